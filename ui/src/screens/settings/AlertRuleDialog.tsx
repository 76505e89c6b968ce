// One alert rule: what it tells of, where, how often and when not, with the rule in words beside it.
import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { AlertRule } from "../../ipc/generated/AlertRule";
import type { Severity } from "../../ipc/generated/Severity";
import type { TenantRow } from "../../ipc/generated/TenantRow";
import { useChange } from "../../ipc/query";
import { DAYS, TRIGGERS, dayWords, ruleSentence, saidWords, spanWords, triggerWords } from "../../shared/alertWords";
import { FailureView } from "../../shared/failure";
import { Quiet } from "../../shared/page";
import { SEVERITIES, severityId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { COOLDOWNS, type Form, formOf, ruleOf, toggled } from "./alertState";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "14px" },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  surface: { maxWidth: "720px" },
  boxes: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 290px), 1fr))", alignItems: "start", maxHeight: "336px", overflowY: "auto" },
  days: { display: "flex", flexWrap: "wrap" },
  line: { display: "flex", columnGap: "12px", flexWrap: "wrap", rowGap: "8px" },
  words: { margin: 0, padding: "10px 12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: "anywhere" },
  tried: { margin: "6px 0 0", paddingLeft: "18px", maxHeight: "160px", overflowY: "auto" },
});

interface Props {
  /** None for a new one. */
  rule: AlertRule | undefined;
  tenants: readonly TenantRow[];
  onClose(): void;
}

