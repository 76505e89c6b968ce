// Severities and states of findings: icon and word.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowCircleUp16Filled,
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  Circle16Regular,
  CircleHalfFill16Regular,
  DismissCircle16Regular,
  EqualCircle16Regular,
  ArrowCircleDown16Regular,
  ErrorCircle16Filled,
  Flag16Regular,
  ShieldCheckmark16Regular,
  ShieldQuestion16Regular,
} from "@fluentui/react-icons";
import type { Severity } from "../ipc/generated/Severity";
import { useText } from "../text/text";

export const SEVERITIES: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Every state of a finding that this version knows. */
export const STATES = ["new", "triaged", "in_progress", "resolved", "verified", "risk_accepted", "false_positive", "duplicate", "reopened"] as const;

const dashed = (word: string) => word.replaceAll("_", "-");
export const severityId = (severity: Severity) => `severity-${severity}`;
export const stateId = (state: string) => `state-${dashed(state)}`;

const useStyles = makeStyles({
  word: { display: "inline-flex", alignItems: "center", columnGap: "6px", whiteSpace: "nowrap" },
  critical: { color: tokens.colorPaletteBerryForeground1 },
  high: { color: tokens.colorPaletteRedForeground1 },
  medium: { color: tokens.colorPaletteMarigoldForeground2 },
  low: { color: tokens.colorNeutralForeground3 },
  state: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0 },
});

const SEVERITY_ICONS = {
  critical: ErrorCircle16Filled,
  high: ArrowCircleUp16Filled,
  medium: EqualCircle16Regular,
  low: ArrowCircleDown16Regular,
} as const;

/** A severity. */
export function SeverityBadge({ severity, count }: { severity: Severity; count?: number }) {
  const styles = useStyles();
  const t = useText();
  const Icon = SEVERITY_ICONS[severity];
  return (
    <span className={styles.word}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity])} />
      {count === undefined ? t(severityId(severity)) : `${t.number(count)} ${t(severityId(severity))}`}
    </span>
  );
}

const STATE_ICONS: Record<string, typeof Circle16Regular> = {
  new: Circle16Regular,
  triaged: Flag16Regular,
  in_progress: CircleHalfFill16Regular,
  resolved: CheckmarkCircle16Regular,
  verified: ShieldCheckmark16Regular,
  risk_accepted: ShieldQuestion16Regular,
  false_positive: DismissCircle16Regular,
  reopened: ArrowSync16Regular,
};

/** A finding's state. */
export function StateBadge({ state }: { state: string }) {
  const styles = useStyles();
  const t = useText();
  const Icon = STATE_ICONS[state] ?? Circle16Regular;
  return (
    <span className={styles.word}>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles.state)} />
      {t.maybe(stateId(state), state)}
    </span>
  );
}
