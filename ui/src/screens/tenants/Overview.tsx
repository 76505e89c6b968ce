// A tenant's posture, what changed, what could not be judged, and what to do next.
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowImport20Regular, Camera20Regular, PersonKey20Regular, PlugConnected20Regular, SearchSquareRegular } from "@fluentui/react-icons";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { GapRow } from "../../ipc/generated/GapRow";
import type { SnapshotRow } from "../../ipc/generated/SnapshotRow";
import type { TenantOverview } from "../../ipc/generated/TenantOverview";
import { MayButton } from "../../shared/may";
import { areaName, gapWords, kindName, policyStatement } from "../../shared/names";
import { Empty, Section } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { VerdictBar, VerdictLegend, countOf } from "../../shared/verdict";
import { useText } from "../../text/text";
import { NextSteps } from "./NextSteps";
import { Snapshots } from "./Snapshots";
import { adviceId, stepOf } from "./gapSteps";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(260px, 2fr)", columnGap: "40px", "@media (max-width: 1100px)": { gridTemplateColumns: "1fr" } },
  area: { marginBottom: "18px" },
  areaHead: { display: "flex", justifyContent: "space-between", columnGap: "12px", marginBottom: "6px" },
  areaName: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  legend: { marginTop: "8px" },
  missing: { width: "26%", overflowWrap: "break-word", hyphens: "auto" },
  why: { width: "44%" },
  policies: { margin: "4px 0 0", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  overview: TenantOverview;
  connection: ConnectionRow | undefined;
  /** Whether a snapshot is being taken. */
  working: boolean;
  /** Asks which areas, then takes a snapshot. */
  onTake(): void;
}

/** The overview. */
export function Overview({ overview, connection, working, onTake }: Props) {
  const styles = useStyles();
  const t = useText();
  const { tenant, areas, gaps } = overview;
  if (tenant.snapshot === null) return <Nothing tenant={tenant.id} connection={connection} working={working} onTake={onTake} />;
  return (
    <div className={styles.columns}>
      <div>
        <Section title={t("overview-posture")} action={<Link href={hrefTo(["controls"], { tenant: tenant.id })}>{t("overview-all-controls")}</Link>}>
          {areas.map((area) => (
            <div key={area.area} className={styles.area}>
              <div className={styles.areaHead}>
                <span className={styles.areaName}>{areaName(t, area.area)}</span>
                <span className={styles.quiet}>{t("overview-policies", { count: countOf(area.counts) })}</span>
              </div>
              <VerdictBar counts={area.counts} label={areaName(t, area.area)} />
              <div className={styles.legend}><VerdictLegend counts={area.counts} /></div>
            </div>
          ))}
        </Section>
        {gaps.length === 0 ? null : <Gaps gaps={gaps} snapshot={tenant.snapshot} connection={connection} />}
        <Section title={t("snapshots")} action={<Link href={hrefTo(["tenants", tenant.id, "history"])}>{t("history-all")}</Link>}><Snapshots tenant={tenant.id} rows={overview.snapshots} /></Section>
      </div>
      <div><NextSteps overview={overview} connection={connection} onTake={working ? undefined : onTake} /></div>
    </div>
  );
}

/** What would be here, and the next step towards it. */
function Nothing({ tenant, connection, working, onTake }: { tenant: string; connection: ConnectionRow | undefined; working: boolean; onTake(): void }) {
  const t = useText();
  const needed = connection?.state === "sign_in_needed";
  const text = connection === undefined ? "overview-empty-text" : working ? "overview-empty-running" : needed ? "overview-empty-sign-in" : "overview-empty-connected";
  return (
    <Empty
      icon={<SearchSquareRegular fontSize={40} />} title={t("overview-empty")} text={t(text)}
      action={
        <div style={{ display: "flex", gap: "8px", flexWrap: "wrap" }}>
          {needed ? <Button appearance="primary" icon={<PersonKey20Regular />} onClick={() => go(hrefTo(["tenants", tenant, "connection"]))}>{t("sign-in-again")}</Button> : null}
          {connection === undefined || needed || working ? null : <MayButton may="tenant.sync" appearance="primary" icon={<Camera20Regular />} onClick={onTake} data-testid={TEST.snapshotTake}>{t("snapshot-take")}</MayButton>}
          <MayButton may="tenant.import" appearance={connection === undefined ? "primary" : "secondary"} icon={<ArrowImport20Regular />} onClick={() => go(hrefTo(["import"], { tenant }))} data-testid={TEST.importOpen}>{t("import-open")}</MayButton>
          {connection === undefined ? <MayButton may="tenant.connect" icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"], { tenant }))}>{t("connect-open-short")}</MayButton> : null}
        </div>
      }
    />
  );
}

interface GapsProps {
  gaps: readonly GapRow[];
  snapshot: SnapshotRow;
  connection: ConnectionRow | undefined;
}

function Gaps({ gaps, snapshot, connection }: GapsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  return (
    <Section title={t("gaps")}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={table.head}>{t("gaps-missing")}</th>
            <th scope="col" className={table.head}>{t("gaps-why")}</th>
            <th scope="col" className={table.head}>{t("gaps-consequence")}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={`${gap.kind} ${gap.reason}`}>
              <td className={mergeClasses(table.cell, styles.missing)}>{kindName(t, gap.kind)}</td>
              <td className={mergeClasses(table.cell, styles.why)}>{gapWords(t, gap.reason)[0]}<br /><span className={styles.quiet}>{t(adviceId(gap.reason, stepOf(gap, snapshot, connection), snapshot.format))}</span></td>
              <td className={table.cell}>
                <details>
                  <summary>{t("gaps-policies", { count: gap.policies.length })}</summary>
                  <ul className={styles.policies}>
                    {gap.policies.map((policy) => <li key={policy}><Link href={hrefTo(["controls", policy])}>{policy}</Link> {policyStatement(t, policy)}</li>)}
                  </ul>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
