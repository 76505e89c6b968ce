// One look for every table.
import { makeStyles, tokens } from "@fluentui/react-components";
import { NARROW } from "./narrow";

/** What the parts of a table are also where they are shown as blocks, which some readers take for no table. */
export const ROLES = { table: { role: "table" }, group: { role: "rowgroup" }, row: { role: "row" }, head: { role: "columnheader" }, cell: { role: "cell" } } as const;

export const useTableStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    textAlign: "left", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3,
    padding: "6px 12px 6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, whiteSpace: "nowrap", verticalAlign: "bottom",
  },
  cell: { padding: "8px 12px 8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "top", overflowWrap: "anywhere" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  nowrap: { whiteSpace: "nowrap", overflowWrap: "normal" },
  // Narrow, a row is a block of its own: its first cells beside each other, the `whole` ones below.
  stack: { [NARROW]: { display: "block" } },
  stackHead: { [NARROW]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  stackRow: { [NARROW]: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "8px", padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  stackCell: { [NARROW]: { display: "block", width: "auto", padding: 0, borderBottom: 0 } },
  whole: { [NARROW]: { flexBasis: "100%", minWidth: 0 } },
  rowLink: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
});
