// The settings of an object on two sides: what differs, with what is the same folded between.
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CompareChange } from "../ipc/generated/CompareChange";
import type { CompareLine } from "../ipc/generated/CompareLine";
import type { SubjectCompared } from "../ipc/generated/SubjectCompared";
import { Foreign } from "../text/foreign";
import { useText } from "../text/text";
import { settingWords } from "./names";
import { Quiet } from "./page";
import { useTableStyles } from "./table";
import { TEST } from "./testids";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px", alignItems: "center", marginBottom: "4px" },
  table: { tableLayout: "fixed" },
  setting: { width: "36%" },
  path: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  words: { overflowWrap: "break-word" },
  differs: { fontWeight: tokens.fontWeightSemibold },
  same: { color: tokens.colorNeutralForeground3 },
  value: { padding: "1px 6px", margin: "0 -6px", borderRadius: tokens.borderRadiusSmall, display: "inline-block", maxWidth: "100%", boxSizing: "border-box" },
  before: { backgroundColor: tokens.colorPaletteRedBackground1 },
  after: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  nothing: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  source: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  raw: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: "4px 0 0" },
  fold: { padding: "2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  foot: { marginTop: "8px" },
});

/** Lines that are drawn at first, and more at a time. */
const LINES_STEP = 200;

/** A setting that differs, or a stretch of settings that do not. */
export type Part = { line: CompareLine } | { same: CompareLine[] };

/** Folds what is the same. */
export function folded(lines: readonly CompareLine[]): Part[] {
  const out: Part[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (!line.same) out.push({ line });
    else if (last !== undefined && "same" in last) last.same.push(line);
    else out.push({ same: [line] });
  }
  return out;
}

interface Props {
  found: SubjectCompared;
  /** What the columns are called; one where one side alone is shown. */
  heads: readonly [left: string, right: string];
  /** Where more of the object is. */
  life?: string | undefined;
}

/** The settings. */
export function Settings({ found, heads, life }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(LINES_STEP);
  const sides = (["left", "right"] as const).filter((side) => found[side] !== null);
  const both = sides.length === 2;
  const differing = found.lines.filter((line) => !line.same).length;
  const parts = all || !both ? found.lines.map((line) => ({ line })) : folded(found.lines);
  return (
    <div data-testid={TEST.historyDiff}>
      <div className={styles.bar}>
        {both && differing < found.lines.length ? <Button size="small" onClick={() => setAll(!all)} data-testid={TEST.historyAll}>{all ? t("diff-show-changes") : t("diff-show-all", { count: found.lines.length })}</Button> : null}
        {life === undefined ? null : <Link href={life} data-testid={TEST.historyLife}>{t("life")}</Link>}
      </div>
      {found.lines.length < found.line_count ? <p><Quiet>{t("diff-cut", { count: found.line_count, shown: found.lines.length })}</Quiet></p> : null}
      {both && differing === 0 ? <p><Quiet>{t("diff-none-counts")}</Quiet></p> : null}
      <table className={mergeClasses(table.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, styles.setting)}>{t("observed-setting")}</th>
            {sides.map((side) => <th key={side} scope="col" className={table.head}>{heads[side === "left" ? 0 : 1]}</th>)}
          </tr>
        </thead>
        <tbody>
          {parts.slice(0, shown).map((part, index) => "same" in part
            ? <Same key={`same ${index}`} lines={part.same} />
            : <Line key={`${part.line.at} ${index}`} line={part.line} sides={sides} mark={both} />)}
        </tbody>
      </table>
      {parts.length > shown ? <Button size="small" className={styles.foot} onClick={() => setShown(shown + LINES_STEP)}>{t("diff-more", { count: Math.min(LINES_STEP, parts.length - shown) })}</Button> : null}
      {found.not_comparable.length === 0 ? null : <p><Quiet>{t("diff-properties", { names: found.not_comparable.map((one) => settingWords(t, one)).join(", ") })}</Quiet></p>}
    </div>
  );
}

/** A stretch of settings that are the same: one line, until it is opened. */
function Same({ lines }: { lines: readonly CompareLine[] }) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  if (open) return lines.slice(0, LINES_STEP).map((line, index) => <Line key={`${line.at} ${index}`} line={line} sides={["left", "right"]} mark />);
  return <tr><td colSpan={3} className={styles.fold}><Button size="small" appearance="transparent" onClick={() => setOpen(true)} data-testid={TEST.historySame}>⋯ {t("diff-same", { count: lines.length })}</Button></td></tr>;
}

function Line({ line, sides, mark }: { line: CompareLine; sides: readonly ("left" | "right")[]; mark: boolean }) {
  const styles = useStyles();
  const table = useTableStyles();
  const look = (side: "left" | "right") => (!mark || line.same ? undefined : side === "left" ? styles.before : styles.after);
  return (
    <tr data-same={line.same}>
      <td className={mergeClasses(table.cell, styles.words, mark && (line.same ? styles.same : styles.differs))}><Foreign text={line.label} /><span className={styles.path}><Foreign text={line.at} /></span></td>
      {sides.map((side) => <td key={side} className={table.cell}><Said line={line} side={side} look={look(side)} /></td>)}
    </tr>
  );
}

/** A value in words; a list or an object also as its source has it. */
export function Said({ line, side, look }: { line: CompareChange; side: "left" | "right"; look: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const text = line[`${side}_text`];
  const value = line[side];
  if (text === null) return <span className={styles.nothing}>{t("value-absent")}</span>;
  return (
    <>
      <span className={mergeClasses(styles.value, look)}><Foreign text={text} /></span>
      {line[`${side}_name`] !== null && typeof value === "string" && !line.secret ? <span className={styles.path}><Foreign text={value} /></span> : null}
      {typeof value === "object" && value !== null && !line.secret ? <details className={styles.source}><summary>{t("diff-source")}</summary><pre className={styles.raw}><Foreign text={JSON.stringify(value, null, 1)} /></pre></details> : null}
    </>
  );
}
