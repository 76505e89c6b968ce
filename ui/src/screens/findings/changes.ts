// Changing findings: what is asked for, in words, and how it is taken back.
import type { FindingChange } from "../../ipc/generated/FindingChange";
import { useChange } from "../../ipc/query";
import { severityId, stateId } from "../../shared/severity";
import { useToasts } from "../../shared/toasts";
import { plain } from "../../text/foreign";
import { type Text, useText } from "../../text/text";

/** What was done, for the toast. */
export function changeWords(t: Text, change: FindingChange, count: number): string {
  switch (change.type) {
    case "state": return t("changed-state", { count, state: t.maybe(stateId(change.state), change.state) });
    case "severity": return t("changed-severity", { count, severity: t(severityId(change.severity)) });
    case "owner": return change.owner === null ? t("changed-owner-none", { count }) : t("changed-owner", { count, name: plain(change.owner) });
    case "assignee": return change.assignee === null ? t("changed-assignee-none", { count }) : t("changed-assignee", { count, name: plain(change.assignee) });
    case "due": return change.due === null ? t("changed-due-none", { count }) : t("changed-due", { count, date: t.day(change.due) });
    case "snooze": return change.until === null ? t("changed-snooze-none", { count }) : t("changed-snooze", { count, date: t.day(change.until) });
    case "claim": return t("changed-claim", { count });
    case "duplicate": return t("changed-duplicate", { count });
    case "link": case "unlink": case "detach": return t(`changed-${change.type}`);
    case "comment": return t("changed-comment", { count });
    case "customer_comment": return t("changed-customer-comment", { count });
  }
}

/** Changes findings, with undo. */
export function useFindingChange(done?: () => void) {
  const t = useText();
  const toasts = useToasts();
  const change = useChange("finding.change", (answer, request) => {
    done?.();
    if (answer.count === 0) toasts.done(t("changed-nothing"));
    else toasts.undoable({ words: changeWords(t, request.change, answer.count), events: answer.events });
  });
  return {
    pending: change.isPending,
    apply: (findings: readonly string[], what: FindingChange) =>
      change.mutate({ findings: [...findings], change: what }, { onError: (error) => toasts.failed(error.failure) }),
  };
}
