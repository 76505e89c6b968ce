// One finding: what was observed, why it matters, what to do, and what people decided.
import { Badge, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { FindingDetail as Detail } from "../../ipc/generated/FindingDetail";
import { useOperation } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { MayButton } from "../../shared/may";
import { areaName, controlText, controlTitle, policyStatement, subjectName } from "../../shared/names";
import { ObservedTable } from "../../shared/observed";
import { Answer, Quiet, Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { SeverityBadge, StateBadge, stateId } from "../../shared/severity";
import { Subjects } from "../../shared/subjects";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { AcceptRisk } from "./AcceptRisk";
import type { Asked } from "./ChangeDialog";
import { Comments } from "./Comments";
import { History } from "./History";
import { Ties } from "./Ties";

const useStyles = makeStyles({
  detail: { padding: "18px 28px 40px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outline: "none" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "18px", rowGap: "4px", margin: "6px 0 14px", color: tokens.colorNeutralForeground2, alignItems: "center" },
  states: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px", marginBottom: "16px" },
  people: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(118px, 1fr))", columnGap: "12px", rowGap: "8px", marginBottom: "24px", padding: "10px 14px", backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusLarge },
  label: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { justifyContent: "space-between", width: "100%", padding: "2px 0", minWidth: 0, fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  unset: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, maxWidth: "72ch", whiteSpace: "pre-line" },
  reason: { margin: "0 0 12px", maxWidth: "72ch", overflowWrap: "anywhere" },
  late: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  finding: string;
  onState(state: string): void;
  onAsk(asked: Asked): void;
  onApply(change: FindingChange): void;
}

/** The detail. */
export function FindingDetail({ finding, ...actions }: Props) {
  const t = useText();
  const styles = useStyles();
  const detail = useOperation("finding.detail", { finding, lang: t.language });
  return <div className={styles.detail} data-testid={TEST.findingDetail} data-finding={finding}><Answer of={detail}>{(answer) => <Content detail={answer} {...actions} />}</Answer></div>;
}

function Content({ detail, onState, onAsk, onApply }: { detail: Detail } & Omit<Props, "finding">) {
  const styles = useStyles();
  const t = useText();
  const { row } = detail;
  const why = controlText(t, row.control, "why");
  const what = controlText(t, row.control, "do");
  const days = row.due === null ? null : t.daysUntil(row.due);
  const closed = ["resolved", "verified", "false_positive", "duplicate", "risk_accepted"].includes(row.state);
  const snoozed = row.snoozed_until !== null && t.daysUntil(row.snoozed_until) > 0;
  const statement = policyStatement(t, row.policy);
  return (
    <>
      <h2 className={styles.title} tabIndex={-1}>{row.drift === null ? controlTitle(t, row.control) : <Foreign text={subjectName(t, row.drift.named)} />}</h2>
      <div className={styles.facts}>
        <StateBadge state={row.state} />
        {snoozed ? <span>{t("snoozed-until", { date: t.dayShort(row.snoozed_until ?? "") })}</span> : null}
        <SeverityBadge severity={row.severity} />
        {row.drift === null ? <a href={hrefTo(["controls", row.policy], { tenant: row.tenant })}>{row.policy}</a> : <a href={hrefTo(["baselines", row.drift.baseline, "drift", row.tenant])}>{t("finding-drift-from", { name: plain(row.drift.baseline_name), version: row.drift.version })}</a>}
        <span>{areaName(t, row.area)}</span>
        <a href={hrefTo(["tenants", row.tenant])}><Foreign text={row.tenant_name} /></a>
        {detail.criticality === "" ? null : <Badge appearance="outline">{t(`criticality-${detail.criticality.toLowerCase()}`)}</Badge>}
      </div>
      <div className={styles.states} role="group" aria-label={t("decide")}>
        {detail.offered.length === 0 ? <Quiet>{t("decide-nothing")}</Quiet> : detail.offered.map((state, index) => (
          <MayButton may="finding.triage" key={state} appearance={index === 0 ? "primary" : "secondary"} onClick={() => onState(state)} shortcut={index < 4 ? String(index + 1) : undefined} data-testid={TEST.findingState(state)}>
            {t.maybe(`decide-${state.replaceAll("_", "-")}`, t.maybe(stateId(state), state))}
          </MayButton>
        ))}
        {row.assignee === null && !closed ? <MayButton may="finding.triage" appearance="subtle" onClick={() => onApply({ type: "claim" })} shortcut="c" data-testid={TEST.findingClaim}>{t("claim")}</MayButton> : null}
        {closed ? null : <MayButton may="finding.triage" appearance="subtle" onClick={() => (snoozed ? onApply({ type: "snooze", until: null }) : onAsk({ type: "snooze", value: row.snoozed_until ?? "" }))} shortcut={snoozed ? undefined : "h"} data-testid={TEST.findingSnooze}>{t(snoozed ? "snooze-end" : "snooze")}</MayButton>}
      </div>
      <AcceptRisk key={row.id} row={row} />
      {detail.verdict_changed_by === null ? null : <MessageBar intent="info" layout="multiline" style={{ marginBottom: 16 }}><MessageBarBody>{t(`changed-by-${detail.verdict_changed_by}`)}</MessageBarBody></MessageBar>}
      <div className={styles.people}>
        <Editable label={t("owner")} value={row.owner} onEdit={() => onAsk({ type: "owner", value: row.owner ?? "" })} testId={TEST.findingOwner} />
        <Editable label={t("assignee")} value={row.assignee} onEdit={() => onAsk({ type: "assignee", value: row.assignee ?? "" })} testId={TEST.findingAssignee} />
        <Editable label={row.due_by_policy ? `${t("due")} (${t("due-by-policy")})` : t("due")} value={row.due === null ? null : `${t.dayShort(row.due)}${closed || days === null ? "" : ` (${t.daysAway(days)})`}`} late={!closed && days !== null && days < 0} onEdit={() => onAsk({ type: "due", value: row.due ?? "" })} testId={TEST.findingDue} />
        <Editable
          label={detail.detected_severity === row.severity ? t("severity") : t("severity-detected", { severity: t(`severity-${detail.detected_severity}`) })}
          value={t(`severity-${row.severity}`)} onEdit={() => onAsk({ type: "severity", value: row.severity })} testId={TEST.findingSeverity}
        />
      </div>
      <Section title={t("finding-observed")}>
        <p className={styles.reason}><Foreign text={detail.reason_text} /></p>
        {detail.observed.length === 0 ? null : <ObservedTable observed={detail.observed} names={detail.names} />}
      </Section>
      {why === "" ? null : <Section title={t("finding-why")}><p className={styles.text}>{why}</p></Section>}
      {what === "" ? null : <Section title={t("finding-do")}><p className={styles.text}>{what}</p></Section>}
      {detail.subjects.length === 0 ? null : <Section title={t("finding-subjects", { count: detail.subjects.length })}><Subjects subjects={detail.subjects} /></Section>}
      <Ties detail={detail} onApply={onApply} />
      <Comments detail={detail} onApply={onApply} />
      <Section title={t("finding-history")}><History steps={detail.history} /></Section>
      <Section title={t("finding-references")}>
        {statement === "" ? null : <p className={styles.reason}>{row.policy}: {statement}</p>}
        {detail.nist.length === 0 ? null : <p className={styles.reason}>{t("nist")}: {detail.nist.join(", ")}</p>}
        {detail.evidence.map((one) => (
          <p key={one.sha256} className={styles.reason}>
            {t("evidence")}: <Foreign text={one.source} />{one.collected_at === null ? "" : ` · ${t("snapshot-collected")} ${t.moment(one.collected_at)}`}
            <br /><Quiet>SHA-256</Quiet> <Copyable text={one.sha256} label={t("hash-copy")} />
          </p>
        ))}
      </Section>
    </>
  );
}

function Editable({ label, value, onEdit, late, testId }: { label: string; value: string | null; onEdit(): void; late?: boolean; testId: string }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div>
      <span className={styles.label} aria-hidden>{label}</span>
      <MayButton may="finding.triage" appearance="transparent" size="small" className={styles.value} icon={<Edit16Regular />} iconPosition="after" onClick={onEdit} data-testid={testId}>
        <span className="visually-hidden">{t("edit-label", { label })}</span>
        {value === null ? <span className={styles.unset}>{t("not-set")}</span> : <Foreign text={value} className={late === true ? styles.late : "plain"} />}
      </MayButton>
    </div>
  );
}
