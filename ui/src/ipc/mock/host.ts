// Answers like a core would, from memory. For tests and for looking; never in a shipped build.
import type { CompareSource } from "../generated/CompareSource";
import type { Failure } from "../generated/Failure";
import type { FindingFilter } from "../generated/FindingFilter";
import type { FindingRow } from "../generated/FindingRow";
import type { InboxItem } from "../generated/InboxItem";
import type { Operations } from "../generated/operations";
import type { ReviewView } from "../generated/ReviewView";
import type { RunRow } from "../generated/RunRow";
import type { SessionStatus } from "../generated/SessionStatus";
import type { Host } from "../host";
import { ago, counts, findingDetail, findingRow, hash, id, matrixRows, profile, snapshots, tenants, names } from "./data";
import { alertAnswers } from "./alerts";
import { baselineAnswers } from "./baselines";
import { historyAnswers } from "./history";
import { journalAnswers } from "./journal";
import { inboxAnswers } from "./inbox";
import { ROLES, memberAnswers } from "./members";
import { type SyncStory, advanceLive, liveAnswers, syncRun } from "./live";
import { mockPages } from "./pages";
import { promotionAnswers } from "./promotions";
import { riskAnswers } from "./risks";
import { fits, workAnswers } from "./work";

/** The names that a pattern does not match; one that nothing can be matched by is refused. */
function misnamed(pattern: string): string[] {
  if (pattern === "") return [];
  try {
    return ["CA001 Block legacy authentication", "CA010 Require multifactor authentication", "Pilot MFA (do not switch on yet)"].filter((name) => !new RegExp(`^(?:${pattern})$`).test(name));
  } catch {
    throw { ...failure("profile-pattern-invalid", "usage"), args: { pattern } };
  }
}

type Answers = { [N in keyof Operations]: (request: Operations[N]["request"]) => Operations[N]["response"] };

export interface MockOptions {
  state?: SessionStatus["state"];
  findings?: number;
  empty?: boolean;
  language?: string;
  theme?: string;
  /** The role of the member at work. */
  role?: keyof typeof ROLES;
  /** How the newest snapshot run stands. */
  sync?: SyncStory;
  /** Runs stay where they begin. */
  hold?: boolean;
  /** Operations that fail with this. */
  failing?: Partial<Record<keyof Operations, Failure>>;
}

const failure = (code: string, kind: Failure["class"]): Failure => ({ code, args: {}, detail_id: null, class: kind });

/** What the address asks for: `?state=locked&lang=de&theme=dark&findings=100000&empty=1&sync=running&hold=1&role=reviewer`. */
export function optionsFromAddress(search: string): MockOptions {
  const query = new URLSearchParams(search);
  return {
    state: (query.get("state") ?? "unlocked") as SessionStatus["state"],
    findings: Number(query.get("findings") ?? 64),
    empty: query.get("empty") === "1",
    language: query.get("lang") ?? "en",
    theme: query.get("theme") ?? "light",
    role: (query.get("role") ?? "owner") as keyof typeof ROLES,
    sync: (query.get("sync") ?? "none") as SyncStory,
    hold: query.get("hold") === "1",
  };
}

