// The list: only the rows in sight are drawn, however many there are.
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Clock16Filled } from "@fluentui/react-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { controlTitle, subjectName } from "../../shared/names";
import { SeverityBadge, StateBadge } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { useText } from "../../text/text";
import type { Rows } from "./rows";

/** In `rem`-free pixels at the default text size; measured rows correct it. */
const ROW_HEIGHT_PX = 64;

const useStyles = makeStyles({
  scroll: { height: "100%", overflowY: "auto", outline: "none", ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  space: { position: "relative", width: "100%" },
  row: {
    position: "absolute", top: 0, left: 0, right: 0, display: "grid", gridTemplateColumns: "28px minmax(0, 1fr) max-content", outline: "none", columnGap: "8px", alignItems: "center",
    minHeight: `${ROW_HEIGHT_PX}px`, padding: "7px 16px 7px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, ":hover": { backgroundColor: tokens.colorBrandBackground2Hover } },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, backgroundColor: tokens.colorNeutralBackground1Selected, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  title: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  facts: { display: "flex", columnGap: "14px", rowGap: "2px", flexWrap: "nowrap", overflow: "hidden", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginTop: "2px", whiteSpace: "nowrap" },
  severity: { color: tokens.colorNeutralForeground1 },
  end: { display: "flex", flexDirection: "column", alignItems: "end", rowGap: "2px", fontSize: tokens.fontSizeBase200 },
  late: { whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold, display: "inline-flex", columnGap: "4px", alignItems: "center" },
  lateIcon: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  due: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  loading: { height: "12px", borderRadius: "6px", backgroundColor: tokens.colorNeutralBackground4 },
  tenant: { overflow: "hidden", textOverflow: "ellipsis", minWidth: 0 },
});

interface Props {
  rows: Rows;
  total: number;
  current: number | null;
  selected: ReadonlySet<string>;
  showTenant: boolean;
  onSight(first: number, last: number): void;
  onOpen(index: number): void;
  onToggle(index: number, range: boolean): void;
  /** Where the list was left, in pixels. */
  place: number;
  onPlace(pixels: number): void;
}

/** The list. */
export function FindingList({ rows, total, current, selected, showTenant, onSight, onOpen, onToggle, place, onPlace }: Props) {
  const styles = useStyles();
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
    initialOffset: place,
    initialRect: { width: 500, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight(first, last), [first, last, onSight]);
  useEffect(() => {
    if (current !== null) virtual.scrollToIndex(current, { align: "auto" });
  }, [current, virtual]);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={t("nav-findings")}
      aria-rowcount={total}
      aria-multiselectable
      aria-activedescendant={items.some((one) => one.index === current) ? `finding-${current}` : undefined}
      onScroll={(event) => onPlace(event.currentTarget.scrollTop)}
      data-testid={TEST.findingList}
    >
      <div className={styles.space} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.row(item.index);
          return (
            // The keyboard works on the grid: j, k, Enter and x.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              id={`finding-${item.index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={item.index + 1}
              aria-selected={row !== undefined && selected.has(row.id)}
              className={mergeClasses(styles.row, row !== undefined && selected.has(row.id) && styles.selected, item.index === current && styles.current)}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => (event.shiftKey ? onToggle(item.index, true) : onOpen(item.index))}
              data-testid={TEST.findingRow(item.index)}
              data-finding={row?.id}
            >
              {row === undefined ? <div role="gridcell" style={{ gridColumn: "1 / -1" }}><div className={styles.loading} /></div> : (
                <Cells row={row} index={item.index} checked={selected.has(row.id)} showTenant={showTenant} onToggle={onToggle} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({ row, index, checked, showTenant, onToggle }: { row: FindingRow; index: number; checked: boolean; showTenant: boolean; onToggle: Props["onToggle"] }) {
  const styles = useStyles();
  const t = useText();
  const title = row.drift === null ? controlTitle(t, row.control) : plain(subjectName(t, row.drift.named));
  const days = row.due === null ? null : t.daysUntil(row.due);
  const closed = ["resolved", "verified", "false_positive"].includes(row.state);
  return (
    <>
      {/* Only stops the row from opening. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions, jsx-a11y/interactive-supports-focus */}
      <div role="gridcell" onClick={(event) => event.stopPropagation()}>
        <Checkbox checked={checked} tabIndex={-1} aria-label={t("select-finding", { title })} onChange={(event) => onToggle(index, (event.nativeEvent as MouseEvent).shiftKey === true)} data-testid={TEST.findingSelect(index)} />
      </div>
      <div role="gridcell" style={{ minWidth: 0 }}>
        <div className={styles.title} title={title}>{title}</div>
        <div className={styles.facts}>
          <span className={styles.severity}><SeverityBadge severity={row.severity} /></span>
          <span>{row.drift === null ? row.policy : <Foreign text={row.drift.baseline_name} className="one-line" />}</span>
          {showTenant ? <span className={styles.tenant}><Foreign text={row.tenant_name} className="one-line" /></span> : null}
          {row.owner === null ? null : <span className={styles.tenant}><Foreign text={row.owner} className="one-line" /></span>}
        </div>
      </div>
      <div role="gridcell" className={styles.end}>
        <StateBadge state={row.state} />
        {days === null || closed || row.due === null ? null : days < 0
          ? <span className={styles.late}><Clock16Filled aria-hidden className={styles.lateIcon} />{t("overdue-days", { days: -days })}</span>
          : <span className={styles.due} title={t.day(row.due)}>{t("due-in", { when: t.daysAway(days) })}</span>}
      </div>
    </>
  );
}
