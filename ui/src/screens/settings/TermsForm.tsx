// How long a risk may be accepted, by severity, and when an exception counts as ending.
import { Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { RiskPolicy } from "../../ipc/generated/RiskPolicy";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayButton, MayNote, useMay } from "../../shared/may";
import { Answer, Quiet, Section } from "../../shared/page";
import { SEVERITIES, severityId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "14px", alignItems: "start", width: "100%", maxWidth: "520px" },
  days: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", columnGap: "12px", rowGap: "8px", width: "100%" },
  number: { width: "100%", minWidth: 0 },
});

/** The longest term that the core allows, in days: there is no "never". */
const TERM_DAYS_MAX = 730;

/** What was typed as days; undefined where it is no number from `least` to the longest term. */
export function termOf(text: string, least: number): number | undefined {
  const days = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : -1;
  return days >= least && days <= TERM_DAYS_MAX ? days : undefined;
}

/** The section. */
export function TermsForm() {
  const t = useText();
  const policy = useOperation("risk.policy", {});
  return <Section title={t("terms-title")}><Answer of={policy}>{(answer) => <Form key={JSON.stringify(answer.terms) + String(answer.warn_days)} policy={answer} />}</Answer></Section>;
}

function Form({ policy }: { policy: RiskPolicy }) {
  const t = useText();
  const styles = useStyles();
  const toasts = useToasts();
  const may = useMay("risk.policy");
  const [typed, setTyped] = useState<Record<string, string>>(() => ({ ...Object.fromEntries(SEVERITIES.map((one) => [one, String(policy.terms[one])])), warn: String(policy.warn_days) }));
  const set = useChange("risk.policy_set", () => toasts.done(t("terms-saved")));
  const read = (field: string) => termOf(typed[field] ?? "", field === "warn" ? 0 : 1);
  const [critical, high, medium, low, warn] = [read("critical"), read("high"), read("medium"), read("low"), read("warn")];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (critical === undefined || high === undefined || medium === undefined || low === undefined || warn === undefined) return;
    set.mutate({ ...policy, terms: { critical, high, medium, low }, warn_days: warn });
  };
  const number = (field: string, label: string, hint?: string) => (
    <Field key={field} label={label} hint={hint} validationState={read(field) === undefined ? "error" : "none"}>
      <Input className={styles.number} input={{ className: styles.number }} inputMode="numeric" value={typed[field] ?? ""} disabled={!may} onChange={(_, data) => setTyped({ ...typed, [field]: data.value })} data-testid={TEST.termDays(field)} />
    </Field>
  );
  const ready = [critical, high, medium, low, warn].every((days) => days !== undefined) && !set.isPending;
  return (
    <form className={styles.form} onSubmit={submit}>
      <MayNote may="risk.policy" />
      <Quiet>{t("terms-lead", { max: TERM_DAYS_MAX })}</Quiet>
      <div className={styles.days}>{SEVERITIES.map((one) => number(one, t("sla-days-label", { severity: t(severityId(one)) })))}</div>
      {number("warn", t("terms-warn"), t("terms-warn-hint"))}
      {set.error === null ? null : <FailureView failure={set.error.failure} />}
      <MayButton may="risk.policy" type="submit" appearance="primary" disabled={!ready} data-testid={TEST.termsSave}>{t("apply")}</MayButton>
    </form>
  );
}
