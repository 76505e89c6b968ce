// Single keys for frequent actions. Off while typing and while a dialog is open. Keys are read
// by the character they give, so that `/` and `?` are where the keyboard has them; none needs AltGr.
import { useEffect, useRef } from "react";

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** Whether the person is typing into something. */
export function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button"].includes(target.type);
  return ["TEXTAREA", "SELECT"].includes(target.tagName) || ["combobox", "textbox", "listbox", "menu", "menuitem", "option"].includes(target.getAttribute("role") ?? "");
}

/** Whether a dialog is open. */
export function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"],[role="alertdialog"]') !== null;
}

/** The name of a key press: `j`, `X` with Shift, `Enter`. None when it is not ours to handle. */
export function keyName(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  return event.key.length === 1 && event.shiftKey ? event.key.toUpperCase() : event.key;
}

/** Whether the key belongs to the focused control (Enter on a button, say). */
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  return event.target instanceof Element && event.target.closest("button,a,summary,[role=tab],[role=checkbox],[role=switch]") !== null;
}

/** Handles keys while the component is shown. */
export function useKeys(map: KeyMap, active = true): void {
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (name === undefined || leading.pending || typing(event.target) || dialogOpen() || belongsToControl(event)) return;
      const action = current.current[name];
      if (action === undefined) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active]);
}

/** Whether a first key (`g`) waits for its second: then the second is nobody else's. */
export const leading = { pending: false };

const LEAD_MS = 1500;

/** Handles `g` followed by a letter. */
export function useLeadKey(lead: string, map: KeyMap): void {
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const reset = () => {
      leading.pending = false;
      clearTimeout(timer);
    };
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (name === undefined || typing(event.target) || dialogOpen()) return;
      if (leading.pending) {
        reset();
        const action = current.current[name];
        event.preventDefault();
        event.stopImmediatePropagation();
        action?.(event);
      } else if (name === lead) {
        leading.pending = true;
        timer = setTimeout(reset, LEAD_MS);
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    };
    window.addEventListener("keydown", onKey, true);
    return () => {
      reset();
      window.removeEventListener("keydown", onKey, true);
    };
  }, [lead]);
}
