// The views that are always there, and what a query's error says about its place.
import type { Failure } from "../../ipc/generated/Failure";
import { EVERYTHING, type Filter } from "./filter";

/** Ready views: the message that names them, and their query. */
export const READY_VIEWS: readonly (readonly [id: string, query: string])[] = [
  ["view-my-work", "is:open is:mine -is:snoozed sort:due"],
  ["view-intake", "state:new,reopened is:unassigned -is:snoozed"],
  ["view-overdue", "is:overdue sort:due"],
  ["view-mentions", "mentions:me"],
  ["view-snoozed", "is:snoozed sort:due"],
  ["view-stale", "is:stale"],
  ["view-orphaned", "is:orphaned"],
];

/** The filter that shows a view: its query and nothing else. */
export const filterOfView = (query: string): Filter => ({ ...EVERYTHING, states: [], query });

/** Whether a failure is about the query that was typed. */
export const isQueryFailure = (failure: Failure) => failure.code.startsWith("query-");

/** The query before, at and after the word that is wrong. Places are Unicode code points. */
export function partsOf(query: string, failure: Failure): [before: string, wrong: string, after: string] {
  const chars = [...query];
  const start = Math.min(Number(failure.args["start"] ?? 0), chars.length);
  const end = Math.max(start, Math.min(Number(failure.args["end"] ?? chars.length), chars.length));
  return [chars.slice(0, start).join(""), chars.slice(start, end).join(""), chars.slice(end).join("")];
}

/** The query with a suggestion put in, and where the cursor goes: code points in, code units out. */
export function completed(query: string, start: number, end: number, insert: string): { text: string; cursor: number } {
  const chars = [...query];
  const rest = chars.slice(end).join("");
  // A key waits for its value; a value is followed by the next term.
  const space = insert.endsWith(":") || rest.startsWith(" ") ? "" : " ";
  const before = chars.slice(0, start).join("") + insert + space;
  return { text: before + rest, cursor: before.length };
}

/** A place in code units as a place in code points. */
export const pointsUntil = (text: string, units: number) => Array.from(text.slice(0, units)).length;
