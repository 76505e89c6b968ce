// Dates as people read them: by language, and by how long ago.
import type { Language } from "./bundles";

export interface Dates {
  /** A day: `12. Oktober 2025`. Takes RFC 3339 or `YYYY-MM-DD`. */
  day(value: string): string;
  /** A day in few characters: `12.10.2025`. */
  dayShort(value: string): string;
  /** Day and time of day. */
  moment(value: string): string;
  /** How long ago, or ahead: `vor 3 Tagen`. */
  age(value: string, now?: Date): string;
  /** Whole days from today until a day; negative when it has passed. */
  daysUntil(value: string, now?: Date): number;
  /** `in 3 Tagen`. */
  daysAway(days: number): string;
}

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** A day without a time is a day everywhere: read it as local midnight. */
export function dateOf(value: string): Date {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return day === null ? new Date(value) : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
}

/** `YYYY-MM-DD` of the local day. */
export function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** Dates of a language. */
export function datesOf(language: Language): Dates {
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const short = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric" });
  const shortEnglish = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const write = (format: Intl.DateTimeFormat, value: string) => {
    const date = dateOf(value);
    return Number.isNaN(date.getTime()) ? value : format.format(date);
  };
  const daysUntil = (value: string, now = new Date()) => {
    const to = dateOf(value);
    const from = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    return Math.round((new Date(to.getFullYear(), to.getMonth(), to.getDate()).getTime() - from.getTime()) / 86_400_000);
  };
  return {
    day: (value) => write(day, value),
    dayShort: (value) => write(language === "de" ? short : shortEnglish, value),
    moment: (value) => write(moment, value),
    daysUntil,
    daysAway: (days) => relative.format(days, "day"),
    age(value, now = new Date()) {
      const seconds = (dateOf(value).getTime() - now.getTime()) / 1000;
      if (Number.isNaN(seconds)) return value;
      for (const [unit, size] of STEPS) {
        if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
      }
      return relative.format(0, "minute");
    },
  };
}
