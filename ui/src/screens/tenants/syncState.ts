// What can be done about a sync that did not end well: pure.
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { Coverage } from "../../ipc/generated/Coverage";
import type { GapReason } from "../../ipc/generated/GapReason";
import type { RunRow } from "../../ipc/generated/RunRow";

export type Offer = "sign-in" | "go-on" | "seal" | "forget";

/** Failures that may be over by the next attempt, and that a partial snapshot can do without. */
const PASSING: readonly string[] = ["sync-unreachable", "sync-throttled", "sync-unavailable"];

/** The newest run of these kinds about a tenant. `rows` begin with the newest. */
export function newestRun(rows: readonly RunRow[], tenant: string, kinds: readonly string[]): RunRow | undefined {
  return rows.find((run) => run.tenant === tenant && kinds.includes(run.kind));
}

/** Whether only a person can help. */
export const needsPerson = (run: Pick<RunRow, "outcome">) => run.outcome === "sync-sign-in-needed" || run.outcome === "sync-browser-needed" || (run.outcome?.startsWith("sign-in-") ?? false);

/** The message that says which sign-in is needed. */
export const neededWord = (connection: Pick<ConnectionRow, "browser_needed">) => (connection.browser_needed ? "connection-browser-needed" : "connection-sign-in-needed");

/** What is offered, the most helpful first. `signedIn`: a sign-in succeeded since. */
export function offersOf(run: RunRow, connection: ConnectionRow, signedIn: boolean): Offer[] {
  const kept: Offer[] = connection.resumable ? ["forget"] : [];
  if (run.state === "running" || run.state === "succeeded") return [];
  const asked = needsPerson(run) && !signedIn && connection.method !== "certificate";
  if (asked || connection.state === "sign_in_needed") return ["sign-in", ...kept];
  if (run.outcome !== null && PASSING.includes(run.outcome)) return ["go-on", "seal", ...kept];
  return ["go-on", ...kept];
}

/** Whether the panel has anything to say about the newest sync. */
export function isTelling(run: RunRow | undefined, connection: ConnectionRow, seen: string | undefined): boolean {
  if (run === undefined) return false;
  if (run.state === "running" || run.state === "failed") return true;
  return run.state === "succeeded" ? run.id === seen : connection.resumable;
}

/** The areas as they are asked for: all of them are none in particular. */
export function areasWanted(chosen: readonly string[], all: readonly string[]): string[] {
  return chosen.length === all.length ? [] : [...chosen];
}

const READING: readonly GapReason[] = ["read_failed", "not_allowed", "not_licensed", "out_of_scope", "left_out", "too_many"];

/** What could not be read beside the kinds that controls rest on. What a source never had is not missing. */
export function alsoLacking(all: readonly Coverage[], judged: readonly Coverage[]): Coverage[] {
  const shown = new Set(judged.map((one) => one.kind));
  return all.filter((one) => one.state !== "complete" && one.reason !== null && READING.includes(one.reason) && !shown.has(one.kind));
}
