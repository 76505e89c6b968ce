// Which tenant, through which application, and how one signs in.
import { Button, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import { PlugConnected20Regular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import type { Failure } from "../../ipc/generated/Failure";
import type { SignInMethod } from "../../ipc/generated/SignInMethod";
import { ConsentLink } from "../../shared/consentLink";
import { FailureView } from "../../shared/failure";
import { CLOUDS, METHODS, cloudName, methodName } from "../../shared/names";
import { Section } from "../../shared/page";
import { PathField } from "../../shared/pathField";
import { PermissionsFolded } from "../../shared/permissions";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { type Draft, hasIds, isGuid, mayConnect } from "./connectState";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(260px, 2fr)", columnGap: "48px", maxWidth: "1100px", "@media (max-width: 1000px)": { gridTemplateColumns: "1fr", rowGap: "24px" } },
  form: { display: "flex", flexDirection: "column", rowGap: "16px", maxWidth: "560px" },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  hint: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
  aside: { fontSize: tokens.fontSizeBase300 },
});

interface Props {
  draft: Draft;
  onDraft(draft: Draft): void;
  /** The tenant is there already and has its name. */
  named: boolean;
  /** The Microsoft tenant id is known and cannot be another. */
  fixed: boolean;
  permissions: readonly string[];
  busy: boolean;
  failure: Failure | undefined;
  onSubmit(): void;
}

/** The form. */
export function ConnectForm({ draft, onDraft, named, fixed, permissions, busy, failure, onSubmit }: Props) {
  const styles = useStyles();
  const t = useText();
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayConnect(draft, named) && !busy) onSubmit();
  };
  return (
    <div className={styles.columns}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {named ? null : (
          <Field label={t("tenant-create-name")} hint={t("connect-new")} required><Input value={draft.name} maxLength={200} onChange={(_, data) => set({ name: data.value })} data-testid={TEST.connectName} /></Field>
        )}
        <Field label={t("connect-cloud")} required>
          <Select value={draft.cloud} onChange={(_, data) => set({ cloud: data.value })} data-testid={TEST.connectCloud}>
            {CLOUDS.map((cloud) => <option key={cloud} value={cloud}>{cloudName(t, cloud)}</option>)}
          </Select>
        </Field>
        <GuidField label={t("connect-tenant-id")} hint={t(fixed ? "connect-tenant-id-fixed" : "connect-tenant-id-hint")} value={draft.tenantId} readOnly={fixed} onChange={(tenantId) => set({ tenantId })} testId={TEST.connectTenantId} />
        <GuidField label={t("connect-client-id")} hint={t("connect-client-id-hint")} value={draft.clientId} onChange={(clientId) => set({ clientId })} testId={TEST.connectClientId} />
        <Field label={t("connect-method")} required>
          <RadioGroup value={draft.method} onChange={(_, data) => set({ method: data.value as SignInMethod })}>
            {METHODS.map((method) => (
              <Radio
                key={method} value={method} data-testid={TEST.connectMethod(method)}
                label={<>{methodName(t, method)}<span className={styles.hint}>{t(`method-${method.replaceAll("_", "-")}-hint`)}</span></>}
              />
            ))}
          </RadioGroup>
        </Field>
        {draft.method === "certificate" ? (
          <>
            <PathField label={t("connect-certificate")} hint={t("connect-certificate-hint")} value={draft.certificate} onChange={(certificate) => set({ certificate })} pick={["file"]} testId={TEST.connectCertificate} required />
            <PathField label={t("connect-key")} hint={t("connect-key-hint")} value={draft.key} onChange={(key) => set({ key })} pick={["file"]} testId={TEST.connectKey} required />
          </>
        ) : null}
        <p className={styles.note}>{t("connect-nothing-stored")}</p>
        {failure === undefined ? null : <FailureView failure={failure} />}
        <div><Button type="submit" appearance="primary" icon={<PlugConnected20Regular />} disabled={!mayConnect(draft, named) || busy} data-testid={TEST.connectSubmit}>{t(draft.method === "certificate" ? "connect-submit" : "connect-submit-sign-in")}</Button></div>
      </form>
      <div className={styles.aside}>
        <Section title={t("consent")}>
          <ConsentLink key={`${draft.cloud} ${draft.tenantId} ${draft.clientId}`} of={{ cloud: draft.cloud, provider_tenant_id: draft.tenantId.trim(), client_id: draft.clientId.trim() }} disabled={!hasIds(draft)} />
        </Section>
        <Section title={t("permissions")}>
          <p className={styles.note}>{t("permissions-text")}</p>
          <PermissionsFolded names={permissions} />
        </Section>
      </div>
    </div>
  );
}

interface GuidFieldProps {
  label: string;
  hint: string;
  value: string;
  readOnly?: boolean;
  onChange(value: string): void;
  testId: string;
}

function GuidField({ label, hint, value, readOnly, onChange, testId }: GuidFieldProps) {
  const styles = useStyles();
  const t = useText();
  const [left, setLeft] = useState(false);
  const wrong = left && value.trim() !== "" && !isGuid(value) ? t("connect-no-guid") : undefined;
  return (
    <Field label={label} hint={hint} validationMessage={wrong} required>
      <Input
        input={{ className: styles.mono }} value={value} readOnly={readOnly ?? false} spellCheck={false} autoComplete="off" placeholder="00000000-0000-0000-0000-000000000000"
        onChange={(_, data) => { setLeft(false); onChange(data.value); }} onBlur={() => setLeft(true)} data-testid={testId}
      />
    </Field>
  );
}
