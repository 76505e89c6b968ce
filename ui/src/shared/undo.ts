// The changes of this sitting that can still be taken back, newest last.
import { recall, remember } from "./memory";

export interface Undoable {
  /** What was done, for the toast. */
  words: string;
  /** The events to hand to `finding.undo`. */
  events: readonly string[];
}

const KEY = "undo";
const KEPT_MAX = 50;

/** Remembers a change. One without events changed nothing and is not kept. */
export function pushUndo(change: Undoable): void {
  if (change.events.length === 0) return;
  remember(KEY, [...recall<Undoable[]>(KEY, []), change].slice(-KEPT_MAX));
}

/** Takes the newest change, or this one, off the pile; none when it is not there any more. */
export function takeUndo(which?: Undoable): Undoable | undefined {
  const pile = recall<Undoable[]>(KEY, []);
  const change = which === undefined ? pile.at(-1) : pile.find((one) => one === which);
  if (change !== undefined) remember(KEY, pile.filter((one) => one !== change));
  return change;
}
