// Every message that the code asks for exists in both languages with the same variables, and none is idle.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Entry, type Message, parse } from "@fluent/syntax";
import { describe, expect, test } from "vitest";
import { SCREENS } from "../src/app/screens";
import { ROLES } from "../src/ipc/mock/members";
import { EXCEPTION_STATES, HOWS, TABS } from "../src/screens/decisions/decisionState";
import { KINDS } from "../src/screens/journal/journalState";
import { STATE_STEPS, VALUES } from "../src/screens/journal/journalWords";
import { SORTS } from "../src/screens/findings/filter";
import { SECTIONS } from "../src/screens/tenants/profileState";
import { GAP_STEPS } from "../src/screens/tenants/gapSteps";
import { RESOLUTIONS, STATES as PROMOTION_STATES } from "../src/screens/promotion/promotionState";
import { DIFFERS } from "../src/screens/tenants/history/historyState";
import { PARTS } from "../src/screens/tenants/TenantScreen";
import { SEVERITIES, STATES } from "../src/shared/severity";
import { GROUPINGS } from "../src/screens/inbox/inboxState";
import { TRIGGERS } from "../src/shared/alertWords";
import { CLOUDS, METHODS } from "../src/shared/names";
import { OUTCOMES, verdictId } from "../src/shared/verdict";
import { sourcesOf } from "../src/text/bundles";
import { journalFields, stepFields } from "./journalFields";

const LANGUAGES = ["de", "en"] as const;

const isMessage = (entry: Entry): entry is Message => entry.type === "Message";
const messagesOf = (text: string) => new Map(parse(text, {}).body.filter(isMessage).map((message) => [message.id.name, message]));
/** The files that are the window's own. */
const OWN: readonly string[] = ["alert.ftl", "baseline.ftl", "history.ftl", "inbox.ftl", "journal.ftl", "live.ftl", "members.ftl", "promotion.ftl", "risk.ftl", "ui.ftl", "work.ftl"];
const uiText = (language: (typeof LANGUAGES)[number]) => sourcesOf(language).filter(([name]) => OWN.includes(name)).map(([, text]) => text).join("\n");
const uiOf = (language: (typeof LANGUAGES)[number]) => messagesOf(uiText(language));

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

const STANDINGS = ["aligned", "deviating", "missing", "unexpected", "not_assessed"];
const GAPS = ["not_in_source", "read_failed", "not_allowed", "not_licensed", "out_of_scope", "left_out", "too_many", "property_absent", "not_readable"];

/** Every field of every entry: what the core's source has. */
const JOURNAL_FIELDS = [...new Set([...journalFields(), ...stepFields().filter((name) => !STATE_STEPS.includes(name))])];

const INBOX_KINDS = ["findings", "drift", "due", "people", "decisions", "exceptions", "reading", "reviews"];
const INBOX_REASONS = ["reopened_critical", "new_critical", "reopened_high", "new_high", "drift_high", "drift", "overdue", "due_soon", "unassigned", "owner_gone", "assignee_gone", "decision_overdue", "decision_waiting", "approval_waiting", "acceptance_waiting", "exception_expired", "exception_expiring", "sign_in_needed", "certificate_ending", "partner_access_ending", "run_failed", "run_partial", "snapshot_stale", "snapshot_missing", "review_draft", "review_due"];
const INBOX_ACTS = ["look", "decide", "approve", "accept", "renew", "sign_in", "connect", "sync", "inspect", "compose", "review"];

