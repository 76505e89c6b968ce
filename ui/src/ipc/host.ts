// Where operations are answered: the desktop shell, or a server in a browser test.
import type { OperationName } from "./generated/operations";

/** Answers operations. Rejects with whatever the other side gave; `failure.ts` reads it. */
export interface Host {
  call(name: OperationName, request: unknown): Promise<unknown>;
}

declare global {
  interface Window {
    __TAURI_INTERNALS__?: unknown;
  }
}

/** Whether the page runs inside the desktop shell. */
export function inShell(): boolean {
  return typeof window !== "undefined" && window.__TAURI_INTERNALS__ !== undefined;
}

let chosen: Host | undefined;

/** Replaces the host; for tests and for developing without a core. */
export function useThisHost(host: Host): void {
  chosen = host;
}

/** The host in use. */
export async function host(): Promise<Host> {
  chosen ??= inShell() ? (await import("./tauri")).tauriHost() : (await import("./http")).httpHost();
  return chosen;
}
