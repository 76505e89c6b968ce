// One decision: the question, what can be chosen, and what was chosen by whom.
import { Badge, Card, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DecisionRow } from "../../ipc/generated/DecisionRow";
import { useChange } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { Quiet } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { AskText } from "./AskText";
import { PutOff } from "./PutOff";
import { exceptionHref, findingHref, options, question } from "./decisionState";

const useStyles = makeStyles({
  card: { maxWidth: "860px", marginBottom: "12px" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "10px", rowGap: "4px", alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { margin: 0, maxWidth: "72ch", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  acts: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "8px" },
});

type Doing = { type: "choose"; option: number } | { type: "ask" | "answer" | "snooze" | "assign" | "withdraw" };

/** The card. */
export function DecisionCard({ row }: { row: DecisionRow }) {
  const t = useText();
  const styles = useStyles();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const decide = useChange("decision.decide", close);
  const ask = useChange("decision.ask", close);
  const answer = useChange("decision.answer", close);
  const assign = useChange("decision.assign", close);
  const withdraw = useChange("decision.withdraw", close);
  const choices = options(t, row.about);
  const waits = row.state === "open" || row.state === "evidence_asked";
  const { about } = row;
  const decision = row.id;
  const proposed = about.type === "choice" ? about.default : null;
  const chosen = row.option === null ? undefined : choices[row.option];
  return (
    <Card className={styles.card} data-testid={TEST.decisionCard(row.id)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{question(t, about)}</h2>
        <Badge appearance="outline">{t(`decision-state-${row.state.replaceAll("_", "-")}`)}</Badge>
        {row.overdue ? <Badge color="danger">{t("decision-overdue")}</Badge> : null}
        {row.snoozed_until === null ? null : <Badge appearance="tint">{t("decision-snoozed", { date: t.day(row.snoozed_until) })}</Badge>}
      </div>
      <div className={styles.head}>
        {row.tenant === null || row.tenant_name === null ? null : <Link href={hrefTo(["tenants", row.tenant])}><Foreign text={row.tenant_name} /></Link>}
        {about.type === "exception" ? <><SeverityBadge severity={about.severity} /><span>{t("exception-until")}: {t.day(about.until)}</span><Link href={exceptionHref(about.exception)}>{t("exception-show")}</Link></> : null}
        {about.type === "release" ? <Link href={hrefTo(["reviews", about.review])}>{t("nav-reviews")}</Link> : null}
        {row.tenant === null ? null : row.findings.slice(0, 5).map((finding) => <Link key={finding} href={findingHref(row.tenant ?? "", finding)}>{t("exception-to-finding")}</Link>)}
        {row.deadline === null ? null : <span>{t("decision-deadline")}: {t.day(row.deadline)}</span>}
        {row.assignee === null ? null : <span>{t("decision-assignee")}: <Foreign text={row.assignee} /></span>}
      </div>
      {about.type === "exception" ? <p className={styles.text}><Foreign text={about.reason} /></p> : null}
      {about.type === "choice" && about.impact !== "" ? <p className={styles.text}>{t("decision-impact")}: <Foreign text={about.impact} /></p> : null}
      {about.type === "choice" && about.evidence !== "" ? <p className={styles.text}>{t("decision-evidence")}: <Foreign text={about.evidence} /></p> : null}
      {row.remarks.map((remark) => <p key={remark.said.at} className={styles.text}>{t(remark.asks ? "decision-ask" : "decision-answer")}: <Foreign text={remark.said.text ?? ""} /> <Quiet>{plain(remark.said.by.name)}, {t.moment(remark.said.at)}</Quiet></p>)}
      <Quiet>{t("decision-asked-by", { name: plain(row.raised_by.name), at: t.moment(row.raised_at) })}</Quiet>
      {chosen === undefined || row.made === null ? null : (
        <p className={styles.text}>
          <b>{t("decision-chosen", { option: chosen })}</b> <Quiet>{t("decision-made-by", { name: plain(row.made.by.name), at: t.moment(row.made.at) })}{row.single_handed ? `, ${t("exception-single-handed")}` : ""}</Quiet>
          {row.made.text === null ? null : <><br /><Foreign text={row.made.text} /></>}
        </p>
      )}
      {row.withdrawn === null || row.withdrawn === "" ? null : <p className={styles.text}>{t("decision-why")}: <Foreign text={row.withdrawn} /></p>}
      {!waits ? null : (
        <div className={styles.acts}>
          {choices.map((choice, index) => (
            <MayButton key={choice} may={about.type === "choice" ? "decision.keep" : "risk.approve"} appearance={index === (proposed ?? (about.type === "choice" ? -1 : 0)) ? "primary" : "secondary"} onClick={() => setDoing({ type: "choose", option: index })} data-testid={TEST.decisionChoose(row.id, index)}>
              {choice}{proposed === index ? ` (${t("decision-proposed")})` : ""}
            </MayButton>
          ))}
          <MayButton may="decision.keep" appearance="subtle" onClick={() => setDoing({ type: row.state === "open" ? "ask" : "answer" })}>{t(row.state === "open" ? "decision-ask" : "decision-answer")}</MayButton>
          <MayButton may="decision.keep" appearance="subtle" onClick={() => setDoing({ type: "snooze" })}>{t("decision-snooze")}</MayButton>
          <MayButton may="decision.keep" appearance="subtle" onClick={() => setDoing({ type: "assign" })}>{t("decision-assign")}</MayButton>
          {about.type === "exception" ? null : <MayButton may="decision.keep" appearance="subtle" onClick={() => setDoing({ type: "withdraw" })} data-testid={TEST.decisionWithdraw(row.id)}>{t("decision-withdraw")}</MayButton>}
        </div>
      )}
      {doing?.type === "choose" ? <AskText title={t("decision-choose")} lead={`${question(t, about)} ${choices[doing.option] ?? ""}`} label={t("decision-why")} required={about.type !== "choice" && doing.option === 1} failure={decide.error?.failure} busy={decide.isPending} onSubmit={(reason) => decide.mutate({ decision, option: doing.option, reason })} onClose={close} /> : null}
      {doing?.type === "ask" ? <AskText title={t("decision-ask")} label={t("decision-evidence")} required failure={ask.error?.failure} busy={ask.isPending} onSubmit={(text) => ask.mutate({ decision, text })} onClose={close} /> : null}
      {doing?.type === "answer" ? <AskText title={t("decision-answer")} label={t("decision-evidence")} required failure={answer.error?.failure} busy={answer.isPending} onSubmit={(text) => answer.mutate({ decision, text })} onClose={close} /> : null}
      {doing?.type === "assign" ? <AskText title={t("decision-assign")} label={t("decision-assignee")} required={false} failure={assign.error?.failure} busy={assign.isPending} onSubmit={(name) => assign.mutate({ decision, assignee: name.trim() === "" ? null : name.trim() })} onClose={close} /> : null}
      {doing?.type === "withdraw" ? <AskText title={t("decision-withdraw")} lead={t("decision-withdraw-lead")} label={t("decision-why")} required failure={withdraw.error?.failure} busy={withdraw.isPending} onSubmit={(text) => withdraw.mutate({ decision, text })} onClose={close} /> : null}
      {doing?.type === "snooze" ? <PutOff decision={decision} onClose={close} /> : null}
    </Card>
  );
}
