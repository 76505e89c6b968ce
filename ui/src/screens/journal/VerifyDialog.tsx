// Verifies the whole journal, against heads that were noted before where there are any.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { JournalResult } from "../../shared/journalResult";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "12px" },
  text: { margin: 0 },
  heads: { margin: 0, padding: 0, listStyleType: "none" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** The dialog. */
export function VerifyDialog({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const t = useText();
  const [heads, setHeads] = useState("");
  const verify = useChange("vault.verify");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ heads: heads.split(/\s+/).filter((head) => head !== "") });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("audit-verify-title")}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.text}>{t("audit-verify-text")}</p>
              <Field label={t("audit-verify-heads")}>
                <Textarea value={heads} rows={3} spellCheck={false} onChange={(_, data) => setHeads(data.value)} textarea={{ style: { fontFamily: tokens.fontFamilyMonospace } }} data-testid={TEST.auditHeads} />
              </Field>
              {verify.error === null ? null : <FailureView failure={verify.error.failure} />}
              {verify.data === undefined || verify.isPending ? null : (
                <div role="status" data-testid={TEST.auditVerified} data-intact={verify.data.intact}>
                  <JournalResult of={verify.data} />
                  {verify.data.heads.length === 0 ? null : (
                    <>
                      <h3 className={styles.title}>{t("audit-heads")}</h3>
                      <p className={styles.text}>{t("audit-heads-text")}</p>
                      <ul className={styles.heads}>{verify.data.heads.map((head) => <li key={head.text}><Copyable text={head.text} label={t("audit-copy")} /></li>)}</ul>
                    </>
                  )}
                </div>
              )}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("close")}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={verify.isPending} data-testid={TEST.auditVerifyRun}>{t(verify.isPending ? "journal-verifying" : "audit-verify-run")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
