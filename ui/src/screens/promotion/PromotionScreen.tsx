// Promotion: what it would take to have one tenant's objects in another. Nothing is written to a tenant.
import { Button, Checkbox, Input, Select, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExport20Regular, ArrowSwap20Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { PromotionPlan } from "../../ipc/generated/PromotionPlan";
import type { PromotionRequest } from "../../ipc/generated/PromotionRequest";
import type { TenantRow } from "../../ipc/generated/TenantRow";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { kindName } from "../../shared/names";
import { Answer, Empty, Page, Waiting } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { ExportPlan } from "./ExportPlan";
import { MappingTable } from "./MappingTable";
import { PlanList } from "./PlanList";
import { type Asked, CHOICES, PARTS, STATES, askedOf, promotionHref, requestOf } from "./promotionState";

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "10px", alignItems: "end", marginBottom: "12px" },
  field: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: "200px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  kinds: { display: "flex", flexWrap: "wrap", columnGap: "16px", border: 0, margin: 0, padding: "4px 0 0" },
  details: { marginBottom: "12px" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "18px", rowGap: "4px", margin: "0 0 12px", padding: 0, listStyleType: "none" },
  count: { fontWeight: tokens.fontWeightSemibold },
  tabs: { marginLeft: "-12px", marginBottom: "12px" },
  note: { color: tokens.colorNeutralForeground2, margin: "0 0 12px" },
});

/** The screen. */
export function PromotionScreen({ query }: { query: URLSearchParams }) {
  const t = useText();
  const tenants = useOperation("tenant.list", {});
  const asked = askedOf(query);
  const read = (tenants.data?.rows ?? []).filter((row) => row.snapshot !== null);
  const request = requestOf(asked);
  const body = () => {
    if (tenants.data === undefined) return <Waiting />;
    if (read.length < 2) return <Empty icon={<ArrowSwap20Regular />} title={t("promotion-two-needed")} text={t("promotion-two-needed-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["import"]))}>{t("import-open")}</Button>} />;
    return (
      <>
        <Choose asked={asked} tenants={read} />
        {request === undefined ? <Empty icon={<ArrowSwap20Regular />} title={t("promotion-choose")} text={t("promotion-choose-text")} /> : <Planned asked={asked} request={request} />}
      </>
    );
  };
  return <Page title={t("promotion")} lead={t("promotion-lead")} testId={TEST.promotion}>{body()}</Page>;
}

function Choose({ asked, tenants }: { asked: Asked; tenants: readonly TenantRow[] }) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const to = (next: Partial<Asked>) => go(promotionHref({ ...asked, ...next }), true);
  const tenantOf = (name: "from" | "to", other: string | null) => (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={`${id}${name}`}>{t(name === "from" ? "promotion-source" : "promotion-target")}</label>
      <Select id={`${id}${name}`} value={asked[name] ?? ""} onChange={(_, data) => to(name === "from" ? { from: data.value, fromNumber: null } : { to: data.value, toNumber: null })} data-testid={name === "from" ? TEST.promotionFrom : TEST.promotionTo}>
        <option value="" disabled>{t("promotion-choose-tenant")}</option>
        {tenants.map((row) => <option key={row.id} value={row.id} disabled={row.id === other}>{plain(row.name)}</option>)}
      </Select>
    </div>
  );
  return (
    <div className={styles.form} role="group" aria-label={t("promotion")}>
      {tenantOf("from", asked.to)}
      {asked.from === null ? null : <WhichSnapshot tenant={asked.from} value={asked.fromNumber} onValue={(fromNumber) => to({ fromNumber })} />}
      {tenantOf("to", asked.from)}
      {asked.to === null ? null : <WhichSnapshot tenant={asked.to} value={asked.toNumber} onValue={(toNumber) => to({ toNumber })} />}
      <div className={styles.field}>
        <label className={styles.label} htmlFor={`${id}state`}>{t("promotion-state-choice")}</label>
        <Select id={`${id}state`} value={asked.state} onChange={(_, data) => to({ state: CHOICES.find((one) => one === data.value) ?? "report_only" })} data-testid={TEST.promotionState}>
          {CHOICES.map((one) => <option key={one} value={one}>{t(one === "source" ? "promotion-state-source" : "promotion-state-report-only")}</option>)}
        </Select>
      </div>
    </div>
  );
}

/** Which snapshot of a tenant. */
function WhichSnapshot({ tenant, value, onValue }: { tenant: string; value: number | null; onValue(number: number | null): void }) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const snapshots = useOperation("snapshot.list", { tenant });
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{t("promotion-snapshot")}</label>
      <Select id={id} value={value === null ? "" : String(value)} onChange={(_, data) => onValue(data.value === "" ? null : Number(data.value))}>
        <option value="">{t("promotion-latest")}</option>
        {(snapshots.data?.rows ?? []).map((row) => <option key={row.id} value={row.ordinal}>{t("diff-snapshot", { number: row.ordinal, at: t.moment(row.collected_at ?? row.taken_at) })}</option>)}
      </Select>
    </div>
  );
}

