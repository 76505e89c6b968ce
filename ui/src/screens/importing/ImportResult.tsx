// An import at work, and what came of it.
import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { useChange } from "../../ipc/query";
import { useRun } from "../../ipc/runs";
import { Answer } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { RunProgress, outcomeWords } from "../../shared/runProgress";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  box: { maxWidth: "640px", display: "flex", flexDirection: "column", rowGap: "16px" },
  actions: { display: "flex", columnGap: "8px" },
});

/** The run. */
export function ImportResult({ run, onAgain }: { run: string; onAgain(): void }) {
  const styles = useStyles();
  const t = useText();
  const answer = useRun(run);
  const cancel = useChange("run.cancel");
  return (
    <Answer of={answer}>
      {(row) => row.state === "running" ? (
        <div className={styles.box} data-testid={TEST.importProgress}>
          <RunProgress run={row} />
          <div className={styles.actions}><Button onClick={() => cancel.mutate({ run })} disabled={cancel.isPending}>{t("cancel-run")}</Button></div>
        </div>
      ) : (
        <div className={styles.box} data-testid={TEST.importResult}>
          <MessageBar intent={row.state === "succeeded" ? "success" : row.state === "failed" ? "error" : "warning"} layout="multiline">
            <MessageBarBody><MessageBarTitle>{t(`run-state-${row.state}`)}</MessageBarTitle> {outcomeWords(t, row)}</MessageBarBody>
          </MessageBar>
          <div className={styles.actions}>
            {row.state === "succeeded" ? (
              <Button appearance="primary" onClick={() => go(row.tenant === null ? hrefTo(["tenants"]) : hrefTo(["tenants", row.tenant]))} data-testid={TEST.importFinish}>{t(row.tenant === null ? "import-to-tenants" : "import-to-tenant")}</Button>
            ) : null}
            <Button onClick={onAgain}>{t("import-another")}</Button>
          </div>
        </div>
      )}
    </Answer>
  );
}
