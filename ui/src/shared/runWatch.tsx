// A run that somebody waits for: what it asks, how far it is, how it ended.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RunRow } from "../ipc/generated/RunRow";
import { useChange } from "../ipc/query";
import { useText } from "../text/text";
import { Copyable } from "./copyable";
import { FailureView } from "./failure";
import { PartsFolded } from "./runParts";
import { RunProgress, outcomeWords, runName } from "./runProgress";
import { RunPromptView } from "./runPrompt";
import { TEST } from "./testids";

const useStyles = makeStyles({
  box: { maxWidth: "760px", display: "flex", flexDirection: "column", rowGap: "12px", marginBottom: "20px" },
  actions: { display: "flex", columnGap: "8px", rowGap: "8px", flexWrap: "wrap" },
  bar: { alignItems: "start" },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  facts: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

const INTENT = { running: "info", succeeded: "success", failed: "error", cancelled: "warning", interrupted: "warning" } as const;

/** What of a failed run helps whoever is asked about it. */
const NAMED = ["number", "trace"] as const;

/** The run; `children` are what can be done once it has ended. */
export function RunWatch({ run, children }: { run: RunRow; children?: ReactNode }) {
  const styles = useStyles();
  const t = useText();
  const cancel = useChange("run.cancel");
  if (run.state === "running") {
    return (
      <div className={styles.box} data-testid={TEST.runWatch} data-state={run.state}>
        {run.prompt === null ? null : <RunPromptView prompt={run.prompt} />}
        <RunProgress run={run} />
        <PartsFolded parts={run.parts} running />
        {cancel.error === null ? null : <FailureView failure={cancel.error.failure} />}
        <div className={styles.actions}><Button disabled={cancel.isPending} onClick={() => cancel.mutate({ run: run.id })} data-testid={TEST.runWatchCancel}>{t("cancel-run")}</Button></div>
      </div>
    );
  }
  const failed = run.state !== "succeeded" && run.outcome !== null && run.outcome !== "cancelled";
  return (
    <div className={styles.box} data-testid={TEST.runWatch} data-state={run.state}>
      <MessageBar intent={INTENT[run.state]} layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{t("run-ended", { run: runName(t, run), state: t(`run-state-${run.state}`) })}</MessageBarTitle>{" "}
          <span className={styles.text}>{outcomeWords(t, run)}</span>
          {failed ? (
            <div className={styles.facts}>
              <Copyable text={run.outcome ?? ""} label={t("failure-code-copy")} testId={TEST.failureCode} />
              {NAMED.filter((name) => run.args[name]).map((name) => <span key={name}>{t(`run-arg-${name}`)}: <Copyable text={run.args[name] ?? ""} label={t("detail-copy")} /></span>)}
            </div>
          ) : null}
        </MessageBarBody>
      </MessageBar>
      <PartsFolded parts={run.parts} running={false} />
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </div>
  );
}