function Planned({ asked, request }: { asked: Asked; request: PromotionRequest }) {
  const plan = useOperation("promotion.plan", request, {
    // Another kind or mapping of the same two: what is there stays until it is there.
    placeholderData: (before) => (before?.source.tenant === request.source.tenant && before.target.tenant === request.target.tenant ? before : undefined),
  });
  return <Answer of={plan}>{(answer) => <Shown asked={asked} request={request} plan={answer} />}</Answer>;
}

function Shown({ asked, request, plan }: { asked: Asked; request: PromotionRequest; plan: PromotionPlan }) {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState("");
  const [exporting, setExporting] = useState(false);
  const missing = plan.references.filter((row) => row.resolution === "missing").length;
  return (
    <>
      <Kinds asked={asked} plan={plan} />
      <ul className={styles.counts} aria-label={t("promotion-overview")} data-testid={TEST.promotionCounts}>
        {STATES.map((state) => <li key={state}><span className={styles.count}>{plan.counts[state]}</span> {t(`promotion-${state}`)}</li>)}
      </ul>
      {plan.not_seen.length === 0 ? null : <p className={styles.note}>{t("promotion-not-seen", { kinds: plan.not_seen.map((kind) => kindName(t, kind)).join(", ") })}</p>}
      <div className={styles.form}>
        <MayButton may="promotion.prepare" appearance="primary" icon={<ArrowExport20Regular />} disabled={plan.rows.length === 0} onClick={() => setExporting(true)} data-testid={TEST.promotionExport}>{t("promotion-export")}</MayButton>
        <Input value={text} onChange={(_, data) => setText(data.value)} placeholder={t("promotion-search")} aria-label={t("promotion-search")} type="search" />
      </div>
      <TabList className={styles.tabs} selectedValue={asked.part} onTabSelect={(_, data) => go(promotionHref({ ...asked, part: PARTS.find((one) => one === data.value) ?? "plan" }), true)}>
        <Tab value="plan" data-testid={TEST.promotionTab("plan")}>{t("promotion-tab-plan")}</Tab>
        <Tab value="mapping" data-testid={TEST.promotionTab("mapping")}>{t("promotion-tab-mapping", { count: missing })}</Tab>
      </TabList>
      {asked.part === "plan" ? <PlanList request={request} plan={plan} text={text} /> : <MappingTable request={request} plan={plan} text={text} />}
      {exporting ? <ExportPlan request={request} onClose={() => setExporting(false)} /> : null}
    </>
  );
}

/** Which kinds; none chosen is all. */
function Kinds({ asked, plan }: { asked: Asked; plan: PromotionPlan }) {
  const styles = useStyles();
  const t = useText();
  const offered = plan.kinds.filter((row) => row.count > 0);
  const chosen = (kind: string) => asked.kinds.length === 0 || asked.kinds.includes(kind);
  const toggle = (kind: string, on: boolean) => {
    const now = offered.map((row) => row.kind).filter((one) => (one === kind ? on : chosen(one)));
    // The last one stays: a plan of nothing is none.
    if (now.length > 0) go(promotionHref({ ...asked, kinds: now.length === offered.length ? [] : now }), true);
  };
  return (
    <details className={styles.details}>
      <summary>{t("promotion-kinds", { count: offered.filter((row) => chosen(row.kind)).length, all: offered.length })}</summary>
      <fieldset className={styles.kinds} aria-label={t("promotion-kinds-label")}>
        {offered.map((row) => <Checkbox key={row.kind} label={`${kindName(t, row.kind, row.count)} (${row.count})`} checked={chosen(row.kind)} onChange={(_, data) => toggle(row.kind, data.checked === true)} data-testid={TEST.promotionKind(row.kind)} />)}
      </fieldset>
    </details>
  );
}
