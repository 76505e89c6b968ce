// Asking to accept a finding's risk: why, what makes it bearable, and until when.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { ExceptionTerm } from "../../ipc/generated/ExceptionTerm";
import { useChange } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { isDay } from "../../text/day";
import { useText } from "../../text/text";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: "12px" } });

/** The dialog. */
export function RequestDialog({ finding, term, onClose }: { finding: string; term: ExceptionTerm; onClose(): void }) {
  const t = useText();
  const styles = useStyles();
  const toasts = useToasts();
  const [reason, setReason] = useState("");
  const [control, setControl] = useState("");
  const [until, setUntil] = useState(term.to);
  const request = useChange("exception.request", () => {
    toasts.done(t("exception-asked"));
    onClose();
  });
  const title = t(term.in_force === null ? "exception-ask" : "exception-ask-renew");
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.fields}>
            <span>{t("exception-ask-lead")}</span>
            <Field label={t("exception-reason")} required><Textarea value={reason} rows={4} onChange={(_, data) => setReason(data.value)} data-testid={TEST.requestReason} /></Field>
            <Field label={t("exception-control")}><Textarea value={control} rows={3} onChange={(_, data) => setControl(data.value)} data-testid={TEST.requestControl} /></Field>
            <DateField label={t("exception-until")} value={until} onChange={setUntil} hint={t("exception-ask-latest", { date: t.day(term.to) })} testId={TEST.requestUntil} />
            <span>{t("exception-ask-latest", { date: t.day(term.to) })}</span>
            {request.error === null ? null : <FailureView failure={request.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={reason.trim() === "" || !isDay(until) || request.isPending} onClick={() => request.mutate({ finding, reason, compensating_control: control, until })} data-testid={TEST.requestSubmit}>{title}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
