// Where the focus is, and that nothing takes it from a person who types.
import { type MouseEvent, useCallback, useEffect, useRef } from "react";

/** On a button's mouse down: the field beside it keeps the focus, so that its leaving does not come before the click. */
export const stay = (event: MouseEvent) => event.preventDefault();

/** The class of the place that shows messages. */
const MESSAGES = ".fui-Toaster";

/**
 * Gives the focus back from a message to where it was. To be called by every button in a message
 * before that closes: one that closes with the focus inside takes it again when it has faded away,
 * from wherever the person is by then.
 */
export function useLeaveMessage(): () => void {
  const before = useRef<HTMLElement>(null);
  useEffect(() => {
    const onFocus = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest(MESSAGES) === null) return;
      if (relatedTarget instanceof HTMLElement && relatedTarget.closest(MESSAGES) === null) before.current = relatedTarget;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  return useCallback(() => {
    const now = document.activeElement;
    if (!(now instanceof HTMLElement) || now.closest(MESSAGES) === null) return;
    if (before.current?.isConnected === true) before.current.focus({ preventScroll: true });
    else now.blur();
  }, []);
}

const MODAL = '[role="dialog"], [role="alertdialog"]';

const takes = (element: HTMLElement | null | undefined) => element?.isConnected === true && !(element as HTMLButtonElement).disabled;

/** What a person would go on from, the nearest first, when an element has gone. */
const around = (element: HTMLElement): HTMLElement[] => {
  const parent = element.parentElement?.closest<HTMLElement>("[tabindex]") ?? null;
  return parent === null ? [] : [parent, ...around(parent)];
};

/**
 * Keeps the focus in the window when what had it goes: a dialog that closes gives it back to where
 * it was opened from, a button that vanishes or is switched off to what is around it, else to the
 * heading. A focus that a person puts elsewhere, or nowhere, stays there.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let had: HTMLElement | null = null;
    let next: HTMLElement[] = [];
    let below: HTMLElement | null = null;
    const nowhere = () => document.activeElement === null || document.activeElement === document.body;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === document.body) return;
      had = target;
      next = around(target);
      if (target.closest(`${MODAL}, ${MESSAGES}`) === null) below = target;
    };
    const onBlur = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof HTMLElement) || target.closest(MODAL) !== null) return;
      queueMicrotask(() => {
        if (target === had && nowhere() && takes(target)) had = null;
      });
    };
    const observer = new MutationObserver(() => {
      if (had === null || !nowhere() || takes(had)) return;
      had = null;
      const heir = [...next, below].find(takes) ?? document.querySelector<HTMLElement>("main h1");
      heir?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", onBlur);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", onBlur);
      observer.disconnect();
    };
  }, []);
}
