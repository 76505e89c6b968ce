// Changes everything that the query finds: the exact number first, one reason for all.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { FindingChange } from "../../ipc/generated/FindingChange";
import type { FindingFilter } from "../../ipc/generated/FindingFilter";
import { useChange, useOperation } from "../../ipc/query";
import { DateField } from "../../shared/dateField";
import { FailureView } from "../../shared/failure";
import { MayButton } from "../../shared/may";
import { SEVERITIES, severityId, stateId } from "../../shared/severity";
import { TEST } from "../../shared/testids";
import { useToasts } from "../../shared/toasts";
import { useText } from "../../text/text";
import { type Asked, changeOf } from "./ChangeDialog";
import { changeWords } from "./changes";
import { CHANGE_MAX } from "./filter";

const WHAT = ["owner", "assignee", "due", "snooze", "severity", "claim", "triaged", "in_progress", "resolved", "false_positive"] as const;
type What = (typeof WHAT)[number];

/** What a choice and its value come to; none while it is not complete. */
export function bulkChange(what: What, value: string, reason: string): FindingChange | undefined {
  if (what === "claim") return { type: "claim" };
  if (what === "severity") return changeOf({ type: "severity", value: "low" }, value);
  if (what === "owner" || what === "assignee" || what === "due" || what === "snooze") return changeOf({ type: what, value: "" }, value);
  const asked: Asked = { type: "state", state: what };
  return changeOf(asked, reason);
}

/** The dialog. */
export function BulkQueryDialog({ filter, onClose }: { filter: FindingFilter; onClose(): void }) {
  const t = useText();
  const toasts = useToasts();
  const [what, setWhat] = useState<What>("owner");
  const [value, setValue] = useState("");
  const [reason, setReason] = useState("");
  const count = useOperation("finding.count", filter, { staleTime: 0 });
  const found = count.data?.count;
  const apply = useChange("finding.change_query", (answer, request) => {
    onClose();
    if (answer.count === 0) toasts.done(t("changed-nothing"));
    else toasts.undoable({ words: changeWords(t, request.change, answer.count), events: answer.events });
  });
  const change = bulkChange(what, value, reason);
  const ready = change !== undefined && reason.trim() !== "" && found !== undefined && found > 0 && found <= CHANGE_MAX && !apply.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) apply.mutate({ filter, expect: found, change, reason: reason.trim() }, { onError: () => void count.refetch() });
  };
  const name = (one: What) => (one === "owner" || one === "assignee" || one === "due" || one === "severity" || one === "snooze" || one === "claim" ? t(one) : t("change-state", { state: t(stateId(one)) }));
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface style={{ maxWidth: "520px" }} data-testid={TEST.bulkQueryDialog}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t("bulk-query")}</DialogTitle>
            <DialogContent>
              <p style={{ marginTop: 0 }} role="status" data-testid={TEST.bulkQueryCount}>{found === undefined ? t("loading") : t("bulk-query-count", { count: found })}</p>
              {found !== undefined && found > CHANGE_MAX ? <FailureView failure={{ code: "finding-too-many", args: { limit: String(CHANGE_MAX) }, detail_id: null, class: "usage" }} /> : null}
              <Field label={t("bulk-what")}>
                <Select value={what} onChange={(_, data) => { setWhat(data.value as What); setValue(data.value === "severity" ? "medium" : ""); }}>{WHAT.map((one) => <option key={one} value={one}>{name(one)}</option>)}</Select>
              </Field>
              {what === "owner" || what === "assignee" ? <Field label={t(what)} hint={t(`${what}-hint`)}><Input value={value} onChange={(_, data) => setValue(data.value)} data-testid={TEST.bulkQueryValue} /></Field> : null}
              {what === "due" || what === "snooze" ? <DateField key={what} label={t(what === "due" ? "due" : "snooze-until")} hint={t(what === "due" ? "due-hint" : "snooze-hint")} value={value} onChange={setValue} testId={TEST.bulkQueryValue} /> : null}
              {what === "severity" ? <Field label={t("severity")}><Select value={value} onChange={(_, data) => setValue(data.value)}>{SEVERITIES.map((one) => <option key={one} value={one}>{t(severityId(one))}</option>)}</Select></Field> : null}
              <Field label={t("reason")} hint={t("bulk-query-reason-hint")} required><Textarea rows={2} value={reason} onChange={(_, data) => setReason(data.value)} data-testid={TEST.bulkQueryReason} /></Field>
              {apply.error === null ? null : <FailureView failure={apply.error.failure} />}
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{t("cancel")}</Button></DialogTrigger>
              <MayButton may="finding.triage" type="submit" appearance="primary" disabled={!ready} data-testid={TEST.bulkQueryApply}>{t("bulk-query-apply", { count: found ?? 0 })}</MayButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
