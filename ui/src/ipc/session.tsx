// Whether the vault is open, and who works here. Locking drops everything that was read.
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { call, onLocked } from "./call";
import { failureOf } from "./failure";
import type { Failure } from "./generated/Failure";
import type { SessionStatus } from "./generated/SessionStatus";
import { resetMemory } from "../shared/memory";

const STATUS_MS = 20_000;
const TOUCH_MS = 30_000;

interface Session {
  status: SessionStatus;
  /** Takes over a status that an operation answered. */
  adopt(status: SessionStatus): void;
  refresh(): Promise<void>;
  lock(): Promise<void>;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** The session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("outside of SessionProvider");
  return session;
}

interface Props {
  children: ReactNode;
  /** Shown until the first status, and when there is none to have. */
  waiting(failure: Failure | undefined, again: () => void): ReactNode;
}

/** Keeps the session's status and the core's idle clock. */
export function SessionProvider({ children, waiting }: Props) {
  const client = useQueryClient();
  const [status, setStatus] = useState<SessionStatus>();
  const [failure, setFailure] = useState<Failure>();

  const adopt = useCallback((next: SessionStatus) => {
    setFailure(undefined);
    if (next.state !== "unlocked") {
      client.clear();
      resetMemory();
    }
    setStatus(next);
  }, [client]);

  const refresh = useCallback(async () => {
    try {
      adopt(await call("session.status", {}));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }, [adopt]);

  const lock = useCallback(async () => {
    adopt(await call("vault.lock", {}));
  }, [adopt]);

  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), STATUS_MS);
    const off = onLocked(() => void refresh());
    return () => {
      clearInterval(timer);
      off();
    };
  }, [refresh]);

  const open = status?.state === "unlocked";
  useEffect(() => (open ? touchOnInput() : undefined), [open]);

  const session = useMemo(
    () => (status === undefined ? undefined : { status, adopt, refresh, lock }),
    [status, adopt, refresh, lock],
  );
  if (session === undefined) return waiting(failure, () => void refresh());
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Tells the core of real input, at most every 30 seconds. */
export function touchOnInput(now: () => number = () => performance.now()): () => void {
  let last = now();
  const touch = (event: Event) => {
    if (!event.isTrusted || now() - last < TOUCH_MS) return;
    last = now();
    call("session.touch", {}).catch(() => undefined);
  };
  const events = ["pointerdown", "keydown", "wheel"] as const;
  for (const name of events) window.addEventListener(name, touch, { passive: true });
  return () => {
    for (const name of events) window.removeEventListener(name, touch);
  };
}
