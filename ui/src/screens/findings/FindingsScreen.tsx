// Findings: the list and its detail side by side, decided on by keyboard or mouse.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { call } from "../../ipc/call";
import { failureOf } from "../../ipc/failure";
import { useOperation } from "../../ipc/query";
import { FailureView } from "../../shared/failure";
import { useKeys } from "../../shared/keys";
import { useGuarded } from "../../shared/may";
import { useRemembered, useTenantScope } from "../../shared/memory";
import { Empty, Page, Waiting } from "../../shared/page";
import { NARROW } from "../../shared/narrow";
import { type Route, go, hrefTo } from "../../shared/route";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { useText } from "../../text/text";
import { BulkBar } from "./BulkBar";
import { BulkQueryDialog } from "./BulkQueryDialog";
import { type Asked, ChangeDialog, needsReason } from "./ChangeDialog";
import { FilterBar } from "./FilterBar";
import { FindingDetail } from "./FindingDetail";
import { FindingList } from "./FindingList";
import { useFindingChange } from "./changes";
import { CHANGE_MAX, EVERYTHING, type Filter, filterKey, filterOf, pageOf, requestsFor } from "./filter";
import { idsHere, useRows } from "./rows";
import { NOTHING, type Selection, moved, rangeTo, toggle, withIds } from "./selection";
import { isQueryFailure } from "./views";

