// Message ids of things whose names come from the core.
import type { Text } from "../text/text";

const dashed = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** A control's title; its id where no locale has one. */
export const controlTitle = (t: Text, control: string) => t.maybe(`control-${dashed(control)}-title`, control);

/** Why a control matters, and what to do. */
export const controlText = (t: Text, control: string, part: "why" | "do") =>
  t.maybe(`control-${dashed(control)}-${part}`, "");

/** A policy's statement. */
export const policyStatement = (t: Text, policy: string) => t.maybe(`policy-${dashed(policy)}`, "");

export const areaName = (t: Text, area: string) => t.maybe(`area-${dashed(area)}`, area);
export const kindName = (t: Text, kind: string) => t.maybe(`kind-${dashed(kind)}`, kind);
export const formatName = (t: Text, format: string) => t.maybe(`import-format-${dashed(format)}`, format);

/** A list of names in a sentence. */
export function listed(t: Text, names: readonly string[]): string {
  return new Intl.ListFormat(t.language, { type: "conjunction" }).format(names);
}

/** `conditions.users.excludeGroups` as words: `Bedingungen › Benutzer › Ausgeschlossene Gruppen`. */
export function settingWords(t: Text, path: string): string {
  return path
    .split(".")
    .filter((part) => part !== "" && part !== "$")
    .map((part) => {
      const name = part.replace(/\[.*\]$/, "");
      const words = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/[_-]+/g, " ").toLowerCase();
      const first = words.charAt(0).toUpperCase() + words.slice(1);
      return t.maybe(`setting-${dashed(words)}`, first);
    })
    .join(" › ");
}
