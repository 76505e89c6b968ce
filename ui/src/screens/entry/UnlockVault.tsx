// Opens the vault by passphrase, or by recovery key.
import { Button } from "@fluentui/react-components";
import { type FormEvent, useEffect, useState } from "react";
import { useChange } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { FailureView } from "../../shared/failure";
import { SecretField } from "../../shared/secretField";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { useFormStyles } from "./form";

/** The form. */
export function UnlockVault() {
  const styles = useFormStyles();
  const t = useText();
  const { adopt } = useSession();
  const [secret, setSecret] = useState("");
  const [recovery, setRecovery] = useState(false);
  const unlock = useChange("vault.unlock", adopt);
  // A refused secret is typed again at once.
  useEffect(() => {
    if (unlock.error !== null) document.querySelector<HTMLElement>(`[data-testid="${TEST.unlockSecret}"]`)?.focus();
  }, [unlock.error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret === "" || unlock.isPending) return;
    unlock.mutate(recovery ? { recovery_key: secret.trim() } : { passphrase: secret });
    setSecret("");
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{t("unlock-title")}</h1>
      <p className={styles.text}>{t("unlock-text")}</p>
      <SecretField
        key={String(recovery)}
        label={t(recovery ? "recovery-key" : "passphrase")}
        hint={recovery ? t("recovery-key-hint") : undefined}
        value={secret}
        onChange={setSecret}
        testId={TEST.unlockSecret}
        autoFocus
        open={recovery}
      />
      {unlock.error === null ? null : <FailureView failure={unlock.error.failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={secret === "" || unlock.isPending} data-testid={TEST.unlockSubmit}>
          {t(unlock.isPending ? "unlock-working" : "unlock")}
        </Button>
        <Button appearance="subtle" onClick={() => { setRecovery(!recovery); setSecret(""); unlock.reset(); }} data-testid={TEST.unlockByRecovery}>
          {t(recovery ? "unlock-by-passphrase" : "unlock-by-recovery")}
        </Button>
      </div>
    </form>
  );
}
