// Asks for the one value of a change, and names how many findings it touches.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { Severity } from "../../ipc/generated/Severity";
import { DateField } from "../../shared/dateField";
import { SEVERITIES, severityId, stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { isoDay } from "../../text/dates";
import { isDay } from "../../text/day";
import { useText } from "../../text/text";

const useStyles = makeStyles({ days: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginTop: "12px" } });

/** Days from today that are often meant. */
const DAYS = [7, 30, 90] as const;
const DAY_MS = 86_400_000;

/** What is to be changed. */
export type Asked =
  | { type: "owner" | "assignee" | "due" | "snooze"; value: string }
  | { type: "severity"; value: Severity }
  | { type: "state"; state: string };

/** Whether a state is put only with a reason. */
export const needsReason = (state: string) => state === "false_positive";

/** The change that an answer makes; none while it is not complete. */
export function changeOf(asked: Asked, value: string): FindingChange | undefined {
  const given = value.trim() === "" ? null : value.trim();
  switch (asked.type) {
    case "owner": return { type: "owner", owner: given };
    case "assignee": return { type: "assignee", assignee: given };
    case "due": return given === null || isDay(given) ? { type: "due", due: given } : undefined;
    case "snooze": return given === null || isDay(given) ? { type: "snooze", until: given } : undefined;
    case "severity": return SEVERITIES.includes(value as Severity) ? { type: "severity", severity: value as Severity } : undefined;
    case "state": return needsReason(asked.state) && given === null ? undefined : { type: "state", state: asked.state, reason: given };
  }
}

/** The dialog. */
export function ChangeDialog({ asked, count, onClose, onChange }: { asked: Asked; count: number; onClose(): void; onChange(change: FindingChange): void }) {
  const t = useText();
  const styles = useStyles();
  const [value, setValue] = useState(asked.type === "state" ? "" : asked.value);
  const change = changeOf(asked, value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change === undefined) return;
    onClose();
    onChange(change);
  };
  const title = asked.type === "state" ? t("change-state", { state: t.maybe(stateId(asked.state), asked.state) }) : asked.type === "snooze" ? t("snooze") : t(`change-${asked.type}`);
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface data-testid={TEST.changeDialog} style={{ maxWidth: "480px" }}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <p style={{ marginTop: 0 }}>{t("change-count", { count })}</p>
              {asked.type === "owner" || asked.type === "assignee" ? (
                <Field label={t(asked.type)} hint={t(`${asked.type}-hint`)}><Input autoFocus value={value} onChange={(_, data) => setValue(data.value)} data-testid={TEST.changeValue} /></Field>
              ) : null}
              {asked.type === "due" || asked.type === "snooze" ? (
                <>
                  <DateField label={t(asked.type === "due" ? "due" : "snooze-until")} hint={t(`${asked.type}-hint`)} value={value} onChange={setValue} autoFocus testId={TEST.changeValue} />
                  <div className={styles.days}>{DAYS.map((days) => <Button key={days} size="small" onClick={() => setValue(isoDay(new Date(Date.now() + days * DAY_MS)))}>{t.daysAway(days)}</Button>)}</div>
                </>
              ) : null}
              {asked.type === "severity" ? (
                <Field label={t("severity")} hint={t("severity-hint")}>
                  <Select autoFocus value={value} onChange={(_, data) => setValue(data.value)} data-testid={TEST.changeValue}>{SEVERITIES.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}</Select>
                </Field>
              ) : null}
              {asked.type === "state" ? (
                <Field label={t("reason")} hint={t(needsReason(asked.state) ? "why-needed" : "why-optional")} required={needsReason(asked.state)}>
                  <Textarea autoFocus rows={3} value={value} onChange={(_, data) => setValue(data.value)} data-testid={TEST.changeValue} />
                </Field>
              ) : null}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={change === undefined} data-testid={TEST.changeSubmit}>{t("apply")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
