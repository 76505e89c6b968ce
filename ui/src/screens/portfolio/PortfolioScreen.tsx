// The portfolio: all tenants, those that ask for most first; one after the other, until something changes.
import { Button, Checkbox, Dropdown, Option, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Organization48Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { PortfolioRow } from "../../ipc/generated/PortfolioRow";
import { useChange, useOperation } from "../../ipc/query";
import { useKeys } from "../../shared/keys";
import { useRemembered } from "../../shared/memory";
import { Answer, Empty, Page, Quiet } from "../../shared/page";
import { go, hrefTo } from "../../shared/route";
import { SeverityBadge } from "../../shared/severity";
import { ROLES, useTableStyles } from "../../shared/table";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { Foreign, plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";
import { reasonId } from "../inbox/inboxState";
import { acrossHref } from "../tenants/history/historyState";
import { SORTS, type Sort, holds, nextOf, sorted } from "./portfolioState";

/** A small laptop's window: the ten columns stand closer. */
const SMALL = "@media (max-width: 1100px)";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "8px", marginBottom: "12px" },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, textDecorationLine: "none", ":hover": { textDecorationLine: "underline" } },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  late: { color: tokens.colorPaletteRedForeground1 },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
  severities: { display: "grid", rowGap: "2px" },
  why: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: "44ch" },
  tenant: { minWidth: "220px", [SMALL]: { minWidth: "130px" } },
  // Long words stand above each other, so that what they head has room.
  head: { whiteSpace: "normal", [SMALL]: { paddingRight: "4px" } },
  // Over boxes that say it themselves, where there is no room.
  spoken: { [SMALL]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  headNumber: { textAlign: "end" },
  cell: { [SMALL]: { paddingRight: "4px" } },
  mark: { maxWidth: "30ch", [SMALL]: { maxWidth: "20ch" } },
});

/** The columns of numbers, whose heads stand over their last digit. */
const NUMBERS: readonly string[] = ["portfolio-weight", "portfolio-overdue", "portfolio-drift", "portfolio-expiring"];

/** What ended a mark, in words. */
function endWords(t: Text, row: PortfolioRow): string {
  const end = row.reviewed?.ended;
  if (end === null || end === undefined) return "";
  return [
    end.changed ? t("portfolio-end-changed") : "",
    end.detected > 0 ? t("portfolio-end-detected", { count: end.detected }) : "",
    end.reopened > 0 ? t("portfolio-end-reopened", { count: end.reopened }) : "",
  ].filter((words) => words !== "").join(", ");
}

