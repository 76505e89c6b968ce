// Short messages at the lower edge; reversible changes carry their undo.
import {
  Button, Link, Toast, ToastBody, ToastFooter, ToastTitle, ToastTrigger, Toaster, useId, useToastController,
} from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo } from "react";
import { call } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import type { Failure } from "../ipc/generated/Failure";
import { invalidateAfter } from "../ipc/query";
import { useText } from "../text/text";
import { useFailureText } from "./failure";
import { stay, useLeaveMessage } from "./focus";
import { dialogOpen, typing } from "./keys";
import { TEST } from "./testids";
import { type Undoable, pushUndo, takeUndo } from "./undo";

interface Toasts {
  done(words: string): void;
  failed(failure: Failure): void;
  /** Says why something was not done. */
  refused(words: string): void;
  /** Says what was done and offers to take it back. */
  undoable(change: Undoable): void;
}

const ToastContext = createContext<Toasts>({ done() {}, failed() {}, refused() {}, undoable() {} });

/** The messages. */
export const useToasts = (): Toasts => useContext(ToastContext);

/** Shows messages and handles Ctrl+Z. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const toasterId = useId("toaster");
  const { dispatchToast } = useToastController(toasterId);
  const client = useQueryClient();
  const t = useText();
  const failureText = useFailureText();
  const leave = useLeaveMessage();

  const done = useCallback((words: string) => {
    dispatchToast(<Toast><ToastTitle>{words}</ToastTitle></Toast>, { intent: "success", timeout: 4000 });
  }, [dispatchToast]);

  // The same again while it is shown says nothing twice.
  const refused = useCallback((words: string) => {
    dispatchToast(<Toast><ToastTitle data-testid={TEST.toastRefused}>{words}</ToastTitle></Toast>, { intent: "warning", timeout: 6000, toastId: `refused ${words}` });
  }, [dispatchToast]);

  const failed = useCallback((failure: Failure) => {
    dispatchToast(
      <Toast>
        <ToastTitle action={<ToastTrigger><Link onMouseDown={stay} onClick={leave}>{t("close")}</Link></ToastTrigger>}>{t("toast-failed")}</ToastTitle>
        <ToastBody subtitle={failure.code}>{failureText(failure)}</ToastBody>
      </Toast>,
      { intent: "error", timeout: 12_000 },
    );
  }, [dispatchToast, failureText, leave, t]);

  const undo = useCallback(async (which?: Undoable) => {
    const change = takeUndo(which);
    if (change === undefined) return;
    try {
      if (change.undo === undefined) await call("finding.undo", { events: [...change.events] });
      else await call(change.undo.name, change.undo.request as never);
      await invalidateAfter(client, change.undo?.name ?? "finding.undo");
      done(t("undo-done", { what: change.words }));
    } catch (thrown) {
      failed(failureOf(thrown));
    }
  }, [client, done, failed, t]);

  const undoable = useCallback((change: Undoable) => {
    pushUndo(change);
    dispatchToast(
      <Toast>
        <ToastTitle>{change.words}</ToastTitle>
        <ToastFooter>
          <ToastTrigger>
            <Button size="small" data-testid={TEST.toastUndo} onMouseDown={stay} onClick={() => { leave(); void undo(change); }}>{t("undo")}</Button>
          </ToastTrigger>
        </ToastFooter>
      </Toast>,
      { intent: "success", timeout: 8000 },
    );
  }, [dispatchToast, leave, t, undo]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (typing(event.target) || dialogOpen()) return;
      event.preventDefault();
      void undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);

  const toasts = useMemo(() => ({ done, failed, refused, undoable }), [done, failed, refused, undoable]);
  return (
    <ToastContext value={toasts}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" pauseOnHover pauseOnWindowBlur />
    </ToastContext>
  );
}
