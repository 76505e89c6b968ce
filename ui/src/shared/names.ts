// Message ids of things whose names come from the core.
import type { SubjectRef } from "../ipc/generated/SubjectRef";
import type { Text } from "../text/text";

const dashed = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replace(/-$/, "");

/** A control's title; its id where no locale has one. */
export const controlTitle = (t: Text, control: string) => t.maybe(`control-${dashed(control)}-title`, control);

/** Why a control matters, and what to do. */
export const controlText = (t: Text, control: string, part: "why" | "do") =>
  t.maybe(`control-${dashed(control)}-${part}`, "");

/** A policy's statement. */
export const policyStatement = (t: Text, policy: string) => t.maybe(`policy-${dashed(policy)}`, "");

export const areaName = (t: Text, area: string) => t.maybe(`area-${dashed(area)}`, area);
/** A kind, as many as they are: without a number several. */
export const kindName = (t: Text, kind: string, count = 2) => t.maybe(`kind-${dashed(kind)}`, kind, { count });
/** What a subject is called: its name; its kind's where the source named it by its kind alone; else its id. */
export function subjectName(t: Text, subject: SubjectRef): string {
  const name = subject.name.trim() === "" ? subject.id : subject.name;
  return name === "" || name === subject.kind ? kindName(t, subject.kind, 1) : name;
}

export const formatName = (t: Text, format: string) => t.maybe(`import-format-${dashed(format)}`, format);

/** A list of names in a sentence. */
export function listed(t: Text, names: readonly string[]): string {
  return new Intl.ListFormat(t.language, { type: "conjunction" }).format(names);
}

/** Why something a verdict needed is not there, and what helps. */
export function gapWords(t: Text, reason: string): [why: string, what: string] {
  const id = `gap-${dashed(reason)}`;
  return [t(id), t(`${id}-do`)];
}

const spaced = (name: string) => name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll(/[_-]+/g, " ").toLowerCase();

/** `enabledForReportingButNotEnforced` as words, by its setting or at all; none where no locale knows it. */
export function valueWords(t: Text, path: string, value: string): string | undefined {
  if (value.length > 100) return undefined;
  const setting = path.split(".").findLast((part) => part !== "") ?? "";
  const said = dashed(spaced(value));
  const known = [`setting-value-${dashed(spaced(setting))}-${said}`, `setting-value-${said}`].find((id) => t.has(id));
  return known === undefined ? undefined : t(known);
}

/** `conditions.users.excludeGroups` as words: `Bedingungen › Benutzer › Ausgeschlossene Gruppen`. */
export function settingWords(t: Text, path: string): string {
  return path
    .split(".")
    .filter((part) => part !== "" && part !== "$")
    .map((part) => {
      const name = part.replace(/\[.*\]$/, "");
      const words = spaced(name);
      const first = words.charAt(0).toUpperCase() + words.slice(1);
      return t.maybe(`setting-${dashed(words)}`, first);
    })
    .join(" › ");
}

/** The clouds that a tenant can be in. */
export const CLOUDS = ["global", "gcc-high", "dod", "china"] as const;
/** How one signs in, the plainest first. */
export const METHODS = ["browser", "device_code", "certificate"] as const;

export const cloudName = (t: Text, cloud: string) => t.maybe(`cloud-${dashed(cloud)}`, cloud);
export const methodName = (t: Text, method: string) => t.maybe(`method-${dashed(method)}`, method);
/** A directory role by its template; none where no locale knows it. */
export const roleName = (t: Text, role: string) => (t.has(`directory-role-${role}`) ? t(`directory-role-${role}`) : undefined);
/** A service plan as it is sold. */
export const planName = (t: Text, plan: string) => t.maybe(`plan-${dashed(plan)}`, plan);
/** What a permission lets the program read, and what is lost without it. */
export const permissionWords = (t: Text, permission: string) => t.maybe(`permission-${permission.replaceAll(".", "-")}`, "");

/** A list of names of which one will do. */
export function oneOf(t: Text, names: readonly string[]): string {
  return new Intl.ListFormat(t.language, { type: "disjunction" }).format(names);
}
