// What happened to a finding, oldest first.
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FindingStep } from "../../ipc/generated/FindingStep";
import { Age } from "../../shared/age";
import { hrefTo } from "../../shared/route";
import { stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { type Text, useText } from "../../text/text";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
  by: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

/** A value of a step in words: states, severities and dates have their own. */
export function stepValue(t: Text, what: string, value: string): string {
  if (what === "severity") return t.maybe(`severity-${value}`, value);
  if (what === "due") return t.day(value);
  if (what === "verdict_changed") return t.maybe(`cause-${value}`, value);
  return t.maybe(stateId(value), value);
}

/** The steps. */
export function History({ steps }: { steps: readonly FindingStep[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <li key={step.event}>
          {t.maybe(`step-${step.what.replaceAll("_", "-")}`, step.what)}
          {step.after === null && step.before === null ? null : (
            <>: {step.before === null ? null : <><Foreign text={stepValue(t, step.what, step.before)} /> → </>}{step.after === null ? t("not-set") : <Foreign text={stepValue(t, step.what, step.after)} />}</>
          )}
          {step.reason === null ? null : <> – <Foreign text={step.reason} /></>}
          <span className={styles.by}>{step.by === null ? t("by-evaluation") : <Foreign text={step.by.name} />} · <Age at={step.at} /> · <Link inline href={hrefTo(["journal", step.event])} data-testid={TEST.stepEntry(step.event)}>{t("audit-this-entry")}</Link></span>
        </li>
      ))}
    </ol>
  );
}
