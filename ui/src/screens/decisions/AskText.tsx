// A dialog that asks for one text, and says what the core refused.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../ipc/generated/Failure";
import { FailureView } from "../../shared/failure";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";

interface Props {
  title: string;
  lead?: string;
  label: string;
  required: boolean;
  failure: Failure | undefined;
  busy: boolean;
  onSubmit(text: string): void;
  onClose(): void;
}

/** The dialog. */
export function AskText({ title, lead, label, required, failure, busy, onSubmit, onClose }: Props) {
  const t = useText();
  const [text, setText] = useState("");
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {lead === undefined ? null : <p style={{ marginTop: 0 }}>{lead}</p>}
            <Field label={label} required={required}><Textarea value={text} rows={4} onChange={(_, data) => setText(data.value)} data-testid={TEST.askText} /></Field>
            {failure === undefined ? null : <FailureView failure={failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={busy || (required && text.trim() === "")} onClick={() => onSubmit(text)} data-testid={TEST.askTextSubmit}>{title}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
