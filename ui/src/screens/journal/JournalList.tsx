// The entries, the newest first: only the rows in sight are drawn, and more are asked for near the end.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { JournalRow } from "../../ipc/generated/JournalRow";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { aboutWords, eventName } from "./journalState";

/** At the default text size; measured rows correct it. */
const ROW_HEIGHT_PX = 60;
/** More is asked for this many rows before the end. */
const AHEAD = 40;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", outline: "none", ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  space: { position: "relative", width: "100%" },
  row: {
    position: "absolute", top: 0, left: 0, right: 0, minHeight: `${ROW_HEIGHT_PX}px`, padding: "8px 16px", cursor: "pointer", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`, backgroundColor: tokens.colorNeutralBackground1Selected, "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  first: { display: "flex", justifyContent: "space-between", columnGap: "12px", alignItems: "baseline" },
  what: { fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  when: { whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  facts: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, marginTop: "2px" },
  waiting: { position: "absolute", left: 0, right: 0, padding: "12px 16px", color: tokens.colorNeutralForeground3 },
});

interface Props {
  rows: readonly JournalRow[];
  more: boolean;
  current: string | undefined;
  onOpen(row: JournalRow): void;
  /** The end of what is there comes into sight. */
  onEnd(): void;
}

/** The list. */
export function JournalList({ rows, more, current, onOpen, onEnd }: Props) {
  const styles = useStyles();
  const t = useText();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW_HEIGHT_PX, overscan: 10, initialRect: { width: 500, height: 800 },
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) onEnd();
  }, [last, more, rows.length, onEnd]);
  const at = rows.findIndex((row) => row.event === current);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const next = step === undefined ? undefined : rows[Math.max(0, at + step)];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    virtual.scrollToIndex(rows.indexOf(next), { align: "auto" });
    onOpen(next);
  };
  return (
    <div ref={scroll} className={styles.scroll} role="listbox" tabIndex={0} aria-label={t("nav-journal")} aria-activedescendant={at < 0 ? undefined : `entry-${at}`} onKeyDown={onKeyDown} data-testid={TEST.auditList}>
      <div className={styles.space} style={{ height: virtual.getTotalSize() + (more ? ROW_HEIGHT_PX : 0) }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            // The keyboard works on the list: j, k and the arrows.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.event} ref={virtual.measureElement} data-index={item.index} id={`entry-${item.index}`} role="option" tabIndex={-1} aria-selected={row.event === current}
              aria-setsize={more ? -1 : rows.length} aria-posinset={item.index + 1}
              className={mergeClasses(styles.row, row.event === current && styles.current)} style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onOpen(row)} data-testid={TEST.auditRow(row.event)}
            >
              <div className={styles.first}>
                <span className={styles.what}>{eventName(t, row.what)}</span>
                <span className={styles.when}>{t.moment(row.at)}</span>
              </div>
              <div className={styles.facts}><Foreign text={row.by.name} className="one-line" /> · {aboutWords(t, row)}{row.reason === null ? null : <> – <Foreign text={row.reason} className="one-line" /></>}</div>
            </div>
          );
        })}
        {more ? <div className={styles.waiting} style={{ top: virtual.getTotalSize() }}>{t("audit-loading-more")}</div> : null}
      </div>
    </div>
  );
}
