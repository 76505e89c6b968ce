// The snapshots of a tenant, newest first, with what each saw.
import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SnapshotRow } from "../../ipc/generated/SnapshotRow";
import { Copyable } from "../../shared/copyable";
import { SnapshotAge, isPartial } from "../../shared/coverage";
import { formatName, kindName } from "../../shared/names";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 7px" },
  item: { position: "relative", padding: "0 0 18px 24px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderLeftColor: "transparent", paddingBottom: 0 } },
  dot: { position: "absolute", left: "-7px", top: "4px", width: "12px", height: "12px", borderRadius: "50%", backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorNeutralStroke1}` },
  latest: { backgroundColor: tokens.colorBrandForeground1, border: `2px solid ${tokens.colorBrandForeground1}` },
  head: { display: "flex", columnGap: "12px", flexWrap: "wrap", alignItems: "baseline" },
  number: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  coverage: { margin: "6px 0 0", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200 },
});

/** The timeline. */
export function Snapshots({ rows }: { rows: readonly SnapshotRow[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ol className={styles.list}>
      {rows.map((row, index) => (
        <li key={row.id} className={styles.item}>
          <span className={mergeClasses(styles.dot, index === 0 && styles.latest)} aria-hidden />
          <div className={styles.head}>
            <span className={styles.number}>{t("snapshot-number", { number: row.ordinal })}</span>
            <SnapshotAge snapshot={row} />
            {row.target_stated ? <Badge appearance="outline">{t("snapshot-stated")}</Badge> : null}
          </div>
          <div className={styles.facts}>
            {t.moment(row.collected_at ?? row.taken_at)} · {t("snapshot-subjects", { count: row.subject_count })} · {formatName(t, row.format)} · <Foreign text={row.source} />
          </div>
          <div className={styles.facts}>{t("content-hash")} <Copyable text={row.content_hash} shown={`${row.content_hash.slice(0, 16)}…`} label={t("hash-copy")} /></div>
          <details className={styles.facts}>
            <summary>{isPartial(row) ? t("coverage-partial", { missing: row.coverage.filter((one) => one.state !== "complete").length, all: row.coverage.length }) : t("coverage-whole")}</summary>
            <ul className={styles.coverage}>
              {row.coverage.map((one) => (
                <li key={one.kind}>
                  {kindName(t, one.kind)}: {t(one.state === "complete" ? "coverage-complete" : one.state === "partial" ? "coverage-part" : "coverage-not-collected", { count: one.count })}
                  {one.reason === null ? "" : ` (${t(`gap-${one.reason.replaceAll("_", "-")}`)})`}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