/** A host with its own memory. */
export function mockHost(options: MockOptions = optionsFromAddress(window.location.search)): Host {
  let state = options.state ?? "unlocked";
  const role = options.role ?? "owner";
  let preferences = { language: options.language ?? "en", theme: options.theme ?? "light", auto_lock_minutes: 10 };
  const changed = new Map<string, FindingRow>();
  const before = new Map<string, [string, FindingRow]>();
  const total = options.empty ? 0 : (options.findings ?? 64);
  let event = 5000;
  const runs: RunRow[] = options.empty ? [] : [
    ...syncRun(options.sync ?? "none", run),
    run(1, "import", "succeeded", { outcome: "imported", args: { subjects: "235", snapshot: "3", changed: "7", new: "3", versions: "10", gone: "0", detected: "2", verified: "1", reopened: "0" } }),
    run(2, "pack", "failed", { outcome: "pack-target-taken", args: { name: "findings.csv" } }),
    run(3, "import", "cancelled", { outcome: "cancelled" }),
  ];
  const listed = options.empty ? [] : tenants;
  const status = (): SessionStatus => ({
    state, vault_dir: "C:\\Users\\mara\\AppData\\Local\\TenantPilot\\vault", version: "0.1.0", system_language: options.language ?? "en",
    member: state === "unlocked" ? { id: id(9), name: "Mara Lindqvist" } : null, role: state === "unlocked" ? role : null, may: state === "unlocked" ? ROLES[role] : [], workspace: state === "unlocked" ? "Nordlicht Beratung" : null, preferences,
  });
  const row = (n: number) => changed.get(id(1000 + n)) ?? findingRow(n);
  const rowOf = (finding: string) => row(Number(finding.slice(-12)) - 1000);
  /** Whether the inbox has nothing to ask about it any more. */
  const settled = (about: InboxItem["about"]): boolean => {
    if (about.type === "finding") return changed.has(about.finding) && rowOf(about.finding).state !== "new";
    if (about.type === "exception") return answers["exception.show"]({ exception: about.exception }).row.state !== "requested";
    if (about.type === "decision") return !answers["decision.list"]({ tenant: null, finding: null, open: true }).rows.some((one) => one.id === about.decision);
    return false;
  };
  const matching = (filter: FindingFilter) => {
    const out: FindingRow[] = [];
    for (let n = 0; n < total; n += 1) {
      const one = row(n);
      const isOpen = ["new", "triaged", "in_progress", "reopened"].includes(one.state);
      if (filter.tenant !== null && one.tenant !== filter.tenant) continue;
      if (filter.states.length > 0 && !filter.states.includes(one.state) && !(filter.states.includes("open") && isOpen)) continue;
      if (filter.severities.length > 0 && !filter.severities.includes(one.severity)) continue;
      if (filter.areas.length > 0 && !filter.areas.includes(one.area)) continue;
      if (filter.text !== "" && !`${one.policy} ${one.control} ${one.owner ?? ""}`.toLowerCase().includes(filter.text.toLowerCase())) continue;
      if (!fits(filter.query, one)) continue;
      if (filter.overdue && (one.due === null || one.due >= new Date().toISOString().slice(0, 10))) continue;
      out.push(one);
    }
    return out;
  };
  const drafts = new Map<string, ReviewView>();
  if (!options.empty) {
    drafts.set(id(301), reviewOf(id(301), null));
    drafts.set(id(302), reviewOf(id(302), 2));
  }
  const review = (which: string) => {
    const found = drafts.get(which);
    if (found === undefined) throw failure("review-unknown", "input");
    return found;
  };
  const start = (kind: string, tenant: string | null, more: Partial<RunRow>) => {
    const name = tenants.find((one) => one.id === tenant)?.name ?? null;
    const next = run(100 + runs.length, kind, "running", { tenant, tenant_name: name, started_at: new Date().toISOString(), ...more });
    runs.unshift(next);
    return next;
  };
  const started = (kind: string) => ({ run: start(kind, id(1), { step: "store", total: 40 }).id });
  const advance = (one: RunRow): RunRow => {
    if (one.state !== "running" || options.hold) return { ...one };
    const live = ["connect", "sign-in", "readiness", "sync"].includes(one.kind);
    const over = live && advanceLive(one);
    if (!live) one.done = Math.min(one.total, one.done + 8);
    if (over || (!live && one.done === one.total)) {
      one.state = "succeeded";
      if (!live) one.outcome = ({ import: "imported", demo: "demo-loaded", pack: "pack-written" })[one.kind] ?? null;
      one.finished_at = new Date().toISOString();
    }
    return { ...one };
  };

  const answers: Answers = {
    ...liveAnswers({ empty: options.empty ?? false, story: options.sync ?? "none", start, refuse: (code) => failure(code, "input") }),
    ...alertAnswers(options.empty ?? false),
    ...baselineAnswers(options.empty ?? false),
    ...promotionAnswers(),
    ...riskAnswers(options.empty ?? false, rowOf, (code) => failure(code, "input")),
    ...historyAnswers(options.empty ?? false, (code) => failure(code, "input")),
    "session.status": status,
    "session.touch": () => ({}),
    ...memberAnswers(role, (code) => failure(code, "usage")),
    "vault.create": () => { state = "unlocked"; return { recovery_key: "K7QH-2MXV-9RTC-4WPL-8ZGN-D3FJ-6YBS-5EAU", session: status() }; },
    "vault.unlock": ({ passphrase, recovery_key }) => {
      if (passphrase !== "correct horse" && recovery_key === undefined) throw failure("wrong-passphrase", "locked");
      state = "unlocked";
      return status();
    },
    "vault.lock": () => { state = "locked"; return status(); },
    "vault.change_passphrase": () => ({}),
    "vault.replace_recovery_key": () => ({ recovery_key: "K7QH-2MXV-9RTC-4WPL-8ZGN-D3FJ-6YBS-5EAU" }),
    "vault.backup": ({ path }) => ({ path, size_bytes: 4_812_331, sha256: hash(8) }),
    "vault.restore": () => { state = "locked"; return status(); },
    ...journalAnswers(options.empty ?? false, options.findings ?? 64, (code) => failure(code, "usage")),
    "preferences.set": (next) => { preferences = next; return status(); },
    "tenant.list": () => ({ rows: listed }),
    "tenant.create": ({ name, domain, provider_tenant_id }) => ({ id: id(4), name, domain, provider_tenant_id, snapshot: null, counts: { satisfied: 0, not_satisfied: 0, not_assessed: 0, not_applicable: 0 }, open_findings: [], last_review: null }),
    "tenant.overview": ({ tenant }) => {
      const found = tenants.find((one) => one.id === tenant);
      if (found === undefined) throw failure("tenant-unknown", "input");
      const { satisfied, not_satisfied, not_assessed, not_applicable } = found.counts;
      return {
        tenant: found, snapshots: found.snapshot === null ? [] : snapshots, overdue: 3, new_findings: 5,
        areas: [
          { area: "entra", counts: { satisfied: satisfied - 3, not_satisfied: not_satisfied - 2, not_assessed, not_applicable } },
          { area: "sharepoint", counts: { satisfied: 3, not_satisfied: 2, not_assessed: 0, not_applicable: 0 } },
        ],
        // As many policies as the counts say are not assessed.
        gaps: [
          { kind: "identity.privileged-user", reason: "read_failed", policies: ["MS.AAD.7.1v1"] },
          { kind: "identity.directory-role", reason: "not_allowed", policies: ["MS.AAD.3.6v1", "MS.AAD.7.4v1"] },
          { kind: "attestation", reason: "not_readable", policies: ["MS.AAD.2.2v1", "MS.AAD.4.1v1"] },
        ].slice(0, found.snapshot === null ? 0 : not_assessed === 1 ? 1 : 3),
      };
    },
    "tenant.profile": () => ({
      profile, changed_at: ago(12), changed_by: "Mara Lindqvist", change_reason: "Abstimmung mit der IT-Leitung",
      candidates: [
        { purpose: "emergency_access", value: id(503), principal: "user", name: "bg-admin-02", code: "excluded-from-policies", count: 7 },
        { purpose: "synchronisation", value: id(504), principal: "user", name: "Sync_DC01_4f2a", code: "name-suggests", count: 0 },
        { purpose: "own_domain", value: "osterhagen-shop.example", principal: null, name: "osterhagen-shop.example", code: "verified-domain", count: 0 },
      ],
    }),
    "tenant.profile_preview": ({ profile: next }) => ({ misnamed: misnamed(next.policy_quality?.naming_pattern ?? ""), flips: next.policy_quality !== undefined ? [{ policy: "TP.QUALITY.2.4v1", control: "quality.policies-named", before: "not_applicable", after: misnamed(next.policy_quality.naming_pattern).length > 0 ? "not_satisfied" : "satisfied" }] : next.emergency_access.length === 1 ? [] : [{ policy: "MS.AAD.3.2v2", control: "entra.mfa-all-users", before: "not_satisfied", after: "satisfied" }] }),
    "tenant.profile_set": () => ({ flips: [], misnamed: [] }),
    "import.preview": ({ path, tenant }) => {
      if (path.includes("broken")) throw { ...failure("import-refused", "input"), args: { reason: "not-recognised", place: path } };
      const library = path.includes("library");
      const unnamed = path.includes("unnamed");
      return {
        path, format: library ? "policy-folder" : "provider-settings-export", tool: library ? null : "ScubaGear 1.5.1", collected_at: library ? null : ago(3), size_bytes: 613_402, file_count: library ? 75 : 1, stated_exclusions: library ? 0 : 4, completes: library ? null : { snapshot: 3, collected_at: ago(3.1), kinds: ["mail.domain", "teams.policy"], property_count: 6, suggested: true },
        claimed: library || unnamed ? null : { id: id(71), domain: "brauwerk-osterhagen.example", name: "Brauwerk Osterhagen GmbH" },
        target: library ? { type: "library", name: "Conditional Access Baseline" } : unnamed ? (tenant === null ? { type: "choice_needed" } : { type: "tenant", tenant, name: tenants.find((one) => one.id === tenant)?.name ?? "" }) : tenant !== null && tenant !== id(1) ? { type: "mismatch", chosen: "Kranichtal Werkzeugbau" } : { type: "tenant", tenant: id(1), name: "Brauwerk Osterhagen GmbH" },
        kinds: [{ kind: "identity.access-policy", count: 23, judged: true }, { kind: "identity.privileged-user", count: 9, judged: true }, { kind: "app.service-principal", count: 141, judged: false }],
        not_understood: [{ place: "ScubaResults.json#/Raw/defender", code: "unknown-key" }],
      };
    },
    "import.start": () => started("import"),
    "library.list": () => ({ rows: options.empty ? [] : [{ id: id(61), name: "Conditional Access Baseline", imported_at: ago(9), kinds: [{ kind: "identity.access-policy", count: 36, judged: false }, { kind: "identity.named-location", count: 3, judged: false }] }] }),
    "demo.load": () => started("demo"),
    "control.matrix": ({ lang }) => ({ evaluated_at: ago(3), snapshot_ordinal: 3, catalogue_version: "2026.1", rows: matrixRows(lang), names }),
    "check.run": () => ({ lines: [], profile }),
    "compare.run": () => {
      const source: CompareSource = { format: "policy-folder", library: true, tool: null, collected_at: null, tenant: { id: null, domain: null, name: null }, snapshot: null, baseline: null, version: null, subject_count: 0 };
      return { left: source, right: source, counts: { equal: 0, changed: 0, changes: 0, missing: 0, unexpected: 0, not_comparable: 0, ambiguous: 0 }, kinds: [] };
    },
    "finding.list": (filter) => {
      const rows = matching(filter);
      const limit = filter.limit === 0 ? 200 : Math.min(filter.limit, 1000);
      return { total: rows.length, more: false, rows: rows.slice(filter.offset, filter.offset + limit) };
    },
    "finding.detail": ({ finding, lang }) => findingDetail(rowOf(finding), lang),
    ...inboxAnswers(listed, settled, (code) => failure(code, "input")),
    ...workAnswers(matching, (findings, change) => answers["finding.change"]({ findings, change }), (code) => failure(code, "input")),
    "finding.change": ({ findings, change }) => {
      const events = findings.map((finding) => {
        const old = rowOf(finding);
        const key = id((event += 1));
        before.set(key, [finding, old]);
        const next = { ...old };
        if (change.type === "state") next.state = change.state;
        if (change.type === "owner") next.owner = change.owner;
        if (change.type === "assignee") next.assignee = change.assignee;
        if (change.type === "due") next.due = change.due;
        if (change.type === "snooze") next.snoozed_until = change.until;
        if (change.type === "claim") next.assignee ??= "Mara Lindqvist";
        if (change.type === "duplicate") next.state = "duplicate";
        if (change.type === "severity") next.severity = change.severity;
        changed.set(finding, next);
        return key;
      });
      return { count: events.length, events };
    },
    "finding.undo": ({ events }) => {
      for (const one of events) {
        const old = before.get(one);
        if (old !== undefined) changed.set(old[0], old[1]);
      }
      return { count: events.length, events: [] };
    },
    "review.list": ({ tenant }) => ({ rows: [...drafts.values()].map((one) => one.row).filter((one) => tenant === null || one.tenant === tenant) }),
    "review.get": ({ review: which }) => review(which),
    "review.draft": () => {
      const view = reviewOf(id(303), null);
      drafts.set(id(303), view);
      return view.row;
    },
    "review.update": ({ review: which, findings, ...words }) => {
      const old = review(which);
      const next: ReviewView = {
        ...old, content: { ...old.content, ...words }, row: { ...old.row, title: words.title ?? old.row.title, finding_count: findings?.length ?? old.row.finding_count },
        choices: findings === undefined ? old.choices : old.choices.map((choice) => ({ ...choice, chosen: findings.includes(choice.row.id) })),
      };
      drafts.set(which, next);
      return next;
    },
    "review.release": ({ review: which }) => {
      const next = reviewOf(which, 3);
      drafts.set(which, next);
      return next.row;
    },
    "pack.preview": () => ({ pages: mockPages() }),
    "pack.export": () => started("pack"),
    "pack.verify": () => ({ intact: false, files: [{ name: "report.pdf", state: "ok" }, { name: "findings.csv", state: "changed" }] }),
    "run.list": () => ({ rows: runs.map(advance) }),
    "run.get": ({ run: which }) => {
      const found = runs.find((one) => one.id === which);
      if (found === undefined) throw failure("run-unknown", "input");
      return advance(found);
    },
    "run.cancel": ({ run: which }) => {
      const found = runs.find((one) => one.id === which);
      if (found === undefined) throw failure("run-unknown", "input");
      found.state = "cancelled";
      found.outcome = "cancelled";
      found.prompt = null;
      return { ...found };
    },
  };
  return {
    async call(name, request) {
      await Promise.resolve();
      const failing = options.failing?.[name];
      if (failing !== undefined) throw failing;
      const answer = answers[name] as (request: unknown) => unknown;
      return structuredClone(answer(request));
    },
  };
}

