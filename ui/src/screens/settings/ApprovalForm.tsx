// Who approves exceptions and releases: the one who asked, or another member, and from which severity.
import { Checkbox, Field, Select, makeStyles } from "@fluentui/react-components";
import type { RiskPolicy } from "../../ipc/generated/RiskPolicy";
import type { Severity } from "../../ipc/generated/Severity";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayNote, useMay } from "../../shared/may";
import { Answer, Section } from "../../shared/page";
import { severityId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { useText } from "../../text/text";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", rowGap: "12px", alignItems: "start", maxWidth: "520px" } });

const FROM: readonly Severity[] = ["medium", "high", "critical"];

/** The section. */
export function ApprovalForm() {
  const t = useText();
  const policy = useOperation("risk.policy", {});
  return <Section title={t("approval-title")}><Answer of={policy}>{(answer) => <Form policy={answer} />}</Answer></Section>;
}

function Form({ policy }: { policy: RiskPolicy }) {
  const t = useText();
  const styles = useStyles();
  const toasts = useToasts();
  const may = useMay("risk.policy");
  const set = useChange("risk.policy_set", () => toasts.done(t("approval-saved")));
  const { approval_from, ...rest } = policy;
  const from = (value: string) => set.mutate(value === "" ? rest : { ...rest, approval_from: value as Severity });
  return (
    <div className={styles.form}>
      <MayNote may="risk.policy" />
      <Checkbox label={t("approval-alone")} checked={policy.single_handed} disabled={!may || set.isPending} onChange={(_, data) => set.mutate({ ...policy, single_handed: data.checked === true })} data-testid={TEST.approvalAlone} />
      {policy.single_handed ? null : (
        <Field label={t("approval-from")} hint={t("approval-from-hint")}>
          <Select value={approval_from ?? ""} disabled={!may || set.isPending} onChange={(_, data) => from(data.value)} data-testid={TEST.approvalFrom}>
            <option value="">{t("approval-every")}</option>
            {FROM.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}
          </Select>
        </Field>
      )}
      {set.error === null ? null : <FailureView failure={set.error.failure} />}
    </div>
  );
}
