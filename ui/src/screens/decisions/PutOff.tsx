// Putting a decision off until a day.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { useChange } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { TEST } from "../../shared/testids";
import { isDay } from "../../text/day";
import { useText } from "../../text/text";

/** The dialog. */
export function PutOff({ decision, onClose }: { decision: string; onClose(): void }) {
  const t = useText();
  const [until, setUntil] = useState("");
  const snooze = useChange("decision.snooze", onClose);
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("decision-snooze")}</DialogTitle>
          <DialogContent>
            <DateField label={t("decision-snooze-until")} value={until} onChange={setUntil} testId={TEST.snoozeUntil} />
            {snooze.error === null ? null : <FailureView failure={snooze.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={!isDay(until) || snooze.isPending} onClick={() => snooze.mutate({ decision, until })} data-testid={TEST.snoozeSubmit}>{t("decision-snooze")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
