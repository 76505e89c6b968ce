// A tenant's invented history: what happened, two snapshots compared, one object's settings and life.
import type { CompareLine } from "../generated/CompareLine";
import type { ComparedKind } from "../generated/ComparedKind";
import type { CompareRow } from "../generated/CompareRow";
import type { Coverage } from "../generated/Coverage";
import type { Failure } from "../generated/Failure";
import type { HistoryEvent } from "../generated/HistoryEvent";
import type { Operations } from "../generated/operations";
import type { SnapshotPair } from "../generated/SnapshotPair";
import type { SnapshotRequest } from "../generated/SnapshotRequest";
import type { SubjectRef } from "../generated/SubjectRef";
import type { Tally } from "../generated/Tally";
import type { Who } from "../generated/Who";
import { HOSTILE, id, snapshots, tenants } from "./data";

/** The two as snapshots: the window compares nothing else. */
const snapshotsOf = ({ left, right }: SnapshotPair): { left: SnapshotRequest; right: SnapshotRequest } => {
  if (!("tenant" in left && "tenant" in right)) throw new Error("not a snapshot");
  return { left, right };
};

type Names = "snapshot.compare" | "snapshot.compare_subject" | "history.timeline" | "history.events" | "history.subject";
type HistoryAnswers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const POLICY = "identity.access-policy";
const policy = (n: number, name: string): SubjectRef => ({ kind: POLICY, id: id(900 + n), name });
const MFA = policy(1, "CA004 – MFA für alle");
const LEGACY = policy(2, "CA001 – Alte Protokolle sperren");
const NAMED = policy(3, HOSTILE);
const PARTNER = policy(4, "CA012 – Zugriff der Partner nur aus der Zentrale");
const SHARING: SubjectRef = { kind: "sharing.tenant-settings", id: "sharing.tenant-settings", name: "sharing.tenant-settings" };
const ROLE: SubjectRef = { kind: "identity.directory-role", id: id(950), name: "Globaler Administrator" };
const USER: SubjectRef = { kind: "identity.privileged-user", id: id(960), name: "bg-admin-02" };

const NOTHING: Tally = { first_seen: 0, created: 0, changed: 0, missing: 0, returned: 0, not_readable: 0, not_collected: 0 };
const TALLIES: Record<number, Tally> = {
  3: { ...NOTHING, created: 1, changed: 3, missing: 1, not_readable: 1, not_collected: 14 },
  2: NOTHING,
  1: { ...NOTHING, first_seen: 221 },
};
const WHO: Readonly<Record<string, Who>> = {
  [MFA.id]: {
    entries: [
      { at: "2026-11-20T10:12:00Z", actor: { kind: "person", id: id(801), name: `anna${HOSTILE}@kranichtal.example` }, activity: "Update conditional access policy", succeeded: true },
      { at: "2026-11-20T10:11:00Z", actor: { kind: "application", id: null, name: "Rollout" }, activity: "Update conditional access policy", succeeded: false },
    ],
    unnamed: null, reason: null,
  },
  [NAMED.id]: { entries: [], unnamed: "no_entry", reason: null },
  [SHARING.id]: { entries: [], unnamed: "no_log", reason: null },
  [LEGACY.id]: { entries: [], unnamed: "not_read", reason: "not_allowed" },
};
const event = (subject: SubjectRef, what: HistoryEvent["what"], before: number | null, reason: HistoryEvent["reason"] = null): HistoryEvent => ({ subject, what, changed: what === "changed", before, reason, who: WHO[subject.id] ?? null });
const EVENTS: readonly HistoryEvent[] = [
  event(MFA, "changed", 2), event(NAMED, "changed", 2), event(SHARING, "changed", 1), event(PARTNER, "created", null), event(LEGACY, "missing", 2), event(USER, "not_readable", 2, "read_failed"),
  ...Array.from({ length: 14 }, (_, n) => event({ ...ROLE, id: id(950 + n), name: n === 0 ? ROLE.name : `Rolle ${n + 1}` }, "not_collected", 2, "not_allowed")),
];

