// Writes a plan into a new folder: request bodies, the plan for machines, and a document.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, MessageBar, MessageBarBody, Select, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { PromotionRequest } from "../../ipc/generated/PromotionRequest";
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
export function ExportPlan({ request, onClose }: { request: PromotionRequest; onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [path, setPath] = useState("");
  const [lang, setLang] = useState<string>(t.language);
  const write = useChange("promotion.export");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") write.mutate({ plan: request, out_dir: path.trim(), lang });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("promotion-export")}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{t("promotion-export-text")}</p>
              <PathField label={t("pack-folder")} hint={t("promotion-export-hint")} value={path} onChange={setPath} pick={["target"]} targetName={t("promotion-folder-name")} testId={TEST.promotionFolder} required />
              <Field label={t("promotion-export-lang")}>
                <Select value={lang} onChange={(_, data) => setLang(data.value)} data-testid={TEST.promotionLang}>
                  {(["de", "en"] as const).map((one) => <option key={one} value={one}>{t(`pack-lang-${one}`)}</option>)}
                </Select>
              </Field>
              {write.error === null ? null : <FailureView failure={write.error.failure} />}
              {write.data === undefined ? null : (
                <MessageBar intent="success" layout="multiline" className={styles.bar} data-testid={TEST.promotionWritten}>
                  <MessageBarBody>{t("promotion-written", { count: write.data.files.length })} <Copyable text={write.data.folder} shown={plain(write.data.folder)} label={t("about-vault-copy")} /></MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t(write.data === undefined ? "cancel" : "close")}</Button></DialogTrigger>
              {write.data === undefined ? <Button type="submit" appearance="primary" disabled={path.trim() === "" || write.isPending} data-testid={TEST.promotionExportSubmit}>{t("promotion-export-do")}</Button> : null}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
