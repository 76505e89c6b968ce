// One exception: what was asked, who approved and accepted, and what can be done now.
import { Badge, Button, Link, makeStyles } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons";
import { pickTarget } from "../../ipc/files";
import type { ExceptionView } from "../../ipc/generated/ExceptionView";
import type { Said } from "../../ipc/generated/Said";
import { useChange, useOperation } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { FailureView } from "../../shared/failure";
import { Answer, Page, Quiet, Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { ExceptionActs } from "./ExceptionActs";
import { daysWords, exceptionHref, exceptionTitle, findingHref } from "./decisionState";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", columnGap: "18px", rowGap: "6px", alignItems: "center", marginBottom: "16px" },
  acts: { marginBottom: "20px" },
  text: { margin: 0, maxWidth: "72ch", whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

/** The screen. */
export function ExceptionScreen({ exception }: { exception: string }) {
  const t = useText();
  const answer = useOperation("exception.show", { exception });
  if (answer.data === undefined) return <Page title={t("exceptions")}><Answer of={answer}>{() => null}</Answer></Page>;
  return <Content view={answer.data} />;
}

function Content({ view }: { view: ExceptionView }) {
  const t = useText();
  const styles = useStyles();
  const { row, acceptance, approval, rejection } = view;
  return (
    <Page title={exceptionTitle(t, row)} lead={<>{row.policy} · <Foreign text={row.tenant_name} /></>} actions={<Link href={hrefTo(["decisions", "exceptions"])}>{t("exception-back")}</Link>} testId={TEST.exceptionView}>
      <div className={styles.facts}>
        <Badge appearance="tint" color={row.state === "active" ? "success" : row.state === "expiring" ? "warning" : "informative"} data-testid={TEST.exceptionStanding}>{t(`exception-state-${row.state}`)}</Badge>
        <SeverityBadge severity={row.severity} />
        <span>{t("exception-until")}: {t.day(row.until)} ({daysWords(t, row)})</span>
        <Link href={findingHref(row.tenant, row.finding)}>{t("exception-to-finding")}</Link>
        {view.renewed_by === null ? null : <Link href={exceptionHref(view.renewed_by)}>{t("exception-state-renewed")}</Link>}
      </div>
      <div className={styles.acts}><ExceptionActs view={view} /></div>
      <Section title={t("exception-reason")}><p className={styles.text}><Foreign text={view.reason} /></p></Section>
      <Section title={t("exception-control")}>{view.compensating_control === "" ? <Quiet>{t("exception-no-control")}</Quiet> : <p className={styles.text}><Foreign text={view.compensating_control} /></p>}</Section>
      <Section title={t("exception-requested-by")}><SaidBy said={{ at: row.requested_at, by: row.requested_by, text: null }} /></Section>
      {approval === null ? null : <Section title={t("exception-approved-by")}><SaidBy said={approval} />{row.single_handed ? <p className={styles.text}><Quiet>{t("exception-single-handed")}</Quiet></p> : null}</Section>}
      {rejection === null ? null : <Section title={t("exception-rejected-by")}><SaidBy said={rejection} /></Section>}
      {acceptance === null ? null : (
        <Section title={t("exception-accepted-by")}>
          <p className={styles.text}><Foreign text={acceptance.contact.name} />{acceptance.contact.function === "" ? null : <>, <Foreign text={acceptance.contact.function} /></>}</p>
          <p className={styles.text}>{t("exception-how")}: {t(`exception-how-${acceptance.how.replaceAll("_", "-")}`)}, {t.day(acceptance.on)}</p>
          <p className={styles.text}><Quiet>{t("exception-recorded-by")}: {plain(acceptance.recorded.by.name)}, {t.moment(acceptance.recorded.at)}</Quiet></p>
          {acceptance.evidence === null ? null : <Evidence exception={row.id} name={acceptance.evidence.name} sha256={acceptance.evidence.sha256} />}
        </Section>
      )}
      {view.ended === null || view.ended_why === null ? null : <Section title={t("exception-ended")}><p className={styles.text}>{t(`exception-ended-${view.ended_why.replaceAll("_", "-")}`)}</p><SaidBy said={view.ended} /></Section>}
      <Section title={t("exception-content")}><Copyable text={view.content} label={t("hash-copy")} /></Section>
    </Page>
  );
}

function SaidBy({ said }: { said: Said }) {
  const t = useText();
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}><Foreign text={said.by.name} />, {t.moment(said.at)}</p>
      {said.text === null ? null : <p className={styles.text}><Foreign text={said.text} /></p>}
    </>
  );
}

function Evidence({ exception, name, sha256 }: { exception: string; name: string; sha256: string }) {
  const t = useText();
  const toasts = useToasts();
  const save = useChange("exception.evidence", () => toasts.done(t("exception-evidence-saved")));
  const ask = () => void pickTarget(t("exception-evidence-save"), name).then((path) => (path === undefined ? undefined : save.mutate({ exception, path })), () => undefined);
  return (
    <>
      <p style={{ margin: "8px 0" }}>{t("exception-evidence")}: <Foreign text={name} /> <Button size="small" icon={<ArrowDownload16Regular />} onClick={ask} data-testid={TEST.exceptionEvidence}>{t("exception-evidence-save")}</Button></p>
      <Quiet>SHA-256</Quiet> <Copyable text={sha256} label={t("hash-copy")} />
      {save.error === null ? null : <FailureView failure={save.error.failure} />}
    </>
  );
}
