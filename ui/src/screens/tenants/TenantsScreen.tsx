// All tenants: posture, open findings, age of what is known.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowImport20Regular, Beaker20Regular, Camera20Regular, Organization48Regular, PlugConnected16Regular, PlugConnected20Regular, Warning16Filled } from "@fluentui/react-icons";
import { useState } from "react";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { RunRow } from "../../ipc/generated/RunRow";
import type { TenantRow } from "../../ipc/generated/TenantRow";
import { useChange, useOperation } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { SnapshotAge } from "../../shared/coverage";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { NARROW } from "../../shared/narrow";
import { Answer, Empty, Page, Quiet } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { ROLES, useTableStyles } from "../../shared/table";
import { RunProgress } from "../../shared/runProgress";
import { TEST } from "../../shared/testids";
import { VerdictBar, VerdictLegend } from "../../shared/verdict";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { Libraries } from "./Libraries";
import { SnapshotDialog } from "./SnapshotDialog";
import { neededWord, newestRun } from "./syncState";

const useStyles = makeStyles({
  name: { display: "inline-flex", alignItems: "center", minHeight: "24px", fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, textDecorationLine: "none", ":hover": { textDecorationLine: "underline" } },
  domain: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tenant: { width: "18%" },
  // Wide enough that words break between words.
  words: { minWidth: "128px" },
  age: { minWidth: "112px" },
  posture: { minWidth: "200px", width: "45%" },
  legend: { marginTop: "6px" },
  severities: { display: "grid", gridTemplateColumns: "max-content max-content", columnGap: "10px", rowGap: "2px" },
  connection: { display: "inline-flex", alignItems: "center", minHeight: "24px", columnGap: "4px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  caution: { color: tokens.colorPaletteMarigoldForeground2, flexShrink: 0 },
  progress: { marginTop: "6px" },
  review: { "::before": { [NARROW]: { content: "attr(data-label) ': '", color: tokens.colorNeutralForeground3 } } },
  cell: { paddingTop: "14px", paddingBottom: "14px" },
});

/** The screen. */
export function TenantsScreen() {
  const t = useText();
  const tenants = useOperation("tenant.list", {});
  const connections = useOperation("connection.list", {});
  const [taking, setTaking] = useState(false);
  const demo = useChange("demo.load");
  const runs = useRuns();
  const loading = runs.data?.rows.some((run) => run.state === "running" && run.kind === "demo") ?? false;
  const importButton = (appearance: "primary" | "secondary") => (
    <MayButton may="tenant.import" appearance={appearance} icon={<ArrowImport20Regular />} onClick={() => go(hrefTo(["import"]))} data-testid={TEST.importOpen}>{t("import-open")}</MayButton>
  );
  const connectButton = (
    <MayButton may="tenant.connect" icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"]))} data-testid={TEST.connectOpen}>{t("connect-open")}</MayButton>
  );
  const connected = connections.data?.rows ?? [];
  const ready = connected.filter((one) => one.state === "ready");
  const working = connected.some((one) => newestRun(runs.data?.rows ?? [], one.tenant, ["sync"])?.state === "running");
  const actions = (
    <>
      {ready.length === 0 ? null : <MayButton may="tenant.sync" appearance="primary" icon={<Camera20Regular />} disabledFocusable={working} onClick={() => setTaking(true)} data-testid={TEST.snapshotTake}>{t("snapshot-take-all")}</MayButton>}
      {connectButton}
      {importButton(ready.length === 0 ? "primary" : "secondary")}
    </>
  );
  return (
    <Page title={t("nav-tenants")} lead={t("tenants-lead")} actions={tenants.data?.rows.length === 0 ? undefined : actions} testId={TEST.tenantList}>
      {demo.error === null ? null : <FailureView failure={demo.error.failure} />}
      <Answer of={tenants}>
        {({ rows }) => rows.length === 0 ? (
          <Empty
            icon={<Organization48Regular />}
            title={t(loading ? "tenants-demo-loading" : "tenants-empty")}
            text={t("tenants-empty-text")}
            action={
              <div style={{ display: "flex", gap: "8px", flexWrap: "wrap" }}>
                {connectButton}
                {importButton("primary")}
                <MayButton may="tenant.import" icon={<Beaker20Regular />} disabled={demo.isPending || loading} onClick={() => demo.mutate({})} data-testid={TEST.demoLoad}>{t("next-demo")}</MayButton>
              </div>
            }
          />
        ) : <TenantTable rows={rows} connections={connected} runs={runs.data?.rows ?? []} />}
      </Answer>
      <Libraries />
      {taking ? <SnapshotDialog tenant={null} wanted={ready.length === connected.length ? [] : ready.map((one) => one.tenant)} count={ready.length} left={connected.length - ready.length} areas={connections.data?.areas ?? []} resumable={ready.some((one) => one.resumable)} onClose={() => setTaking(false)} onStarted={() => setTaking(false)} /> : null}
    </Page>
  );
}

/** Whether and how a tenant is connected, in a word. */
function ConnectionWord({ row }: { row: ConnectionRow | undefined }) {
  const styles = useStyles();
  const t = useText();
  if (row === undefined) return null;
  const needed = row.state === "sign_in_needed";
  return (
    <a className={styles.connection} href={hrefTo(["tenants", row.tenant, "connection"])}>
      {needed ? <Warning16Filled aria-hidden className={styles.caution} /> : <PlugConnected16Regular aria-hidden />}
      {t(needed ? neededWord(row) : row.resumable ? "connection-stopped" : "connection-ready")}
    </a>
  );
}

interface TableProps {
  rows: readonly TenantRow[];
  connections: readonly ConnectionRow[];
  runs: readonly RunRow[];
}

/** The age of what is known, and a snapshot that is being taken. */
function SnapshotCell({ row, run }: { row: TenantRow; run: RunRow | undefined }) {
  const styles = useStyles();
  const working = run?.state === "running" ? run : undefined;
  return (
    <div className={styles.age}>
      {row.snapshot === null ? "—" : <SnapshotAge snapshot={row.snapshot} />}
      {working === undefined ? null : <div className={styles.progress}><RunProgress run={working} tight /></div>}
    </div>
  );
}

function TenantTable({ rows, connections, runs }: TableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const cell = mergeClasses(table.cell, styles.cell, table.stackCell);
  return (
    <div className={table.scroll}>
      <table {...ROLES.table} className={mergeClasses(table.table, table.stack)}>
        <thead {...ROLES.group} className={table.stackHead}>
          <tr {...ROLES.row}>
            <th {...ROLES.head} scope="col" className={table.head}>{t("tenant")}</th>
            <th {...ROLES.head} scope="col" className={table.head}>{t("tenants-posture")}</th>
            <th {...ROLES.head} scope="col" className={table.head}>{t("tenants-open")}</th>
            <th {...ROLES.head} scope="col" className={table.head}>{t("tenants-age")}</th>
            <th {...ROLES.head} scope="col" className={table.head}>{t("tenants-review")}</th>
          </tr>
        </thead>
        <tbody {...ROLES.group} className={table.stack}>
          {rows.map((row) => (
            <tr {...ROLES.row} key={row.id} className={table.stackRow} data-testid={TEST.tenantRow(row.id)}>
              <td {...ROLES.cell} className={mergeClasses(cell, styles.tenant, table.stackCell, table.whole)}>
                <div className={styles.words}>
                  <a className={styles.name} href={hrefTo(["tenants", row.id])}><Foreign text={row.name} /></a>
                  {row.domain === null ? null : <span className={styles.domain}><Foreign text={row.domain} /></span>}
                  <ConnectionWord row={connections.find((one) => one.tenant === row.id)} />
                </div>
              </td>
              <td {...ROLES.cell} className={mergeClasses(cell, styles.posture, table.stackCell, table.whole)}>
                {row.snapshot === null ? <Quiet>{t("tenants-nothing-judged")}</Quiet> : (
                  <><VerdictBar counts={row.counts} thin /><div className={styles.legend}><VerdictLegend counts={row.counts} tight /></div></>
                )}
              </td>
              <td {...ROLES.cell} className={cell}>
                {row.open_findings.every((one) => one.count === 0) ? <Quiet>{t("none")}</Quiet> : (
                  <a className={styles.name} href={hrefTo(["findings"], { tenant: row.id })}>
                    <span className={styles.severities}>
                      {row.open_findings.filter((one) => one.count > 0).map((one) => <SeverityBadge key={one.severity} severity={one.severity} count={one.count} />)}
                    </span>
                  </a>
                )}
              </td>
              <td {...ROLES.cell} className={cell}><SnapshotCell row={row} run={newestRun(runs, row.id, ["sync"])} /></td>
              <td {...ROLES.cell} className={mergeClasses(cell, table.nowrap, styles.review)} data-label={t("tenants-review")}>{row.last_review === null ? "—" : t("review-number", { number: row.last_review })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
