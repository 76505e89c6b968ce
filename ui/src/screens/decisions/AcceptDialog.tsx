// Recording that a contact of the customer accepted: who, how, when, and the file that shows it.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, MessageBar, MessageBarBody, Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { AcceptedHow } from "../../ipc/generated/AcceptedHow";
import type { ExceptionRow } from "../../ipc/generated/ExceptionRow";
import { useChange, useOperation } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { Answer } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { isoDay } from "../../text/dates";
import { isDay } from "../../text/day";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { HOWS } from "./decisionState";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: "12px" } });

/** The dialog. `onDone` comes after the acceptance is recorded, `onClose` when the person leaves it. */
export function AcceptDialog({ row, onClose, onDone = onClose }: { row: ExceptionRow; onClose(): void; onDone?(): void }) {
  const t = useText();
  const styles = useStyles();
  const contacts = useOperation("contact.list", { tenant: row.tenant });
  const [contact, setContact] = useState("");
  const [how, setHow] = useState<AcceptedHow>("signed_letter");
  const [on, setOn] = useState(() => isoDay(new Date()));
  const [file, setFile] = useState("");
  const accept = useChange("exception.accept", onDone);
  const people = contacts.data?.rows.filter((one) => !one.retired) ?? [];
  const chosen = contact === "" ? people[0]?.id : contact;
  const ready = chosen !== undefined && isDay(on) && (how === "meeting" || file.trim() !== "");
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("exception-accept")}</DialogTitle>
          <DialogContent className={styles.fields}>
            <span>{t("exception-accept-lead")}</span>
            <Answer of={contacts}>
              {() => people.length === 0
                ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t("exception-accept-no-contact")} <a href={hrefTo(["tenants", row.tenant, "contacts"])}>{t("tenant-contacts")}</a></MessageBarBody></MessageBar>
                : (
                  <Field label={t("exception-accept-contact")} required>
                    <Select value={chosen ?? ""} onChange={(_, data) => setContact(data.value)} data-testid={TEST.acceptContact}>
                      {people.map((one) => <option key={one.id} value={one.id}>{plain(one.name)}{one.function === "" ? "" : ` (${plain(one.function)})`}</option>)}
                    </Select>
                  </Field>
                )}
            </Answer>
            <Field label={t("exception-how")} required>
              <Select value={how} onChange={(_, data) => setHow(HOWS.find((one) => one === data.value) ?? "meeting")} data-testid={TEST.acceptHow}>
                {HOWS.map((one) => <option key={one} value={one}>{t(`exception-how-${one.replaceAll("_", "-")}`)}</option>)}
              </Select>
            </Field>
            <DateField label={t("exception-on")} value={on} onChange={setOn} testId={TEST.acceptOn} />
            <PathField label={t("exception-evidence")} hint={t("exception-evidence-hint")} value={file} onChange={setFile} pick={["file"]} required={how !== "meeting"} testId={TEST.acceptFile} />
            {accept.error === null ? null : <FailureView failure={accept.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button
              appearance="primary" disabled={!ready || accept.isPending} data-testid={TEST.acceptSubmit}
              onClick={() => accept.mutate({ exception: row.id, contact: chosen ?? "", how, on, evidence: file.trim() === "" ? null : file.trim() })}
            >{t("exception-accept")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
