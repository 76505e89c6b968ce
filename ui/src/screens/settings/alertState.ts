// What is typed in the form of an alert rule, and the rule that it makes.
import type { AlertDay } from "../../ipc/generated/AlertDay";
import type { AlertRule } from "../../ipc/generated/AlertRule";
import type { AlertTrigger } from "../../ipc/generated/AlertTrigger";
import type { Severity } from "../../ipc/generated/Severity";
import { DAYS, TRIGGERS, minuteOf, timeOf } from "../../shared/alertWords";

/** Cooldowns that are offered, in minutes. */
export const COOLDOWNS: readonly number[] = [15, 60, 240, 720, 1440, 4320, 10080];

const NO_ID = "00000000-0000-0000-0000-000000000000";

export interface Form {
  id: string;
  /** The rule that a workspace begins with, which has no name of its own. */
  standard: boolean;
  name: string;
  enabled: boolean;
  triggers: AlertTrigger[];
  severity: Severity;
  tenants: string[];
  digest: boolean;
  desktop: boolean;
  cooldown: number;
  age: string;
  quiet: boolean;
  from: string;
  until: string;
  days: AlertDay[];
  escalate: boolean;
  hours: string;
  most: string;
}

/** The form of a rule; of a new one where there is none. */
export function formOf(rule: AlertRule | undefined): Form {
  return {
    id: rule?.id ?? NO_ID, standard: rule?.name === "", name: rule?.name ?? "", enabled: rule?.enabled ?? true,
    triggers: rule?.triggers ?? ["finding_found"], severity: rule?.severity ?? "high", tenants: rule?.tenants ?? [],
    digest: rule?.digest ?? true, desktop: rule?.desktop ?? false, cooldown: rule?.cooldown_minutes ?? 60, age: String(rule?.age_days ?? 30),
    quiet: (rule?.quiet ?? null) !== null, from: timeOf(rule?.quiet?.from_minute ?? 20 * 60), until: timeOf(rule?.quiet?.until_minute ?? 7 * 60), days: rule?.quiet?.days ?? [...DAYS],
    escalate: (rule?.escalation ?? null) !== null, hours: String(rule?.escalation?.after_hours ?? 24), most: String(rule?.escalation?.most ?? 2),
  };
}

function whole(text: string, most: number): number | undefined {
  const number = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

/** The rule that a form makes; undefined where something is missing or no number. */
export function ruleOf(form: Form): AlertRule | undefined {
  const age = whole(form.age, 365);
  const [from, until] = [minuteOf(form.from), minuteOf(form.until)];
  const [hours, most] = [whole(form.hours, 672), whole(form.most, 10)];
  if (age === undefined || form.triggers.length === 0 || !(form.digest || form.desktop)) return undefined;
  if (form.quiet && (from === undefined || until === undefined || form.days.length === 0)) return undefined;
  if (form.escalate && (hours === undefined || most === undefined)) return undefined;
  return {
    id: form.id, name: form.name.trim(), enabled: form.enabled, triggers: TRIGGERS.filter((one) => form.triggers.includes(one)), severity: form.severity, tenants: form.tenants,
    desktop: form.desktop, digest: form.digest, cooldown_minutes: form.cooldown, age_days: age,
    quiet: form.quiet && from !== undefined && until !== undefined ? { from_minute: from, until_minute: until, days: DAYS.filter((one) => form.days.includes(one)) } : null,
    escalation: form.escalate && hours !== undefined && most !== undefined ? { after_hours: hours, most } : null,
  };
}

/** With one more, or without it. */
export const toggled = <T>(all: readonly T[], one: T): T[] => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);