/** The screen. */
export function PortfolioScreen() {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useText();
  const toasts = useToasts();
  const list = useOperation("portfolio.list", {});
  const [sort, setSort] = useRemembered<Sort>("portfolio.sort", "weight");
  const [only, setOnly] = useRemembered("portfolio.only", false);
  const [current, setCurrent] = useRemembered<string | null>("portfolio.current", null);
  const [pair, setPair] = useState<readonly string[]>([]);
  const all = list.data?.rows ?? [];
  const rows = sorted(all, sort).filter((row) => !only || !holds(row));
  const place = rows.findIndex((row) => row.tenant === current);
  const here = rows[place];
  const failed = { onError: (error: { failure: Parameters<typeof toasts.failed>[0] }) => toasts.failed(error.failure) };
  const reviewed = useChange("portfolio.reviewed");
  const takeBack = useChange("portfolio.take_back");
  const mark = (row: PortfolioRow) => reviewed.mutate({ tenant: row.tenant }, {
    ...failed,
    onSuccess: () => toasts.undoable({ words: t("portfolio-marked", { name: plain(row.name) }), events: [], undo: { name: "portfolio.take_back", request: { tenant: row.tenant } } }),
  });
  const next = () => {
    const row = nextOf(all, current);
    if (row === undefined) toasts.done(t("portfolio-next-none"));
    else {
      setCurrent(row.tenant);
      go(hrefTo(["tenants", row.tenant]));
    }
  };
  const move = (step: number) => {
    const row = rows[Math.min(Math.max(place + step, 0), rows.length - 1)];
    if (row !== undefined) setCurrent(row.tenant);
  };
  useKeys({
    j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), n: next,
    e: () => { if (here !== undefined) mark(here); },
    Enter: () => { if (here !== undefined) go(hrefTo(["tenants", here.tenant])); },
  });
  useEffect(() => {
    if (current !== null) document.querySelector(`[data-portfolio-here="true"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [current]);
  const sides = pair.map((tenant) => all.find((row) => row.tenant === tenant)?.snapshot).filter((snapshot) => snapshot !== null && snapshot !== undefined);
  const cell = mergeClasses(table.cell, styles.cell);
  return (
    <Page
      title={t("nav-portfolio")} testId={TEST.portfolio}
      lead={<span role="status">{list.data === undefined ? t("loading") : t("portfolio-lead", { count: all.length, left: all.filter((row) => !holds(row)).length })}</span>}
      actions={all.length === 0 ? undefined : <Button appearance="primary" onClick={next} data-testid={TEST.portfolioNext}>{t("portfolio-next")}</Button>}
    >
      <Answer of={list}>
        {() => all.length === 0 ? <Empty icon={<Organization48Regular />} title={t("portfolio-empty")} text={t("portfolio-empty-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["tenants"]))}>{t("nav-tenants")}</Button>} /> : (
          <>
            <div className={styles.bar}>
              <Dropdown aria-label={t("portfolio-sort")} value={`${t("portfolio-sort")}: ${t(`portfolio-${sort === "name" ? "sort-name" : sort}`)}`} selectedOptions={[sort]} onOptionSelect={(_, data) => setSort((data.optionValue ?? "weight") as Sort)}>
                {SORTS.map((one) => <Option key={one} value={one}>{t(`portfolio-${one === "name" ? "sort-name" : one}`)}</Option>)}
              </Dropdown>
              <Checkbox label={t("portfolio-only")} checked={only} onChange={(_, data) => setOnly(data.checked === true)} />
              <Button disabled={sides.length !== 2} onClick={() => { const [one, other] = sides; if (one !== undefined && other !== undefined) go(acrossHref(pair[0] ?? "", one, pair[1] ?? "", other)); }} data-testid={TEST.portfolioCompare}>{t("portfolio-compare")}</Button>
            </div>
            {rows.length === 0 ? <Empty title={t("portfolio-none-filtered")} text={t("portfolio-none-filtered-text")} /> : (
              <div className={table.scroll}>
                <table {...ROLES.table} className={table.table}>
                  <thead {...ROLES.group}>
                    <tr {...ROLES.row}>
                      {["portfolio-compare", "tenant", "portfolio-weight", "portfolio-open", "portfolio-overdue", "portfolio-drift", "portfolio-expiring", "portfolio-read", "portfolio-review", "portfolio-mark"].map((id) => <th {...ROLES.head} key={id} scope="col" className={mergeClasses(table.head, styles.head, NUMBERS.includes(id) && styles.headNumber)}><span className={id === "portfolio-compare" ? styles.spoken : undefined}>{t(id)}</span></th>)}
                    </tr>
                  </thead>
                  <tbody {...ROLES.group}>
                    {rows.map((row) => (
                      <tr {...ROLES.row} key={row.tenant} className={row.tenant === current ? styles.here : undefined} data-portfolio-here={row.tenant === current} onClick={() => setCurrent(row.tenant)} data-testid={TEST.portfolioRow(row.tenant)}>
                        <td {...ROLES.cell} className={cell}><Checkbox aria-label={`${t("portfolio-compare")}: ${plain(row.name)}`} checked={pair.includes(row.tenant)} disabled={row.snapshot === null} onChange={(_, data) => setPair(data.checked === true ? [...pair, row.tenant].slice(-2) : pair.filter((one) => one !== row.tenant))} /></td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.tenant)}>
                          <a className={styles.name} href={hrefTo(["tenants", row.tenant])}><Foreign text={row.name} /></a>
                          <span className={styles.why}>{row.why.map((why) => t(reasonId(why.reason))).join(" · ")}</span>
                        </td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.number)}>{t.number(row.weight)}</td>
                        <td {...ROLES.cell} className={cell}>{row.open.every((one) => one.count === 0) ? <Quiet>{t("none")}</Quiet> : <a className={styles.name} href={hrefTo(["findings"], { tenant: row.tenant })}><span className={styles.severities}>{row.open.filter((one) => one.count > 0).map((one) => <SeverityBadge key={one.severity} severity={one.severity} count={one.count} />)}</span></a>}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.number, row.overdue > 0 && styles.late)}>{t.number(row.overdue)}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.number)}>{t.number(row.drift)}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.number)}>{t.number(row.expiring)}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, table.nowrap, row.stale && styles.late)}>{row.read_at === null ? "—" : t.dayShort(row.read_at.slice(0, 10))}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, table.nowrap)}>{row.next_review === null ? <Quiet>{t("portfolio-review-none")}</Quiet> : t.dayShort(row.next_review)}</td>
                        <td {...ROLES.cell} className={mergeClasses(cell, styles.mark)}>
                          {row.reviewed === null ? null : <Quiet>{holds(row) ? t("portfolio-mark-by", { date: t.dayShort(row.reviewed.at.slice(0, 10)), name: plain(row.reviewed.by.name) }) : t("portfolio-mark-ended", { date: t.dayShort(row.reviewed.at.slice(0, 10)), what: endWords(t, row) })}</Quiet>}
                          {holds(row)
                            ? <div><Button size="small" appearance="subtle" onClick={() => takeBack.mutate({ tenant: row.tenant }, failed)}>{t("portfolio-mark-take-back")}</Button></div>
                            : <div><Button size="small" style={{ whiteSpace: "nowrap" }} title={t("portfolio-mark-until")} onClick={() => mark(row)} data-testid={TEST.portfolioMark(row.tenant)}>{t("portfolio-mark-do")}</Button></div>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
