// What can be done with an exception now: approve, reject, record the acceptance, renew, revoke.
import { useState } from "react";
import type { ExceptionView } from "../../ipc/generated/ExceptionView";
import { useChange, useOperation } from "../../ipc/query";
import { Offers } from "../../shared/offers";
import { TEST } from "../../shared/testids";
import { useText } from "../../text/text";
import { AcceptDialog } from "./AcceptDialog";
import { AskText } from "./AskText";
import { RequestDialog } from "./RequestDialog";

export type ExceptionAct = "approve" | "reject" | "accept" | "renew" | "revoke";
const ACTS: readonly ExceptionAct[] = ["approve", "accept", "renew", "reject", "revoke"];

interface Props {
  view: ExceptionView;
  /** Only these; all by default. */
  only?: readonly ExceptionAct[];
  /** Whether `1` to `4` take them. */
  keyed?: boolean;
  /** After it is done. */
  onDone?(act: ExceptionAct): void;
}

/** The buttons, and the dialog of the one that was chosen. */
export function ExceptionActs({ view, only = ACTS, keyed = false, onDone }: Props) {
  const t = useText();
  const [act, setAct] = useState<ExceptionAct>();
  const close = () => setAct(undefined);
  const done = (what: ExceptionAct) => () => {
    close();
    onDone?.(what);
  };
  const approve = useChange("exception.approve", done("approve"));
  const reject = useChange("exception.reject", done("reject"));
  const revoke = useChange("exception.revoke", done("revoke"));
  const term = useOperation("exception.term", { finding: view.row.finding });
  const offered = ACTS.filter((one) => only.includes(one) && view.offered.includes(one));
  const exception = view.row.id;
  if (offered.length === 0) return null;
  return (
    <>
      <Offers
        keyed={keyed}
        offers={offered.map((one) => ({ id: one, words: t(`exception-${one}`), may: one === "approve" || one === "reject" ? "risk.approve" : "risk.request", run: () => setAct(one), testId: TEST.exceptionAct(one) }))}
      />
      {act === "approve" ? <AskText title={t("exception-approve")} lead={t("exception-approve-lead")} label={t("exception-approve-comment")} required={false} failure={approve.error?.failure} busy={approve.isPending} onSubmit={(text) => approve.mutate({ exception, text })} onClose={close} /> : null}
      {act === "reject" ? <AskText title={t("exception-reject")} label={t("exception-reason")} required failure={reject.error?.failure} busy={reject.isPending} onSubmit={(text) => reject.mutate({ exception, text })} onClose={close} /> : null}
      {act === "revoke" ? <AskText title={t("exception-revoke")} lead={t("exception-revoke-lead")} label={t("exception-reason")} required failure={revoke.error?.failure} busy={revoke.isPending} onSubmit={(text) => revoke.mutate({ exception, text })} onClose={close} /> : null}
      {act === "accept" ? <AcceptDialog row={view.row} onClose={close} onDone={done("accept")} /> : null}
      {act === "renew" && term.data !== undefined ? <RequestDialog finding={view.row.finding} term={term.data} onClose={close} /> : null}
    </>
  );
}
