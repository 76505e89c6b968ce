// What a snapshot saw: its age, and plainly when it is only a part.
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import type { SnapshotRow } from "../ipc/generated/SnapshotRow";
import { plain } from "../text/foreign";
import { useText } from "../text/text";
import { Age } from "./age";
import { listed } from "./names";

/** Whether anything was not seen whole. */
export const isPartial = (snapshot: Pick<SnapshotRow, "coverage">) => snapshot.coverage.some((one) => one.state !== "complete");

const useStyles = makeStyles({
  line: { display: "inline-flex", alignItems: "center", columnGap: "8px", flexWrap: "wrap" },
  badge: { flexShrink: 0, whiteSpace: "nowrap", overflowWrap: "normal" },
  icon: { color: tokens.colorPaletteMarigoldForeground2 },
});

/** Says that something was seen only in part. */
export function PartialBadge() {
  const styles = useStyles();
  const t = useText();
  return <Badge className={styles.badge} appearance="outline" color="warning" icon={<Warning16Filled className={styles.icon} />}>{t("snapshot-partial")}</Badge>;
}

/** `Erhoben vor 3 Tagen · unvollständig`. */
export function SnapshotAge({ snapshot }: { snapshot: SnapshotRow }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.line}>
      <span>
        {snapshot.collected_at === null ? t("snapshot-imported") : t("snapshot-collected")}{" "}
        <Age at={snapshot.collected_at ?? snapshot.taken_at} />
      </span>
      {isPartial(snapshot) ? <PartialBadge /> : null}
    </span>
  );
}

/** ` · ergänzt durch export.json`, where an import completed it. */
export function CompletedBy({ snapshot }: { snapshot: Pick<SnapshotRow, "completed_by"> }) {
  const t = useText();
  return snapshot.completed_by.length === 0 ? null : <> · {t("snapshot-completed", { sources: listed(t, snapshot.completed_by.map(plain)) })}</>;
}
