// What screens remember while the vault is open (list places, chosen tenant). Emptied by locking.
import { useCallback, useSyncExternalStore } from "react";

let values = new Map<string, unknown>();
const listeners = new Set<() => void>();

/** Forgets everything. */
export function resetMemory(): void {
  values = new Map();
  for (const listener of listeners) listener();
}

/** What is remembered under a name. */
export function recall<T>(name: string, initial: T): T {
  return values.has(name) ? (values.get(name) as T) : initial;
}

/** Remembers, and tells who looks. */
export function remember<T>(name: string, value: T): void {
  values.set(name, value);
  for (const listener of listeners) listener();
}

/** State that survives leaving the screen, but not locking. `initial` must be stable. */
export function useRemembered<T>(name: string, initial: T): [T, (next: T) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => recall(name, initial),
  );
  return [value, useCallback((next: T) => remember(name, next), [name])];
}

/** The tenant that the window looks at; none for all. */
export function useTenantScope(): [string | null, (tenant: string | null) => void] {
  return useRemembered<string | null>("tenant", null);
}
