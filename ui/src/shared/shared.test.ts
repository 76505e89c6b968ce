// The rules that the shared parts follow, without a window.
import { beforeEach, describe, expect, test } from "vitest";
import { failureOf, OperationFailed } from "../ipc/failure";
import { outdatedBy } from "../ipc/query";
import { ended } from "../ipc/runs";
import type { RunRow } from "../ipc/generated/RunRow";
import { dateOf, datesOf, isoDay } from "../text/dates";
import { dayFrom, dayText, isDay } from "../text/day";
import { parts, plain } from "../text/foreign";
import { keyName, typing } from "./keys";
import { recall, remember, resetMemory } from "./memory";
import { hrefTo, parse } from "./route";
import { strengthOf } from "./strength";
import { pushUndo, takeUndo } from "./undo";

describe("passphrases", () => {
  test.each([
    ["kurz", 0],
    ["password12", 1],
    ["aaaaaaaaaaaaaaaa", 1],
    ["qwertzuiop123", 1],
    ["Sommer2024!", 1],
    ["abcabcabcabcabc", 1],
  ])("%s is weak", (text, strength) => expect(strengthOf(text)).toBe(strength));

  test.each(["lampe wolke anker fünf", "correct horse battery staple", "kV9#xq2Lw!7pZr"])("%s is good", (text) => {
    expect(strengthOf(text)).toBeGreaterThanOrEqual(3);
  });
});

describe("failures", () => {
  const failure = { code: "import-mismatch", args: { chosen: "A" }, detail_id: "x1", class: "input" };
  test("objects, JSON and our own errors are read", () => {
    expect(failureOf(failure)).toEqual(failure);
    expect(failureOf(JSON.stringify(failure))).toEqual(failure);
    expect(failureOf(new OperationFailed(failureOf(failure)))).toEqual(failure);
  });
  test.each([undefined, null, 7, "no such thing", "{broken", new Error("x"), {}])("%s is an internal failure", (thrown) => {
    expect(failureOf(thrown).code).toBe("internal");
  });
});

describe("text of a tenant", () => {
  test("hidden characters are named", () => {
    expect(parts("a\u202Eb")).toEqual([{ text: "a" }, { hidden: "U+202E" }, { text: "b" }]);
    expect(plain("\u0000x\u200by\ud800")).toBe("[U+0000]x[U+200B]y[U+D800]");
    expect(plain("\u{e0041}")).toBe("[U+E0041]");
  });
  test("ordinary text, lines and emoji stay", () => {
    expect(plain("Größe\n\tß 🙂 <b>")).toBe("Größe\n\tß 🙂 <b>");
  });
});

describe("dates", () => {
  const now = new Date(2026, 10, 21, 12);
  test("ages are in the reader's language", () => {
    expect(datesOf("de").age(new Date(2026, 10, 18, 11).toISOString(), now)).toBe("vor 3 Tagen");
    expect(datesOf("en").age(new Date(2026, 10, 18, 11).toISOString(), now)).toBe("3 days ago");
    expect(datesOf("en").age("no date", now)).toBe("no date");
  });
  test("a day is the same day everywhere", () => {
    expect(isoDay(dateOf("2026-03-01"))).toBe("2026-03-01");
    expect(datesOf("de").daysUntil("2026-11-20", now)).toBe(-1);
    expect(datesOf("de").daysUntil("2026-11-21", now)).toBe(0);
    expect(datesOf("de").day("2026-03-01")).toBe("1. März 2026");
  });
});

describe("routes", () => {
  test("what is written is read", () => {
    const href = hrefTo(["tenants", "a/b ä"], { text: "x&y", none: null });
    const route = parse(href);
    expect(route.path).toEqual(["tenants", "a/b ä"]);
    expect(Object.fromEntries(route.query)).toEqual({ text: "x&y" });
  });
  test("nonsense is no error", () => expect(parse("#/%E0%A4%A/x").path).toEqual(["%E0%A4%A", "x"]));
});

describe("what is out of date", () => {
  test("a change of findings concerns whatever reads them", () => {
    expect(outdatedBy("finding.change")).toEqual(expect.arrayContaining(["finding.list", "finding.detail", "tenant.overview", "review.get", "control.matrix"]));
    expect(outdatedBy("finding.change")).not.toContain("run.list");
    expect(outdatedBy("session.touch")).toEqual([]);
  });
  test("a run that ended is noticed once", () => {
    const run = (id: string, state: RunRow["state"]) => ({ id, state }) as RunRow;
    expect(ended(new Set(["a", "b"]), [run("a", "succeeded"), run("b", "running"), run("c", "failed")])).toEqual(["a"]);
  });
});

describe("keys", () => {
  test("no key with Control, Alt (so no AltGr) or Meta is ours", () => {
    expect(keyName(new KeyboardEvent("keydown", { key: "j" }))).toBe("j");
    expect(keyName(new KeyboardEvent("keydown", { key: "x", shiftKey: true }))).toBe("X");
    for (const held of ["ctrlKey", "altKey", "metaKey"]) expect(keyName(new KeyboardEvent("keydown", { key: "j", [held]: true }))).toBeUndefined();
  });
  test("typing is noticed", () => {
    expect(typing(document.createElement("textarea"))).toBe(true);
    expect(typing(document.createElement("input"))).toBe(true);
    expect(typing(Object.assign(document.createElement("input"), { type: "checkbox" }))).toBe(false);
    expect(typing(document.createElement("button"))).toBe(false);
  });
});

describe("undo", () => {
  beforeEach(resetMemory);
  test("the newest comes first, each once", () => {
    const first = { words: "a", events: ["1"] };
    pushUndo(first);
    pushUndo({ words: "b", events: ["2"] });
    expect(takeUndo(first)?.words).toBe("a");
    expect(takeUndo(first)).toBeUndefined();
    expect(takeUndo()?.words).toBe("b");
    expect(takeUndo()).toBeUndefined();
  });
  test("a change without events is not kept", () => {
    pushUndo({ words: "nothing", events: [] });
    expect(takeUndo()).toBeUndefined();
  });
  test("locking forgets", () => {
    remember("x", 1);
    resetMemory();
    expect(recall("x", 0)).toBe(0);
  });
});

describe("days as typed", () => {
  test.each([["24.12.2026", "de", "2026-12-24"], ["1. 2. 26", "de", "2026-02-01"], ["2026-2-3", "de", "2026-02-03"], ["2026-12-24", "en", "2026-12-24"]] as const)("%s in %s", (text, language, day) => {
    expect(dayFrom(text, language)).toBe(day);
  });
  test.each([["31.2.2026", "de"], ["24.12.2026", "en"], ["12/24/2026", "en"], ["2026-13-01", "de"], ["", "de"], ["0026-01-01", "en"]] as const)("%s is no day in %s", (text, language) => {
    expect(dayFrom(text, language)).toBeUndefined();
  });
  test("a kept day is shown as it is typed, anything else stays", () => {
    expect(dayText("2026-12-24", "de")).toBe("24.12.2026");
    expect(dayText("2026-12-24", "en")).toBe("2026-12-24");
    expect(dayText("bald", "de")).toBe("bald");
    expect([isDay("2026-12-24"), isDay("2026-2-3"), isDay("2026-02-30")]).toEqual([true, false, false]);
  });
});
