// Messages, numbers and dates in the reader's language.
import type { FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { type ReactNode, createContext, useContext, useEffect, useMemo } from "react";
import { type Language, bundleOf } from "./bundles";
import { type Dates, datesOf } from "./dates";

export type Args = Record<string, FluentVariable>;

/** Gives a message; a missing one shows its id, which the tests reject. */
export interface Text extends Dates {
  (id: string, args?: Args): string;
  /** The message, or `otherwise` where no locale has it. */
  maybe(id: string, otherwise: string, args?: Args): string;
  has(id: string): boolean;
  language: Language;
  number(value: number): string;
  bytes(value: number): string;
}

const LanguageContext = createContext<Language>("en");

/** Provides the messages of a language, English behind it. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const localization = useMemo(() => {
    const bundles = language === "en" ? [bundleOf("en")] : [bundleOf(language), bundleOf("en")];
    return new ReactLocalization(bundles, null);
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <LocalizationProvider l10n={localization}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}

/** The messages. */
export function useText(): Text {
  const { l10n } = useLocalization();
  const language = useContext(LanguageContext);
  return useMemo(() => {
    const has = (id: string) => l10n.getBundle(id) !== null;
    const text = (id: string, args?: Args) => l10n.getString(id, args, id);
    const number = new Intl.NumberFormat(language);
    return Object.assign(text, {
      ...datesOf(language),
      language,
      has,
      maybe: (id: string, otherwise: string, args?: Args) => (has(id) ? text(id, args) : otherwise),
      number: (value: number) => number.format(value),
      bytes: (value: number) => bytes(language, value),
    });
  }, [l10n, language]);
}

function bytes(language: Language, value: number): string {
  const [unit, size] = value < 1000 ? (["byte", 1] as const) : value < 1e6 ? (["kilobyte", 1e3] as const) : (["megabyte", 1e6] as const);
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: unit === "megabyte" ? 1 : 0,
  }).format(value / size);
}
