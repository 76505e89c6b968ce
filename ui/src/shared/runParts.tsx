// What a run does in parts: counted and with its speed, and each part on demand.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, Warning16Filled } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { RunPart } from "../ipc/generated/RunPart";
import { plain } from "../text/foreign";
import { useText } from "../text/text";
import { Copyable } from "./copyable";
import { gapWords, kindName } from "./names";
import { type Sample, rateOf, withSample } from "./rate";
import { useTableStyles } from "./table";
import { TEST } from "./testids";

const LOOK_MS = 1000;

const useStyles = makeStyles({
  line: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  state: { display: "inline-flex", alignItems: "center", columnGap: "6px" },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  caution: { color: tokens.colorPaletteMarigoldForeground2, flexShrink: 0 },
  what: { width: "44%" },
  refused: { alignItems: "start" },
});

/** Everything that was read so far. */
export const itemsOf = (parts: readonly RunPart[]) => parts.reduce((sum, part) => sum + part.items, 0);
/** The parts that could not be read. */
export const refusedOf = (parts: readonly RunPart[]) => parts.filter((part) => part.state === "refused");

function useRate(items: number): number | undefined {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const now = useRef(items);
  useEffect(() => {
    now.current = items;
  }, [items]);
  useEffect(() => {
    const look = () => setSamples((old) => withSample(old, { at: Date.now(), items: now.current }));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return rateOf(samples);
}

/** `1.240 Einträge gelesen · 85 je Sekunde · 2 Objektarten nicht lesbar`, while the run works. */
export function PartsAtWork({ parts }: { parts: readonly RunPart[] }) {
  const styles = useStyles();
  const t = useText();
  const items = itemsOf(parts);
  const rate = useRate(items);
  const refused = refusedOf(parts).length;
  return (
    <div className={styles.line}>
      {[t("parts-items", { count: items }), ...(rate === undefined ? [] : [t("parts-rate", { rate: t.number(Math.round(rate)) })]), ...(refused === 0 ? [] : [t("parts-refused", { count: refused })])].join(" · ")}
    </div>
  );
}

interface PartsProps {
  parts: readonly RunPart[];
  /** Whether the run is at work: what is not whole is being read then. */
  running: boolean;
}

/** Every part with its count, and in words why one was refused. */
export function PartsTable({ parts, running }: PartsProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  return (
    <table className={table.table} data-testid={TEST.runParts}>
      <thead>
        <tr>
          <th scope="col" className={table.head}>{t("part")}</th>
          <th scope="col" className={mergeClasses(table.head, table.number)}>{t("part-items")}</th>
          <th scope="col" className={table.head}>{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {[...refusedOf(parts), ...parts.filter((part) => part.state !== "refused")].map((part) => (
          <tr key={part.name}>
            <td className={mergeClasses(table.cell, styles.what)}>{plain(kindName(t, part.name))}</td>
            <td className={mergeClasses(table.cell, table.number)}>{t.number(part.items)}</td>
            <td className={table.cell}><PartState part={part} running={running} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartState({ part, running }: { part: RunPart; running: boolean }) {
  const styles = useStyles();
  const t = useText();
  if (part.state !== "refused") {
    return <span className={styles.state}>{part.state === "whole" ? <CheckmarkCircle16Filled aria-hidden className={styles.good} /> : null}{t.maybe(part.state === "reading" && !running ? "part-unfinished" : `part-${part.state}`, part.state)}</span>;
  }
  return (
    <>
      <span className={mergeClasses(styles.state, styles.refused)}><Warning16Filled aria-hidden className={styles.caution} />{part.reason === null ? t("part-refused") : gapWords(t, part.reason)[0]}</span>
      {part.detail === null ? null : <details><summary>{t("details")}</summary><Copyable text={part.detail} shown={plain(part.detail)} label={t("detail-copy")} /></details>}
    </>
  );
}

/** The parts, folded. */
export function PartsFolded({ parts, running }: PartsProps) {
  const t = useText();
  if (parts.length === 0) return null;
  return <details><summary>{t("parts-folded", { count: parts.length })}</summary><PartsTable parts={parts} running={running} /></details>;
}
