// The next step of an inbox item, done right here: what it takes no more than a click or a dialog for.
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DecisionRow } from "../../ipc/generated/DecisionRow";
import type { InboxItem } from "../../ipc/generated/InboxItem";
import { useChange, useOperation } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { FailureView } from "../../shared/failure";
import { type Offer, Offers } from "../../shared/offers";
import { Answer } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { RunWatch } from "../../shared/runWatch";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { AskText } from "../decisions/AskText";
import { ExceptionActs } from "../decisions/ExceptionActs";
import { daysWords, exceptionTitle, options, question } from "../decisions/decisionState";
import { AcceptRisk } from "../findings/AcceptRisk";
import { CheckRun } from "../tenants/CheckRun";
import { FindingOffers } from "./FindingOffers";
import { ReadingOffers } from "./ReadingOffers";
import { itemTitle } from "./inboxState";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: "12px", marginBottom: "12px" },
  text: { margin: 0, maxWidth: "72ch", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "18px", rowGap: "4px", color: tokens.colorNeutralForeground2 },
});

/** What can be done about the item here; nothing where it takes a screen of its own. */
export function InboxOffers({ item }: { item: InboxItem }) {
  const styles = useStyles();
  const offers = offersOf(item);
  return offers === null ? null : <div className={styles.box}>{offers}</div>;
}

function offersOf(item: InboxItem) {
  const { about, tenant } = item;
  switch (about.type) {
    case "finding": return <FindingOffers finding={about.finding} due={item.why.some((why) => why.reason === "overdue" || why.reason === "due_soon")} />;
    case "exception": return <ExceptionOffers item={item} exception={about.exception} />;
    case "decision": return <DecisionOffers decision={about.decision} />;
    case "reading":
      if (tenant === null || !about.connected) return null;
      return item.act === "connect" ? <ConnectionOffers item={item} tenant={tenant} /> : <ReadingOffers tenant={tenant} />;
    case "run": return <RunTold run={about.run} />;
    case "next_review": return tenant === null ? null : <ReviewOffers tenant={tenant} />;
    case "findings": case "review": return null;
  }
}

function ExceptionOffers({ item, exception }: { item: InboxItem; exception: string }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const answer = useOperation("exception.show", { exception });
  return (
    <Answer of={answer}>
      {(view) => (
        <>
          <div className={styles.facts}><span>{exceptionTitle(t, view.row)}</span><span>{t("exception-until")}: {t.day(view.row.until)} ({daysWords(t, view.row)})</span></div>
          <p className={styles.text}><Foreign text={view.reason} /></p>
          {view.compensating_control === "" ? null : <p className={styles.text}>{t("exception-control")}: <Foreign text={view.compensating_control} /></p>}
          {item.act === "renew" && !view.offered.includes("renew")
            ? <AskAgain finding={view.row.finding} />
            : <ExceptionActs view={view} only={item.act === "renew" ? ["renew", "revoke"] : ["approve", "accept", "reject"]} keyed onDone={(act) => toasts.done(t(`inbox-said-${act}`, { what: itemTitle(t, item) }))} />}
        </>
      )}
    </Answer>
  );
}

/** An exception that has ended is asked for anew. */
function AskAgain({ finding }: { finding: string }) {
  const t = useText();
  const detail = useOperation("finding.detail", { finding, lang: t.language });
  return <Answer of={detail}>{({ row }) => <AcceptRisk row={row} />}</Answer>;
}

function DecisionOffers({ decision }: { decision: string }) {
  const t = useText();
  const answer = useOperation("decision.list", { tenant: null, finding: null, open: true });
  return <Answer of={answer}>{({ rows }) => {
    const row = rows.find((one) => one.id === decision);
    return row === undefined ? <p>{t("inbox-gone")}</p> : <Choices row={row} />;
  }}</Answer>;
}

function Choices({ row }: { row: DecisionRow }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [chosen, setChosen] = useState<number>();
  const close = () => setChosen(undefined);
  const { about } = row;
  const words = options(t, about);
  const decide = useChange("decision.decide", (_, request) => {
    close();
    toasts.done(t("decision-chosen", { option: words[request.option] ?? "" }));
  });
  const proposed = about.type === "choice" ? about.default : null;
  const offers = words.map((choice, option): Offer => ({
    id: String(option), words: `${choice}${proposed === option ? ` (${t("decision-proposed")})` : ""}`, may: about.type === "choice" ? "decision.keep" : "risk.approve",
    run: () => setChosen(option), testId: TEST.decisionChoose(row.id, option),
  }));
  return (
    <>
      {about.type === "release" ? <p className={styles.text}>{question(t, about)}</p> : null}
      {about.type === "choice" && about.impact !== "" ? <p className={styles.text}>{t("decision-impact")}: <Foreign text={about.impact} /></p> : null}
      {about.type === "choice" && about.evidence !== "" ? <p className={styles.text}>{t("decision-evidence")}: <Foreign text={about.evidence} /></p> : null}
      <Offers offers={offers} keyed label={t("decision-choose")} />
      {chosen === undefined ? null : (
        <AskText
          title={t("decision-choose")} lead={`${question(t, about)} ${words[chosen] ?? ""}`} label={t("decision-why")} required={about.type !== "choice" && chosen === 1}
          failure={decide.error?.failure} busy={decide.isPending} onSubmit={(reason) => decide.mutate({ decision: row.id, option: chosen, reason })} onClose={close}
        />
      )}
    </>
  );
}

/** What lets the connection in ends: a certificate is replaced here, a partner's access at Microsoft, and then looked for again. */
function ConnectionOffers({ item, tenant }: { item: InboxItem; tenant: string }) {
  const t = useText();
  const check = useChange("connection.check");
  const offers: Offer[] = [
    ...(item.why.some((why) => why.reason === "certificate_ending") ? [{ id: "change", words: t("connection-change"), may: "tenant.connect" as const, run: () => go(hrefTo(["connect"], { tenant })), testId: TEST.connectOpen }] : []),
    { id: "check", words: t("connection-check"), may: "tenant.sync", busy: check.isPending, run: () => check.mutate({ tenant }), testId: TEST.connectionCheck },
  ];
  return (
    <>
      <Offers keyed offers={offers} />
      {check.error === null ? null : <FailureView failure={check.error.failure} />}
      <CheckRun tenant={tenant} />
    </>
  );
}

/** How a run ended: what happened is told here. */
function RunTold({ run }: { run: string }) {
  const runs = useRuns();
  const row = runs.data?.rows.find((one) => one.id === run);
  return row === undefined ? null : <RunWatch run={row} />;
}

function ReviewOffers({ tenant }: { tenant: string }) {
  const t = useText();
  const draft = useChange("review.draft", (row) => go(hrefTo(["reviews", row.id])));
  return (
    <>
      <Offers keyed offers={[{ id: "draft", words: t("inbox-act-review"), may: "review.compose", busy: draft.isPending, run: () => draft.mutate({ tenant, snapshot: null, title: null, lang: t.language }), testId: TEST.inboxDraft }]} />
      {draft.error === null ? null : <FailureView failure={draft.error.failure} />}
    </>
  );
}
