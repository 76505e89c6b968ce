// How a tenant is reached, whether that still works, and what may be read through it.
import { Badge, Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, PersonKey20Regular, PlugConnected20Regular, PlugConnectedRegular, PlugDisconnected20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import { useChange, useOperation } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { Age } from "../../shared/age";
import { Confirm } from "../../shared/confirm";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { cloudName, listed, methodName, roleName } from "../../shared/names";
import { Answer, Empty, Facts, Quiet, Section } from "../../shared/page";
import { PermissionsFolded } from "../../shared/permissions";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { type Text, useText } from "../../text/text";
import { CheckRun } from "./CheckRun";
import { ReadinessView } from "./ReadinessView";
import { isTelling, neededWord, newestRun } from "./syncState";

const useStyles = makeStyles({
  actions: { display: "flex", columnGap: "8px", rowGap: "8px", flexWrap: "wrap", margin: "16px 0 20px" },
  note: { maxWidth: "760px", marginBottom: "16px" },
  text: { color: tokens.colorNeutralForeground2, margin: "0 0 8px" },
});

/** The section. */
export function Connection({ tenant }: { tenant: string }) {
  const t = useText();
  const connections = useOperation("connection.list", {});
  return (
    <Answer of={connections}>
      {({ rows, permissions }) => {
        const row = rows.find((one) => one.tenant === tenant);
        return row === undefined ? (
          <Empty
            icon={<PlugConnectedRegular fontSize={40} />} title={t("connection-none")} text={t("connection-none-text")}
            action={<MayButton may="tenant.connect" appearance="primary" icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"], { tenant }))} data-testid={TEST.connectOpen}>{t("connect-open")}</MayButton>}
          />
        ) : <Connected row={row} permissions={permissions} />;
      }}
    </Answer>
  );
}

function Connected({ row, permissions }: { row: ConnectionRow; permissions: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  const { tenant } = row;
  const check = useChange("connection.check");
  const signIn = useChange("connection.sign_in");
  const needed = row.state === "sign_in_needed";
  // Where the newest snapshot run stands above with what can be done, that says it already.
  const runs = useRuns();
  const told = isTelling(newestRun(runs.data?.rows ?? [], tenant, ["sync"]), row, undefined);
  const failed = check.error ?? signIn.error;
  return (
    <>
      <Section title={t("connection")}>
        <Facts rows={factsOf(t, row)} />
        <div className={styles.actions}>
          {needed && row.method !== "certificate" ? <Button appearance="primary" icon={<PersonKey20Regular />} disabled={signIn.isPending} onClick={() => signIn.mutate({ tenant })} data-testid={TEST.connectionSignIn}>{t("sign-in-again")}</Button> : null}
          <MayButton may="tenant.sync" icon={<ArrowClockwise20Regular />} disabled={check.isPending || needed} onClick={() => check.mutate({ tenant })} data-testid={TEST.connectionCheck}>{t("connection-check")}</MayButton>
          {needed || row.method === "certificate" ? null : <Button icon={<PersonKey20Regular />} disabled={signIn.isPending} onClick={() => signIn.mutate({ tenant })}>{t("sign-in-again")}</Button>}
          <Button icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"], { tenant }))}>{t("connection-change")}</Button>
          <Remove row={row} />
        </div>
        {failed === null ? null : <FailureView failure={failed.failure} />}
        {row.browser_needed ? <MessageBar intent="warning" layout="multiline" className={styles.note}><MessageBarBody>{t("connection-browser-needed-text")}</MessageBarBody></MessageBar> : null}
        {row.resumable && !told ? <MessageBar intent="info" layout="multiline" className={styles.note}><MessageBarBody>{t("connection-resumable")}</MessageBarBody></MessageBar> : null}
        <CheckRun tenant={tenant} />
      </Section>
      {row.readiness === null || row.checked_at === null ? <Section title={t("readiness")}><Quiet>{t(needed ? "readiness-unknown-sign-in" : "readiness-unknown")}</Quiet></Section> : <ReadinessView connection={row} readiness={row.readiness} checkedAt={row.checked_at} />}
      <Section title={t("permissions")}>
        <p className={styles.text}>{t("permissions-text")}</p>
        <PermissionsFolded names={permissions} />
      </Section>
    </>
  );
}

function factsOf(t: Text, row: ConnectionRow): [string, React.ReactNode][] {
  const { readiness } = row;
  const roles = readiness?.active_roles.map((role) => roleName(t, role)) ?? [];
  const named = roles.filter((name): name is string => name !== undefined);
  const others = roles.length - named.length;
  const shown = [...named, ...(others === 0 ? [] : [t("roles-more", { count: others })])];
  const needed = row.state === "sign_in_needed";
  return [
    [t("state"), <Badge key="state" appearance="tint" color={needed ? "warning" : "success"} data-testid={TEST.connectionState}>{t(needed ? neededWord(row) : "connection-ready")}</Badge>],
    [t("connect-cloud"), `${cloudName(t, row.cloud)}${row.simulated ? ` (${t("connection-simulated")})` : ""}`],
    [t("connect-method"), methodName(t, row.method)],
    ...(readiness === null || !readiness.delegated ? [] : [
      [t("connection-person"), t(`connection-${readiness.through ?? "unknown"}`)] as [string, string],
      ...(readiness.partner_until === null ? [] : [[t("connection-partner-until"), t.moment(readiness.partner_until)] as [string, string]]),
      [t("connection-roles"), shown.length === 0 ? t("none") : listed(t, shown)] as [string, string],
    ]),
    ...(readiness === null || readiness.certificate_until === null ? [] : [[t("connection-certificate-until"), t.moment(readiness.certificate_until)] as [string, string]]),
    [t("connect-tenant-id"), <Copyable key="tenant" text={row.provider_tenant_id} label={t("run-id-copy")} />],
    [t("connect-client-id"), <Copyable key="client" text={row.client_id} label={t("run-id-copy")} />],
    [t("connection-made"), <Age key="made" at={row.made_at} />],
  ];
}

function Remove({ row }: { row: ConnectionRow }) {
  const t = useText();
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);
  const remove = useChange("connection.remove", () => {
    setAsking(false);
    toasts.done(t("connection-removed"));
  });
  return (
    <>
      <MayButton may="tenant.connect" icon={<PlugDisconnected20Regular />} onClick={() => setAsking(true)} data-testid={TEST.connectionRemove}>{t("connection-remove")}</MayButton>
      <Confirm open={asking} onClose={() => setAsking(false)} title={t("connection-remove-title")} confirm={t("connection-remove")} onConfirm={() => remove.mutate({ tenant: row.tenant })} busy={remove.isPending} testId={TEST.connectionRemoveConfirm}>
        <p style={{ margin: 0 }}>{t("connection-remove-text")}</p>
        {remove.error === null ? null : <FailureView failure={remove.error.failure} />}
      </Confirm>
    </>
  );
}
