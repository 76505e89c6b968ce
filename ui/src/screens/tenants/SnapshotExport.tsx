// Writes a snapshot out as a folder of JSON, so that nothing is locked in.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { PathField } from "../../shared/pathField";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "12px" },
  text: { margin: 0 },
  bar: { alignItems: "start" },
});

/** The dialog. */
export function SnapshotExport({ tenant, number, onClose }: { tenant: string; number: number; onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [path, setPath] = useState("");
  const write = useChange("snapshot.export");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") write.mutate({ tenant, snapshot: number, path: path.trim() });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("snapshot-export-title", { number })}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{t("snapshot-export-text")}</p>
              <PathField label={t("pack-folder")} hint={t("snapshot-export-hint")} value={path} onChange={setPath} pick={["folder"]} drops testId={TEST.snapshotFolder} required />
              {write.error === null ? null : <FailureView failure={write.error.failure} />}
              {write.data === undefined ? null : (
                <MessageBar intent="success" layout="multiline" className={styles.bar} data-testid={TEST.snapshotExported}>
                  <MessageBarBody>{t("snapshot-exported", { count: write.data.files, subjects: write.data.subjects })} <Copyable text={write.data.path} shown={plain(write.data.path)} label={t("about-vault-copy")} /></MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t(write.data === undefined ? "cancel" : "close")}</Button></DialogTrigger>
              {write.data === undefined ? <Button type="submit" appearance="primary" disabled={path.trim() === "" || write.isPending} data-testid={TEST.snapshotExportSubmit}>{t("snapshot-export")}</Button> : null}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
