// Passphrase, recovery key, backup.
import { Button, Checkbox, MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useChange } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { Confirm } from "../../shared/confirm";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { Facts, Section } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { RecoveryKey } from "../../shared/recoveryKey";
import { SecretField, StrengthMeter } from "../../shared/secretField";
import { PASSPHRASE_CHARS_MIN } from "../../shared/strength";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "12px" },
  hint: { margin: "0 0 12px" },
});

/** All three. */
export function VaultForms() {
  return (<><Passphrase /><Recovery /><Backup /></>);
}

function Passphrase() {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [repeat, setRepeat] = useState("");
  const change = useChange("vault.change_passphrase", () => {
    setCurrent("");
    setNext("");
    setRepeat("");
    toasts.done(t("passphrase-changed"));
  });
  const ready = current !== "" && [...next].length >= PASSPHRASE_CHARS_MIN && next === repeat && !change.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) change.mutate({ current, new: next });
  };
  return (
    <Section title={t("passphrase-change")}>
      <form className={styles.form} onSubmit={submit}>
        <SecretField label={t("passphrase-current")} hint={t("passphrase-current-hint")} value={current} onChange={setCurrent} testId={TEST.passphraseCurrent} />
        <SecretField label={t("passphrase-new")} hint={t("passphrase-hint", { min: PASSPHRASE_CHARS_MIN })} value={next} onChange={setNext} testId={TEST.passphraseNew} />
        <StrengthMeter value={next} />
        <SecretField label={t("passphrase-repeat")} value={repeat} onChange={setRepeat} testId={TEST.passphraseRepeat} error={repeat !== "" && repeat !== next ? t("passphrase-differs") : undefined} />
        {change.error === null ? null : <FailureView failure={change.error.failure} />}
        <div><Button type="submit" disabled={!ready} data-testid={TEST.passphraseSubmit}>{t("passphrase-change")}</Button></div>
      </form>
    </Section>
  );
}

function Recovery() {
  const styles = useStyles();
  const t = useText();
  const { status } = useSession();
  const [asking, setAsking] = useState(false);
  const [stored, setStored] = useState(false);
  const replace = useChange("vault.replace_recovery_key", () => setAsking(false));
  return (
    <Section title={t("recovery-key")}>
      <p className={styles.hint}>{t("recovery-replace-text")}</p>
      {replace.error === null ? null : <FailureView failure={replace.error.failure} />}
      {replace.data === undefined ? <MayButton may="vault.keep" onClick={() => setAsking(true)} data-testid={TEST.recoveryReplace}>{t("recovery-replace")}</MayButton> : (
        <div className={styles.form}>
          <RecoveryKey value={replace.data.recovery_key} workspace={status.workspace ?? ""} />
          <Checkbox label={t("recovery-stored")} checked={stored} onChange={(_, data) => setStored(data.checked === true)} data-testid={TEST.recoveryStored} />
          <div><Button disabled={!stored} onClick={() => { replace.reset(); setStored(false); }} data-testid={TEST.recoveryContinue}>{t("done")}</Button></div>
        </div>
      )}
      <Confirm open={asking} onClose={() => setAsking(false)} title={t("recovery-replace")} confirm={t("recovery-replace-confirm")} onConfirm={() => replace.mutate({})} busy={replace.isPending} testId={TEST.recoveryReplaceConfirm}>
        {t("recovery-replace-warning")}
      </Confirm>
    </Section>
  );
}

function Backup() {
  const styles = useStyles();
  const t = useText();
  const [path, setPath] = useState("");
  const backup = useChange("vault.backup");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (path.trim() !== "") backup.mutate({ path: path.trim() });
  };
  return (
    <Section title={t("backup")}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.hint}>{t("backup-text")}</p>
        <PathField label={t("backup-file")} value={path} onChange={setPath} pick={["target"]} targetName="tenantpilot-backup.tpb" testId={TEST.backupPath} />
        {backup.error === null ? null : <FailureView failure={backup.error.failure} />}
        {backup.data === undefined ? null : (
          <div data-testid={TEST.backupResult}>
            <MessageBar intent="success"><MessageBarBody>{t("backup-done", { size: t.bytes(backup.data.size_bytes) })}</MessageBarBody></MessageBar>
            <Facts rows={[[t("backup-file"), <Foreign key="path" text={backup.data.path} />], ["SHA-256", <Copyable key="hash" text={backup.data.sha256} label={t("hash-copy")} />]]} />
          </div>
        )}
        <div><MayButton may="vault.backup" type="submit" disabled={path.trim() === "" || backup.isPending} data-testid={TEST.backupSubmit}>{t("backup-submit")}</MayButton></div>
      </form>
    </Section>
  );
}
