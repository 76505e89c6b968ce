// Two snapshots compared: what is different, object by object, narrowed by words and outcome.
import { Button, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ComparedKind } from "../../../ipc/generated/ComparedKind";
import type { CompareOutcome } from "../../../ipc/generated/CompareOutcome";
import type { SnapshotRow } from "../../../ipc/generated/SnapshotRow";
import { useOperation } from "../../../ipc/query";
import { useRemembered } from "../../../shared/memory";
import { gapWords, kindName } from "../../../shared/names";
import { Answer } from "../../../shared/page";
import { go } from "../../../shared/route";
import { TEST } from "../../../shared/testids";
import { plain } from "../../../text/foreign";
import { useText } from "../../../text/text";
import { promotionHref } from "../../promotion/promotionState";
import { Differences } from "./Differences";
import { PAGE_ROWS, type Sides, acrossHref, compareHref, pairOf, timelineHref, unseenKinds } from "./historyState";

const useStyles = makeStyles({
  back: { display: "inline-block", marginBottom: "12px" },
  sides: { display: "flex", flexWrap: "wrap", columnGap: "20px", rowGap: "8px", alignItems: "end", marginBottom: "14px" },
  side: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: "220px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  unseen: { margin: "0 0 14px", color: tokens.colorNeutralForeground2 },
  kinds: { margin: "6px 0 0", padding: "0 0 0 18px", fontSize: tokens.fontSizeBase200 },
});

/** What a comparison is narrowed to. */
export interface Narrowing {
  text: string;
  outcomes: readonly CompareOutcome[];
  offset: number;
}
const ALL: Narrowing = { text: "", outcomes: [], offset: 0 };

/** The comparison. */
export function CompareView({ tenant, left, right, other }: { tenant: string; left: number; right: number; other: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const [narrowing, setNarrowing] = useRemembered(`history.compare.${tenant}.${left}.${other ?? ""}.${right}`, ALL);
  const snapshots = useOperation("snapshot.list", { tenant });
  const others = useOperation("snapshot.list", { tenant: other ?? tenant });
  const tenants = useOperation("tenant.list", {});
  const nameOf = (id: string) => plain(tenants.data?.rows.find((row) => row.id === id)?.name ?? "");
  const heads: Sides["heads"] = other === undefined ? [t("diff-in", { number: left }), t("diff-in", { number: right })] : [nameOf(tenant), nameOf(other)];
  const sides: Sides = { tenant, left, other, right, heads };
  const compared = useOperation(
    "snapshot.compare",
    { pair: pairOf(tenant, left, right, other), outcomes: [...narrowing.outcomes], kind: null, text: narrowing.text, changes: false, limit: PAGE_ROWS, offset: narrowing.offset, lang: t.language },
    // Another page or filter of the same two: what is there stays until it is there.
    { placeholderData: (before) => (before?.left.type === "snapshot" && before.right.type === "snapshot" && before.left.snapshot.ordinal === left && before.right.snapshot.ordinal === right && before.right.tenant === (other ?? tenant) ? before : undefined) },
  );
  return (
    <div data-testid={TEST.historyCompared}>
      <Link className={styles.back} href={timelineHref(tenant)}>← {t("history-back")}</Link>
      <div className={styles.sides} role="group" aria-label={t(other === undefined ? "diff-title" : "diff-title-tenants")}>
        {other === undefined ? (
          <>
            <Side label={t("diff-before")} rows={snapshots.data?.rows ?? []} value={left} other={right} onValue={(next) => go(compareHref(tenant, next, right))} testId={TEST.historyLeft} />
            <Side label={t("diff-after")} rows={snapshots.data?.rows ?? []} value={right} other={left} onValue={(next) => go(compareHref(tenant, left, next))} testId={TEST.historyRight} />
          </>
        ) : (
          <>
            <Side label={heads[0]} rows={snapshots.data?.rows ?? []} value={left} onValue={(next) => go(acrossHref(tenant, next, other, right))} testId={TEST.historyLeft} />
            <Side label={heads[1]} rows={others.data?.rows ?? []} value={right} onValue={(next) => go(acrossHref(tenant, left, other, next))} testId={TEST.historyRight} />
          </>
        )}
      </div>
      <Answer of={compared}>
        {(answer) => (
          <>
            {other === undefined ? null : <p className={styles.unseen}>{t("diff-by-name")} <Link inline href={promotionHref({ from: tenant, fromNumber: left, to: other, toNumber: right })} data-testid={TEST.promotionOpen}>{t("promotion-open-from")}</Link></p>}
            <Unseen kinds={unseenKinds(answer.kinds)} heads={heads} />
            <Differences sides={sides} compared={answer} narrowing={narrowing} onNarrowing={setNarrowing} />
          </>
        )}
      </Answer>
    </div>
  );
}

interface SideProps {
  label: string;
  rows: readonly SnapshotRow[];
  value: number;
  /** The number that the other side has: not offered. */
  other?: number;
  onValue(number: number): void;
  testId: string;
}

function Side({ label, rows, value, other, onValue, testId }: SideProps) {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  return (
    <div className={styles.side}>
      <label className={styles.label} htmlFor={id}>{label}</label>
      <Select id={id} value={String(value)} onChange={(_, data) => onValue(Number(data.value))} data-testid={testId}>
        {rows.map((row) => <option key={row.id} value={row.ordinal} disabled={row.ordinal === other}>{t("diff-snapshot", { number: row.ordinal, at: t.moment(row.collected_at ?? row.taken_at) })}</option>)}
      </Select>
    </div>
  );
}

/** Kinds of which nothing can be said, and why. */
function Unseen({ kinds, heads }: { kinds: readonly ComparedKind[]; heads: Sides["heads"] }) {
  const styles = useStyles();
  const t = useText();
  if (kinds.length === 0) return null;
  const why = (one: ComparedKind) => {
    const [side, where] = one.left.state === "not_collected" ? [one.left, heads[0]] : [one.right, heads[1]];
    return `${t("diff-unseen-in", { where })}${side.reason === null ? "" : `. ${gapWords(t, side.reason)[0]}`}`;
  };
  return (
    <details className={styles.unseen} data-testid={TEST.historyUnseen}>
      <summary>{t("diff-unseen", { count: kinds.length })}</summary>
      <ul className={styles.kinds}>{kinds.map((one) => <li key={one.kind}>{kindName(t, one.kind)}: {why(one)}</li>)}</ul>
    </details>
  );
}

/** A button that takes all narrowing away. */
export function Everything({ onNarrowing }: { onNarrowing(narrowing: Narrowing): void }) {
  const t = useText();
  return <Button onClick={() => onNarrowing(ALL)}>{t("filter-reset")}</Button>;
}
