// One function for every operation of the contract.
import { OperationFailed, failureOf } from "./failure";
import type { OperationName, Operations } from "./generated/operations";
import { host } from "./host";

export type RequestOf<N extends OperationName> = Operations[N]["request"];
export type ResponseOf<N extends OperationName> = Operations[N]["response"];

const listeners = new Set<() => void>();

/** Told when an answer shows that the vault is locked. */
export function onLocked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls an operation; rejects with `OperationFailed`. */
export async function call<N extends OperationName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  try {
    return (await (await host()).call(name, request)) as ResponseOf<N>;
  } catch (thrown) {
    const failure = failureOf(thrown);
    const asked = name.startsWith("session.") || name.startsWith("vault.");
    if (failure.class === "locked" && !asked) for (const listener of listeners) listener();
    throw new OperationFailed(failure);
  }
}
