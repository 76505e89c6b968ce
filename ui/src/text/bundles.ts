// The messages of both languages: the same files that the core uses.
import { FluentBundle, FluentResource } from "@fluent/bundle";

export type Language = "de" | "en";
export const LANGUAGES: readonly Language[] = ["de", "en"];

const sources = import.meta.glob<string>("../../../locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The file texts of a language, in order of name. */
export function sourcesOf(language: Language): [name: string, text: string][] {
  return Object.entries(sources)
    .filter(([path]) => path.includes(`/locales/${language}/`))
    .map(([path, text]): [string, string] => [path.split("/").pop() ?? path, text])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** All messages of a language. */
export function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language);
  for (const [, text] of sourcesOf(language)) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  return bundle;
}
