// The changes of this sitting that can still be taken back, newest last.
import type { RequestOf } from "../ipc/call";
import { recall, remember } from "./memory";

/** An operation that takes something back. */
export type UndoCall = { name: "inbox.restore"; request: RequestOf<"inbox.restore"> } | { name: "portfolio.take_back"; request: RequestOf<"portfolio.take_back"> };

export interface Undoable {
  /** What was done, for the toast. */
  words: string;
  /** The events to hand to `finding.undo`. */
  events: readonly string[];
  /** What takes it back, where that is another operation. */
  undo?: UndoCall;
}

const KEY = "undo";
const KEPT_MAX = 50;

/** Remembers a change. One without events changed nothing and is not kept. */
export function pushUndo(change: Undoable): void {
  if (change.events.length === 0 && change.undo === undefined) return;
  remember(KEY, [...recall<Undoable[]>(KEY, []), change].slice(-KEPT_MAX));
}

/** Takes the newest change, or this one, off the pile; none when it is not there any more. */
export function takeUndo(which?: Undoable): Undoable | undefined {
  const pile = recall<Undoable[]>(KEY, []);
  const change = which === undefined ? pile.at(-1) : pile.find((one) => one === which);
  if (change !== undefined) remember(KEY, pile.filter((one) => one !== change));
  return change;
}
