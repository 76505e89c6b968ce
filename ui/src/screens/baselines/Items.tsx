// The items of a baseline by kind; opened, each setting with its rule.
import { Button, Checkbox, Field, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { BaselineEdit } from "../../ipc/generated/BaselineEdit";
import type { BaselineItem } from "../../ipc/generated/BaselineItem";
import type { BaselineView } from "../../ipc/generated/BaselineView";
import type { CompareLine } from "../../ipc/generated/CompareLine";
import type { Severity } from "../../ipc/generated/Severity";
import { useChange, useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { kindName, subjectName } from "../../shared/names";
import { Answer, Quiet, Section } from "../../shared/page";
import { Said } from "../../shared/settings";
import { SEVERITIES, severityId } from "../../shared/severity";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { EXPECTS, byKind, expectWords, ruleFor, ruleOf } from "./baselineState";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0" },
  name: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "end", columnGap: "12px", rowGap: "8px", margin: "8px 0" },
  table: { tableLayout: "fixed" },
  path: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The items. */
export function Items({ view }: { view: BaselineView }) {
  const t = useText();
  const edit = useChange("baseline.edit");
  const apply = (...edits: BaselineEdit[]) => edit.mutate({ baseline: view.row.id, edits });
  return (
    <>
      {edit.error === null ? null : <FailureView failure={edit.error.failure} />}
      {byKind(view.items, (item) => item.subject).map(([kind, items]) => {
        const scope = view.scope.find((one) => one.kind === kind);
        return (
          <Section key={kind} title={kindName(t, kind, items.length)}>
            {scope === undefined ? null : <Checkbox label={t("baseline-nothing-else")} checked={scope.nothing_else} onChange={(_, data) => apply({ type: "scope_set", kind, nothing_else: data.checked === true, severity: scope.severity })} />}
            {items.map((item) => <Item key={item.key} view={view} item={item} apply={apply} />)}
          </Section>
        );
      })}
    </>
  );
}

interface ItemProps {
  view: BaselineView;
  item: BaselineItem;
  apply(...edits: BaselineEdit[]): void;
}

function Item({ view, item, apply }: ItemProps) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.item} open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-testid={TEST.baselineItem(item.key)}>
      <summary className={styles.name}><Foreign text={subjectName(t, item.subject)} /> <Quiet>{item.rules.map((rule) => `${rule.at}: ${expectWords(t, rule.expect)}`).join(" · ")}</Quiet></summary>
      {open ? <Settings view={view} item={item} apply={apply} /> : null}
    </details>
  );
}

function Settings({ view, item, apply }: ItemProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const answer = useOperation("baseline.item", { baseline: view.row.id, version: null, item: item.key, lang: t.language });
  return (
    <>
      <div className={styles.bar}>
        <Field label={t("severity")}>
          <Select value={item.severity} onChange={(_, data) => apply({ type: "severity_set", item: item.key, severity: data.value as Severity })}>
            {SEVERITIES.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}
          </Select>
        </Field>
        <Button onClick={() => apply({ type: "item_removed", item: item.key })}>{t("baseline-item-remove")}</Button>
      </div>
      <Answer of={answer}>
        {({ settings }) => (
          <table className={mergeClasses(table.table, styles.table)}>
            <thead><tr><th scope="col" className={table.head}>{t("observed-setting")}</th><th scope="col" className={table.head}>{t("baseline-expected")}</th><th scope="col" className={table.head}>{t("baseline-rule")}</th></tr></thead>
            <tbody>{settings.lines.map((line, index) => <Line key={`${line.at} ${index}`} line={line} first={settings.lines.findIndex((one) => one.at === line.at) === index} item={item} apply={apply} />)}</tbody>
          </table>
        )}
      </Answer>
    </>
  );
}

/** One setting. Elements of one list stand at one path, and have one rule. */
function Line({ line, first, item, apply }: { line: CompareLine; first: boolean; item: BaselineItem; apply: ItemProps["apply"] }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const [naming, setNaming] = useState<string | null>(null);
  const rule = ruleFor(item.rules, line.at);
  const set = (type: (typeof EXPECTS)[number], name: string) => {
    setNaming(null);
    if (type === "equal" && rule?.at === line.at) apply({ type: "rule_removed", item: item.key, at: line.at });
    else apply({ type: "rule_set", item: item.key, rule: ruleOf(line.at, type, name) });
  };
  return (
    <tr>
      <td className={table.cell}><Foreign text={line.label} /><span className={styles.path}><Foreign text={line.at} /></span></td>
      <td className={table.cell}><Said line={line} side="left" look={undefined} /></td>
      <td className={table.cell}>
        {first ? (
          <>
            <Select aria-label={`${t("baseline-rule")}: ${line.label}`} value={naming === null ? (rule?.expect.type ?? "equal") : "variable"} onChange={(_, data) => (data.value === "variable" ? setNaming("") : set(data.value as (typeof EXPECTS)[number], ""))} data-testid={TEST.baselineRule(line.at)}>
              {EXPECTS.map((one) => <option key={one} value={one}>{t(one === "variable" ? "baseline-rule-variable-new" : `baseline-rule-${one.replaceAll("_", "-")}`)}</option>)}
            </Select>
            {naming === null ? (rule === undefined || (rule.expect.type !== "variable" && !(rule.expect.type === "equal" && rule.expect.values !== null)) ? null : <Quiet>{expectWords(t, rule.expect)}</Quiet>) : (
              <Field label={t("baseline-variable-name")}><Input value={naming} onChange={(_, data) => setNaming(data.value)} onKeyDown={(event) => (event.key === "Enter" && naming.trim() !== "" ? set("variable", naming.trim()) : undefined)} onBlur={() => (naming.trim() === "" ? setNaming(null) : set("variable", naming.trim()))} /></Field>
            )}
          </>
        ) : null}
      </td>
    </tr>
  );
}
