// Alerts and their rules, as far as looking at the screens needs them.
import type { AlertRow } from "../generated/AlertRow";
import type { AlertRule } from "../generated/AlertRule";
import type { Operations } from "../generated/operations";
import { HOSTILE, ago, id } from "./data";

type Answers = { [N in keyof Operations]: (request: Operations[N]["request"]) => Operations[N]["response"] };
type Mine = Extract<keyof Operations, `alert.${string}`>;

const STANDARD: AlertRule = {
  id: id(951), name: "", enabled: true, triggers: ["finding_found", "drift_found", "finding_overdue", "finding_unassigned", "owner_gone", "exception_expiring", "exception_expired", "decision_late", "sync_failed", "snapshot_stale"],
  severity: "high", tenants: [], desktop: false, digest: true, cooldown_minutes: 1440, quiet: null, escalation: null, age_days: 30,
};
const NIGHT: AlertRule = {
  ...STANDARD, id: id(952), name: "Kritisches sofort", triggers: ["finding_found"], severity: "critical", tenants: [id(1)], desktop: true, cooldown_minutes: 60,
  quiet: { from_minute: 1200, until_minute: 420, days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] }, escalation: { after_hours: 4, most: 2 },
};

/** The answers. */
export function alertAnswers(empty: boolean): Pick<Answers, Mine> {
  const row = (number: number, part: Partial<AlertRow>): AlertRow => ({
    id: number, at: ago(number === 4 ? 0.01 : 4 - number), rule: id(951), rule_name: "", trigger: "finding_found", severity: "high", tenant: id(1), tenant_name: "Nordwind Energie AG",
    escalated: false, count: 1, things: [], unread: number > 1, ...part,
  });
  let rows: AlertRow[] = empty ? [] : [
    row(4, { count: 12, things: [1001, 1004, 1007].map((one) => ({ kind: "finding", id: id(one), label: "Ältere Authentifizierung ist gesperrt" })) }),
    row(3, { trigger: "drift_found", tenant: id(2), tenant_name: HOSTILE, escalated: true, things: [{ kind: "finding", id: id(1002), label: HOSTILE }] }),
    row(2, { trigger: "exception_expiring", things: [{ kind: "exception", id: id(812), label: "Externe Freigabe ist eingeschränkt" }] }),
    row(1, { trigger: "sync_failed", severity: null, things: [{ kind: "tenant", id: id(1), label: "Nordwind Energie AG" }] }),
  ];
  let rules = empty ? [STANDARD] : [STANDARD, NIGHT];
  let settings = { desktop: false, names: false };
  const unread = () => rows.filter((one) => one.unread).length;
  return {
    "alert.list": () => ({ rows, unread: unread() }),
    "alert.read": ({ id: number, and_before }) => {
      rows = rows.map((one) => (one.id === number || (and_before && one.id < number) ? { ...one, unread: false } : one));
      return { rows, unread: unread() };
    },
    "alert.check": () => ({ new: 0, unread: unread() }),
    "alert.rules": () => ({ rules }),
    "alert.set_rule": ({ id: asked, rule }) => {
      const made = { ...rule, id: asked ?? id(953) };
      rules = [...rules.filter((one) => one.id !== made.id), made].sort((left, right) => left.name.localeCompare(right.name));
      return { rules };
    },
    "alert.remove_rule": ({ rule }) => { rules = rules.filter((one) => one.id !== rule); return { rules }; },
    "alert.try_rule": (rule) => ({ days: 30, total: 2, rows: rule.triggers.slice(0, 2).map((trigger, index) => ({ at: ago(index + 1), trigger, tenant_name: "Nordwind Energie AG", escalated: false, count: index + 1 })) }),
    "alert.digest": ({ path }) => ({ path, count: rows.length }),
    "alert.settings": () => settings,
    "alert.set_settings": (next) => { settings = next; return settings; },
  };
}
