// By when findings are due: for all tenants, or for one that has a rule of its own.
import { Button, Checkbox, Field, Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useEffect, useState } from "react";
import type { SlaPolicy } from "../../ipc/generated/SlaPolicy";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Quiet, Section } from "../../shared/page";
import { SEVERITIES, severityId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { isDay } from "../../text/day";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "14px", alignItems: "start", width: "100%", maxWidth: "520px" },
  days: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", columnGap: "12px", rowGap: "8px", width: "100%" },
  number: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", columnGap: "8px", flexWrap: "wrap", rowGap: "8px" },
});

const NO_RULE: SlaPolicy = { critical: null, high: null, medium: null, low: null, working_days: false, holidays: [] };
const DAYS_MAX = 1000;

/** What was typed as days; undefined where it is no number of days. */
export function daysOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const days = /^\d{1,4}$/u.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= DAYS_MAX ? days : undefined;
}

/** What was typed as holidays; undefined where a line is no day. */
export function holidaysOf(text: string): string[] | undefined {
  const days = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return days.every(isDay) ? [...new Set(days)].sort() : undefined;
}

/** The section. */
export function DueRuleForm() {
  const styles = useStyles();
  const t = useText();
  const [tenant, setTenant] = useState("");
  const tenants = useOperation("tenant.list", {}).data?.rows ?? [];
  const scope = tenant === "" ? null : tenant;
  const view = useOperation("sla.get", { tenant: scope });
  const name = plain(tenants.find((row) => row.id === tenant)?.name ?? "");
  return (
    <Section title={t("sla-title")}>
      <div className={styles.form}>
        <Quiet>{t("sla-lead")}</Quiet>
        <Field label={t("sla-scope")}>
          <Select value={tenant} onChange={(_, data) => setTenant(data.value)} data-testid={TEST.slaScope}>
            <option value="">{t("sla-workspace")}</option>
            {tenants.map((row) => <option key={row.id} value={row.id}>{plain(row.name)}</option>)}
          </Select>
        </Field>
        {view.error === null ? null : <FailureView failure={view.error.failure} />}
        {view.data === undefined ? null : (
          <>
            {scope === null ? null : <Quiet>{t(view.data.own === null ? "sla-inherits" : "sla-own", { name })}</Quiet>}
            <Rule key={`${tenant} ${JSON.stringify(view.data)}`} tenant={scope} rule={view.data.own ?? view.data.in_force ?? NO_RULE} removable={scope !== null && view.data.own !== null} />
          </>
        )}
      </div>
    </Section>
  );
}

function Rule({ tenant, rule, removable }: { tenant: string | null; rule: SlaPolicy; removable: boolean }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [days, setDays] = useState<Record<string, string>>({});
  const [working, setWorking] = useState(rule.working_days);
  const [holidays, setHolidays] = useState(rule.holidays.join("\n"));
  useEffect(() => setDays(Object.fromEntries(SEVERITIES.map((one) => [one, rule[one] === null ? "" : String(rule[one])]))), [rule]);
  const set = useChange("sla.set", () => toasts.done(t("sla-saved")));
  const read = Object.fromEntries(SEVERITIES.map((one) => [one, daysOf(days[one] ?? "")]));
  const off = holidaysOf(holidays);
  const ready = off !== undefined && SEVERITIES.every((one) => read[one] !== undefined) && !set.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const policy: SlaPolicy = { critical: read["critical"] ?? null, high: read["high"] ?? null, medium: read["medium"] ?? null, low: read["low"] ?? null, working_days: working, holidays: off };
    set.mutate({ tenant, policy });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.days}>
        {SEVERITIES.map((one) => (
          <Field key={one} label={t("sla-days-label", { severity: t(severityId(one)) })} validationState={read[one] === undefined ? "error" : "none"}>
            <Input className={styles.number} input={{ className: styles.number }} inputMode="numeric" value={days[one] ?? ""} onChange={(_, data) => setDays({ ...days, [one]: data.value })} data-testid={TEST.slaDays(one)} />
          </Field>
        ))}
      </div>
      <Quiet>{t("sla-none-hint")}</Quiet>
      <Checkbox label={t("sla-working")} checked={working} onChange={(_, data) => setWorking(data.checked === true)} />
      {working ? <Field label={t("sla-holidays-label")} hint={t("sla-holidays-hint")} validationState={off === undefined ? "error" : "none"}><Textarea rows={3} value={holidays} onChange={(_, data) => setHolidays(data.value)} /></Field> : null}
      {set.error === null ? null : <FailureView failure={set.error.failure} />}
      <div className={styles.buttons}>
        <MayButton may="profile.change" type="submit" appearance="primary" disabled={!ready} data-testid={TEST.slaSave}>{t("apply")}</MayButton>
        {removable ? <Button onClick={() => set.mutate({ tenant, policy: null })}>{t("sla-remove")}</Button> : null}
      </div>
    </form>
  );
}
