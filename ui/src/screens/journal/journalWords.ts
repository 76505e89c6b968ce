// What an entry says, in words: its fields by their names, and their values by what the field is.
import type { AlertDay } from "../../ipc/generated/AlertDay";
import type { JournalRow } from "../../ipc/generated/JournalRow";
import type { MemberRef } from "../../ipc/generated/MemberRef";
import { DAYS, dayWords, timeOf } from "../../shared/alertWords";
import { areaName, cloudName, controlTitle, formatName, kindName, methodName, settingWords, valueWords } from "../../shared/names";
import { isDay } from "../../text/day";
import type { Text } from "../../text/text";

/** Wrappers that say nothing where more follows: `person.function` is the function. */
const WRAPPERS: readonly string[] = ["acceptance", "assignment", "body", "composition", "connection", "detection", "item", "mark", "pack", "person", "policy", "profile", "question", "request", "route", "rule"];
/** Steps of a finding whose value is its state. */
export const STATE_STEPS: readonly string[] = ["detected", "verified", "reopened", "risk_accepted", "risk_expired", "risk_revoked", "risk_lapsed"];
/** Below these stands what the tenant or a person wrote, with dots of its own. */
const FREE: readonly string[] = ["actual", "args", "expected", "map", "values", "variables"];
/** Lists by a key that may have dots: the key, and what follows it. */
const KEYED: ReadonlyMap<string, RegExp> = new Map([["policies", /^(.+)\.(exclude\..+)$/s], ["scope", /^(.+)\.(\w+)$/s], ["references", /^(.+)\.(kind|name)$/s]]);
/** Values that have a message of their own here. */
export const VALUES: readonly string[] = [
  "rule_set", "rule_removed", "severity_set", "item_removed", "item_put", "scope_set", "snapshot", "library", "equal", "contain", "at_least", "ignored", "variable",
  "choice", "exception", "release", "internal", "user", "group", "complete", "partial", "not_collected", "tenant",
];

const dashed = (word: string) => word.replaceAll("_", "-");

/** A part of a path: a field, with its place where it is one of several, or a key that is no field. */
type Part = { name: string; place: string } | { key: string; of: string };

