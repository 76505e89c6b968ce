// A released review, as it stays.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReviewView } from "../../ipc/generated/ReviewView";
import { Copyable } from "../../shared/copyable";
import { controlTitle } from "../../shared/names";
import { Facts, Section } from "../../shared/page";
import { SeverityBadge, StateBadge } from "../../shared/severity";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { VerdictBar, VerdictLegend } from "../../shared/verdict";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  box: { maxWidth: "980px" },
  text: { whiteSpace: "pre-line", margin: 0, maxWidth: "72ch" },
  comment: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  legend: { marginTop: "8px" },
});

/** The facts and findings. */
export function Released({ view }: { view: ReviewView }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const { row, content } = view;
  return (
    <div className={styles.box}>
      <Section title={t("review-record")}>
        <Facts rows={[
          [t("review-period"), t("review-period-value", { from: t.day(content.period_from), to: t.day(content.period_to) })],
          [t("review-released-at"), row.released_at === null ? "—" : t("by-at", { by: row.released_by ?? "—", at: t.moment(row.released_at) })],
          [t("review-classification"), <Foreign key="class" text={content.classification || "—"} />],
          [t("review-data-from"), t.moment(content.snapshot.collected_at)],
          [t("content-hash"), row.content_hash === null ? "—" : <Copyable key="hash" text={row.content_hash} label={t("hash-copy")} testId={TEST.reviewHash} />],
        ]} />
      </Section>
      <Section title={t("overview-posture")}><VerdictBar counts={row.counts} /><div className={styles.legend}><VerdictLegend counts={row.counts} /></div></Section>
      {content.introduction === "" ? null : <Section title={t("review-introduction")}><p className={styles.text}><Foreign text={content.introduction} /></p></Section>}
      <Section title={t("review-findings-released", { count: content.findings.length, left: content.findings_left_out })}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>{t("number-short")}</th>
              <th scope="col" className={table.head}>{t("finding")}</th>
              <th scope="col" className={table.head}>{t("severity")}</th>
              <th scope="col" className={table.head}>{t("state")}</th>
              <th scope="col" className={table.head}>{t("owner")}</th>
            </tr>
          </thead>
          <tbody>
            {content.findings.map((finding) => (
              <tr key={finding.id}>
                <td className={table.cell}>{finding.number}</td>
                <td className={table.cell}>{controlTitle(t, finding.control)}{finding.customer_comment === null ? null : <span className={styles.comment}><Foreign text={finding.customer_comment} /></span>}</td>
                <td className={table.cell}><SeverityBadge severity={finding.severity} /></td>
                <td className={table.cell}><StateBadge state={finding.state} /></td>
                <td className={table.cell}>{finding.owner === null ? "—" : <Foreign text={finding.owner} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
