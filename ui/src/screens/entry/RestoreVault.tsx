// Brings a backup back into an empty place.
import { Button, Switch } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { FailureView } from "../../shared/failure";
import { PathField } from "../../shared/pathField";
import { SecretField } from "../../shared/secretField";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { useFormStyles } from "./form";

/** The form. */
export function RestoreVault({ onBack }: { onBack(): void }) {
  const styles = useFormStyles();
  const t = useText();
  const { adopt, status } = useSession();
  const [path, setPath] = useState("");
  const [secret, setSecret] = useState("");
  const [recovery, setRecovery] = useState(false);
  const restore = useChange("vault.restore", adopt);
  const ready = path.trim() !== "" && secret !== "" && !restore.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    restore.mutate({ path: path.trim(), ...(recovery ? { recovery_key: secret.trim() } : { passphrase: secret }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{t("restore-title")}</h1>
      <p className={styles.text}>{t("restore-text", { path: status.vault_dir })}</p>
      <PathField label={t("restore-file")} value={path} onChange={setPath} pick={["file"]} drops testId={TEST.restorePath} required />
      <Switch label={t("restore-by-recovery")} checked={recovery} onChange={(_, data) => { setRecovery(data.checked); setSecret(""); }} />
      <SecretField key={String(recovery)} label={t(recovery ? "recovery-key" : "passphrase")} hint={recovery ? t("recovery-key-hint") : t("restore-passphrase-hint")} value={secret} onChange={setSecret} testId={TEST.restoreSecret} open={recovery} />
      {restore.error === null ? null : <FailureView failure={restore.error.failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!ready} data-testid={TEST.restoreSubmit}>{t(restore.isPending ? "restore-working" : "restore-submit")}</Button>
        <Button appearance="subtle" onClick={onBack}>{t("back")}</Button>
      </div>
    </form>
  );
}
