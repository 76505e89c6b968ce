// One look for every table.
import { makeStyles, tokens } from "@fluentui/react-components";

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
  rowLink: { cursor: "pointer", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
});
