// The names of the fields that entries of the journal can have, read out of the core's source: what `Event` is made of.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

const CRATES = "../src-tauri/crates";
const ROOT = `${CRATES}/domain/src`;
/** What can happen, by the kind of thing: the members of `domain::event::Event`. */
const EVENTS = /^ {4}[A-Z]\w+\(\w+, (\w+Event)\),$/gm;

interface Type {
  file: string;
  attributes: string;
  body: string;
}

const sources = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return sources(path);
  return entry.name.endsWith(".rs") && !entry.name.includes("tests") ? [path] : [];
});

const texts = new Map(sources(ROOT).map((path) => [relative(ROOT, path), readFileSync(path, "utf8").replaceAll(/\/\/.*$/gm, "")]));

function typesByName(): Map<string, Type[]> {
  const found = new Map<string, Type[]>();
  const add = (name: string, type: Type) => found.set(name, [...(found.get(name) ?? []), type]);
  for (const [file, text] of texts) {
    for (const match of text.matchAll(/^((?:#\[.*\]\n)*)pub (?:struct|enum) (\w+) \{\n([\s\S]*?)^\}/gm)) if (/\bSerialize\b/.test(match[1] ?? "")) add(match[2] ?? "", { file, attributes: match[1] ?? "", body: match[3] ?? "" });
    for (const match of text.matchAll(/^pub type (\w+) = (.*);/gm)) add(match[1] ?? "", { file, attributes: "", body: `(${match[2] ?? ""})` });
  }
  return found;
}

/** The module at the top: `finding` of `finding/event.rs` and of `finding.rs`. */
const moduleOf = (file: string) => file.replace(/[/.].*$/, "");

/** Which of the types of this name a file means. */
function meant(types: readonly Type[], from: string): Type | undefined {
  const uses = (type: Type) => new RegExp(`\\b${moduleOf(type.file)}::`).test(texts.get(from) ?? "");
  return types.find((type) => type.file === from) ?? types.find((type) => moduleOf(type.file) === moduleOf(from)) ?? types.find(uses);
}

/** Every name of a field, and the tags that say which of several shapes a value has. */
export function journalFields(): string[] {
  const known = typesByName();
  const names = new Set<string>();
  const seen = new Set<Type>();
  const follow = (name: string, from: string, top: boolean) => {
    const type = meant(known.get(name) ?? [], from);
    if (type === undefined || seen.has(type)) return;
    seen.add(type);
    // An entry's own type is its heading.
    for (const match of type.attributes.matchAll(/\btag = "(\w+)"/g)) if (!top) names.add(match[1] ?? "");
    for (const match of type.body.matchAll(/(?<=^|[\s{,])(?:pub )?([a-z]\w*): /g)) names.add(match[1] ?? "");
    const inner = [...type.body.matchAll(/(?:: |\()([^,(]*(?:<[^\n]*>)?[^\n]*)/g)].flatMap((match) => [...(match[1] ?? "").matchAll(/\b[A-Z]\w+/g)].map((word) => word[0]));
    for (const one of inner) follow(one, type.file, false);
  };
  for (const match of (texts.get("event.rs") ?? "").matchAll(EVENTS)) follow(match[1] ?? "", "event.rs", true);
  return [...names].sort();
}

/** What the steps of a finding's history changed: there the path says it. */
export function stepFields(): string[] {
  const text = readFileSync(`${CRATES}/app/src/findings/step.rs`, "utf8");
  const body = /fn value_of\([\s\S]*?^\}/m.exec(text)?.[0] ?? "";
  return [...body.matchAll(/"(\w+)"/g)].map((match) => match[1] ?? "").sort();
}
