// Pure rules of the other screens.
import { expect, test } from "vitest";
import type { ImportPreview } from "../ipc/generated/ImportPreview";
import { matrixRows, profile } from "../ipc/mock/data";
import { mockPages } from "../ipc/mock/pages";
import { areasOf, counted, grouped } from "./controls/matrix";
import { NO_CHOICE, mayStart, startOf } from "./importing/importState";
import { changedWords, mergedWords, periodIsValid, savableWords, toggled } from "./reviews/draftState";
import { pagesOf, textOf } from "./reviews/pages";
import { candidatesFor, entriesOf, sameProfile, withEntry, withoutEntry } from "./tenants/profileState";

const preview = (part: Partial<ImportPreview>): ImportPreview => ({
  path: "/x", format: "graph-folder", tool: null, collected_at: null, claimed: { id: "1", domain: null, name: null }, target: { type: "tenant", tenant: "t", name: "T" },
  kinds: [], size_bytes: 0, file_count: 1, not_understood: [], stated_exclusions: 2, completes: null, ...part,
});

test("a mismatch is never imported", () => {
  expect(mayStart(preview({ target: { type: "mismatch", chosen: "B" } }), { tenant: "b", stated: true, adopt: false, complete: null })).toBe(false);
});

test("a source without identity needs a tenant and the statement", () => {
  const unnamed = preview({ claimed: null, target: { type: "choice_needed" } });
  expect(mayStart(unnamed, NO_CHOICE)).toBe(false);
  const completes = { snapshot: 3, collected_at: null, kinds: [], property_count: 6, suggested: true };
  expect(startOf(unnamed, NO_CHOICE).complete).toBe(false);
  expect(startOf({ ...unnamed, completes }, NO_CHOICE).complete).toBe(true);
  expect(startOf({ ...unnamed, completes }, { ...NO_CHOICE, complete: false }).complete).toBe(false);
  expect(startOf({ ...unnamed, completes: { ...completes, suggested: false } }, NO_CHOICE).complete).toBe(false);
  expect(mayStart(unnamed, { ...NO_CHOICE, tenant: "t" })).toBe(false);
  expect(mayStart(unnamed, { ...NO_CHOICE, tenant: "t", stated: true })).toBe(true);
  const resolved = preview({ claimed: null });
  expect(mayStart(resolved, NO_CHOICE)).toBe(false);
  expect(startOf(resolved, { tenant: "t", stated: true, adopt: true, complete: null })).toEqual({ path: "/x", tenant: "t", stated: true, adopt_exclusions: true, complete: false });
});

test("a source that names its tenant needs nothing, a library goes nowhere", () => {
  expect(mayStart(preview({}), NO_CHOICE)).toBe(true);
  expect(startOf(preview({}), { tenant: null, stated: true, adopt: false, complete: null })).toMatchObject({ tenant: "t", stated: false });
  expect(startOf(preview({ target: { type: "library", name: "L" } }), { tenant: "t", stated: true, adopt: true, complete: null })).toEqual({ path: "/x", tenant: null, stated: false, adopt_exclusions: false, complete: false });
});

test("the matrix is counted, filtered and grouped", () => {
  const rows = matrixRows("en");
  const counts = counted(rows);
  expect(counts.satisfied + counts.not_satisfied + counts.not_assessed + counts.not_applicable).toBe(rows.length);
  const open = grouped(rows, ["not_satisfied"]);
  expect(open.flatMap(([, list]) => list)).toHaveLength(counts.not_satisfied);
  expect(grouped(rows, []).map(([area]) => area)).toEqual(["entra", "sharepoint", "quality"]);
  expect(areasOf(rows)).toEqual(["entra", "sharepoint", "quality"]);
  expect(grouped(rows, [], "quality").map(([area, list]) => [area, list.length])).toEqual([["quality", 22]]);
  expect(grouped(rows, ["satisfied"], "nowhere")).toEqual([]);
});

test("a profile is changed by value, whatever its letter case", () => {
  const more = withEntry(profile, "own_domains", { value: "B.example", name: "", principal: null, reason: "r" });
  expect(entriesOf(more, "own_domains")).toHaveLength(2);
  expect(entriesOf(withEntry(more, "own_domains", { value: "b.EXAMPLE", name: "", principal: null, reason: "s" }), "own_domains")).toHaveLength(2);
  expect(sameProfile(withoutEntry(more, "own_domains", "b.example"), profile)).toBe(true);
  const candidate = { purpose: "emergency_access", value: "ID-1", principal: "user", name: "x", code: "name-suggests", count: 0 } as const;
  expect(candidatesFor([candidate], profile, "emergency_access")).toHaveLength(1);
  expect(candidatesFor([candidate], profile, "own_domains")).toHaveLength(0);
  const taken = withEntry(profile, "emergency_access", { value: "id-1", name: "x", principal: "user", reason: "r" });
  expect(candidatesFor([candidate], taken, "emergency_access")).toHaveLength(0);
});

test("a draft saves what can be saved, and keeps what was typed since", () => {
  const saved = { title: "A", period_from: "2026-01-01", period_to: "2026-03-31", classification: "", introduction: "" };
  const words = { ...saved, title: " ", period_from: "31.2.2026", introduction: "Hello" };
  expect(savableWords(saved, words)).toEqual({ introduction: "Hello" });
  expect(savableWords(saved, { ...saved, introduction: " " })).toEqual({});
  const typed = { ...words, introduction: "Hello there" };
  expect(mergedWords(saved, { ...saved, introduction: "Hello", classification: "Secret" }, typed)).toEqual({ ...typed, classification: "Secret" });
});

test("only what changed in a draft is sent", () => {
  const words = { title: "A", period_from: "2026-01-01", period_to: "2026-03-31", classification: "", introduction: "" };
  expect(changedWords(words, { ...words, title: "B" })).toEqual({ title: "B" });
  expect(periodIsValid({ ...words, period_to: "2025-12-31" })).toBe(false);
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

test("pages are read with care", () => {
  const pages = pagesOf(mockPages());
  expect(pages).toHaveLength(13);
  expect(pages[0] && textOf(pages[0])).toContain("Governance");
  expect(pagesOf(null)).toEqual([]);
  expect(pagesOf({ pages: [{ width_pt: 1, height_pt: 1, commands: [{ op: "text", x: 0, y: 0, size: 1, face: "regular", text: "x", color: "url(javascript:1)" }, { op: "script" }] }] })).toEqual([{ width_pt: 1, height_pt: 1, commands: [] }]);
});
