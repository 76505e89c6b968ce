// One policy: what it asks for, how it was judged, and what that rests on.
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { Flag20Regular } from "@fluentui/react-icons";
import type { ControlRow } from "../../ipc/generated/ControlRow";
import { controlText, controlTitle, gapWords, kindName, listed, policyStatement, settingWords } from "../../shared/names";
import { type Names, ObservedTable } from "../../shared/observed";
import { Facts, Section } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { Subjects } from "../../shared/subjects";
import { TEST } from "../../shared/testids";
import { VerdictBadge } from "../../shared/verdict";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  detail: { padding: "18px 28px 40px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  head: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px", alignItems: "center", margin: "6px 0 18px", color: tokens.colorNeutralForeground2 },
  text: { margin: 0, maxWidth: "72ch", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  verdict: { padding: "12px 16px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, marginBottom: "24px", display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "start" },
  word: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: "0 0 0 18px" },
});

/** The detail. */
export function ControlDetail({ row, names }: { row: ControlRow; names: Names }) {
  const styles = useStyles();
  const t = useText();
  const statement = policyStatement(t, row.policy);
  const why = controlText(t, row.control, "why");
  const what = controlText(t, row.control, "do");
  const { verdict, finding } = row;
  return (
    <div className={styles.detail} data-testid={TEST.controlDetail}>
      <h2 className={styles.title}>{controlTitle(t, row.control)}</h2>
      <div className={styles.head}><span>{row.policy}</span><Badge appearance="outline">{t(`criticality-${row.criticality.toLowerCase()}`)}</Badge><SeverityBadge severity={row.severity} /></div>
      {verdict === null ? null : (
        <div className={styles.verdict}>
          <span className={styles.word}><VerdictBadge outcome={verdict.outcome} /></span>
          {row.reason_text === null ? null : <p className={styles.text}><Foreign text={row.reason_text} /></p>}
          {finding === null ? null : <Button size="small" icon={<Flag20Regular />} onClick={() => go(hrefTo(["findings", finding]))}>{t("control-to-finding")}</Button>}
        </div>
      )}
      {verdict === null || verdict.gaps.length === 0 ? null : (
        <Section title={t("gaps")}>
          <ul className={styles.list}>
            {verdict.gaps.map((gap, index) => (
              <li key={index}>{kindName(t, gap.kind)}{gap.path === null ? "" : `, ${settingWords(t, gap.path)}`}: {gapWords(t, gap.reason).join(" ")}</li>
            ))}
          </ul>
        </Section>
      )}
      {verdict === null || verdict.observed.length === 0 ? null : <Section title={t("finding-observed")}><ObservedTable observed={verdict.observed} names={names} /></Section>}
      {statement === "" ? null : <Section title={t("control-statement")}><p className={styles.text}>{statement}</p></Section>}
      {why === "" ? null : <Section title={t("finding-why")}><p className={styles.text}>{why}</p></Section>}
      {what === "" ? null : <Section title={t("finding-do")}><p className={styles.text}>{what}</p></Section>}
      {verdict === null || verdict.subjects.length === 0 ? null : <Section title={t("control-rests-on", { count: verdict.subjects.length })}><Subjects subjects={verdict.subjects} /></Section>}
      <Section title={t("control-needs")}>
        <Facts rows={[
          [t("control-evidence"), row.kinds.length === 0 ? "—" : listed(t, row.kinds.map((kind) => kindName(t, kind)))],
          [t("control-licence"), row.service_plans.length === 0 ? t("control-licence-none") : new Intl.ListFormat(t.language, { type: "disjunction" }).format(row.service_plans)],
          [t("control-exclusions"), t(row.allows_exclusions ? "control-exclusions-yes" : "control-exclusions-no")],
          [t("nist"), row.nist.length === 0 ? "—" : row.nist.join(", ")],
          ...(verdict === null ? [] : [[t("control-interpretation"), t.number(verdict.interpretation)] as [string, string]]),
        ]} />
      </Section>
    </div>
  );
}
