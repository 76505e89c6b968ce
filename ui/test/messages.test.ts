// Every message that the code asks for exists in both languages with the same variables, and none is idle.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Entry, type Message, parse } from "@fluent/syntax";
import { describe, expect, test } from "vitest";
import { SCREENS } from "../src/app/screens";
import { SORTS } from "../src/screens/findings/filter";
import { SECTIONS } from "../src/screens/tenants/profileState";
import { SEVERITIES, STATES } from "../src/shared/severity";
import { OUTCOMES, verdictId } from "../src/shared/verdict";
import { sourcesOf } from "../src/text/bundles";

const LANGUAGES = ["de", "en"] as const;

const isMessage = (entry: Entry): entry is Message => entry.type === "Message";
const messagesOf = (text: string) => new Map(parse(text, {}).body.filter(isMessage).map((message) => [message.id.name, message]));
const uiOf = (language: (typeof LANGUAGES)[number]) => messagesOf(sourcesOf(language).find(([name]) => name === "ui.ftl")?.[1] ?? "");

function variables(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const one of node) variables(one, found);
  else if (typeof node === "object" && node !== null) {
    if ("type" in node && node.type === "VariableReference") found.add((node as unknown as { id: { name: string } }).id.name);
    for (const one of Object.values(node)) variables(one, found);
  }
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["generated", "mock"].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [readFileSync(path, "utf8")] : [];
  });
}

const dashed = (word: string) => word.replaceAll("_", "-");
const family = (prefix: string, names: readonly string[], suffix = "") => names.map((name) => `${prefix}${dashed(name)}${suffix}`);

/** Ids put together in the code: every member that the contract names. */
const FAMILIES = [
  ...family("nav-", SCREENS.map((screen) => screen.id)),
  ...OUTCOMES.map(verdictId),
  ...family("severity-", SEVERITIES),
  ...family("state-", STATES),
  ...family("decide-", ["triaged", "in_progress", "resolved", "false_positive"]),
  ...family("sort-", SORTS),
  ...family("criticality-", ["shall", "should"]),
  ...family("profile-", SECTIONS), ...family("profile-", SECTIONS, "-hint"),
  ...family("candidate-", ["excluded-from-policies", "name-suggests", "verified-domain"]),
  ...family("exclude-", ["users", "groups", "applications", "guest_user_types"]),
  ...family("gap-", ["not_in_source", "read_failed", "property_absent", "not_readable"]), ...family("gap-", ["not_in_source", "read_failed", "property_absent", "not_readable"], "-do"),
  ...family("change-", ["owner", "assignee", "due", "severity"]), "owner-hint", "assignee-hint",
  ...family("changed-by-", ["rule", "profile", "evidence"]), ...family("cause-", ["rule", "profile", "evidence"]),
  ...family("step-", ["detected", "observed", "verified", "reopened", "state", "severity", "owner", "assignee", "due", "comment", "customer_comment", "undone", "verdict_changed"]),
  ...family("run-", ["import", "demo", "pack", "evaluate", "backup"]),
  ...family("run-step-", ["read", "parse", "store", "judge", "release", "render", "write"]),
  ...family("run-arg-", ["snapshot", "subjects", "new", "changed", "gone", "detected", "verified", "reopened", "count", "folder", "name", "place", "path"]),
  ...family("run-state-", ["running", "succeeded", "failed", "cancelled", "interrupted"]),
  ...family("failure-class-", ["usage", "input", "locked", "in_use", "cancelled", "internal"]),
  ...family("strength-", ["0", "1", "2", "3", "4"]), ...family("strength-", ["0", "1", "2", "3", "4"], "-hint"),
  ...family("review-tab-", ["compose", "preview", "released", "export"]),
  ...family("pack-lang-", ["de", "en"]), ...family("paper-", ["a4", "letter"]),
  ...family("redaction-", ["customer_safe", "auditor", "internal"]), ...family("redaction-", ["customer_safe", "auditor", "internal"], "-hint"),
  ...family("file-", ["ok", "missing", "changed", "extra"]),
];

/** Ids whose members the data decides: any of them may be there. */
const OPEN_FAMILIES = /^(setting|outcome|kind)-/;

/** Every quoted text of the code: an id in use is one of them, however it reaches the text. */
const code = sources("src");
const quoted = new Set(code.flatMap((text) => [...text.matchAll(/["'`]([a-z][a-z0-9-]*)["'`]/g)].map((match) => match[1] ?? "")));
const asked = new Set(code.flatMap((text) => [...text.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1] ?? "")));

describe("the messages of the window", () => {
  test.each(LANGUAGES)("%s has every message that is asked for", (language) => {
    const known = uiOf(language);
    expect([...asked, ...FAMILIES].filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(LANGUAGES)("%s has no idle message", (language) => {
    const used = new Set([...quoted, ...FAMILIES]);
    expect([...uiOf(language).keys()].filter((id) => !used.has(id) && !OPEN_FAMILIES.test(id))).toEqual([]);
  });

  test("both languages have the same messages with the same variables", () => {
    const [de, en] = [uiOf("de"), uiOf("en")];
    const shape = (messages: Map<string, Message>) => [...messages].map(([id, message]) => `${id}(${[...variables(message)].sort().join(", ")})`).sort();
    expect(shape(de)).toEqual(shape(en));
  });

  test.each(LANGUAGES)("no two files of %s define the same id", (language) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [name, text] of sourcesOf(language)) {
      for (const id of messagesOf(text).keys()) {
        if (seen.has(id)) twice.push(`${id}: ${seen.get(id)}, ${name}`);
        seen.set(id, name);
      }
    }
    expect(twice).toEqual([]);
  });

  test.each(LANGUAGES)("%s names every kind of the registry", (language) => {
    const known = messagesOf(sourcesOf(language).find(([name]) => name === "kinds.ftl")?.[1] ?? "");
    const kinds = [...readFileSync("../assets/registry/subjects.json", "utf8").matchAll(/"kind": *"([a-z.-]+)"/g)].map((match) => match[1] ?? "");
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !known.has(`kind-${kind.replaceAll(".", "-")}`))).toEqual([]);
  });

  test.each(LANGUAGES)("every line of %s can be read", (language) => {
    const junk = parse(sourcesOf(language).find(([name]) => name === "ui.ftl")?.[1] ?? "", {}).body.filter((entry) => entry.type === "Junk");
    expect(junk.map((entry) => entry.content)).toEqual([]);
  });

  test("German keeps to the words of the domain", () => {
    const text = (sourcesOf("de").find(([name]) => name === "ui.ftl")?.[1] ?? "").replaceAll(/^[a-z0-9-]+ =|^#.*$|\{[^}]*\}/gm, "");
    expect(text).not.toMatch(/\b(Mandant|Befund|Snapshot|Control|Finding|Break-Glass|Drift|du|dein|deine)\b/i);
    expect(text).not.toMatch(/"|''/);
  });
});
