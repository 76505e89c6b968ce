// Selecting, filtering, changing: pure rules of the list.
import { expect, test } from "vitest";
import { changeOf } from "./ChangeDialog";
import { EVERYTHING, filterOf, pageOf, requestsFor } from "./filter";
import { pagesOf } from "./rows";
import { NOTHING, moved, rangeTo, toggle, withIds } from "./selection";

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

test("a false positive needs its reason, emptying a field clears it", () => {
  expect(changeOf({ type: "state", state: "false_positive" }, "  ")).toBeUndefined();
  expect(changeOf({ type: "state", state: "false_positive" }, " Testkonto ")).toEqual({ type: "state", state: "false_positive", reason: "Testkonto" });
  expect(changeOf({ type: "state", state: "resolved" }, "")).toEqual({ type: "state", state: "resolved", reason: null });
  expect(changeOf({ type: "owner", value: "A" }, " ")).toEqual({ type: "owner", owner: null });
  expect(changeOf({ type: "severity", value: "low" }, "nonsense")).toBeUndefined();
});
