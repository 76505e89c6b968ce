// The register of exceptions, filtered by state and severity.
import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ShieldQuestion24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Severity } from "../../ipc/generated/Severity";
import { useOperation } from "../../ipc/query";
import { useTenantScope } from "../../shared/memory";
import { Answer, Empty, Quiet } from "../../shared/page";
import { SEVERITIES, SeverityBadge, severityId } from "../../shared/severity";
import { useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { EXCEPTION_STATES, daysWords, exceptionHref, exceptionTitle } from "./decisionState";

const useStyles = makeStyles({
  filters: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "8px", marginBottom: "12px" },
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  soon: { color: tokens.colorPaletteRedForeground1 },
});

/** The list. */
export function ExceptionList() {
  const t = useText();
  const styles = useStyles();
  const table = useTableStyles();
  const [tenant] = useTenantScope();
  const [state, setState] = useState("open");
  const [severity, setSeverity] = useState("");
  const filtered = state !== "" || severity !== "";
  const list = useOperation("exception.list", { tenant, finding: null, states: state === "" ? [] : [state], severities: SEVERITIES.filter((one): one is Severity => one === severity) });
  return (
    <>
      <div className={styles.filters}>
        <Select aria-label={t("exception-filter-state")} value={state} onChange={(_, data) => setState(data.value)} data-testid={TEST.exceptionState}>
          <option value="open">{t("exception-filter-open")}</option>
          <option value="">{t("exception-filter-all")}</option>
          {EXCEPTION_STATES.map((one) => <option key={one} value={one}>{t(`exception-state-${one}`)}</option>)}
        </Select>
        <Select aria-label={t("severity")} value={severity} onChange={(_, data) => setSeverity(data.value)} data-testid={TEST.exceptionSeverity}>
          <option value="">{t("severity")}: {t("exception-filter-all")}</option>
          {SEVERITIES.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}
        </Select>
      </div>
      <Answer of={list}>
        {({ rows }) => rows.length === 0
          ? (filtered && state !== "open" ? <Quiet>{t("exceptions-none-match")}</Quiet> : <Empty icon={<ShieldQuestion24Regular fontSize={40} />} title={t("exceptions-empty")} text={t("exceptions-empty-text")} />)
          : (
            <table className={table.table} data-testid={TEST.exceptionList}>
              <thead>
                <tr>
                  <th scope="col" className={table.head}>{t("exception-finding")}</th>
                  <th scope="col" className={table.head}>{t("severity")}</th>
                  <th scope="col" className={table.head}>{t("exception-filter-state")}</th>
                  <th scope="col" className={table.head}>{t("exception-until")}</th>
                  <th scope="col" className={table.head}>{t("exception-accepted-by")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} data-testid={TEST.exceptionRow(row.id)}>
                    <td className={table.cell}><a className={styles.link} href={exceptionHref(row.id)}>{exceptionTitle(t, row)}</a><br /><Quiet>{row.policy} · <Foreign text={row.tenant_name} /></Quiet></td>
                    <td className={mergeClasses(table.cell, table.nowrap)}><SeverityBadge severity={row.severity} /></td>
                    <td className={table.cell}>{t(`exception-state-${row.state}`)}</td>
                    <td className={mergeClasses(table.cell, table.nowrap)}>{t.dayShort(row.until)}<br /><span className={row.state === "expiring" ? styles.soon : "plain"}>{daysWords(t, row)}</span></td>
                    <td className={table.cell}>{row.accepted_by === null ? "–" : <Foreign text={row.accepted_by} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
      </Answer>
    </>
  );
}
