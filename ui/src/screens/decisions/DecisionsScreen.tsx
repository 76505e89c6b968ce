// What waits for a decision, what was decided, and the register of accepted risks.
import { Tab, TabList } from "@fluentui/react-components";
import { Add20Regular, Gavel24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { useTenantScope } from "../../shared/memory";
import { Answer, Empty, Page, Quiet } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { DecisionCard } from "./DecisionCard";
import { ExceptionList } from "./ExceptionList";
import { RaiseDialog } from "./RaiseDialog";
import { TABS } from "./decisionState";

/** The screen. */
export function DecisionsScreen({ part }: { part: string | undefined }) {
  const t = useText();
  const [raising, setRaising] = useState(false);
  const shown = TABS.find((one) => one === part) ?? "open";
  return (
    <Page
      title={t("decisions")} lead={t(shown === "exceptions" ? "exceptions-lead" : "decisions-lead")} testId={TEST.decisions}
      actions={shown === "exceptions" ? undefined : <MayButton may="decision.keep" icon={<Add20Regular />} onClick={() => setRaising(true)} data-testid={TEST.decisionRaise}>{t("decision-raise")}</MayButton>}
    >
      <TabList selectedValue={shown} onTabSelect={(_, data) => go(hrefTo(["decisions", String(data.value)]))} style={{ marginLeft: "-12px", marginBottom: "16px" }}>
        {TABS.map((one) => <Tab key={one} value={one} data-testid={TEST.decisionTab(one)}>{t(`decisions-tab-${one}`)}</Tab>)}
      </TabList>
      {shown === "exceptions" ? <ExceptionList /> : <Items open={shown === "open"} />}
      {raising ? <RaiseDialog onClose={() => setRaising(false)} /> : null}
    </Page>
  );
}

function Items({ open }: { open: boolean }) {
  const t = useText();
  const [tenant] = useTenantScope();
  const list = useOperation("decision.list", { tenant, finding: null, open });
  return (
    <Answer of={list}>
      {({ rows }) => {
        const shown = open ? rows : rows.filter((row) => row.state === "decided" || row.state === "withdrawn");
        if (shown.length > 0) return shown.map((row) => <DecisionCard key={row.id} row={row} />);
        return open ? <Empty icon={<Gavel24Regular fontSize={40} />} title={t("decisions-empty")} text={t("decisions-empty-text")} /> : <Quiet>{t("decisions-none-closed")}</Quiet>;
      }}
    </Answer>
  );
}
