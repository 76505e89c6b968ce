// Selecting, filtering, changing: pure rules of the list.
import { expect, test } from "vitest";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { bulkChange } from "./BulkQueryDialog";
import { changeOf } from "./ChangeDialog";
import { EVERYTHING, filterOf, pageOf, requestsFor } from "./filter";
import { idsHere, pagesOf } from "./rows";
import { NOTHING, moved, rangeTo, toggle, withIds } from "./selection";
import { completed, filterOfView, isQueryFailure, partsOf, pointsUntil } from "./views";

test("x selects and takes out; Shift-x selects from the last one", () => {
  const one = toggle(NOTHING, "c", 2);
  expect(rangeTo(one, 5)).toEqual([2, 5]);
  expect(rangeTo(one, 0)).toEqual([0, 2]);
  const many = withIds(one, ["c", "d", "e"], 4);
  expect([...many.ids]).toEqual(["c", "d", "e"]);
  expect(many.anchor).toBe(2);
  expect([...toggle(many, "d", 3).ids]).toEqual(["c", "e"]);
  expect(rangeTo(NOTHING, 7)).toEqual([7, 7]);
});

test("j and k stay within the list", () => {
  expect(moved(null, 1, 3)).toBe(0);
  expect(moved(2, 1, 3)).toBe(2);
  expect(moved(0, -1, 3)).toBe(0);
  expect(moved(0, 1, 0)).toBeNull();
});

test("pages around what is in sight, and the first for the count", () => {
  expect(pagesOf(0, 30)).toEqual([0]);
  expect(pagesOf(390, 410)).toEqual([0, 1, 2]);
  expect(pageOf(EVERYTHING, "t", 3)).toMatchObject({ tenant: "t", offset: 600, limit: 200, states: ["open"] });
});

test("a range is asked for in pieces that the core accepts", () => {
  const requests = requestsFor(EVERYTHING, null, 500, 2700);
  expect(requests.map(({ offset, limit }) => [offset, limit])).toEqual([[500, 1000], [1500, 1000], [2500, 201]]);
});

test("a link may ask for a filter, a tenant alone does not", () => {
  expect(filterOf(new URLSearchParams("tenant=t"))).toBeUndefined();
  expect(filterOf(new URLSearchParams("overdue=1"))).toMatchObject({ overdue: true, states: ["open"] });
  expect(filterOf(new URLSearchParams("state=new"))?.states).toEqual(["new"]);
  expect(filterOf(new URLSearchParams("state=all"))?.states).toEqual([]);
});

test("a link may carry a query, and a view is its query alone", () => {
  expect(filterOf(new URLSearchParams("q=is:mine"))).toMatchObject({ query: "is:mine", states: [] });
  expect(filterOfView("is:stale")).toEqual({ ...EVERYTHING, states: [], query: "is:stale" });
  expect(pageOf(filterOfView(" is:stale "), null, 0)).toMatchObject({ query: "is:stale", text: "", states: [] });
});

test("the wrong word is found, also behind characters of two units", () => {
  const failure = { code: "query-key-unknown", args: { start: "2", end: "7" }, detail_id: null, class: "usage" as const };
  expect(partsOf("😀 a:b c d", failure)).toEqual(["😀 ", "a:b c", " d"]);
  expect(isQueryFailure(failure)).toBe(true);
});

test("a suggestion goes in where it belongs", () => {
  expect(completed("is:open se", 8, 10, "severity:")).toEqual({ text: "is:open severity:", cursor: 17 });
  expect(completed("😀 is:op owner:me", 5, 7, "open")).toEqual({ text: "😀 is:open owner:me", cursor: 10 });
  expect(completed("is:", 3, 3, "open")).toEqual({ text: "is:open ", cursor: 8 });
  expect(pointsUntil("😀 is", 4)).toBe(3);
});

test("a change of many is complete only with what it needs", () => {
  expect(bulkChange("claim", "", "")).toEqual({ type: "claim" });
  expect(bulkChange("snooze", "soon", "x")).toBeUndefined();
  expect(bulkChange("snooze", "2026-12-01", "x")).toEqual({ type: "snooze", until: "2026-12-01" });
  expect(bulkChange("false_positive", "", " ")).toBeUndefined();
  expect(bulkChange("resolved", "", "done")).toEqual({ type: "state", state: "resolved", reason: "done" });
});

test("a false positive needs its reason, emptying a field clears it", () => {
  expect(changeOf({ type: "state", state: "false_positive" }, "  ")).toBeUndefined();
  expect(changeOf({ type: "state", state: "false_positive" }, " Testkonto ")).toEqual({ type: "state", state: "false_positive", reason: "Testkonto" });
  expect(changeOf({ type: "state", state: "resolved" }, "")).toEqual({ type: "state", state: "resolved", reason: null });
  expect(changeOf({ type: "owner", value: "A" }, " ")).toEqual({ type: "owner", owner: null });
  expect(changeOf({ type: "severity", value: "low" }, "nonsense")).toBeUndefined();
});

test("A range whose rows are here is selected at once; else it has to be asked for", () => {
  const rows = { row: (index: number) => (index < 3 ? ({ id: `f${index}` } as FindingRow) : undefined) };
  expect(idsHere(rows, 1, 2)).toEqual(["f1", "f2"]);
  expect(idsHere(rows, 2, 3)).toBeUndefined();
});
