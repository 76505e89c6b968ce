// On a finding: asking to accept its risk, or what was asked and accepted already.
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ShieldQuestion20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { exceptionHref, question } from "../decisions/decisionState";
import { RequestDialog } from "../decisions/RequestDialog";

/** The button, or where the exception stands. */
export function AcceptRisk({ finding }: { finding: string }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const term = useOperation("exception.term", { finding });
  const exceptions = useOperation("exception.list", { tenant: null, finding, states: ["open"], severities: [] });
  const decisions = useOperation("decision.list", { tenant: null, finding, open: false });
  if (term.data === undefined) return null;
  const { waiting, in_force: inForce, possible } = term.data;
  const current = exceptions.data?.rows.find((row) => row.id === inForce);
  // Approvals are told with their exception.
  const others = decisions.data?.rows.filter((row) => row.about.type === "choice") ?? [];
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: "start", rowGap: 8, marginBottom: 16 }}>
      {inForce === null ? null : <MessageBar intent="info" layout="multiline"><MessageBarBody>{t("exception-in-force", { date: t.day(current?.until ?? "") })} <a href={exceptionHref(inForce)} data-testid={TEST.riskInForce}>{t("exception-show")}</a></MessageBarBody></MessageBar>}
      {waiting === null ? null : <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t("exception-waiting")} <a href={exceptionHref(waiting)} data-testid={TEST.riskWaiting}>{t("exception-show")}</a></MessageBarBody></MessageBar>}
      {waiting !== null || !possible ? null : <MayButton may="risk.request" icon={<ShieldQuestion20Regular />} onClick={() => setAsking(true)} data-testid={TEST.riskAccept}>{t(inForce === null ? "exception-ask" : "exception-ask-renew")}</MayButton>}
      {others.map((row) => <a key={row.id} href={hrefTo(["decisions", row.state === "decided" || row.state === "withdrawn" ? "closed" : "open"])}>{t(`decision-state-${row.state.replaceAll("_", "-")}`)}: {question(t, row.about)}</a>)}
      {asking ? <RequestDialog finding={finding} term={term.data} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
