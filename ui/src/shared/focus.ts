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