const useStyles = makeStyles({
  panes: { display: "grid", gridTemplateColumns: "minmax(380px, 5fr) minmax(0, 7fr)", flexGrow: 1, minHeight: 0, [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "260px 440px", flexShrink: 0 } },
  left: { minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { flexGrow: 1, minHeight: 0 },
  right: { minHeight: 0, minWidth: 0, overflowY: "auto" },
  pad: { padding: "0 28px" },
  total: { fontVariantNumeric: "tabular-nums" },
});

/** The screen. `#/findings/<id>` opens one. */
export function FindingsScreen({ route }: { route: Route }) {
  const styles = useStyles();
  const t = useText();
  const client = useQueryClient();
  const toasts = useToasts();
  const [scope, setScope] = useTenantScope();
  const [filter, setFilter] = useRemembered<Filter>("findings.query", EVERYTHING);
  const [current, setCurrent] = useRemembered<number | null>("findings.current", null);
  const [place, setPlace] = useRemembered<number>("findings.place", 0);
  const [open, setOpen] = useRemembered<string | null>("findings.open", null);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [sight, setSight] = useState<[number, number]>([0, 0]);
  const [asked, setAsked] = useState<{ what: Asked; ids: readonly string[] }>();
  const [bulk, setBulk] = useState(false);
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const detailBox = useRef<HTMLDivElement>(null);

  // A link may ask for a tenant, a filter, or one finding.
  const wantedTenant = route.query.get("tenant");
  const wantedId = route.path[1];
  const wantedQuery = route.query.toString();
  useEffect(() => {
    const wanted = filterOf(new URLSearchParams(wantedQuery));
    if (wanted !== undefined) setFilter(wanted);
    if (wantedTenant !== null) setScope(wantedTenant);
    if (wantedQuery !== "") go(hrefTo(wantedId === undefined ? ["findings"] : ["findings", wantedId]), true);
  }, [wantedQuery, wantedTenant, wantedId, setFilter, setScope]);
  useEffect(() => {
    if (wantedId !== undefined) setOpen(wantedId);
  }, [wantedId, setOpen]);

  const rows = useRows(filter, scope, sight[0], sight[1]);
  const total = rows.total;
  const key = filterKey(filter, scope);
  const lastKey = useRef(key);
  useEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    setSelection(NOTHING);
    setCurrent(null);
    setPlace(0);
  }, [key, setCurrent, setPlace]);

  const onSight = useCallback((first: number, last: number) => setSight((old) => (old[0] === first && old[1] === last ? old : [first, last])), []);
  const openAt = useCallback((index: number) => {
    setCurrent(index);
    const row = rows.row(index);
    if (row !== undefined) {
      setOpen(row.id);
      go(hrefTo(["findings", row.id]), true);
    }
  }, [rows, setCurrent, setOpen]);

  const idsBetween = useCallback(async (first: number, last: number) => {
    const pages = await Promise.all(requestsFor(filter, scope, first, last).map((request) =>
      client.fetchQuery({ queryKey: ["finding.list", request], queryFn: () => call("finding.list", request), staleTime: 5_000 })));
    return pages.flatMap((page) => page.rows.map((row) => row.id));
  }, [client, filter, scope]);
  /** Selects what is between; the keys wait while some of it has to be asked for. */
  const pick = useCallback((first: number, last: number, put: (old: Selection, ids: string[]) => Selection) => {
    const ids = idsHere(rows, first, last);
    if (ids !== undefined) {
      setSelection((old) => put(old, ids));
      return;
    }
    setPicking(true);
    idsBetween(first, last)
      .then((more) => setSelection((old) => put(old, more)), (thrown) => toasts.failed(failureOf(thrown)))
      .finally(() => setPicking(false));
  }, [rows, idsBetween, toasts]);
  const select = useCallback((index: number, range: boolean) => {
    const row = rows.row(index);
    setCurrent(index);
    if (range) pick(...rangeTo(selection, index), (old, ids) => withIds(old, ids, index));
    else if (row !== undefined) setSelection((old) => toggle(old, row.id, index));
  }, [rows, selection, pick, setCurrent]);
  const selectAll = useCallback(() => {
    if (total !== undefined && total > 0) pick(0, Math.min(total, CHANGE_MAX) - 1, (_, ids) => ({ ids: new Set(ids), anchor: 0 }));
  }, [total, pick]);

  const change = useFindingChange(() => setSelection(NOTHING));
  // What a key acts on: the selection, or else the finding that is open.
  const targets = useMemo(() => (selection.ids.size > 0 ? [...selection.ids] : open === null ? [] : [open]), [selection, open]);
  const ask = useCallback((what: Asked) => {
    if (targets.length > 0) setAsked({ what, ids: targets });
  }, [targets]);
  // The same question as the detail asks, so that the keys know what is offered.
  const detail = useOperation("finding.detail", { finding: open ?? "", lang: t.language }, { enabled: open !== null }).data;
  const putState = useCallback((state: string) => {
    if (targets.length === 0) return;
    if (needsReason(state) || targets.length > 1) setAsked({ what: { type: "state", state }, ids: targets });
    else change.apply(targets, { type: "state", state, reason: null });
  }, [targets, change]);
  const offered = (index: number) => {
    const state = detail?.offered[index];
    if (state !== undefined) putState(state);
  };
  const move = (by: number) => {
    const next = moved(current, by, total ?? 0);
    if (next !== null) openAt(next);
  };
  const single = selection.ids.size === 0 ? detail?.row : undefined;
  const guarded = useGuarded("finding.triage");
  /** A key that acts on the targets. */
  const acting = (act: () => void) => () => { if (targets.length > 0) guarded(act); };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => detailBox.current?.querySelector<HTMLElement>("h2")?.focus(),
    x: () => { if (current !== null) select(current, false); },
    X: () => { if (current !== null) select(current, true); },
    e: acting(() => { if (selection.ids.size > 0 || detail?.offered.includes("resolved")) putState("resolved"); }),
    a: acting(() => ask({ type: "assignee", value: single?.assignee ?? "" })),
    o: acting(() => ask({ type: "owner", value: single?.owner ?? "" })),
    d: acting(() => ask({ type: "due", value: single?.due ?? "" })),
    h: acting(() => ask({ type: "snooze", value: single?.snoozed_until ?? "" })),
    c: acting(() => change.apply(targets, { type: "claim" })),
    s: acting(() => ask({ type: "severity", value: single?.severity ?? "medium" })),
    "1": acting(() => offered(0)),
    "2": acting(() => offered(1)),
    "3": acting(() => offered(2)),
    "4": acting(() => offered(3)),
    "/": () => field.current?.focus(),
    Escape: () => setSelection(NOTHING),
  }, !picking);

  const misread = rows.error !== null && isQueryFailure(rows.error.failure) ? rows.error.failure : undefined;
  const filtered = key !== filterKey(EVERYTHING, scope);
  return (
    <Page title={t("nav-findings")} lead={<span className={styles.total} data-testid={TEST.findingTotal} role="status">{total === undefined ? (misread === undefined ? t("loading") : "") : t(rows.more ? "findings-total-more" : "findings-total", { count: total })}</span>} flush>
      <FilterBar filter={filter} onFilter={setFilter} field={field} failure={misread} onChangeAll={total === undefined || total === 0 ? undefined : () => setBulk(true)} />
      {rows.error === null || misread !== undefined ? null : <div className={styles.pad}><FailureView failure={rows.error.failure} again={rows.again} /></div>}
      {total === 0 && open === null ? (
        <div className={styles.pad}>
          {filtered
            ? <Empty icon={<CheckmarkCircle24Regular fontSize={40} />} title={t("findings-none-filtered")} text={t("findings-none-filtered-text")} action={<Button onClick={() => setFilter(EVERYTHING)}>{t("filter-reset")}</Button>} />
            : <Empty icon={<CheckmarkCircle24Regular fontSize={40} />} title={t("findings-none")} text={t("findings-none-text")} action={<Button appearance="primary" onClick={() => go(hrefTo(["import"], { tenant: scope }))}>{t("import-open")}</Button>} />}
        </div>
      ) : (
        <div className={styles.panes}>
          <div className={styles.left}>
            {selection.ids.size > 0 ? (
              <BulkBar count={selection.ids.size} total={total ?? 0} onAll={selectAll} onNone={() => setSelection(NOTHING)} onState={putState} onAsk={ask} />
            ) : null}
            <div className={styles.list}>
              {total === undefined ? (misread === undefined ? <Waiting /> : null) : (
                <FindingList rows={rows} total={total} current={current} selected={selection.ids} showTenant={scope === null} onSight={onSight} onOpen={openAt} onToggle={select} place={place} onPlace={setPlace} />
              )}
            </div>
          </div>
          <div className={styles.right} ref={detailBox}>
            {open === null
              ? <div className={styles.pad}><Empty title={t("finding-none-open")} text={t("finding-none-open-text")} /></div>
              : <FindingDetail key={open} finding={open} onState={(state) => { if (needsReason(state)) setAsked({ what: { type: "state", state }, ids: [open] }); else change.apply([open], { type: "state", state, reason: null }); }} onAsk={(what) => setAsked({ what, ids: [open] })} onApply={(what) => change.apply([open], what)} />}
          </div>
        </div>
      )}
      {bulk ? <BulkQueryDialog filter={pageOf(filter, scope, 0)} onClose={() => setBulk(false)} /> : null}
      {asked === undefined ? null : <ChangeDialog asked={asked.what} count={asked.ids.length} onClose={() => setAsked(undefined)} onChange={(what) => change.apply(asked.ids, what)} />}
    </Page>
  );
}
