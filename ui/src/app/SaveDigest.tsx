// Writes the digest to a file that the person names.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { useChange } from "../ipc/query";
import { FailureView } from "../shared/failure";
import { PathField } from "../shared/pathField";
import { TEST } from "../shared/testids";
import { useToasts } from "../shared/toasts";
import { plain } from "../text/foreign";
import { useText } from "../text/text";

/** The dialog. */
export function SaveDigest({ onClose }: { onClose(): void }) {
  const t = useText();
  const toasts = useToasts();
  const [path, setPath] = useState("");
  const save = useChange("alert.digest", ({ count, path: to }) => {
    toasts.done(t("alerts-saved", { count, path: plain(to) }));
    onClose();
  });
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("alerts-save")}</DialogTitle>
          <DialogContent>
            <PathField label={t("alerts-save-path")} hint={t("alerts-save-hint")} value={path} onChange={setPath} pick={["target"]} targetName="tenantpilot-alerts.txt" testId={TEST.alertSavePath} required />
            {save.error === null ? null : <FailureView failure={save.error.failure} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
            <Button appearance="primary" disabled={path.trim() === "" || save.isPending} onClick={() => save.mutate({ path, language: t.language })} data-testid={TEST.alertSaveSubmit}>{t("save")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
