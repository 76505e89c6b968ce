// What a tenant has otherwise than the baseline, by kind, and what may become of it.
import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaselineCompared } from "../../ipc/generated/BaselineCompared";
import type { BaselineEdit } from "../../ipc/generated/BaselineEdit";
import type { BaselineView } from "../../ipc/generated/BaselineView";
import type { PostureItem } from "../../ipc/generated/PostureItem";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { kindName, subjectName } from "../../shared/names";
import { Answer, Page, Quiet, Section } from "../../shared/page";
import { hrefTo } from "../../shared/route";
import { Said, Settings } from "../../shared/settings";
import { SeverityBadge, stateId } from "../../shared/severity";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import { baselineHref, byKind, ruleOf, shownItems, standingWords, tallyWords, unassessedWords } from "./baselineState";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0" },
  name: { cursor: "pointer", overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "6px", margin: "6px 0" },
  path: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The screen of one tenant. */
export function Drift({ view, tenant }: { view: BaselineView; tenant: string }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const baseline = view.row.id;
  const posture = useOperation("baseline.posture", { baseline, tenant, draft: false });
  return (
    <Page title={t("baseline-drift")} lead={<><a href={baselineHref(baseline, "tenants")}><Foreign text={view.row.name} /></a>{posture.data === undefined ? null : <> · <a href={hrefTo(["tenants", tenant])}><Foreign text={posture.data.tenant_name} /></a> · {t("baseline-compared-with", { number: posture.data.snapshot.ordinal })}</>}</>} testId={TEST.baselineDrift}>
      <Answer of={posture}>
        {({ items, tally }) => {
          const shown = shownItems(items, all);
          return (
            <>
              <p>{tallyWords(t, tally)}</p>
              <Checkbox label={t("baseline-drift-all")} checked={all} onChange={(_, data) => setAll(data.checked === true)} />
              {shown.length === 0 ? <p>{t("baseline-drift-none")}</p> : null}
              {byKind(shown, (item) => item.named).map(([kind, rows]) => (
                <Section key={kind} title={kindName(t, kind, rows.length)}>{rows.map((item) => <Item key={item.item} view={view} tenant={tenant} item={item} />)}</Section>
              ))}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Item({ view, tenant, item }: { view: BaselineView; tenant: string; item: PostureItem }) {
  const styles = useStyles();
  const t = useText();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const baseline = view.row.id;
  const edit = useChange("baseline.edit", () => toasts.done(t("baseline-changed")));
  const assign = useChange("baseline.assign", () => toasts.done(t("baseline-assigned")));
  const apply = (...edits: BaselineEdit[]) => edit.mutate({ baseline, edits });
  const { suggestion } = item;
  const assigned = view.row.tenants.find((one) => one.tenant === tenant);
  return (
    <details className={styles.item} open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid={TEST.baselineDriftItem(item.item)}>
      <summary className={styles.name}><span className={styles.title}><Foreign text={subjectName(t, item.named)} /></span> <Quiet>{standingWords(t, item.standing)}{item.unassessed === null ? "" : `: ${unassessedWords(t, item.unassessed)}`}</Quiet></summary>
      {open ? (
        <>
          <div className={styles.bar}>
            <SeverityBadge severity={item.severity} />
            {item.finding === null ? null : <a href={hrefTo(["findings", item.finding])}>{t("baseline-finding", { state: t.maybe(stateId(item.finding_state ?? ""), "") })}</a>}
          </div>
          {suggestion === null || assigned === undefined ? null : (
            <div className={styles.bar}>
              <span>{t("baseline-suggestion", { name: plain(suggestion.right.name), score: suggestion.score })}</span>
              <Button size="small" onClick={() => assign.mutate({ baseline, tenant, variables: assigned.variables, map: { ...assigned.map, [item.item]: suggestion.right.id } })}>{t("baseline-suggestion-take")}</Button>
            </div>
          )}
          {item.standing === "deviating" || item.standing === "unexpected" ? (
            <div className={styles.bar}><span>{t("baseline-accept")}</span><Button size="small" disabled={edit.isPending} onClick={() => apply({ type: "adopted", item: item.item, tenant })} data-testid={TEST.baselineAdopt(item.item)}>{t("baseline-accept-whole")}</Button></div>
          ) : item.standing === "missing" ? <div className={styles.bar}><span>{t("baseline-accept")}</span><Button size="small" disabled={edit.isPending} onClick={() => apply({ type: "item_removed", item: item.item })}>{t("baseline-item-remove")}</Button></div> : null}
          {[edit, assign].map((change) => (change.error === null ? null : <FailureView key={change.error.failure.code} failure={change.error.failure} />))}
          <Beside baseline={baseline} tenant={tenant} item={item} apply={apply} busy={edit.isPending} />
        </>
      ) : null}
    </details>
  );
}

interface BesideProps {
  baseline: string;
  tenant: string;
  item: PostureItem;
  busy: boolean;
  apply(...edits: BaselineEdit[]): void;
}

function Beside({ baseline, tenant, item, apply, busy }: BesideProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const compared = useOperation("baseline.compare", { baseline, tenant, item: item.item, draft: false, lang: t.language });
  return (
    <Answer of={compared}>
      {(found) => (
        <>
          {found.deviations.length === 0 ? null : <Deviations found={found} tenant={tenant} item={item} apply={apply} busy={busy} />}
          <details open={all} onToggle={(event) => setAll(event.currentTarget.open)}>
            <summary>{t("baseline-settings")}</summary>
            {all ? <Settings found={found.settings} heads={[t("baseline-expected"), t("baseline-actual")]} /> : null}
          </details>
        </>
      )}
    </Answer>
  );
}

function Deviations({ found, tenant, item, apply, busy }: { found: BaselineCompared } & Omit<BesideProps, "baseline">) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const [naming, setNaming] = useState<[at: string, name: string] | null>(null);
  const rows = found.deviations.map((one) => one.setting);
  return (
    <table className={table.table}>
      <thead><tr><th scope="col" className={table.head}>{t("observed-setting")}</th><th scope="col" className={table.head}>{t("baseline-expected")}</th><th scope="col" className={table.head}>{t("baseline-actual")}</th><th scope="col" className={table.head}>{t("baseline-accept")}</th></tr></thead>
      <tbody>
        {rows.map((line, index) => (
          <tr key={`${line.at} ${index}`}>
            <td className={table.cell}><Foreign text={line.label} /><span className={styles.path}><Foreign text={line.at} /></span></td>
            <td className={table.cell}><Said line={line} side="left" look={undefined} /></td>
            <td className={table.cell}><Said line={line} side="right" look={undefined} /></td>
            <td className={table.cell}>
              {rows.findIndex((one) => one.at === line.at) === index ? (
                <div className={styles.bar}>
                  <Button size="small" disabled={busy} onClick={() => apply({ type: "value_adopted", item: item.item, tenant, at: line.at })}>{t("baseline-accept-value")}</Button>
                  <Button size="small" disabled={busy} onClick={() => setNaming([line.at, ""])}>{t("baseline-accept-variable")}</Button>
                  <MayButton may="baseline.keep" size="small" disabled={busy} onClick={() => apply({ type: "rule_set", item: item.item, rule: ruleOf(line.at, "ignored", "") })} data-testid={TEST.baselineIgnore(line.at)}>{t("baseline-accept-ignore")}</MayButton>
                  {naming?.[0] === line.at ? (
                    <>
                      <Input size="small" aria-label={t("baseline-variable-name")} placeholder={t("baseline-variable-name")} value={naming[1]} onChange={(_, data) => setNaming([line.at, data.value])} />
                      <Button size="small" appearance="primary" disabled={busy || naming[1].trim() === ""} onClick={() => { apply({ type: "variable_adopted", item: item.item, tenant, at: line.at, name: naming[1].trim() }); setNaming(null); }}>{t("baseline-accept-variable")}</Button>
                    </>
                  ) : null}
                </div>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
