// The first run: a vault, its recovery key, and where to begin.
import { Button, Card, CardHeader, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowImport24Regular, PlugConnected24Regular, BeakerRegular } from "@fluentui/react-icons";
import { type FormEvent, type ReactNode, useState } from "react";
import { call } from "../../ipc/call";
import type { VaultCreated } from "../../ipc/generated/VaultCreated";
import { useChange } from "../../ipc/query";
import { useSession } from "../../ipc/session";
import { FailureView } from "../../shared/failure";
import { RecoveryKey } from "../../shared/recoveryKey";
import { go, hrefTo } from "../../shared/route";
import { SecretField, StrengthMeter } from "../../shared/secretField";
import { PASSPHRASE_CHARS_MIN } from "../../shared/strength";
import { TEST } from "../../shared/testids";
import type { Language } from "../../text/bundles";
import { useText } from "../../text/text";
import { useFormStyles } from "./form";

interface Props {
  language: Language;
  entering(yes: boolean): void;
  onRestore(): void;
}

/** The steps: vault, recovery key, what next. */
export function CreateVault({ language, entering, onRestore }: Props) {
  const [created, setCreated] = useState<VaultCreated>();
  const [stored, setStored] = useState(false);
  if (created === undefined) return <Names entering={entering} onCreated={setCreated} onRestore={onRestore} />;
  if (!stored) return <Recovery created={created} onStored={() => setStored(true)} />;
  return <WhatNext created={created} language={language} entering={entering} />;
}

function Names({ entering, onCreated, onRestore }: { entering: Props["entering"]; onCreated(created: VaultCreated): void; onRestore(): void }) {
  const styles = useFormStyles();
  const t = useText();
  const [workspace, setWorkspace] = useState("");
  const [member, setMember] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const create = useChange("vault.create", (answer) => {
    entering(true);
    onCreated(answer);
  });
  const short = [...passphrase].length < PASSPHRASE_CHARS_MIN;
  const differs = repeat !== "" && repeat !== passphrase;
  const ready = workspace.trim() !== "" && member.trim() !== "" && !short && repeat === passphrase && !create.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) create.mutate({ passphrase, workspace: workspace.trim(), member: member.trim() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{t("create-title")}</h1>
      <p className={styles.text}>{t("create-text")}</p>
      <Field label={t("workspace-name")} hint={t("workspace-name-hint")} required>
        <Input value={workspace} onChange={(_, data) => setWorkspace(data.value)} autoFocus data-testid={TEST.createWorkspace} />
      </Field>
      <Field label={t("member-name")} hint={t("member-name-hint")} required>
        <Input value={member} onChange={(_, data) => setMember(data.value)} data-testid={TEST.createMember} />
      </Field>
      <SecretField label={t("passphrase")} hint={t("passphrase-hint", { min: PASSPHRASE_CHARS_MIN })} value={passphrase} onChange={setPassphrase} testId={TEST.createPassphrase} />
      <StrengthMeter value={passphrase} />
      <SecretField label={t("passphrase-repeat")} value={repeat} onChange={setRepeat} testId={TEST.createRepeat} error={differs ? t("passphrase-differs") : undefined} />
      {create.error === null ? null : <FailureView failure={create.error.failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!ready} data-testid={TEST.createSubmit}>{t(create.isPending ? "create-working" : "create-submit")}</Button>
        <Button appearance="subtle" onClick={onRestore} data-testid={TEST.restoreOpen}>{t("restore-open")}</Button>
      </div>
    </form>
  );
}

function Recovery({ created, onStored }: { created: VaultCreated; onStored(): void }) {
  const styles = useFormStyles();
  const t = useText();
  const [stored, setStored] = useState(false);
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("recovery-title")}</h1>
      <p className={styles.text}>{t("recovery-text")}</p>
      <RecoveryKey value={created.recovery_key} workspace={created.session.workspace ?? ""} />
      <Checkbox label={t("recovery-stored")} checked={stored} onChange={(_, data) => setStored(data.checked === true)} data-testid={TEST.recoveryStored} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={!stored} onClick={onStored} data-testid={TEST.recoveryContinue}>{t("continue")}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  card: { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  icon: { color: tokens.colorBrandForeground1 },
});

function WhatNext({ created, language, entering }: { created: VaultCreated; language: Language; entering: Props["entering"] }) {
  const form = useFormStyles();
  const styles = useStyles();
  const t = useText();
  const { adopt } = useSession();
  const finish = async (href: string) => {
    let session = created.session;
    if (language !== session.system_language) {
      // The language of these steps is the person's choice: keep it.
      session = await call("preferences.set", { ...session.preferences, language }).catch(() => created.session);
    }
    go(href);
    adopt(session);
    entering(false);
  };
  const demo = useChange("demo.load", () => void finish(hrefTo(["tenants"])));
  const choice = (icon: ReactNode, title: string, text: string, onClick: () => void, testId: string) => (
    <Card className={styles.card} onClick={onClick} data-testid={testId} role="button" tabIndex={0} onKeyDown={(event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); onClick(); }
    }}>
      <CardHeader image={<span className={styles.icon}>{icon}</span>} header={<strong>{title}</strong>} description={text} />
    </Card>
  );
  return (
    <div className={form.form}>
      <h1 className={form.title}>{t("next-title")}</h1>
      <p className={form.text}>{t("next-text")}</p>
      {choice(<BeakerRegular fontSize={24} />, t("next-demo"), t("next-demo-text"), () => { if (!demo.isPending) demo.mutate({}); }, TEST.nextDemo)}
      {choice(<PlugConnected24Regular />, t("next-connect"), t("next-connect-text"), () => void finish(hrefTo(["connect"])), TEST.nextConnect)}
      {choice(<ArrowImport24Regular />, t("next-import"), t("next-import-text"), () => void finish(hrefTo(["import"])), TEST.nextImport)}
      {demo.error === null ? null : <FailureView failure={demo.error.failure} />}
      <div className={form.actions}><Button appearance="subtle" onClick={() => void finish(hrefTo(["tenants"]))} data-testid={TEST.nextSkip}>{t("next-skip")}</Button></div>
    </div>
  );
}
