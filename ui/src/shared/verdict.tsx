// Verdicts: an icon and a word, never colour alone.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  QuestionCircle16Filled,
  SubtractCircle16Filled,
} from "@fluentui/react-icons";
import type { Outcome } from "../ipc/generated/Outcome";
import type { OutcomeCounts } from "../ipc/generated/OutcomeCounts";
import { useText } from "../text/text";

export const OUTCOMES: readonly Outcome[] = ["satisfied", "not_satisfied", "not_assessed", "not_applicable"];

/** The message of a verdict. */
export const verdictId = (outcome: Outcome) => `verdict-${outcome.replaceAll("_", "-")}`;

const ICONS = {
  satisfied: CheckmarkCircle16Filled,
  not_satisfied: DismissCircle16Filled,
  not_assessed: QuestionCircle16Filled,
  not_applicable: SubtractCircle16Filled,
} as const;

const useStyles = makeStyles({
  verdict: { display: "inline-flex", alignItems: "center", columnGap: "6px", whiteSpace: "nowrap" },
  icon: { flexShrink: 0 },
  satisfied: { color: tokens.colorPaletteGreenForeground1 },
  not_satisfied: { color: tokens.colorPaletteRedForeground1 },
  not_assessed: { color: tokens.colorPaletteMarigoldForeground2 },
  not_applicable: { color: tokens.colorNeutralForeground3 },
  fillSatisfied: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  fillNotSatisfied: { backgroundColor: tokens.colorPaletteRedBackground3 },
  fillNotAssessed: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  fillNotApplicable: { backgroundColor: tokens.colorNeutralStroke1 },
  bar: {
    display: "flex", height: "12px", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", columnGap: "2px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  thin: { height: "8px" },
  part: { minWidth: "3px", height: "100%", "@media (forced-colors: active)": { border: "1px solid CanvasText" } },
  none: { flexGrow: 1, backgroundColor: tokens.colorNeutralBackground4 },
  legend: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "4px" },
  tight: { columnGap: "10px", fontSize: tokens.fontSizeBase200 },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** The icon of a verdict, for places where the word stands beside it. */
export function VerdictIcon({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const Icon = ICONS[outcome];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[outcome])} />;
}

/** A verdict. */
export function VerdictBadge({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.verdict}>
      <VerdictIcon outcome={outcome} />
      {t(verdictId(outcome))}
    </span>
  );
}

/** All verdicts counted. */
export const countOf = (counts: OutcomeCounts) => OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);

/** Verdict counts as a bar; its numbers are its label. */
export function VerdictBar({ counts, label, thin }: { counts: OutcomeCounts; label?: string; thin?: boolean }) {
  const styles = useStyles();
  const t = useText();
  const fills = {
    satisfied: styles.fillSatisfied,
    not_satisfied: styles.fillNotSatisfied,
    not_assessed: styles.fillNotAssessed,
    not_applicable: styles.fillNotApplicable,
  };
  const words = OUTCOMES.map((outcome) => `${t.number(counts[outcome])} ${t(verdictId(outcome))}`).join(", ");
  return (
    <div className={mergeClasses(styles.bar, thin && styles.thin)} role="img" aria-label={label === undefined ? words : `${label}: ${words}`} title={words}>
      {countOf(counts) === 0 ? <span className={styles.none} /> : null}
      {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <span key={outcome} className={mergeClasses(styles.part, fills[outcome])} style={{ flexGrow: counts[outcome], flexBasis: 0 }} />
      ))}
    </div>
  );
}

/** The numbers below a bar. */
export function VerdictLegend({ counts, tight }: { counts: OutcomeCounts; tight?: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={mergeClasses(styles.legend, tight && styles.tight)}>
      {OUTCOMES.map((outcome) => (
        <span key={outcome} className={styles.verdict}>
          <VerdictIcon outcome={outcome} />
          <span><span className={styles.count}>{t.number(counts[outcome])}</span> {t(verdictId(outcome))}</span>
        </span>
      ))}
    </div>
  );
}
