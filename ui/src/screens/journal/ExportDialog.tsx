// Writes the entries that match into a file, with a second one that says what the first is.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, MessageBar, MessageBarBody, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { JournalFilter } from "../../ipc/generated/JournalFilter";
import type { JournalForm } from "../../ipc/generated/JournalForm";
import { useChange } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { PathField } from "../../shared/pathField";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", rowGap: "12px" }, text: { margin: 0 } });

/** The dialog. */
export function ExportDialog({ filter, onClose }: { filter: JournalFilter; onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [path, setPath] = useState("");
  const [form, setForm] = useState<JournalForm>("csv");
  const write = useChange("journal.export");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") write.mutate({ path: path.trim(), form, filter });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("audit-export-title")}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{t("audit-export-text")}</p>
              <Field label={t("audit-export-form")}>
                <RadioGroup value={form} onChange={(_, data) => setForm(data.value as JournalForm)}>
                  <Radio value="csv" label={t("audit-export-csv")} />
                  <Radio value="jsonl" label={t("audit-export-jsonl")} />
                </RadioGroup>
              </Field>
              <PathField label={t("audit-export-path")} value={path} onChange={(next) => { setPath(next); write.reset(); }} pick={["target"]} targetName={`journal.${form}`} testId={TEST.auditExportPath} required />
              {write.error === null ? null : <FailureView failure={write.error.failure} />}
              {write.data === undefined ? null : (
                <MessageBar intent={write.data.intact ? "success" : "error"} layout="multiline" data-testid={TEST.auditExported}>
                  <MessageBarBody>{t("audit-export-done", { count: write.data.entries })} {write.data.intact ? null : t("journal-broken")} {t("audit-export-beside", { path: plain(write.data.verification) })} <Copyable text={write.data.sha256} label={t("audit-copy")} /></MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t(write.data === undefined ? "cancel" : "close")}</Button></DialogTrigger>
              {write.data === undefined ? <Button type="submit" appearance="primary" disabled={path.trim() === "" || write.isPending} data-testid={TEST.auditExportSubmit}>{t("audit-export")}</Button> : null}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
