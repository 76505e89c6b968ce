// Putting an item of the inbox off until a day.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { InboxItem } from "../../ipc/generated/InboxItem";
import { useChange } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { TEST } from "../../shared/testids";
import { isoDay } from "../../text/dates";
import { isDay } from "../../text/day";
import { useText } from "../../text/text";

const useStyles = makeStyles({ days: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginTop: "12px" } });

/** Days from today that are often meant. */
const DAYS = [1, 7, 30] as const;
const DAY_MS = 86_400_000;

/** The dialog. */
export function SnoozeItem({ item, onClose, onDone }: { item: InboxItem; onClose(): void; onDone(until: string): void }) {
  const t = useText();
  const styles = useStyles();
  const [until, setUntil] = useState("");
  const snooze = useChange("inbox.snooze", () => onDone(until));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("inbox-snooze")}</DialogTitle>
          <DialogContent>
            <DateField label={t("inbox-snooze-until")} value={until} onChange={setUntil} autoFocus testId={TEST.inboxSnoozeUntil} />
            <div className={styles.days}>{DAYS.map((days) => <Button key={days} size="small" onClick={() => setUntil(isoDay(new Date(Date.now() + days * DAY_MS)))}>{t.daysAway(days)}</Button>)}</div>
            {snooze.error === null ? null : <FailureView failure={snooze.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={!isDay(until) || snooze.isPending} onClick={() => snooze.mutate({ key: item.key, until })} data-testid={TEST.inboxSnoozeSubmit}>{t("inbox-snooze")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
