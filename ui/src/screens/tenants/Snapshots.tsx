// The snapshots of a tenant, newest first, with what each saw.
import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderArrowRight16Regular } from "@fluentui/react-icons";
import { type SyntheticEvent, useState } from "react";
import type { Coverage } from "../../ipc/generated/Coverage";
import type { SnapshotRow } from "../../ipc/generated/SnapshotRow";
import { useOperation } from "../../ipc/query";
import { Copyable } from "../../shared/copyable";
import { CompletedBy, SnapshotAge, isPartial } from "../../shared/coverage";
import { MayButton } from "../../shared/may";
import { formatName, gapWords, kindName, listed, settingWords } from "../../shared/names";
import { TEST } from "../../shared/testids";
import { Foreign, plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";
import { SnapshotExport } from "./SnapshotExport";
import { alsoLacking } from "./syncState";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 7px" },
  item: { position: "relative", padding: "0 0 18px 24px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderLeftColor: "transparent", paddingBottom: 0 } },
  dot: { position: "absolute", left: "-7px", top: "4px", width: "12px", height: "12px", borderRadius: "50%", backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorNeutralStroke1}` },
  latest: { backgroundColor: tokens.colorBrandForeground1, border: `2px solid ${tokens.colorBrandForeground1}` },
  head: { display: "flex", columnGap: "12px", flexWrap: "wrap", alignItems: "baseline" },
  number: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  coverage: { margin: "6px 0 0", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200 },
  export: { marginLeft: "-8px" },
  more: { margin: "8px 0 0" },
});

/** `Konten: nur teilweise (9 Objekte) (Das Lesen war nicht erlaubt.)` */
function coverageWords(t: Text, one: Coverage): string {
  const state = t(one.state === "complete" ? "coverage-complete" : one.state === "partial" ? "coverage-part" : "coverage-not-collected", { count: one.count });
  return [`${kindName(t, one.kind)}: ${state}`, ...(one.reason === null ? [] : [gapWords(t, one.reason)[0]]), ...completedWords(t, one)].join(". ");
}

/** Where the kind, or some of its settings, comes from: `Aus export.json, gelesen 3. Nov. 2026, 10:00`. */
function completedWords(t: Text, { completed }: Coverage): string[] {
  if (completed === undefined) return [];
  const { source, collected_at, properties } = completed;
  const from = { source: plain(source), at: collected_at === null ? t("coverage-completed-undated") : t.moment(collected_at) };
  return [properties.length === 0 ? t("coverage-completed", from) : t("coverage-completed-part", { ...from, names: listed(t, properties.map((name) => settingWords(t, name))) })];
}

/** The timeline. */
export function Snapshots({ tenant, rows }: { tenant: string; rows: readonly SnapshotRow[] }) {
  const styles = useStyles();
  const t = useText();
  const [exporting, setExporting] = useState<number>();
  return (
    <>
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
              {t.moment(row.collected_at ?? row.taken_at)} · {t("snapshot-subjects", { count: row.subject_count })} · {formatName(t, row.format)}{row.format === "graph-sync" ? null : <> · <Foreign text={row.source} /></>}<CompletedBy snapshot={row} />
            </div>
            <div className={styles.facts}>{t("content-hash")} <Copyable text={row.content_hash} shown={`${row.content_hash.slice(0, 16)}…`} label={t("hash-copy")} /></div>
            <Covered tenant={tenant} row={row} />
            <MayButton may="snapshot.export" size="small" appearance="subtle" className={styles.export} icon={<FolderArrowRight16Regular />} onClick={() => setExporting(row.ordinal)} aria-label={t("snapshot-export-of", { number: row.ordinal })} data-testid={TEST.snapshotExport(row.ordinal)}>{t("snapshot-export")}</MayButton>
          </li>
        ))}
      </ol>
      {exporting === undefined ? null : <SnapshotExport tenant={tenant} number={exporting} onClose={() => setExporting(undefined)} />}
    </>
  );
}

/** What it saw of what controls rest on; and, on demand, what else could not be read. */
function Covered({ tenant, row }: { tenant: string; row: SnapshotRow }) {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const view = useOperation("snapshot.show", { tenant, snapshot: row.ordinal }, { enabled: open });
  const others = alsoLacking(view.data?.coverage ?? [], row.coverage);
  return (
    <details className={styles.facts} onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}>
      <summary>{isPartial(row) ? t("coverage-partial", { missing: row.coverage.filter((one) => one.state !== "complete").length, all: row.coverage.length }) : t("coverage-whole")}</summary>
      <ul className={styles.coverage}>{row.coverage.map((one) => <li key={one.kind}>{coverageWords(t, one)}</li>)}</ul>
      {others.length === 0 ? null : (
        <>
          <p className={styles.more}>{t("coverage-others")}</p>
          <ul className={styles.coverage}>{others.map((one) => <li key={one.kind}>{coverageWords(t, one)}</li>)}</ul>
        </>
      )}
    </details>
  );
}
