// Names another finding of the same tenant: the original of a duplicate, or the end of a link.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { useOperation } from "../../ipc/query";
import { controlTitle, subjectName } from "../../shared/names";
import { Quiet } from "../../shared/page";
import { stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";
import { EVERYTHING, pageOf } from "./filter";

const SHOWN = 8;

/** A finding in one line. */
export const rowWords = (t: Text, row: FindingRow) =>
  `${row.drift === null ? `${row.policy} ${controlTitle(t, row.control)}` : plain(subjectName(t, row.drift.named))} (${t.maybe(stateId(row.state), row.state)})`;

/** The dialog. */
export function TieDialog({ row, kind, onClose, onChange }: { row: FindingRow; kind: "duplicate" | "link"; onClose(): void; onChange(change: FindingChange): void }) {
  const t = useText();
  const [text, setText] = useState("");
  const [other, setOther] = useState("");
  const [reason, setReason] = useState("");
  // Words only: what is typed here is no query.
  const found = useOperation("finding.list", { ...pageOf({ ...EVERYTHING, states: [] }, row.tenant, 0, SHOWN + 1), text }, { placeholderData: (old) => old });
  const rows = (found.data?.rows ?? []).filter((one) => one.id !== row.id && (kind === "link" || one.state !== "duplicate")).slice(0, SHOWN);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (other === "") return;
    onClose();
    onChange(kind === "link" ? { type: "link", other } : { type: "duplicate", of: other, reason: reason.trim() === "" ? null : reason.trim() });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "560px" }} data-testid={TEST.tieDialog}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t(kind === "link" ? "link-title" : "duplicate-title")}</DialogTitle>
            <DialogContent>
              <Field label={t("tie-search")}><Input autoFocus type="search" value={text} onChange={(_, data) => setText(data.value)} data-testid={TEST.tieSearch} /></Field>
              {rows.length === 0 && found.data !== undefined ? <Quiet>{t("tie-none")}</Quiet> : (
                <RadioGroup value={other} onChange={(_, data) => setOther(data.value)} aria-label={t(kind === "link" ? "links" : "duplicate-of")}>
                  {rows.map((one) => <Radio key={one.id} value={one.id} label={rowWords(t, one)} />)}
                </RadioGroup>
              )}
              {kind === "link" ? null : <Field label={t("reason")} hint={t("why-optional")}><Textarea rows={2} value={reason} onChange={(_, data) => setReason(data.value)} /></Field>}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={other === ""} data-testid={TEST.tieSubmit}>{t("apply")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