/** Ids put together in the code: every member that the contract names. */
const FAMILIES = [
  ...family("alert-said-", TRIGGERS), ...family("alert-trigger-", TRIGGERS),
  ...family("nav-", SCREENS.map((screen) => screen.id)),
  ...OUTCOMES.map(verdictId),
  ...family("inbox-group-", GROUPINGS), ...family("inbox-kind-", INBOX_KINDS), ...family("inbox-reason-", INBOX_REASONS), ...family("inbox-act-", INBOX_ACTS), ...family("inbox-said-", ["approve", "reject", "accept", "revoke"]), "portfolio-sort-name",
  ...family("promotion-warning-", ["emergency_not_excluded", "emergency_not_declared"]),
  ...family("severity-", SEVERITIES),
  ...family("state-", STATES),
  ...family("decide-", ["triaged", "in_progress", "resolved", "false_positive"]),
  ...family("sort-", SORTS),
  ...family("criticality-", ["shall", "should"]),
  ...family("profile-", SECTIONS), ...family("profile-", SECTIONS, "-hint"),
  ...family("candidate-", ["excluded-from-policies", "name-suggests", "verified-domain"]),
  ...family("exclude-", ["users", "groups", "applications", "guest_user_types"]),
  ...family("gap-", GAPS), ...family("gap-", GAPS, "-do"),
  ...family("connection-", ["member", "guest", "partner", "unknown"]), ...family("who-", ["no_entry", "not_kept", "not_read", "no_log", "completed"]),
  ...family("todo-gap-", GAP_STEPS), ...family("todo-gap-", GAP_STEPS, "-text"), ...family("gap-", ["consent", "sign-in"], "-do"),
  ...family("change-", ["owner", "assignee", "due", "severity"]), "owner-hint", "assignee-hint", "snooze-hint",
  ...family("changed-", ["link", "unlink", "detach"]),
  ...family("changed-by-", ["rule", "profile", "evidence", "baseline"]), ...family("cause-", ["rule", "profile", "evidence", "baseline"]),
  ...family("exception-state-", EXCEPTION_STATES), ...family("exception-how-", HOWS), ...family("exception-ended-", ["expired", "revoked", "content_changed"]),
  ...family("exception-", ["approve", "accept", "renew", "reject", "revoke"]), ...family("decisions-tab-", TABS), ...family("decision-state-", ["open", "evidence_asked", "decided", "withdrawn"]),
  ...family("standing-", STANDINGS), ...family("baseline-count-", STANDINGS),
  ...family("unassessed-", ["not_seen", "seen_in_part", "ambiguous", "no_value"]),
  ...family("baseline-rule-", ["equal", "contain", "at_least", "ignored"]),
  ...family("baseline-tab-", ["items", "tenants", "versions"]),
  ...family("step-", ["detected", "observed", "verified", "reopened", "state", "severity", "owner", "assignee", "due", "comment", "customer_comment", "snooze", "link", "unlink", "attach", "detach", "undone", "verdict_changed", "risk_accepted", "risk_expired", "risk_revoked", "risk_lapsed"]),
  ...family("run-", ["import", "demo", "pack", "evaluate", "backup", "connect", "sign_in", "readiness", "sync"]),
  ...family("run-step-", ["read", "parse", "store", "judge", "release", "render", "write", "starting", "waiting", "connect", "sign_in", "probe", "collect", "understand"]),
  ...family("run-arg-", ["snapshot", "subjects", "new", "changed", "gone", "detected", "verified", "reopened", "count", "folder", "name", "place", "path", "lacking", "missing", "number", "trace", "expected", "found", "status"]),
  ...family("run-state-", ["running", "succeeded", "failed", "cancelled", "interrupted"]),
  ...family("failure-class-", ["usage", "input", "locked", "in_use", "cancelled", "internal"]),
  ...family("strength-", ["0", "1", "2", "3", "4"]), ...family("strength-", ["0", "1", "2", "3", "4"], "-hint"),
  ...family("review-tab-", ["compose", "preview", "released", "export"]),
  ...family("pack-lang-", ["de", "en"]), ...family("paper-", ["a4", "letter"]),
  ...family("redaction-", ["customer_safe", "auditor", "internal"]), ...family("redaction-", ["customer_safe", "auditor", "internal"], "-hint"),
  ...family("tenant-", PARTS),
  ...family("cloud-", CLOUDS), ...family("method-", METHODS), ...family("method-", METHODS, "-hint"),
  ...family("part-", ["reading", "whole", "refused"]),
  ...family("diff-", DIFFERS),
  ...family("promotion-", PROMOTION_STATES), ...family("promotion-", PROMOTION_STATES, "-means"), ...family("promotion-how-", RESOLUTIONS),
  ...family("promotion-column-", ["reference", "used-where", "to", "how"]),
  ...family("journal-kind-", KINDS), ...family("journal-standing-", ["signed", "unsigned", "broken"]),
  ...family("journal-field-", JOURNAL_FIELDS), ...family("journal-value-", VALUES),
  ...family("role-", Object.keys(ROLES)), ...family("role-", Object.keys(ROLES), "-about"), ...family("capability-", ROLES.owner.map((name) => name.replaceAll(".", "-"))), "capability-nobody",
  ...family("file-", ["ok", "missing", "changed", "extra"]),
];

