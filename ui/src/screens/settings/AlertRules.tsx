// The workspace's alert rules, and what this computer may show outside the window.
import { Badge, Button, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular, Edit20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { AlertRule } from "../../ipc/generated/AlertRule";
import { useChange, useOperation } from "../../ipc/query";
import { ruleName, ruleSentence } from "../../shared/alertWords";
import { Confirm } from "../../shared/confirm";
import { FailureView } from "../../shared/failure";
import { Answer, Quiet, Section } from "../../shared/page";
import { useRoute } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { useText } from "../../text/text";
import { AlertRuleDialog } from "./AlertRuleDialog";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "12px 0", padding: 0 },
  rule: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", columnGap: "4px", alignItems: "start", padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { display: "flex", alignItems: "center", columnGap: "8px", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  sentence: { margin: "2px 0 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  choices: { display: "flex", flexDirection: "column", alignItems: "start" },
});

/** The section. */
export function AlertRules() {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const rules = useOperation("alert.rules", {});
  const tenants = useOperation("tenant.list", {}).data?.rows ?? [];
  const names = new Map(tenants.map((row) => [row.id, row.name]));
  const [edited, setEdited] = useState<AlertRule | "new">();
  const [leaving, setLeaving] = useState<AlertRule>();
  const remove = useChange("alert.remove_rule", () => {
    setLeaving(undefined);
    toasts.done(t("alert-rule-removed"));
  });
  const place = useRef<HTMLDivElement>(null);
  const asked = useRoute().query.get("part") === "alerts";
  useEffect(() => {
    if (asked) place.current?.scrollIntoView();
  }, [asked]);
  return (
    <div ref={place}>
      <Section title={t("alert-rules")} action={<Button icon={<Add20Regular />} onClick={() => setEdited("new")} data-testid={TEST.alertRuleAdd}>{t("alert-rule-add")}</Button>}>
        <Quiet>{t("alert-rules-lead")}</Quiet>
        <Answer of={rules}>
          {(answer) => (answer.rules.length === 0 ? <p>{t("alert-rules-none")}</p> : (
            <ul className={styles.list}>
              {answer.rules.map((rule) => (
                <li key={rule.id} className={styles.rule} data-testid={TEST.alertRule(rule.id)}>
                  <div>
                    <div className={styles.name}>{ruleName(t, rule)}{rule.enabled ? null : <Badge appearance="outline">{t("alert-rule-off")}</Badge>}</div>
                    <p className={styles.sentence}>{ruleSentence(t, rule, names)}</p>
                  </div>
                  <Button appearance="subtle" icon={<Edit20Regular />} title={t("alert-rule-edit")} aria-label={t("alert-rule-edit-named", { name: ruleName(t, rule) })} onClick={() => setEdited(rule)} data-testid={TEST.alertRuleEdit(rule.id)} />
                  <Button appearance="subtle" icon={<Delete20Regular />} title={t("alert-rule-remove")} aria-label={t("alert-rule-remove-named", { name: ruleName(t, rule) })} onClick={() => setLeaving(rule)} data-testid={TEST.alertRuleRemove(rule.id)} />
                </li>
              ))}
            </ul>
          ))}
        </Answer>
        <Choices />
        {edited === undefined ? null : <AlertRuleDialog rule={edited === "new" ? undefined : edited} tenants={tenants} onClose={() => setEdited(undefined)} />}
        <Confirm
          open={leaving !== undefined} onClose={() => setLeaving(undefined)} busy={remove.isPending} testId={TEST.alertRuleRemoveConfirm}
          title={t("alert-rule-remove-question", { name: leaving === undefined ? "" : ruleName(t, leaving) })} confirm={t("alert-rule-remove")}
          onConfirm={() => (leaving === undefined ? undefined : remove.mutate({ rule: leaving.id }))}
        >
          {t("alert-rule-remove-text")}
          {remove.error === null ? null : <FailureView failure={remove.error.failure} />}
        </Confirm>
      </Section>
    </div>
  );
}

function Choices() {
  const styles = useStyles();
  const t = useText();
  const settings = useOperation("alert.settings", {});
  const set = useChange("alert.set_settings");
  if (settings.data === undefined) return null;
  const choices = settings.data;
  return (
    <Section title={t("alert-settings")} level={3}>
      <Quiet>{t("alert-settings-lead")}</Quiet>
      <div className={styles.choices}>
        <Switch label={t("alert-settings-desktop")} checked={choices.desktop} onChange={(_, data) => set.mutate({ ...choices, desktop: data.checked })} data-testid={TEST.alertDesktop} />
        {choices.desktop ? <Switch label={t("alert-settings-names")} checked={choices.names} onChange={(_, data) => set.mutate({ ...choices, names: data.checked })} data-testid={TEST.alertNames} /> : <Quiet>{t("alert-settings-off-hint")}</Quiet>}
      </div>
      {set.error === null ? null : <FailureView failure={set.error.failure} />}
    </Section>
  );
}