function partsOf(path: string): Part[] {
  const out: Part[] = [];
  let rest = path;
  for (let of = ""; rest !== "";) {
    const found = /^(\w+)((?:\[\d+\])*)(?:\.(.*))?$/s.exec(rest);
    if (found === null) return [...out, { key: rest, of }];
    of = found[1] ?? "";
    rest = found[3] ?? "";
    out.push({ name: of, place: (found[2] ?? "").replaceAll(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1}`) });
    if (rest === "") break;
    const keyed = KEYED.get(of)?.exec(rest);
    if (FREE.includes(of) || keyed === null) return [...out, { key: rest, of }];
    if (keyed !== undefined) {
      out.push({ key: keyed[1] ?? "", of });
      rest = keyed[2] ?? "";
    }
  }
  return out;
}

/** The field that a value is of; none where it is of a key. */
function fieldOf(path: string): string | undefined {
  if (STATE_STEPS.includes(path)) return "state";
  const last = partsOf(path).at(-1);
  return last !== undefined && "name" in last ? last.name : undefined;
}

/** `person.function` as words: `Funktion`. A name that no locale has stays as it is. */
export function fieldWords(t: Text, path: string): string {
  const parts = STATE_STEPS.includes(path) ? partsOf("state") : partsOf(path);
  while (parts.length > 1 && "name" in parts[0]! && parts[0].place === "" && WRAPPERS.includes(parts[0].name)) parts.shift();
  return parts.map((part, index) => {
    const before = index === 0 ? "" : " › ";
    if ("name" in part) return `${before}${t.maybe(`journal-field-${dashed(part.name)}`, part.name)}${part.place}`;
    // A key says which one its field is.
    return ` ${part.of === "scope" ? kindName(t, part.key) : part.key}`;
  }).join("").trim();
}

type Say = (t: Text, value: string) => string | undefined;

const whole = (value: string) => (/^\d{1,15}$/.test(value) ? Number(value) : undefined);
const withNumber = (say: (t: Text, count: number) => string): Say => (t, value) => {
  const count = whole(value);
  return count === undefined ? undefined : say(t, count);
};
/** The word of a family of messages. */
const word = (...prefixes: readonly string[]): Say => (t, value) => {
  if (!/^[a-z0-9_-]{1,40}$/.test(value)) return undefined;
  const id = prefixes.map((prefix) => `${prefix}${dashed(value)}`).find((one) => t.has(one));
  return id === undefined ? undefined : t(id);
};

const day: Say = (t, value) => (isDay(value) ? t.day(value) : undefined);
const flag: Say = (t, value) => (value === "true" ? t("journal-value-yes") : value === "false" ? t("journal-value-no") : undefined);
const number = withNumber((t, count) => t.number(count));
const days = withNumber((t, count) => t("journal-value-days", { count }));
const option = withNumber((t, place) => t("journal-value-option", { number: place + 1 }));
const minute = withNumber((_, count) => timeOf(count));
const span = withNumber((t, minutes) => {
  if (minutes >= 1440 && minutes % 1440 === 0) return t("journal-value-days", { count: minutes / 1440 });
  return minutes >= 60 && minutes % 60 === 0 ? t("journal-value-hours", { count: minutes / 60 }) : t("journal-value-minutes", { count: minutes });
});
const value = word("journal-value-");
const setting: Say = (t, path) => settingWords(t, path) || undefined;
const inSetting: Say = (t, said) => valueWords(t, "", said);

const each = (names: readonly string[], say: Say): [string, Say][] => names.map((name) => [name, say]);

const SAYS: ReadonlyMap<string, Say> = new Map<string, Say>([
  ...each(["due", "until", "on", "deadline", "period_from", "period_to", "snooze", "holidays"], day),
  ...each(["single_handed", "target_stated", "enabled", "desktop", "digest", "working_days", "nothing_else"], flag),
  ...each(["critical", "high", "medium", "low", "warn_days", "stale_days", "report_only_days", "age_days"], days),
  ...each(["count", "satisfied", "not_satisfied", "not_assessed", "not_applicable", "aligned", "deviating", "missing", "unexpected", "subject_count", "sequence", "large_group_members", "most", "detected", "reopened"], number),
  ...each(["option", "default"], option),
  ...each(["from_minute", "until_minute"], minute),
  ...each(["severity", "approval_from"], word("severity-")),
  ...each(["state", "to"], word("state-")),
  ...each(["outcome", "verdict_changed"], word("verdict-")),
  ...each(["type", "about", "visibility", "principal", "seen"], value),
  ...each(["at", "path"], setting),
  ...each(["actual", "expected", "values"], inSetting),
  ["cause", word("cause-", "journal-value-")], ["role", word("role-")], ["how", word("exception-how-")], ["why", word("exception-ended-")], ["lang", word("pack-lang-")],
  ["redaction", word("redaction-")], ["standing", word("standing-")], ["triggers", word("alert-trigger-")],
  ["after_hours", withNumber((t, count) => t("journal-value-hours", { count }))], ["cooldown_minutes", span], ["as_of", withNumber((t, of) => t("journal-value-as-of", { number: of }))],
  ["size_bytes", withNumber((t, count) => t.bytes(count))], ["collected_at", (t, at) => t.moment(at)],
  ["days", (t, of) => (DAYS.includes(of as AlertDay) ? dayWords(t, of as AlertDay) : undefined)],
  ["area", areaName], ["cloud", cloudName], ["method", methodName], ["format", formatName], ["control", controlTitle], ["kind", (t, kind) => kindName(t, kind, 1)],
]);

/** Words made of what stands in the journal, not messages: they are shown as a tenant's text. */
const MADE: readonly string[] = ["at", "path"];

/** A value as it is shown, and whether a message says it. */
export interface Said {
  text: string;
  own: boolean;
}

/** The value in words; as it is where it has none. */
export function saidWords(t: Text, path: string, said: string): Said {
  const field = fieldOf(path) ?? "";
  const text = SAYS.get(field)?.(t, said) ?? said;
  return { text, own: text !== said && !MADE.includes(field) };
}

/** The names of the members, tenants and the thing itself, by id. */
export function namesOf(row: JournalRow, members: readonly MemberRef[]): ReadonlyMap<string, string> {
  const named: [id: string, name: string][] = [...members, row.by, ...row.tenants].map((one) => [one.id, one.name]);
  if (row.name !== null) named.push([row.thing, row.name]);
  return new Map(named.filter(([, name]) => name !== ""));
}

/** Whether a value is an id or a hash: read by machines. */
export const isMachine = (said: string) => /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/i.test(said);
