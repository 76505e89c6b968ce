// One baseline: its items with their rules, its tenants, its versions, and its draft.
import { Badge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaselineView } from "../../ipc/generated/BaselineView";
import { useChange, useOperation } from "../../ipc/query";
import { Age } from "../../shared/age";
import { MayButton } from "../../shared/may";
import { Answer, Page } from "../../shared/page";
import { go } from "../../shared/route";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { baselineHref, sourceWords } from "./baselineState";
import { Drift } from "./Drift";
import { Items } from "./Items";
import { Publish } from "./Publish";
import { Tenants } from "./Tenants";

const useStyles = makeStyles({
  draft: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "8px", padding: "8px 14px", marginBottom: "12px", borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2 },
});

/** The screen. */
export function BaselineScreen({ baseline, part, tenant }: { baseline: string; part: string | undefined; tenant: string | undefined }) {
  const t = useText();
  const answer = useOperation("baseline.show", { baseline, version: null });
  if (answer.data === undefined) return <Page title={t("baselines")}><Answer of={answer}>{() => null}</Answer></Page>;
  if (part === "drift" && tenant !== undefined) return <Drift key={tenant} view={answer.data} tenant={tenant} />;
  return <Opened view={answer.data} part={part} />;
}

const PARTS = ["items", "tenants", "versions"] as const;

function Opened({ view, part }: { view: BaselineView; part: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [publishing, setPublishing] = useState(false);
  const { row } = view;
  const discard = useChange("baseline.discard", () => toasts.done(t("baseline-discard")));
  const shown = PARTS.find((one) => one === part) ?? "items";
  return (
    <Page
      title={<Foreign text={row.name} />}
      lead={<>{row.version === null ? <Badge appearance="outline">{t("baseline-unpublished")}</Badge> : <Badge color="brand" data-testid={TEST.baselineVersion}>{t("baseline-version", { number: row.version })}</Badge>} {sourceWords(t, row)}</>}
      testId={TEST.baseline}
    >
      {row.draft_edits === null ? null : (
        <div className={styles.draft}>
          <span>{t("baseline-draft-edits", { count: row.draft_edits })}</span>
          <MayButton may="baseline.keep" appearance="primary" onClick={() => setPublishing(true)} data-testid={TEST.baselinePublish}>{t("baseline-publish")}</MayButton>
          {row.version === null ? null : <MayButton may="baseline.keep" onClick={() => discard.mutate({ baseline: row.id })} disabled={discard.isPending}>{t("baseline-discard")}</MayButton>}
        </div>
      )}
      <TabList selectedValue={shown} onTabSelect={(_, data) => go(baselineHref(row.id, String(data.value)), true)} style={{ marginLeft: -12, marginBottom: 16 }}>
        {PARTS.map((one) => <Tab key={one} value={one} data-testid={TEST.baselineTab(one)}>{t(`baseline-tab-${one}`)}</Tab>)}
      </TabList>
      {shown === "items" ? <Items view={view} /> : null}
      {shown === "tenants" ? <Tenants view={view} /> : null}
      {shown === "versions" ? <Versions view={view} /> : null}
      {publishing ? <Publish baseline={row.id} onClose={() => setPublishing(false)} /> : null}
    </Page>
  );
}

function Versions({ view }: { view: BaselineView }) {
  const t = useText();
  const table = useTableStyles();
  return (
    <table className={table.table}>
      <tbody>
        {view.versions.map((one) => (
          <tr key={one.number}>
            <td className={table.cell}>{t("baseline-version", { number: one.number })}</td>
            <td className={table.cell}><Foreign text={one.reason} /></td>
            <td className={table.cell}>{t("baseline-items", { count: one.item_count })}</td>
            <td className={table.cell}><Foreign text={one.by.name} /></td>
            <td className={table.cell}><Age at={one.at} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
