// All baselines with how their tenants stand, and capturing a new one.
import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Add20Regular, Ruler24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useOperation } from "../../ipc/query";
import { MayButton } from "../../shared/may";
import { Answer, Empty, Page, Quiet } from "../../shared/page";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { baselineHref, sourceWords, tallyWords } from "./baselineState";
import { Capture } from "./Capture";

const useStyles = makeStyles({
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  tenants: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The screen. */
export function BaselinesScreen() {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const list = useOperation("baseline.list", {});
  const [capturing, setCapturing] = useState(false);
  const button = <MayButton may="baseline.keep" appearance="primary" icon={<Add20Regular />} onClick={() => setCapturing(true)} data-testid={TEST.baselineCapture}>{t("baseline-capture")}</MayButton>;
  return (
    <Page title={t("baselines")} lead={t("baselines-lead")} actions={(list.data?.rows.length ?? 0) > 0 ? button : undefined} testId={TEST.baselineList}>
      <Answer of={list}>
        {({ rows }) => rows.length === 0
          ? <Empty icon={<Ruler24Regular fontSize={40} />} title={t("baselines-empty")} text={t("baselines-empty-text")} action={button} />
          : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col" className={table.head}>{t("baseline-name")}</th>
                  <th scope="col" className={table.head}>{t("baseline-shown")}</th>
                  <th scope="col" className={table.head}>{t("baseline-tab-tenants")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} data-testid={TEST.baselineRow(row.id)}>
                    <td className={table.cell}>
                      <a className={styles.link} href={baselineHref(row.id)}><Foreign text={row.name} /></a><br />
                      <Quiet>{t("baseline-items", { count: row.item_count })} · {sourceWords(t, row)}</Quiet>
                    </td>
                    <td className={mergeClasses(table.cell, table.nowrap)}>
                      {row.version === null ? <Badge appearance="outline">{t("baseline-unpublished")}</Badge> : <Badge color="brand">{t("baseline-version", { number: row.version })}</Badge>}{" "}
                      {row.draft_edits === null || row.version === null ? null : <Badge appearance="outline">{t("baseline-draft")}</Badge>}
                    </td>
                    <td className={table.cell}>
                      {row.tenants.length === 0 ? <Quiet>{t("baseline-tenants-none")}</Quiet> : (
                        <ul className={styles.tenants}>
                          {row.tenants.map((one) => (
                            <li key={one.tenant}><a href={baselineHref(row.id, "drift", one.tenant)}><Foreign text={one.tenant_name} /></a> <Quiet>{one.tally === null ? t("baseline-not-compared") : tallyWords(t, one.tally)}</Quiet></li>
                          ))}
                        </ul>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
      </Answer>
      {capturing ? <Capture onClose={() => setCapturing(false)} /> : null}
    </Page>
  );
}
