// Connects a tenant: a form, then the sign-in, then what came of it.
import { Button } from "@fluentui/react-components";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { TenantRow } from "../../ipc/generated/TenantRow";
import { useChange, useOperation } from "../../ipc/query";
import { useRun } from "../../ipc/runs";
import { useRemembered } from "../../shared/memory";
import { Answer, Page, Waiting } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { RunWatch } from "../../shared/runWatch";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { ConnectForm } from "./ConnectForm";
import { type Draft, draftOf, requestOf } from "./connectState";

/** The screen. `tenant` is set when it was opened from one. */
export function ConnectScreen({ tenant }: { tenant: string | null }) {
  const t = useText();
  const connections = useOperation("connection.list", {});
  const tenants = useOperation("tenant.list", {});
  const row = tenants.data?.rows.find((one) => one.id === tenant);
  const connection = connections.data?.rows.find((one) => one.tenant === tenant);
  return (
    <Page title={row === undefined ? t("connect-title") : <>{t("connect-title-of")} <Foreign text={row.name} /></>} lead={t("connect-lead")}>
      <Answer of={connections}>
        {({ permissions }) => tenants.data === undefined && tenant !== null ? <Waiting /> : (
          <Connecting key={tenant ?? ""} tenant={row} connection={connection} permissions={permissions} />
        )}
      </Answer>
    </Page>
  );
}

function Connecting({ tenant, connection, permissions }: { tenant: TenantRow | undefined; connection: ConnectionRow | undefined; permissions: readonly string[] }) {
  const place = `connect.${tenant?.id ?? ""}`;
  // A look elsewhere while the browser is signing in loses neither what was typed nor the run.
  const [kept, setDraft] = useRemembered<Draft | null>(`${place}.draft`, null);
  const [run, setRun] = useRemembered<string | null>(`${place}.run`, null);
  const draft = kept ?? draftOf(tenant, connection);
  const make = useChange("connection.make", (started) => setRun(started.run));
  const start = () => make.mutate(requestOf(draft, tenant?.id ?? null));
  if (run !== null) {
    return (
      <Watched
        run={run} onBack={() => setRun(null)} onAnother={tenant === undefined ? () => { setRun(null); setDraft(null); } : undefined} busy={make.isPending} onAgain={start}
        onFinished={(id) => {
          setRun(null);
          setDraft(null);
          go(hrefTo(["tenants", id, "connection"]));
        }}
      />
    );
  }
  const known = tenant?.provider_tenant_id ?? null;
  return (
    <ConnectForm draft={known === null ? draft : { ...draft, tenantId: known }} onDraft={setDraft} named={tenant !== undefined} fixed={known !== null} permissions={permissions} busy={make.isPending} failure={make.error?.failure} onSubmit={start} />
  );
}

interface WatchedProps {
  run: string;
  busy: boolean;
  onBack(): void;
  /** Begins anew, where that makes sense. */
  onAnother: (() => void) | undefined;
  onAgain(): void;
  onFinished(tenant: string): void;
}

function Watched({ run, busy, onBack, onAnother, onAgain, onFinished }: WatchedProps) {
  const t = useText();
  const answer = useRun(run);
  return (
    <Answer of={answer}>
      {(row) => {
        const tenant = row.tenant ?? row.args.tenant;
        return (
          <RunWatch run={row}>
            {row.state === "succeeded" && tenant !== undefined ? <Button appearance="primary" onClick={() => onFinished(tenant)} data-testid={TEST.connectFinish}>{t("connect-finish")}</Button> : null}
            {row.state === "succeeded" && onAnother !== undefined ? <Button onClick={onAnother}>{t("connect-another")}</Button> : null}
            {row.state === "succeeded" ? null : <Button appearance="primary" disabled={busy} onClick={onAgain}>{t("try-again")}</Button>}
            {row.state === "succeeded" ? null : <Button onClick={onBack} data-testid={TEST.connectBack}>{t("connect-back")}</Button>}
          </RunWatch>
        );
      }}
    </Answer>
  );
}
