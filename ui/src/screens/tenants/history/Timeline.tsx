// The snapshots of a tenant, newest first, with what happened between them; two can be chosen.
import { Button, Checkbox, Link, Select, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BranchCompare20Regular, History24Regular } from "@fluentui/react-icons";
import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import type { Happened } from "../../../ipc/generated/Happened";
import type { HistoryRow } from "../../../ipc/generated/HistoryRow";
import { useOperation } from "../../../ipc/query";
import { CompletedBy, SnapshotAge } from "../../../shared/coverage";
import { useKeys } from "../../../shared/keys";
import { useRemembered } from "../../../shared/memory";
import { formatName } from "../../../shared/names";
import { Answer, Empty, Quiet } from "../../../shared/page";
import { go } from "../../../shared/route";
import { TEST } from "../../../shared/testids";
import { plain } from "../../../text/foreign";
import { useText } from "../../../text/text";
import { Events } from "./Events";
import { Mark, tallyWords } from "./Marks";
import { Pages } from "./Search";
import { acrossHref, chosenAfter, compareHref, tallied } from "./historyState";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "6px", alignItems: "center", marginBottom: "14px" },
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 7px" },
  item: { position: "relative", padding: "0 0 20px 18px", borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderLeftColor: "transparent", paddingBottom: 0 } },
  dot: { position: "absolute", left: "-7px", top: "10px", width: "12px", height: "12px", borderRadius: "50%", backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorNeutralStroke1}` },
  latest: { backgroundColor: tokens.colorBrandForeground1, border: `2px solid ${tokens.colorBrandForeground1}` },
  head: { display: "flex", columnGap: "12px", flexWrap: "wrap", alignItems: "center" },
  number: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, whiteSpace: "nowrap" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, paddingLeft: "8px" },
  counts: { display: "flex", flexWrap: "wrap", columnGap: "6px", rowGap: "6px", alignItems: "center", padding: "6px 0 0 8px" },
  count: { minWidth: 0 },
});

/** Snapshots of one page. */
const SNAPSHOTS = 100;
const NONE: readonly number[] = [];

/** The timeline. */
export function Timeline({ tenant }: { tenant: string }) {
  const styles = useStyles();
  const t = useText();
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useRemembered(`history.chosen.${tenant}`, NONE);
  const history = useOperation("history.timeline", { tenant, limit: SNAPSHOTS, offset }, { placeholderData: keepPreviousData });
  const tenants = useOperation("tenant.list", {});
  const offered = (tenants.data?.rows ?? []).filter((row) => row.id !== tenant && row.snapshot !== null);
  const newest = tenants.data?.rows.find((row) => row.id === tenant)?.snapshot?.ordinal;
  const [one, other] = [...chosen].sort((a, b) => a - b);
  useKeys({
    x: () => {
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.closest("[data-snapshot]") !== null) document.activeElement.click();
    },
  });
  return (
    <Answer of={history}>
      {({ rows, total }) => total === 0 ? <Empty icon={<History24Regular fontSize={40} />} title={t("history-empty")} text={t("history-empty-text")} /> : (
        <div data-testid={TEST.history}>
          {total < 2 && offered.length === 0 ? null : (
            <div className={styles.bar}>
              {total < 2 ? null : <>
              <Button appearance="primary" icon={<BranchCompare20Regular />} disabled={one === undefined || other === undefined} onClick={() => go(compareHref(tenant, one ?? 0, other ?? 0))} data-testid={TEST.historyCompare}>
                {one === undefined || other === undefined ? t("history-compare") : t("history-compare-chosen", { left: one, right: other })}
              </Button>
              {other === undefined ? <Quiet>{t("history-choose-two")}</Quiet> : null}
              </>}
              {offered.length === 0 || newest === undefined ? null : (
                <Select value="" aria-label={t("history-across")} onChange={(_, data) => { const row = offered.find((one) => one.id === data.value); if (row?.snapshot != null) go(acrossHref(tenant, newest, row.id, row.snapshot.ordinal)); }} data-testid={TEST.historyAcross}>
                  <option value="">{t("history-across")}</option>
                  {offered.map((row) => <option key={row.id} value={row.id}>{plain(row.name)}</option>)}
                </Select>
              )}
            </div>
          )}
          <ol className={styles.list} aria-label={t("history-choose")}>
            {rows.map((row, index) => (
              <Snapshot
                key={row.snapshot.id} tenant={tenant} row={row} latest={offset + index === 0} alone={total < 2} chosen={chosen.includes(row.snapshot.ordinal)}
                onChoose={() => setChosen(chosenAfter(chosen, row.snapshot.ordinal))}
              />
            ))}
          </ol>
          <Pages offset={offset} size={SNAPSHOTS} total={total} onOffset={setOffset} />
        </div>
      )}
    </Answer>
  );
}

interface SnapshotProps {
  tenant: string;
  row: HistoryRow;
  latest: boolean;
  alone: boolean;
  chosen: boolean;
  onChoose(): void;
}

function Snapshot({ tenant, row, latest, alone, chosen, onChoose }: SnapshotProps) {
  const styles = useStyles();
  const t = useText();
  const [what, setWhat] = useState<Happened>();
  const { snapshot } = row;
  const number = snapshot.ordinal;
  const counts = tallied(row.tally);
  return (
    <li className={styles.item} data-snapshot={number} data-testid={TEST.historySnapshot(number)}>
      <span className={mergeClasses(styles.dot, latest && styles.latest)} aria-hidden />
      <div className={styles.head}>
        {alone
          ? <span className={mergeClasses(styles.number, styles.facts)}>{t("snapshot-number", { number })}</span>
          : <Checkbox checked={chosen} onChange={onChoose} label={<span className={styles.number}>{t("snapshot-number", { number })}</span>} data-testid={TEST.historyChoose(number)} />}
        <SnapshotAge snapshot={snapshot} />
        {number > 1 ? <Link href={compareHref(tenant, number - 1, number)}>{t("history-compare-chosen", { left: number - 1, right: number })}</Link> : null}
      </div>
      <div className={styles.facts}>{t.moment(snapshot.collected_at ?? snapshot.taken_at)} · {t("snapshot-subjects", { count: snapshot.subject_count })} · {formatName(t, snapshot.format)}<CompletedBy snapshot={snapshot} /></div>
      <div className={styles.counts}>
        {counts.length === 0 ? <Quiet>{t("history-nothing-happened")}</Quiet> : counts.map(([one, count]) => (
          <ToggleButton key={one} size="small" className={styles.count} icon={<Mark of={one} />} checked={what === one} onClick={() => setWhat(what === one ? undefined : one)} data-testid={TEST.historyCount(number, one)}>{tallyWords(t, one, count)}</ToggleButton>
        ))}
      </div>
      {what === undefined ? null : <Events key={what} tenant={tenant} snapshot={number} what={what} />}
    </li>
  );
}