const row = (outcome: CompareRow["outcome"], left: SubjectRef | null, right: SubjectRef | null, more: Partial<CompareRow> = {}): CompareRow => ({
  kind: (left ?? right ?? MFA).kind, outcome, left: left === null ? [] : [left], right: right === null ? [] : [right], matched_by: outcome === "changed" ? "id" : null, change_count: 0, changes: [], not_comparable: [], seen: null, name: null, score: null, ...more,
});
const ROWS: readonly CompareRow[] = [
  row("changed", { ...NAMED, name: "CA007 – Gäste" }, NAMED, { change_count: 4 }), row("changed", MFA, MFA, { change_count: 4 }), row("missing", LEGACY, null), row("unexpected", null, PARTNER),
  row("suggestion", LEGACY, PARTNER, { score: 71 }), row("not_comparable", USER, null, { seen: "left" }), row("changed", SHARING, SHARING, { change_count: 4 }),
];
const saw = (kind: string, count: number, state: Coverage["state"] = "complete", reason: Coverage["reason"] = null): Coverage => ({ kind, state, reason, count });
const kind = (left: Coverage, right: Coverage, equal: number): ComparedKind => {
  const count = (outcome: CompareRow["outcome"]) => ROWS.filter((one) => one.kind === left.kind && one.outcome === outcome).length;
  const comparable = right.state !== "not_collected";
  return {
    kind: left.kind, left, right, comparable, not_supplied: { left: [], right: [] },
    counts: { equal, changed: count("changed"), changes: count("changed") * 4, missing: count("missing"), unexpected: count("unexpected"), not_comparable: comparable ? count("not_comparable") : left.count, ambiguous: 0 },
  };
};
const KINDS = [
  kind(saw(POLICY, 23), saw(POLICY, 23), 20), kind(saw(ROLE.kind, 14), saw(ROLE.kind, 0, "not_collected", "not_allowed"), 0),
  kind(saw(USER.kind, 9), saw(USER.kind, 8, "partial", "read_failed"), 8), kind(saw(SHARING.kind, 1), saw(SHARING.kind, 1), 0),
];

const WORDS: Record<string, [de: string, en: string]> = {
  state: ["Status", "State"], users: ["Bedingungen › Benutzer › Eingeschlossene Benutzer", "Conditions › Users › Included users"], groups: ["Bedingungen › Benutzer › Ausgeschlossene Gruppen", "Conditions › Users › Excluded groups"],
  report: ["Nur Bericht", "Report-only"], on: ["an", "on"], all: ["alle Benutzer", "all users"], grant: ["Zugriff gewähren › Authentifizierungsstärke", "Grant › Authentication strength"],
  apps: ["Bedingungen › Anwendungen › Eingeschlossene Anwendungen", "Conditions › Applications › Included applications"], frequency: ["Sitzung › Anmeldehäufigkeit", "Session › Sign-in frequency"], platforms: ["Bedingungen › Plattformen", "Conditions › Platforms"],
};

/** The settings of one object; a side that does not have it is left out. */
function lines(lang: string, hasLeft: boolean, hasRight: boolean): CompareLine[] {
  const say = (word: string) => WORDS[word]?.[lang === "de" ? 0 : 1] ?? word;
  const line = (at: string, label: string, left: CompareLine["left"], right: CompareLine["right"], words: [string | null, string | null], names: [string | null, string | null] = [null, null]): CompareLine => ({
    at, path: [{ type: "property", name: at }], label: say(label), left: hasLeft ? left : null, right: hasRight ? right : null, left_name: hasLeft ? names[0] : null, right_name: hasRight ? names[1] : null,
    left_text: hasLeft ? words[0] : null, right_text: hasRight ? words[1] : null, secret: false, same: hasLeft && hasRight && words[0] === words[1],
  });
  const same = (at: string, label: string, text: string) => line(at, label, text, text, [say(text), say(text)]);
  const all = [
    same("conditions.applications.includeApplications", "apps", "All"),
    line("conditions.users.excludeGroups", "groups", id(502), null, ["sg-mfa-ausnahmen-buchhaltung", null], ["sg-mfa-ausnahmen-buchhaltung", null]),
    line("conditions.users.excludeGroups", "groups", null, id(503), [null, HOSTILE], [null, HOSTILE]),
    same("conditions.users.includeUsers", "users", "all"), same("conditions.platforms", "platforms", "Windows, macOS, iOS, Android"),
    line("grantControls.authenticationStrength", "grant", null, { id: id(31), displayName: "Phishing-resistant MFA" }, [null, `id: ${id(31)}; displayName: Phishing-resistant MFA`]),
    same("sessionControls.signInFrequency", "frequency", "4 h"), line("state", "state", "enabledForReportingButNotEnforced", "enabled", [say("report"), say("on")]),
  ];
  return all.filter((one) => one.left_text !== null || one.right_text !== null);
}

