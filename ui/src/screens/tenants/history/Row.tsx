// A row for one object: what it is and what happened; opened, its settings below it.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { type ReactNode, type RefObject, useId, useState } from "react";
import { useKeys } from "../../../shared/keys";
import { type Sort, Mark } from "./Marks";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "grid", gridTemplateColumns: "16px 16px minmax(0, 1fr) auto", columnGap: "10px", alignItems: "start", width: "100%", padding: "9px 8px 9px 4px", textAlign: "left",
    font: "inherit", color: "inherit", backgroundColor: "transparent", border: 0, borderRadius: tokens.borderRadiusMedium,
  },
  button: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  icon: { lineHeight: 0, marginTop: "2px" },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  side: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: "right", maxWidth: "240px" },
  body: { padding: "2px 0 16px 56px", "@media (max-width: 860px)": { paddingLeft: "4px" } },
});

interface Props {
  sort: Sort;
  title: ReactNode;
  facts?: ReactNode;
  /** What happened, in words. */
  side: ReactNode;
  /** What it shows when it is open; a row without cannot be opened. */
  children?: ReactNode;
  testId?: string;
}

/** The row. */
export function Row({ sort, title, facts, side, children, testId }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const opens = children !== undefined && children !== null;
  const head = (
    <>
      <span className={styles.icon} aria-hidden>{opens ? open ? <ChevronDown16Regular /> : <ChevronRight16Regular /> : null}</span>
      <span className={styles.icon}><Mark of={sort} /></span>
      <span>
        <span className={styles.title}>{title}</span>
        {facts === undefined || facts === null ? null : <span className={styles.facts}>{facts}</span>}
      </span>
      <span className={styles.side}>{side}</span>
    </>
  );
  return (
    <li className={styles.row}>
      {opens
        ? <button type="button" className={mergeClasses(styles.head, styles.button)} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)} data-row="" data-testid={testId}>{head}</button>
        : <div className={styles.head} data-testid={testId}>{head}</div>}
      {opens && open ? <div id={id} className={styles.body}>{children}</div> : null}
    </li>
  );
}

/** What `j` and `k` stop at. */
const STOPS = "[data-row], [data-snapshot] input[type=checkbox]";

/** `j` and `k` move through the rows of a region, `/` goes to its search field. */
export function useRowKeys(region: RefObject<HTMLElement | null>) {
  const move = (by: 1 | -1) => {
    const rows = [...(region.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => move(1), k: () => move(-1), "/": () => region.current?.querySelector<HTMLInputElement>("input[type=search]")?.focus() });
}
