// On a finding: asking to accept its risk, or what was asked and accepted already.
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Gavel20Regular, ShieldQuestion20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { exceptionHref, question } from "../decisions/decisionState";
import { RaiseDialog } from "../decisions/RaiseDialog";
import { RequestDialog } from "../decisions/RequestDialog";

/** The buttons, or where the exception stands. */
export function AcceptRisk({ row }: { row: FindingRow }) {
  const finding = row.id;
  const t = useText();
  const [asking, setAsking] = useState<"risk" | "decision">();
  const term = useOperation("exception.term", { finding });
  const exceptions = useOperation("exception.list", { tenant: null, finding, states: ["open"], severities: [] });
  const decisions = useOperation("decision.list", { tenant: null, finding, open: false });
  if (term.data === undefined) return null;
  const { waiting, in_force: inForce, possible } = term.data;
  const current = exceptions.data?.rows.find((one) => one.id === inForce);
  // Approvals are told with their exception.
  const others = decisions.data?.rows.filter((one) => one.about.type === "choice") ?? [];
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: "start", rowGap: 8, marginBottom: 16 }}>
      {inForce === null ? null : <MessageBar intent="info" layout="multiline"><MessageBarBody>{t("exception-in-force", { date: t.day(current?.until ?? "") })} <a href={exceptionHref(inForce)} data-testid={TEST.riskInForce}>{t("exception-show")}</a></MessageBarBody></MessageBar>}
      {waiting === null ? null : <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t("exception-waiting")} <a href={exceptionHref(waiting)} data-testid={TEST.riskWaiting}>{t("exception-show")}</a></MessageBarBody></MessageBar>}
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
        {waiting !== null || !possible ? null : <MayButton may="risk.request" icon={<ShieldQuestion20Regular />} onClick={() => setAsking("risk")} data-testid={TEST.riskAccept}>{t(inForce === null ? "exception-ask" : "exception-ask-renew")}</MayButton>}
        <MayButton may="decision.keep" appearance="subtle" icon={<Gavel20Regular />} onClick={() => setAsking("decision")} data-testid={TEST.findingDecision}>{t("decision-raise")}</MayButton>
      </div>
      {others.map((one) => <a key={one.id} href={hrefTo(["decisions", one.state === "decided" || one.state === "withdrawn" ? "closed" : "open"])}>{t(`decision-state-${one.state.replaceAll("_", "-")}`)}: {question(t, one.about)}</a>)}
      {asking === "risk" ? <RequestDialog finding={finding} term={term.data} onClose={() => setAsking(undefined)} /> : null}
      {asking === "decision" ? <RaiseDialog about={row} onClose={() => setAsking(undefined)} /> : null}
    </div>
  );
}