/** Ids whose members the data decides: any of them may be there. */
const OPEN_FAMILIES = /^(setting|outcome|kind|area|plan|sign-in-page|journal-event|journal-fault)-/;

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
    const registry = readFileSync("../assets/registry/subjects.json", "utf8");
    const kinds = [...registry.matchAll(/"kind": *"([a-z.-]+)"/g)].map((match) => match[1] ?? "");
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !known.has(`kind-${kind.replaceAll(".", "-")}`))).toEqual([]);
  });

  test.each(LANGUAGES)("%s names every area, licence, permission and role of the registry", (language) => {
    const known = new Set(sourcesOf(language).flatMap(([, text]) => [...messagesOf(text).keys()]));
    const { kinds } = JSON.parse(readFileSync("../assets/registry/subjects.json", "utf8")) as { kinds: { area: string }[] };
    const within = (name: string) => [...JSON.stringify(kinds).matchAll(new RegExp(`"${name}":\\[([^\\]]*)\\]`, "g"))].flatMap((match) => JSON.parse(`[${match[1] ?? ""}]`) as string[]);
    const wanted = [
      ...kinds.map((kind) => `area-${kind.area}`),
      ...within("plans").map((plan) => `plan-${plan.toLowerCase().replaceAll("_", "-")}`),
      ...within("delegated").map((permission) => `permission-${permission.replaceAll(".", "-")}`),
      ...kinds.flatMap((kind) => [...JSON.stringify(kind).matchAll(/"roles":\[("[0-9a-f-]{36}"[^\]]*)\]/g)].flatMap((match) => JSON.parse(`[${match[1] ?? ""}]`) as string[])).map((role) => `directory-role-${role}`),
    ];
    expect(wanted.length).toBeGreaterThan(200);
    expect([...new Set(wanted)].filter((id) => !known.has(id))).toEqual([]);
  });

  test.each(LANGUAGES)("%s explains every code of the sign-in", (language) => {
    const known = new Set(sourcesOf(language).flatMap(([, text]) => [...messagesOf(text).keys()]));
    const codes = ["refusal", "error"].flatMap((file) => [...readFileSync(`../src-tauri/crates/graph/src/signin/${file}.rs`, "utf8").matchAll(/(?:^    [A-Z]\w+ = |=> )"([a-z-]+)"/gm)].map((match) => match[1] ?? ""));
    expect(codes.length).toBeGreaterThan(28);
    expect(codes.filter((code) => !known.has(`error-sign-in-${code}`))).toEqual([]);
  });

  test("AUD-18: the fields of the journal are found in the core's source", () => {
    expect(JOURNAL_FIELDS.length).toBeGreaterThan(180);
    expect(JOURNAL_FIELDS).toEqual(expect.arrayContaining(["as_of", "option", "compensating_control", "public_key", "stale_days", "from_minute", "manifest_sha256", "about", "state"]));
    expect(STATE_STEPS.filter((name) => !stepFields().includes(name))).toEqual([]);
  });

  test.each(LANGUAGES)("every line of %s can be read", (language) => {
    const junk = parse(uiText(language), {}).body.filter((entry) => entry.type === "Junk");
    expect(junk.map((entry) => entry.content)).toEqual([]);
  });

  test("German keeps to the words of the domain", () => {
    const text = uiText("de").replaceAll(/^[a-z0-9-]+ =|^#.*$|\{[^}]*\}/gm, "");
    expect(text).not.toMatch(/\b(Mandant|Befund|Snapshot|Control|Finding|Break-Glass|Drift|du|dein|deine)\b/i);
    expect(text).not.toMatch(/"|''/);
  });
});
