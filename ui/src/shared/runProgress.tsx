// A run's step, progress and outcome in words.
import { ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, DismissCircle16Filled, Prohibited16Regular, Warning16Filled } from "@fluentui/react-icons";
import type { RunRow } from "../ipc/generated/RunRow";
import { plain } from "../text/foreign";
import { type Text, useText } from "../text/text";
import { PartsAtWork } from "./runParts";

const dashed = (id: string) => id.replaceAll("_", "-");

/** What kind of run. */
export const runName = (t: Text, run: Pick<RunRow, "kind">) => t.maybe(`run-${dashed(run.kind)}`, run.kind);

/** What a refusal does not always name. */
const UNKNOWN = { number: "–", expected: "–", found: "–", status: "–", code: "" };

/** The outcome as a sentence; none where there is nothing to say beyond how it stands. */
export function outcomeWords(t: Text, run: RunRow): string {
  const given = Object.entries(run.args).filter(([, value]) => value !== "").map(([name, value]): [string, number | string] => [name, /^\d{1,15}$/.test(value) ? Number(value) : plain(value)]);
  const args = { ...UNKNOWN, ...Object.fromEntries(given) };
  if (run.outcome === null) return "";
  // What a sync has read stays: "nothing was changed" would be half of it.
  if (run.kind === "sync" && run.outcome === "cancelled") return t("outcome-sync-cancelled");
  return t.maybe(`${run.state === "succeeded" ? "outcome" : "error"}-${run.outcome}`, "", args);
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: "6px", minWidth: "112px" },
  line: { display: "flex", justifyContent: "space-between", columnGap: "16px", fontSize: tokens.fontSizeBase200 },
  tight: { flexWrap: "wrap", columnGap: "8px" },
  numbers: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  state: { display: "inline-flex", alignItems: "center", columnGap: "6px", whiteSpace: "nowrap" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  caution: { color: tokens.colorPaletteMarigoldForeground2 },
});

/** Progress of a run at work; `tight` where there is room for little: its step and how far it is. */
export function RunProgress({ run, tight }: { run: RunRow; tight?: boolean }) {
  const styles = useStyles();
  const t = useText();
  const known = run.total > 0;
  return (
    <div className={styles.box}>
      <div className={mergeClasses(styles.line, tight === true && styles.tight)}>
        <span>{t.maybe(`run-step-${dashed(run.step)}`, t("run-working"))}</span>
        {known ? <span className={styles.numbers}>{t("run-of", { done: run.done, total: run.total })}</span> : null}
      </div>
      {known ? <ProgressBar value={run.done} max={run.total} aria-label={runName(t, run)} /> : <ProgressBar aria-label={runName(t, run)} />}
      {run.parts.length === 0 || tight === true ? null : <PartsAtWork parts={run.parts} />}
    </div>
  );
}

/** How a run stands. */
export function RunStateBadge({ run }: { run: RunRow }) {
  const styles = useStyles();
  const t = useText();
  const icon = {
    running: null,
    succeeded: <CheckmarkCircle16Filled aria-hidden className={styles.good} />,
    failed: <DismissCircle16Filled aria-hidden className={styles.bad} />,
    cancelled: <Prohibited16Regular aria-hidden />,
    interrupted: <Warning16Filled aria-hidden className={styles.caution} />,
  }[run.state];
  return <span className={styles.state}>{icon}{t(`run-state-${run.state}`)}</span>;
}
