// Alerts and alert rules in words.
import type { AlertDay } from "../ipc/generated/AlertDay";
import type { AlertRow } from "../ipc/generated/AlertRow";
import type { AlertRule } from "../ipc/generated/AlertRule";
import type { AlertThing } from "../ipc/generated/AlertThing";
import type { AlertTrigger } from "../ipc/generated/AlertTrigger";
import { plain } from "../text/foreign";
import type { Text } from "../text/text";
import { listed, oneOf } from "./names";
import { hrefTo } from "./route";

/** Everything a rule can tell of, in the order in which it is shown. */
export const TRIGGERS: readonly AlertTrigger[] = [
  "finding_found", "drift_found", "finding_overdue", "finding_unassigned", "owner_gone", "exception_expiring", "exception_expired", "decision_late", "sync_failed", "snapshot_stale",
];
export const DAYS: readonly AlertDay[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const dashed = (word: string) => word.replaceAll("_", "-");
// 1 January 2024 was a Monday.
const dayName = (t: Text, day: AlertDay, weekday: "short" | "long") => new Intl.DateTimeFormat(t.language, { weekday }).format(new Date(2024, 0, 1 + DAYS.indexOf(day)));

/** `Montag`. */
export const dayWords = (t: Text, day: AlertDay) => dayName(t, day, "long");

/** What a rule is called. */
export const ruleName = (t: Text, rule: Pick<AlertRule, "name">) => (rule.name === "" ? t("alert-rule-default") : plain(rule.name));

/** `eine Feststellung neu oder wieder da ist`. */
export const triggerWords = (t: Text, trigger: AlertTrigger) => t(`alert-trigger-${dashed(trigger)}`);

/** What an alert says. */
export function saidWords(t: Text, row: Pick<AlertRow, "trigger" | "count" | "tenant_name" | "escalated">): string {
  const tenant = row.tenant_name === "" ? t("alert-workspace") : plain(row.tenant_name);
  const said = t(`alert-said-${dashed(row.trigger)}`, { count: row.count, tenant });
  return row.escalated ? t("alert-escalated", { said }) : said;
}

/** Where a thing is shown; none where it has no place of its own. */
export function thingHref(thing: AlertThing, trigger: AlertTrigger): string {
  if (thing.kind === "finding") return hrefTo(["findings", thing.id]);
  if (thing.kind === "exception") return hrefTo(["decisions", "exceptions", thing.id]);
  if (thing.kind === "decision") return hrefTo(["decisions"]);
  return trigger === "sync_failed" ? hrefTo(["operations"]) : hrefTo(["tenants", thing.id]);
}

/** `07:30`. */
export const timeOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** The minute of the day; undefined where it is no time of day. */
export function minuteOf(time: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time.trim());
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
}

/** `24 Stunden`. */
export function spanWords(t: Text, minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 1440) return t("alert-days", { count: minutes / 1440 });
  return minutes % 60 === 0 ? t("alert-hours", { count: minutes / 60 }) : t("alert-minutes", { count: minutes });
}

/** A rule as one sentence. `names` are the names of tenants by id. */
export function ruleSentence(t: Text, rule: AlertRule, names: ReadonlyMap<string, string>): string {
  const triggers = TRIGGERS.filter((one) => rule.triggers.includes(one)).map((one) => triggerWords(t, one));
  const what = triggers.length === TRIGGERS.length ? t("alert-sentence-anything") : oneOf(t, triggers);
  const tenants = rule.tenants.map((one) => names.get(one) ?? one);
  const where = tenants.length === 0 ? t("alert-sentence-all") : tenants.length > 3 ? t("alert-rule-tenants-some", { count: tenants.length }) : oneOf(t, tenants.map(plain));
  const how = listed(t, [...(rule.digest ? [t("alert-sentence-digest")] : []), ...(rule.desktop ? [t("alert-sentence-desktop")] : [])]);
  const { quiet, escalation } = rule;
  const days = quiet === null ? "" : quiet.days.length === 7 ? t("alert-sentence-every-day") : DAYS.filter((day) => quiet.days.includes(day)).map((day) => dayName(t, day, "short")).join(", ");
  return t("alert-sentence", {
    what: t("alert-sentence-severity", { what, severity: t(`severity-${rule.severity}`) }), where, how, cooldown: spanWords(t, rule.cooldown_minutes),
    quiet: quiet === null ? "" : t("alert-sentence-quiet", { from: timeOf(quiet.from_minute), until: timeOf(quiet.until_minute), days }),
    again: escalation === null ? "" : t("alert-sentence-again", { hours: escalation.after_hours, most: escalation.most }),
  });
}