function run(n: number, kind: string, state: RunRow["state"], more: Partial<RunRow>): RunRow {
  return { id: id(700 + n), kind, tenant: id(1), tenant_name: "Brauwerk Osterhagen GmbH", started_at: ago(n / 20), finished_at: state === "running" ? null : ago(n / 21), state, step: "", done: 0, total: 0, outcome: null, args: {}, prompt: null, parts: [], ...more };
}

function reviewOf(review: string, number: number | null): ReviewView {
  const rows = [1, 3, 6, 9, 14].map(findingRow);
  const title = number === null ? "Governance-Prüfung Q4 2026" : "Governance-Prüfung Q3 2026";
  return {
    row: { id: review, tenant: id(1), tenant_name: "Brauwerk Osterhagen GmbH", number, title, state: number === null ? "draft" : "released", created_at: ago(4), released_at: number === null ? null : ago(1), released_by: number === null ? null : "Mara Lindqvist", counts: counts(), finding_count: 3, content_hash: number === null ? null : hash(5) },
    content: {
      schema: "tenantpilot.review/1", id: review, number, title, period_from: "2026-10-01", period_to: "2026-12-31", classification: "Vertraulich", introduction: "Sehr geehrte Damen und Herren,\n\nseit der letzten Prüfung hat sich der Schutz der Anmeldungen deutlich verbessert.", consultancy: "Nordlicht Beratung", author: "Mara Lindqvist",
      tenant: { id: id(1), name: "Brauwerk Osterhagen GmbH", provider_tenant_id: null, domain: null }, snapshot: { id: id(103), collected_at: ago(3), taken_at: ago(3), content_hash: hash(3), subject_count: 235, coverage: [] }, catalogue_version: "2026.1", profile, verdicts: [],
      findings: rows.slice(0, 3).map((row, index) => ({ id: row.id, number: index + 1, policy: row.policy, control: row.control, severity: row.severity, state: row.state, owner: row.owner, assignee: null, due: row.due, reason: { code: "mock", args: {} }, observed: [], subjects: [], customer_comment: index === 0 ? "Bitte bis Ende des Quartals umsetzen." : null, first_seen: ago(40), history: [] })),
      findings_left_out: 2, gaps: [], evidence: [], previous: null, released_at: number === null ? null : ago(1), released_by: number === null ? null : "Mara Lindqvist", tool_version: "0.1.0",
    },
    choices: rows.map((row, index) => ({ row, chosen: index < 3, customer_comment: index === 0 ? "Bitte bis Ende des Quartals umsetzen." : null })),
    packs: number === null ? [] : [{ at: ago(0.9), lang: "de", redaction: "customer_safe", manifest_sha256: hash(6), files: [{ name: "review-2.pdf", sha256: hash(7), size_bytes: 182_331 }, { name: "findings.csv", sha256: hash(8), size_bytes: 4_210 }, { name: "manifest.json", sha256: hash(6), size_bytes: 612 }] }],
  };
}
