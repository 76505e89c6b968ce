// The rows of a comparison by kind, with what narrows them.
import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { CompareOutcome } from "../../../ipc/generated/CompareOutcome";
import type { CompareRow } from "../../../ipc/generated/CompareRow";
import type { SnapshotCompared } from "../../../ipc/generated/SnapshotCompared";
import type { SubjectRef } from "../../../ipc/generated/SubjectRef";
import { kindName, settingWords, subjectName } from "../../../shared/names";
import { Empty, Quiet } from "../../../shared/page";
import { TEST } from "../../../shared/testids";
import { Foreign } from "../../../text/foreign";
import { useText } from "../../../text/text";
import { Everything, type Narrowing } from "./CompareView";
import { Mark, differsWords } from "./Marks";
import { Row } from "./Row";
import { Pages, Search } from "./Search";
import { SubjectDiff } from "./SubjectDiff";
import { DIFFERS, PAGE_ROWS, type Sides, byKind, countOf, lifeHref, pairOf } from "./historyState";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "6px", rowGap: "6px", alignItems: "center", marginBottom: "12px" },
  toggle: { minWidth: 0 },
  kind: { margin: "14px 0 2px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  sides: Sides;
  compared: SnapshotCompared;
  narrowing: Narrowing;
  onNarrowing(narrowing: Narrowing): void;
}

/** The rows. */
export function Differences({ sides, compared, narrowing, onNarrowing }: Props) {
  const styles = useStyles();
  const t = useText();
  const { kinds, rows, total, counts } = compared;
  const offered = DIFFERS.map((outcome) => [outcome, countOf(kinds, outcome)] as const)
    .filter(([outcome, count]) => (outcome === "suggestion" ? narrowing.outcomes.includes(outcome) || rows.some((row) => row.outcome === outcome) : (count ?? 0) > 0));
  const toggle = (outcome: CompareOutcome) => {
    const outcomes = narrowing.outcomes.includes(outcome) ? narrowing.outcomes.filter((one) => one !== outcome) : [...narrowing.outcomes, outcome];
    onNarrowing({ ...narrowing, outcomes, offset: 0 });
  };
  const whole = narrowing.text === "" && narrowing.outcomes.length === 0;
  if (whole && total === 0) return <Empty title={t("diff-nothing")} text={t("diff-nothing-text")} />;
  return (
    <div>
      <div className={styles.bar} role="search" aria-label={t("filter")}>
        <Search text={narrowing.text} onText={(text) => onNarrowing({ ...narrowing, text, offset: 0 })} />
        {offered.map(([outcome, count]) => (
          <ToggleButton key={outcome} size="small" className={styles.toggle} icon={<Mark of={outcome} />} checked={narrowing.outcomes.includes(outcome)} onClick={() => toggle(outcome)} data-testid={TEST.historyOutcome(outcome)}>
            {differsWords(t, outcome, sides)}{count === undefined ? "" : ` (${t.number(count)})`}
          </ToggleButton>
        ))}
        <Quiet>{t("diff-equal", { count: counts.equal })}</Quiet>
      </div>
      {total === 0 ? <Empty title={t("diff-no-match")} text={t("diff-no-match-text")} action={<Everything onNarrowing={onNarrowing} />} /> : null}
      {byKind(rows).map(([kind, some]) => (
        <section key={kind} aria-label={kindName(t, kind)}>
          <h2 className={styles.kind}>{kindName(t, kind)}</h2>
          <ul className={styles.list}>{some.map((row) => <Difference key={keyOf(row)} sides={sides} row={row} />)}</ul>
        </section>
      ))}
      <Pages offset={narrowing.offset} size={PAGE_ROWS} total={total} onOffset={(offset) => onNarrowing({ ...narrowing, offset })} />
    </div>
  );
}

const keyOf = (row: CompareRow) => `${row.outcome} ${row.left[0]?.id ?? ""} ${row.right[0]?.id ?? ""}`;

function Difference({ sides, row }: { sides: Sides; row: CompareRow }) {
  const t = useText();
  const [one, other] = [row.left[0], row.right[0]];
  const known = other ?? one;
  if (known === undefined) return null;
  const name = (subject: SubjectRef) => <Foreign text={subjectName(t, subject)} />;
  const renamed = one !== undefined && other !== undefined && one.name !== other.name;
  const facts = () => {
    if (row.outcome === "changed") return t("diff-settings", { count: row.change_count });
    if (row.outcome === "suggestion") return t("diff-score", { score: row.score ?? 0 });
    if (row.outcome === "not_comparable" && row.seen !== "both") return t("diff-part", { where: sides.heads[row.seen === "left" ? 1 : 0] });
    return row.not_comparable.length === 0 ? undefined : t("diff-properties", { names: row.not_comparable.map((property) => settingWords(t, property)).join(", ") });
  };
  const request = { pair: pairOf(sides.tenant, sides.left, sides.right, sides.other), kind: row.kind, left_id: one?.id ?? null, right_id: other?.id ?? (row.seen === "both" ? known.id : null) };
  return (
    <Row sort={row.outcome} title={renamed ? <>{name(one)} → {name(other)}</> : name(known)} facts={facts()} side={differsWords(t, row.outcome, sides)} testId={TEST.historyDifference(known.id)}>
      {row.outcome === "ambiguous" ? null : <SubjectDiff request={request} heads={sides.heads} life={lifeHref(other === undefined ? sides.tenant : (sides.other ?? sides.tenant), row.kind, known.id)} />}
    </Row>
  );
}
