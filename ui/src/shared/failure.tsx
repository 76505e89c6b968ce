// A failure in words: what happened, what it means, and its code for searching.
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons";
import type { Failure } from "../ipc/generated/Failure";
import { plain } from "../text/foreign";
import { useText } from "../text/text";
import { Copyable } from "./copyable";
import { TEST } from "./testids";

const useStyles = makeStyles({
  bar: { alignItems: "start" },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", marginTop: "4px" },
});

/** The sentence of a failure. Arguments may hold names from a source: hidden characters shown. */
export function useFailureText(): (failure: Pick<Failure, "code" | "args">) => string {
  const t = useText();
  return ({ code, args }) => {
    const shown = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, plain(value)]));
    return t.maybe(`error-${code}`, t("failure-unknown"), shown);
  };
}

/** Shows a failure in place. */
export function FailureView({ failure, again }: { failure: Failure; again?: (() => void) | undefined }) {
  const styles = useStyles();
  const t = useText();
  const text = useFailureText();
  return (
    <MessageBar intent={failure.class === "cancelled" ? "info" : "error"} layout="multiline" className={styles.bar} data-testid={TEST.failure} role="alert">
      <MessageBarBody>
        <span className={styles.text}>{text(failure)}</span>
        <div className={styles.code}>
          <span>{t(`failure-class-${failure.class.replaceAll("_", "-")}`)}</span>
          <Copyable text={failure.code} label={t("failure-code-copy")} testId={TEST.failureCode} />
          {failure.detail_id === null ? null : <Copyable text={failure.detail_id} label={t("failure-detail-copy")} />}
        </div>
      </MessageBarBody>
      {again === undefined ? null : (
        <MessageBarActions>
          <Button size="small" icon={<ArrowClockwise16Regular />} onClick={again}>{t("try-again")}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
