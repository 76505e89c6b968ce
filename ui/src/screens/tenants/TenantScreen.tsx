// One tenant: how it stands, what changed, how it is reached, and what is declared about it.
import { Button, Tab, TabList } from "@fluentui/react-components";
import { ArrowImport20Regular, ArrowSwap20Regular, Camera20Regular, PersonKey20Regular, PlugConnected20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { useOperation } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { SnapshotAge } from "../../shared/coverage";
import { MayButton } from "../../shared/may";
import { useTenantScope } from "../../shared/memory";
import { Answer, Page, Waiting } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { promotionHref } from "../promotion/promotionState";
import { Connection } from "./Connection";
import { Contacts } from "./Contacts";
import { Overview } from "./Overview";
import { Profile } from "./Profile";
import { SnapshotDialog } from "./SnapshotDialog";
import { SyncPanel } from "./SyncPanel";
import { HistoryPart } from "./history/HistoryPart";
import { newestRun } from "./syncState";

/** The parts of the page. */
export const PARTS = ["overview", "history", "connection", "profile", "contacts"] as const;

/** The screen. */
export function TenantScreen({ tenant, part }: { tenant: string; part: string }) {
  const t = useText();
  const overview = useOperation("tenant.overview", { tenant });
  const connections = useOperation("connection.list", {});
  const runs = useRuns();
  const [, setScope] = useTenantScope();
  const [taking, setTaking] = useState(false);
  useEffect(() => setScope(tenant), [tenant, setScope]);
  const row = overview.data?.tenant;
  const connection = connections.data?.rows.find((one) => one.tenant === tenant);
  const needed = connection?.state === "sign_in_needed";
  const working = newestRun(runs.data?.rows ?? [], tenant, ["sync"])?.state === "running";
  const shown = PARTS.find((one) => one === part) ?? "overview";
  // An empty overview offers the next steps itself.
  const empty = shown === "overview" && (row === undefined || row.snapshot === null);
  return (
    <Page
      title={row === undefined ? t("tenant") : <Foreign text={row.name} />}
      lead={row?.snapshot ? <SnapshotAge snapshot={row.snapshot} /> : row?.domain ?? undefined}
      actions={empty ? undefined : (
        <>
          {needed && shown !== "connection" ? <Button appearance="primary" icon={<PersonKey20Regular />} onClick={() => go(hrefTo(["tenants", tenant, "connection"]))}>{t("sign-in-again")}</Button> : null}
          {connection !== undefined && !needed ? <MayButton may="tenant.sync" appearance="primary" icon={<Camera20Regular />} disabledFocusable={working} onClick={() => setTaking(true)} data-testid={TEST.snapshotTake}>{t("snapshot-take")}</MayButton> : null}
          {connections.data !== undefined && connection === undefined && shown !== "connection" ? <MayButton may="tenant.connect" icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"], { tenant }))}>{t("connect-open-short")}</MayButton> : null}
          {row?.snapshot ? <Button icon={<ArrowSwap20Regular />} onClick={() => go(promotionHref({ from: tenant }))} data-testid={TEST.promotionOpen}>{t("promotion-open-from")}</Button> : null}
          <MayButton may="tenant.import" icon={<ArrowImport20Regular />} onClick={() => go(hrefTo(["import"], { tenant }))} data-testid={TEST.importOpen}>{t("import-open")}</MayButton>
        </>
      )}
      testId={TEST.tenantOverview}
    >
      <TabList selectedValue={shown} onTabSelect={(_, data) => go(hrefTo(data.value === "overview" ? ["tenants", tenant] : ["tenants", tenant, String(data.value)]))} style={{ marginLeft: "-12px", marginBottom: "16px" }}>
        {PARTS.map((one) => <Tab key={one} value={one} data-testid={TEST.tenantTab(one)}>{t(`tenant-${one}`)}</Tab>)}
      </TabList>
      {connection === undefined || shown === "profile" || shown === "contacts" ? null : <SyncPanel connection={connection} />}
      {shown === "profile" ? <Profile tenant={tenant} /> : null}
      {shown === "contacts" ? <Contacts tenant={tenant} /> : null}
      {shown === "history" ? <HistoryPart tenant={tenant} /> : null}
      {shown === "connection" ? <Connection tenant={tenant} /> : null}
      {shown === "overview" && connections.isPending ? <Waiting /> : null}
      {shown === "overview" && !connections.isPending ? <Answer of={overview}>{(answer) => <Overview overview={answer} connection={connection} working={working} onTake={() => setTaking(true)} />}</Answer> : null}
      {taking && connection !== undefined ? (
        <SnapshotDialog
          tenant={tenant} wanted={[tenant]} count={1} left={0} areas={connections.data?.areas ?? []} resumable={connection.resumable}
          onClose={() => setTaking(false)}
          onStarted={() => setTaking(false)}
        />
      ) : null}
    </Page>
  );
}
