// Every run: at work with progress and cancel, or ended with its outcome in words.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PulseSquare24Regular } from "@fluentui/react-icons";
import type { RunRow } from "../../ipc/generated/RunRow";
import { useChange } from "../../ipc/query";
import { useRuns } from "../../ipc/runs";
import { Age } from "../../shared/age";
import { Copyable } from "../../shared/copyable";
import { NARROW } from "../../shared/narrow";
import { Answer, Empty, Facts, Page } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { PartsFolded } from "../../shared/runParts";
import { RunPromptView } from "../../shared/runPrompt";
import { RunProgress, RunStateBadge, outcomeWords, runName } from "../../shared/runProgress";
import { ROLES, useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  tenant: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  what: { minWidth: "128px", hyphens: "auto", [NARROW]: { flexGrow: 1 } },
  outcome: { width: "50%" },
  below: { [NARROW]: { flexBasis: "100%", order: 1 } },
  prompt: { marginBottom: "10px" },
  details: { fontSize: tokens.fontSizeBase200, marginTop: "4px", color: tokens.colorNeutralForeground2 },
});

/** The screen. */
export function OperationsScreen() {
  const t = useText();
  const table = useTableStyles();
  const runs = useRuns();
  return (
    <Page title={t("nav-operations")} lead={t("operations-lead")} testId={TEST.runList}>
      <Answer of={runs}>
        {({ rows }) => rows.length === 0
          ? <Empty icon={<PulseSquare24Regular fontSize={40} />} title={t("operations-empty")} text={t("operations-empty-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["import"]))}>{t("import-open")}</Button>} />
          : (
            <table {...ROLES.table} className={mergeClasses(table.table, table.stack)}>
              <thead {...ROLES.group} className={table.stackHead}>
                <tr {...ROLES.row}>
                  <th {...ROLES.head} scope="col" className={table.head}>{t("operation")}</th>
                  <th {...ROLES.head} scope="col" className={table.head}>{t("state")}</th>
                  <th {...ROLES.head} scope="col" className={table.head}>{t("outcome")}</th>
                  <th {...ROLES.head} scope="col" className={table.head}>{t("started")}</th>
                  <th {...ROLES.head} scope="col" className={table.head}><span className="visually-hidden">{t("actions")}</span></th>
                </tr>
              </thead>
              <tbody {...ROLES.group} className={table.stack}>{rows.map((run) => <Run key={run.id} run={run} />)}</tbody>
            </table>
          )}
      </Answer>
    </Page>
  );
}

function Run({ run }: { run: RunRow }) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const cancel = useChange("run.cancel");
  const running = run.state === "running";
  return (
    <tr {...ROLES.row} className={table.stackRow} data-testid={TEST.runRow(run.id)} data-state={run.state}>
      <td {...ROLES.cell} className={mergeClasses(table.cell, table.stackCell, styles.what)}><span className={styles.name}>{runName(t, run)}</span>{run.tenant_name === null ? null : <span className={styles.tenant}><Foreign text={run.tenant_name} /></span>}</td>
      <td {...ROLES.cell} className={mergeClasses(table.cell, table.nowrap, table.stackCell)}><RunStateBadge run={run} /></td>
      <td {...ROLES.cell} className={mergeClasses(table.cell, styles.outcome, table.stackCell, styles.below)}>
        {run.prompt === null ? null : <div className={styles.prompt}><RunPromptView prompt={run.prompt} /></div>}
        {running ? <RunProgress run={run} /> : outcomeWords(t, run) || "—"}
        <div className={styles.details}><PartsFolded parts={run.parts} running={running} /></div>
        <details className={styles.details}>
          <summary>{t("details")}</summary>
          <Facts rows={[
            [t("run-id"), <Copyable key="id" text={run.id} label={t("run-id-copy")} />],
            [t("started"), t.moment(run.started_at)],
            [t("finished"), run.finished_at === null ? "—" : t.moment(run.finished_at)],
            ...(run.outcome === null ? [] : [[t("code"), <Copyable key="code" text={run.outcome} label={t("failure-code-copy")} />] as [string, React.ReactNode]]),
            ...Object.entries(run.args).filter(([name]) => t.has(`run-arg-${name}`)).map(([name, value]): [string, React.ReactNode] => [t(`run-arg-${name}`), /^\d{1,15}$/.test(value) ? t.number(Number(value)) : <Foreign key={name} text={value} />]),
          ]} />
        </details>
      </td>
      <td {...ROLES.cell} className={mergeClasses(table.cell, table.nowrap, table.stackCell)}><Age at={run.started_at} /></td>
      <td {...ROLES.cell} className={mergeClasses(table.cell, table.number, table.stackCell)}>{running ? <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ run: run.id })} data-testid={TEST.runCancel(run.id)}>{t("cancel-run")}</Button> : null}</td>
    </tr>
  );
}