/** The dialog. */
export function AlertRuleDialog({ rule, tenants, onClose }: Props) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [form, setForm] = useState<Form>(() => formOf(rule));
  const change = (part: Partial<Form>) => setForm({ ...form, ...part });
  const made = ruleOf(form);
  const set = useChange("alert.set_rule", () => {
    toasts.done(t("alert-rule-saved"));
    onClose();
  });
  const attempt = useChange("alert.try_rule");
  const names = new Map(tenants.map((row) => [row.id, row.name]));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t(rule === undefined ? "alert-rule-new" : "alert-rule-edit")}</DialogTitle>
          <DialogContent className={styles.fields}>
            {form.standard ? null : <Field label={t("alert-rule-name")} required><Input value={form.name} maxLength={100} onChange={(_, data) => change({ name: data.value })} data-testid={TEST.alertRuleName} /></Field>}
            <Switch label={t("alert-rule-enabled")} checked={form.enabled} onChange={(_, data) => change({ enabled: data.checked })} />
            <Group label={t("alert-rule-triggers")}>
              {TRIGGERS.map((one) => <Checkbox key={one} label={triggerWords(t, one)} checked={form.triggers.includes(one)} onChange={() => change({ triggers: toggled(form.triggers, one) })} data-testid={TEST.alertRuleTrigger(one)} />)}
            </Group>
            <Field label={t("alert-rule-severity")}>
              <Select value={form.severity} onChange={(_, data) => change({ severity: data.value as Severity })} data-testid={TEST.alertRuleSeverity}>
                {SEVERITIES.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}
              </Select>
            </Field>
            <Group label={t("alert-rule-tenants")}>
              <Checkbox label={t("alert-rule-tenants-all")} checked={form.tenants.length === 0} onChange={() => change({ tenants: [] })} />
              {tenants.map((one) => <Checkbox key={one.id} label={plain(one.name)} checked={form.tenants.includes(one.id)} onChange={() => change({ tenants: toggled(form.tenants, one.id) })} data-testid={TEST.alertRuleTenant(one.id)} />)}
            </Group>
            <Group label={t("alert-rule-routes")}>
              <Checkbox label={t("alert-rule-digest")} checked={form.digest} onChange={(_, data) => change({ digest: data.checked === true })} />
              <Checkbox label={t("alert-rule-desktop")} checked={form.desktop} onChange={(_, data) => change({ desktop: data.checked === true })} data-testid={TEST.alertRuleDesktop} />
            </Group>
            <div className={styles.line}>
              <Field label={t("alert-rule-cooldown")}>
                <Select value={String(form.cooldown)} onChange={(_, data) => change({ cooldown: Number(data.value) })} data-testid={TEST.alertRuleCooldown}>
                  {[...new Set([...COOLDOWNS, form.cooldown])].sort((left, right) => left - right).map((one) => <option key={one} value={one}>{spanWords(t, one)}</option>)}
                </Select>
              </Field>
              <Field label={t("alert-rule-age")} hint={t("alert-rule-age-hint")}><Input inputMode="numeric" value={form.age} onChange={(_, data) => change({ age: data.value })} /></Field>
            </div>
            <Switch label={t("alert-rule-quiet")} checked={form.quiet} onChange={(_, data) => change({ quiet: data.checked })} data-testid={TEST.alertRuleQuiet} />
            {form.quiet ? (
              <>
                <div className={styles.line}>
                  <Field label={t("alert-rule-quiet-from")}><Input type="time" value={form.from} onChange={(_, data) => change({ from: data.value })} data-testid={TEST.alertRuleQuietFrom} /></Field>
                  <Field label={t("alert-rule-quiet-until")}><Input type="time" value={form.until} onChange={(_, data) => change({ until: data.value })} data-testid={TEST.alertRuleQuietUntil} /></Field>
                </div>
                <Group label={t("alert-rule-quiet-days")} row>
                  {DAYS.map((one) => <Checkbox key={one} label={dayWords(t, one)} checked={form.days.includes(one)} onChange={() => change({ days: toggled(form.days, one) })} />)}
                </Group>
                <Quiet>{t("alert-rule-quiet-hint")}</Quiet>
              </>
            ) : null}
            <Switch label={t("alert-rule-escalate")} checked={form.escalate} onChange={(_, data) => change({ escalate: data.checked })} />
            {form.escalate ? (
              <div className={styles.line}>
                <Field label={t("alert-rule-escalate-hours")}><Input inputMode="numeric" value={form.hours} onChange={(_, data) => change({ hours: data.value })} /></Field>
                <Field label={t("alert-rule-escalate-most")}><Input inputMode="numeric" value={form.most} onChange={(_, data) => change({ most: data.value })} /></Field>
              </div>
            ) : null}
            {made === undefined ? null : (
              <section aria-label={t("alert-rule-preview")}>
                <p className={styles.words} data-testid={TEST.alertRulePreview}>{ruleSentence(t, made, names)}</p>
                <Button size="small" appearance="subtle" disabled={attempt.isPending} onClick={() => attempt.mutate(made)} data-testid={TEST.alertRuleTry}>{t("alert-rule-try")}</Button>
                <div role="status">
                  {attempt.data === undefined ? null : (
                    <>
                      <div data-testid={TEST.alertRuleTried}>{t("alert-rule-tried", { count: attempt.data.total, days: attempt.data.days })} <Quiet>{t("alert-rule-tried-note")}</Quiet></div>
                      <ul className={styles.tried}>{attempt.data.rows.slice(0, 20).map((row, index) => <li key={index}>{t.moment(row.at)}: {saidWords(t, row)}</li>)}</ul>
                    </>
                  )}
                </div>
                {attempt.error === null ? null : <FailureView failure={attempt.error.failure} />}
              </section>
            )}
            {set.error === null ? null : <FailureView failure={set.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={made === undefined || (!form.standard && form.name.trim() === "") || set.isPending} onClick={() => (made === undefined ? undefined : set.mutate({ id: rule?.id ?? null, rule: made }))} data-testid={TEST.alertRuleSave}>{t("save")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Group({ label, row, children }: { label: string; row?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id}>{label}</div>
      <div className={row === true ? styles.days : styles.boxes} tabIndex={-1}>{children}</div>
    </div>
  );
}
