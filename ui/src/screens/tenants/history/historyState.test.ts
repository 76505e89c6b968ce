// Rules of the history. Cites `specs/015-history.md`.
import { expect, test } from "vitest";
import type { CompareLine } from "../../../ipc/generated/CompareLine";
import type { ComparedKind } from "../../../ipc/generated/ComparedKind";
import { folded } from "../../../shared/settings";
import { chosenAfter, compareHref, countOf, placeOf, tallied, unseenKinds } from "./historyState";

const place = (query: string) => placeOf(new URLSearchParams(query));

test("the address names two snapshots, or an object, or nothing that it understands", () => {
  expect(place("left=1&right=3")).toEqual({ view: "compare", left: 1, right: 3 });
  expect(place("kind=a&id=b")).toEqual({ view: "life", kind: "a", id: "b" });
  for (const query of ["", "left=1", "left=0&right=1", "left=-1&right=2", "left=1e3&right=2", "left=9999999999&right=2", "kind=a"]) expect(place(query)).toEqual({ view: "timeline" });
});

test("HIS-31: two at most are chosen, and the older one is on the left", () => {
  expect(chosenAfter([], 3)).toEqual([3]);
  expect(chosenAfter([3, 1], 2)).toEqual([1, 2]);
  expect(chosenAfter([3, 1], 3)).toEqual([1]);
  expect(compareHref("t", 3, 1)).toBe("#/tenants/t/history?left=1&right=3");
  expect(compareHref("t", 1, 3)).toBe(compareHref("t", 3, 1));
});

const line = (at: string, same: boolean): CompareLine => ({ at, path: [], label: at, left: null, right: null, left_name: null, right_name: null, left_text: null, right_text: null, secret: false, same });

test("HIS-32: what is the same is folded, stretch by stretch, and nothing is lost", () => {
  const lines = [line("a", true), line("b", true), line("c", false), line("d", true), line("e", false), line("f", false)];
  const shape = folded(lines).map((part) => ("same" in part ? part.same.map((one) => one.at).join("+") : part.line.at));
  expect(shape).toEqual(["a+b", "c", "d", "e", "f"]);
  expect(folded([])).toEqual([]);
});

test("HIS-30: only counts that are not zero are told, in one order", () => {
  expect(tallied({ first_seen: 0, created: 2, changed: 1, missing: 0, returned: 0, not_readable: 0, not_collected: 9 })).toEqual([["created", 2], ["changed", 1], ["not_collected", 9]]);
});

test("HIS-33: objects of kinds that were not seen are counted apart", () => {
  const kind = (comparable: boolean, not_comparable: number): ComparedKind => {
    const seen = { kind: "a", state: comparable ? "complete" as const : "not_collected" as const, reason: null, count: 5 };
    return { kind: "a", left: seen, right: seen, comparable, not_supplied: { left: [], right: [] }, counts: { equal: 0, changed: 1, changes: 1, missing: 0, unexpected: 0, not_comparable, ambiguous: 0 } };
  };
  const kinds = [kind(true, 1), kind(false, 10)];
  expect(countOf(kinds, "not_comparable")).toBe(1);
  expect(unseenKinds(kinds)).toEqual([kinds[1]]);
  expect(countOf(kinds, "suggestion")).toBeUndefined();
});
