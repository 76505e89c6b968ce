// A day as people type it, and as it is kept (`YYYY-MM-DD`): pure.
import type { Language } from "./bundles";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GERMAN = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/;
const two = (part: number) => String(part).padStart(2, "0");

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1000 ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** The day that a text says; the international form is understood in every language. */
export function dayFrom(text: string, language: Language): string | undefined {
  const iso = ISO.exec(text.trim());
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = language === "de" ? GERMAN.exec(text.trim()) : null;
  if (german === null) return undefined;
  const year = Number(german[3]);
  return dayOf(german[3]?.length === 2 ? 2000 + year : year, Number(german[2]), Number(german[1]));
}

/** Whether a text is a kept day. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayFrom(text, "en") === text;

/** A kept day as it is typed; any other text as it is. */
export function dayText(value: string, language: Language): string {
  const parts = isDay(value) && language === "de" ? value.split("-") : undefined;
  return parts === undefined ? value : `${parts[2]}.${parts[1]}.${parts[0]}`;
}