/** The answers; `refuse` makes a failure. */
export function historyAnswers(empty: boolean, refuse: (code: string) => Failure): HistoryAnswers {
  const of = (tenant: string) => (empty ? [] : tenant === id(1) ? snapshots : tenant === id(2) ? snapshots.slice(2) : []);
  const one = (tenant: string, number: number | null) => {
    const found = of(tenant).find((each) => number === null || each.ordinal === number);
    if (found === undefined) throw refuse("snapshot-unknown");
    return found;
  };
  const page = <T>(all: readonly T[], offset: number, limit: number) => all.slice(offset, offset + limit);
  const named = (subject: SubjectRef, text: string) => subject.name.toLowerCase().includes(text.trim().toLowerCase());
  return {
    "history.timeline": ({ tenant, limit, offset }) => ({ total: of(tenant).length, rows: page(of(tenant), offset, limit).map((each) => ({ snapshot: each, tally: TALLIES[each.ordinal] ?? NOTHING })) }),
    "history.events": ({ tenant, snapshot, what, text, limit, offset }) => {
      const tally = TALLIES[one(tenant, snapshot).ordinal] ?? NOTHING;
      const first = Array.from({ length: 221 }, (_, n) => event({ ...MFA, id: id(3000 + n), name: `CA${String(n + 1).padStart(3, "0")}` }, "first_seen", null));
      const rows = (snapshot === 3 ? EVENTS : snapshot === 1 ? first : []).filter((each) => what.includes(each.what) && named(each.subject, text));
      return { tally, total: rows.length, rows: page(rows, offset, limit) };
    },
    "history.subject": ({ kind: which, id: subject }) => {
      const found = [MFA, LEGACY, NAMED, PARTNER, SHARING, ROLE, USER].find((each) => each.kind === which && each.id === subject);
      if (found === undefined) throw refuse("subject-unknown");
      const moment = (number: number, what: HistoryEvent["what"], before: number | null, more: object = {}) => ({ snapshot: number, at: one(id(1), number).taken_at, what, changed: what === "changed", before, reason: null, identity: "0", name: found.name, who: what === "first_seen" ? null : (WHO[found.id] ?? null), ...more });
      const gone = found === LEGACY;
      const newest = gone ? moment(3, "missing", 2, { identity: null, name: null }) : found === USER ? moment(3, "not_readable", 2, { identity: null, name: null, reason: "read_failed" }) : moment(3, "changed", 2);
      return { subject: found, presence: gone ? "missing" : found === USER ? "not_readable" : "present", versions: 2, moments: [newest, moment(1, "first_seen", null, { name: "CA004 – Pilot" })] };
    },
    "snapshot.compare": ({ pair: asked, outcomes, text, limit, offset }) => {
      const side = ({ tenant, snapshot }: SnapshotRequest) => ({ type: "snapshot" as const, tenant, tenant_name: tenants.find((each) => each.id === tenant)?.name ?? "", snapshot: one(tenant, snapshot) });
      const pair = snapshotsOf(asked);
      const alike = pair.right.snapshot !== 3 && pair.right.tenant === pair.left.tenant;
      const rows = alike ? [] : ROWS.filter((each) => (outcomes.length === 0 || outcomes.includes(each.outcome)) && [...each.left, ...each.right].some((subject) => named(subject, text)));
      const kinds = alike ? [] : KINDS;
      const sum = (name: keyof ComparedKind["counts"]) => kinds.reduce((all, each) => all + each.counts[name], 0);
      return {
        left: side(pair.left), right: side(pair.right), kinds, total: rows.length, rows: page(rows, offset, limit),
        counts: { equal: alike ? 221 : sum("equal"), changed: sum("changed"), changes: sum("changes"), missing: sum("missing"), unexpected: sum("unexpected"), not_comparable: sum("not_comparable"), ambiguous: 0 },
      };
    },
    "snapshot.compare_subject": ({ pair, kind: which, left_id, right_id, lang }) => {
      const { left } = snapshotsOf(pair);
      one(left.tenant, left.snapshot);
      const side = (subject: string | null) => (subject === null ? null : { kind: which, id: subject, name: MFA.name });
      const told = lines(lang, left_id !== null, right_id !== null);
      return { left: side(left_id), right: side(right_id), matched_by: "id", lines: told, line_count: told.length, not_comparable: [] };
    },
  };
}
