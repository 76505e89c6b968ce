// A finding in the inbox: what was observed, and the decisions that its state offers, with undo.
import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingDetail } from "../../ipc/generated/FindingDetail";
import { useOperation } from "../../ipc/query";
import { type Offer, Offers } from "../../shared/offers";
import { Answer } from "../../shared/page";
import { stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { Foreign } from "../../text/foreign";
import { useText } from "../../text/text";
import { type Asked, ChangeDialog, needsReason } from "../findings/ChangeDialog";
import { useFindingChange } from "../findings/changes";

const useStyles = makeStyles({ text: { margin: 0, maxWidth: "72ch", overflowWrap: "anywhere" } });

/** The offers. `due`: the item is about its due date, which can be moved. */
export function FindingOffers({ finding, due }: { finding: string; due: boolean }) {
  const t = useText();
  const detail = useOperation("finding.detail", { finding, lang: t.language });
  return <Answer of={detail}>{(answer) => <Content detail={answer} due={due} />}</Answer>;
}

function Content({ detail, due }: { detail: FindingDetail; due: boolean }) {
  const styles = useStyles();
  const t = useText();
  const [asked, setAsked] = useState<Asked>();
  const change = useFindingChange();
  const { row } = detail;
  const put = (state: string) => (needsReason(state) ? setAsked({ type: "state", state }) : change.apply([row.id], { type: "state", state, reason: null }));
  const offers: Offer[] = [
    ...detail.offered.map((state): Offer => ({ id: state, words: t.maybe(`decide-${state.replaceAll("_", "-")}`, t.maybe(stateId(state), state)), may: "finding.triage", busy: change.pending, run: () => put(state), testId: TEST.findingState(state) })),
    ...(row.assignee === null ? [{ id: "claim", words: t("claim"), may: "finding.triage", busy: change.pending, run: () => change.apply([row.id], { type: "claim" }), testId: TEST.findingClaim, letter: "c" } as const] : []),
    ...(due ? [{ id: "due", words: t("inbox-due"), may: "finding.triage", run: () => setAsked({ type: "due", value: row.due ?? "" }), testId: TEST.findingDue, letter: "d" } as const] : []),
  ];
  return (
    <>
      <p className={styles.text}><Foreign text={detail.reason_text} /></p>
      {offers.length === 0 ? null : <Offers offers={offers} keyed label={t("decide")} />}
      {asked === undefined ? null : <ChangeDialog asked={asked} count={1} onClose={() => setAsked(undefined)} onChange={(what) => change.apply([row.id], what)} />}
    </>
  );
}
