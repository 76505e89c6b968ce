// A tenant's posture, what changed, what could not be judged, and what to do next.
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowImport20Regular, Clock20Regular, DocumentAdd20Regular, Flag20Regular, PersonKey20Regular, PlugConnected20Regular, SearchSquareRegular, Sparkle20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { GapRow } from "../../ipc/generated/GapRow";
import type { TenantOverview } from "../../ipc/generated/TenantOverview";
import { areaName, gapWords, kindName, listed, policyStatement } from "../../shared/names";
import { Empty, Section } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { useTableStyles } from "../../shared/table";
import { VerdictBar, VerdictLegend, countOf } from "../../shared/verdict";
import { useText } from "../../text/text";
import { Snapshots } from "./Snapshots";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(260px, 2fr)", columnGap: "40px", "@media (max-width: 1100px)": { gridTemplateColumns: "1fr" } },
  area: { marginBottom: "18px" },
  areaHead: { display: "flex", justifyContent: "space-between", columnGap: "12px", marginBottom: "6px" },
  areaName: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  legend: { marginTop: "8px" },
  steps: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "2px" },
  step: {
    display: "flex", columnGap: "12px", padding: "10px 12px", borderRadius: tokens.borderRadiusMedium, color: "inherit", textDecorationLine: "none",
    backgroundColor: tokens.colorNeutralBackground2, marginBottom: "6px", ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  stepIcon: { color: tokens.colorBrandForeground1, flexShrink: 0, lineHeight: 0, marginTop: "1px" },
  stepText: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  severities: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "4px", marginBottom: "8px" },
  missing: { width: "26%", overflowWrap: "break-word", hyphens: "auto" },
  why: { width: "44%" },
  policies: { margin: "4px 0 0", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Reasons that lie with the connection. */
const REFUSED: readonly string[] = ["not_allowed", "not_licensed", "out_of_scope", "left_out"];

/** The overview. */
export function Overview({ overview, connected }: { overview: TenantOverview; connected: boolean }) {
  const styles = useStyles();
  const t = useText();
  const { tenant, areas, gaps } = overview;
  if (tenant.snapshot === null) {
    return (
      <Empty
        icon={<SearchSquareRegular fontSize={40} />} title={t("overview-empty")} text={t(connected ? "overview-empty-connected" : "overview-empty-text")}
        action={
          <div style={{ display: "flex", gap: "8px", flexWrap: "wrap" }}>
            <Button appearance={connected ? "secondary" : "primary"} icon={<ArrowImport20Regular />} onClick={() => go(hrefTo(["import"], { tenant: tenant.id }))}>{t("import-open")}</Button>
            {connected ? null : <Button icon={<PlugConnected20Regular />} onClick={() => go(hrefTo(["connect"], { tenant: tenant.id }))}>{t("connect-open-short")}</Button>}
          </div>
        }
      />
    );
  }
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
        {gaps.length === 0 ? null : <Gaps gaps={gaps} />}
        <Section title={t("snapshots")}><Snapshots tenant={tenant.id} rows={overview.snapshots} /></Section>
      </div>
      <div><NextSteps overview={overview} /></div>
    </div>
  );
}

function Gaps({ gaps }: { gaps: readonly GapRow[] }) {
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
              <td className={mergeClasses(table.cell, styles.why)}>{gapWords(t, gap.reason)[0]}<br /><span className={styles.quiet}>{gapWords(t, gap.reason)[1]}</span></td>
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

function NextSteps({ overview }: { overview: TenantOverview }) {
  const styles = useStyles();
  const t = useText();
  const { tenant, overdue, new_findings: fresh, gaps } = overview;
  const open = tenant.open_findings.reduce((sum, one) => sum + one.count, 0);
  const steps: { icon: ReactNode; title: string; text: string; href: string }[] = [];
  if (overdue > 0) steps.push({ icon: <Clock20Regular />, title: t("todo-overdue", { count: overdue }), text: t("todo-overdue-text"), href: hrefTo(["findings"], { tenant: tenant.id, overdue: "1" }) });
  if (fresh > 0) steps.push({ icon: <Sparkle20Regular />, title: t("todo-new", { count: fresh }), text: t("todo-new-text"), href: hrefTo(["findings"], { tenant: tenant.id, state: "new" }) });
  if (open > 0) steps.push({ icon: <Flag20Regular />, title: t("todo-open", { count: open }), text: t("todo-open-text"), href: hrefTo(["findings"], { tenant: tenant.id, state: "open" }) });
  // What only a person can tell is not closed by an import, nor is what a connection may not read.
  const refused = gaps.filter((gap) => REFUSED.includes(gap.reason));
  const importable = gaps.filter((gap) => gap.reason !== "not_readable" && !REFUSED.includes(gap.reason));
  if (refused.length > 0) steps.push({ icon: <PlugConnected20Regular />, title: t("todo-refused", { count: refused.length }), text: t("todo-refused-text"), href: hrefTo(["tenants", tenant.id, "connection"]) });
  if (importable.length > 0) steps.push({ icon: <ArrowImport20Regular />, title: t("todo-gaps", { count: importable.length }), text: t("todo-gaps-text", { kinds: listed(t, importable.slice(0, 3).map((gap) => kindName(t, gap.kind))) }), href: hrefTo(["import"], { tenant: tenant.id }) });
  steps.push({ icon: <PersonKey20Regular />, title: t("todo-profile"), text: t("todo-profile-text"), href: hrefTo(["tenants", tenant.id, "profile"]) });
  steps.push({ icon: <DocumentAdd20Regular />, title: t("todo-review"), text: tenant.last_review === null ? t("todo-review-text") : t("todo-review-again", { number: tenant.last_review }), href: hrefTo(["reviews"]) });
  return (
    <>
      <Section title={t("tenants-open")}>
        <div className={styles.severities}>
          {open === 0 ? t("none") : tenant.open_findings.filter((one) => one.count > 0).map((one) => <SeverityBadge key={one.severity} severity={one.severity} count={one.count} />)}
        </div>
      </Section>
      <Section title={t("overview-next")}>
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.title}>
              <a className={styles.step} href={step.href}>
                <span className={styles.stepIcon} aria-hidden>{step.icon}</span>
                <span><strong>{step.title}</strong><br /><span className={styles.stepText}>{step.text}</span></span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
