// What can be done with the selection, and how many it is.
import { Link, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { MayButton } from "../../shared/may";
import { stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import type { Asked } from "./ChangeDialog";
import { CHANGE_MAX } from "./filter";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "10px", rowGap: "6px", alignItems: "center", padding: "8px 16px", backgroundColor: tokens.colorBrandBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** States that a person may put; the core refuses those that do not follow. */
const PUT_STATES = ["triaged", "in_progress", "resolved", "false_positive"] as const;

/** The bar. */
export function BulkBar({ count, total, onAll, onNone, onState, onAsk }: { count: number; total: number; onAll(): void; onNone(): void; onState(state: string): void; onAsk(asked: Asked): void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("selection")} data-testid={TEST.bulkBar}>
      <span className={styles.count} role="status">{t("selection-count", { count })}</span>
      <Menu>
        <MenuTrigger disableButtonEnhancement><MayButton may="finding.triage" size="small" appearance="primary" icon={<ChevronDown16Regular />} iconPosition="after">{t("state")}</MayButton></MenuTrigger>
        <MenuPopover><MenuList>{PUT_STATES.map((state) => <MenuItem key={state} onClick={() => onState(state)} data-testid={TEST.bulkState(state)}>{t(stateId(state))}</MenuItem>)}</MenuList></MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement><MayButton may="finding.triage" size="small" icon={<ChevronDown16Regular />} iconPosition="after">{t("selection-set")}</MayButton></MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onAsk({ type: "owner", value: "" })}>{t("owner")}</MenuItem>
            <MenuItem onClick={() => onAsk({ type: "assignee", value: "" })}>{t("assignee")}</MenuItem>
            <MenuItem onClick={() => onAsk({ type: "due", value: "" })}>{t("due")}</MenuItem>
            <MenuItem onClick={() => onAsk({ type: "snooze", value: "" })}>{t("snooze")}</MenuItem>
            <MenuItem onClick={() => onAsk({ type: "severity", value: "medium" })}>{t("severity")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {count < Math.min(total, CHANGE_MAX) ? <Link as="button" onClick={onAll}>{t("selection-all", { count: Math.min(total, CHANGE_MAX) })}</Link> : null}
      <Link as="button" onClick={onNone}>{t("selection-none")}</Link>
    </div>
  );
}
