// Asking for a decision of one's own: the question, what it means, and what can be chosen.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { useChange } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { useTenantScope } from "../../shared/memory";
import { Quiet } from "../../shared/page";
import { TEST } from "../../shared/testids";
import { isDay } from "../../text/day";
import { useText } from "../../text/text";
import { FindingPicker } from "./FindingPicker";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: "12px" } });

/** The dialog. `about`: the finding on which it was opened. */
export function RaiseDialog({ about, onClose }: { about?: FindingRow; onClose(): void }) {
  const t = useText();
  const styles = useStyles();
  const [scope] = useTenantScope();
  const tenant = about?.tenant ?? scope;
  const [findings, setFindings] = useState<readonly FindingRow[]>(about === undefined ? [] : [about]);
  const [summary, setSummary] = useState("");
  const [impact, setImpact] = useState("");
  const [evidence, setEvidence] = useState("");
  const [lines, setLines] = useState("");
  const [deadline, setDeadline] = useState("");
  const raise = useChange("decision.raise", onClose);
  const options = lines.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const ready = summary.trim() !== "" && options.length >= 2 && (deadline === "" || isDay(deadline));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("decision-raise")}</DialogTitle>
          <DialogContent className={styles.fields}>
            <Field label={t("decision-summary")} required><Input value={summary} onChange={(_, data) => setSummary(data.value)} data-testid={TEST.raiseSummary} /></Field>
            <Field label={t("decision-options")} required><Textarea value={lines} rows={3} onChange={(_, data) => setLines(data.value)} data-testid={TEST.raiseOptions} /></Field>
            <Field label={t("decision-impact")}><Textarea value={impact} rows={2} onChange={(_, data) => setImpact(data.value)} /></Field>
            <Field label={t("decision-evidence")}><Textarea value={evidence} rows={2} onChange={(_, data) => setEvidence(data.value)} /></Field>
            <DateField label={t("decision-deadline")} value={deadline} onChange={setDeadline} testId={TEST.raiseDeadline} />
            {tenant === null ? <Quiet>{t("decision-findings-tenant")}</Quiet> : <FindingPicker tenant={tenant} chosen={findings} onChange={setFindings} />}
            {raise.error === null ? null : <FailureView failure={raise.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={!ready || raise.isPending} onClick={() => raise.mutate({ tenant, summary, impact, evidence, options, default: null, deadline: deadline === "" ? null : deadline, findings: findings.map((one) => one.id) })} data-testid={TEST.raiseSubmit}>{t("decision-raise")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
