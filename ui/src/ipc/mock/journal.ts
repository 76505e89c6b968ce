// What the mock knows of the journal: one entry of many types, and as many more as there are findings.
import type { Failure } from "../generated/Failure";
import type { JournalEntryView } from "../generated/JournalEntryView";
import type { JournalRow } from "../generated/JournalRow";
import type { JournalVerified } from "../generated/JournalVerified";
import type { Operations } from "../generated/operations";
import { HOSTILE, ago, findingRow, hash, id, tenants } from "./data";

type Names = "journal.list" | "journal.entry" | "journal.export" | "vault.verify";
type Answers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const MARA = { id: id(9), name: "Mara Lindqvist" };
const JONAS = { id: id(10), name: "Jonas Weber" };
const DEVICE = id(950);

/** The newest entries, told: what happened, to what, and why. */
const TOLD: [what: string, kind: string, thing: number, name: string | null, reason: string | null][] = [
  ["owner_set", "finding", 1001, null, "Übergabe an das Betriebsteam"],
  ["finding_transitioned", "finding", 1003, null, HOSTILE],
  ["exception_approved", "exception", 811, "MS.AAD.3.1v1", "Einverstanden"],
  ["tenant_profile_changed", "tenant", 1, "Contoso", "Zweites Notfallzugriffskonto eingerichtet"],
  ["comment_added", "finding", 1002, null, null],
  ["review_released", "review", 301, "Quartalsprüfung", null],
  ["payload_erased", "workspace", 900, "Nordlicht Beratung", "Personenbezogene Angabe im Kommentar"],
  ["contact_changed", "contact", 801, "Dr. Anna Berg", null],
  ["decision_made", "decision", 852, "Welche Stammdaten gelten?", "Mit dem Kunden abgestimmt"],
  ["baseline_assigned", "baseline", 701, "Windows-Arbeitsplatz", null],
  ["snapshot_taken", "tenant", 2, "Fabrikam", null],
  ["evaluation_recorded", "tenant", 2, "Fabrikam", null],
];

function rowOf(n: number): JournalRow {
  const told = TOLD[n];
  const finding = findingRow(n % 60);
  const [what, kind, thing, name, reason] = told ?? ["finding_detected", "finding", 1001 + (n % 60), null, null];
  const tenant = tenants[kind === "tenant" ? thing - 1 : n % 2];
  return {
    event: id(40_000 + n), at: ago(n / 40 + 0.01), by: n % 3 === 1 ? JONAS : MARA, device: DEVICE, sequence: 100_000 - n, kind, what, thing: id(thing), name: name ?? finding.policy,
    tenants: kind === "workspace" || tenant === undefined ? [] : [{ id: tenant.id, name: tenant.name }], reason, erased: what === "comment_added",
  };
}

function viewOf(n: number): JournalEntryView {
  const row = rowOf(n);
  const finding = findingRow(n % 60);
  const change = (path: string, before: string | null, after: string | null) => ({ path, before, after, changed: true });
  const say = (path: string, after: string) => ({ path, before: null, after, changed: false });
  const fields: Record<string, JournalEntryView["fields"]> = {
    owner_set: [change("owner", "Mara Lindqvist", "Jonas Weber"), say("reason", row.reason ?? "")],
    finding_transitioned: [change("state", "triaged", "false_positive"), say("as_of", "3"), say("reason", HOSTILE)],
    exception_approved: [say("comment", "Einverstanden"), say("single_handed", "true")],
    tenant_profile_changed: [
      change("profile.emergency_access[1].name", null, "bg-notfall-2@contoso.example"), change("profile.emergency_access[1].principal", null, "user"), change("profile.policy_quality.stale_days", "90", "60"), change("profile.policies.MS.AAD.3.1v1.exclude.groups[0]", null, id(7001)),
      say("profile.own_domains[0].value", "contoso.example"), say("reason", row.reason ?? ""),
    ],
    payload_erased: [say("event", id(40_004)), say("reason", row.reason ?? "")],
    contact_changed: [change("person.function", "IT-Leiterin", "Leiterin Informationssicherheit"), say("person.name", "Dr. Anna Berg"), say("person.email", "anna.berg@contoso.example")],
    decision_made: [say("option", "1"), say("reason", row.reason ?? ""), say("single_handed", "false")],
    baseline_assigned: [say("assignment.variables.Sperrzeit[0]", "15"), say("tenant", row.tenants[0]?.id ?? id(1))],
    snapshot_taken: [say("collected_at", "2026-03-02T08:15:00Z"), say("content_hash", hash(93)), say("format", "graph-sync"), say("ordinal", "4"), say("snapshot", id(204)), say("source", "Microsoft Graph"), say("subject_count", "1240"), say("target_stated", "false")],
    evaluation_recorded: [say("catalogue_version", "2026.2"), say("counts.not_assessed", "9"), say("counts.not_satisfied", "17"), say("counts.satisfied", "61"), say("failing[0].coverage", hash(94)), say("failing[0].finding", id(1001)), say("failing[0].interpretation", "2"), say("ordinal", "4")],
    finding_detected: [
      change("detected", null, "new"), say("detection.area", "entra"), say("detection.basis.ordinal", "4"), say("detection.control", finding.control), say("detection.observed[0].actual", "false"), say("detection.observed[0].expected", "true"),
      say("detection.observed[0].path", "conditions.users.excludeGroups"), say("detection.observed[0].subject.kind", "identity.access-policy"), say("detection.observed[0].subject.name", HOSTILE), say("detection.policy", finding.policy), say("detection.severity", finding.severity),
      say("due", "2026-04-01"), say("later_field", "17"), say("tenant", row.tenants[0]?.id ?? id(1)),
    ],
  };
  return {
    row, hash: hash(90 + (n % 9)), previous: hash(91 + (n % 8)), transaction: id(60_000 + n), counter: n % 3, standing: "signed", fault: null, fields: row.erased ? [] : (fields[row.what] ?? [say("id", row.thing), say("count", "12")]), left_out: row.what === "evaluation_recorded" ? 41 : 0,
  };
}

/** The operations of the audit log. */
export function journalAnswers(empty: boolean, findings: number, refuse: (code: string) => Failure): Answers {
  const total = empty ? 0 : findings + TOLD.length;
  const verified: JournalVerified = {
    intact: true, entries: total, transactions: Math.ceil(total / 3), erased: empty ? 0 : 1, broken: null, broken_at: null,
    heads: [{ device: DEVICE, sequence: total, hash: hash(90), text: `${DEVICE}:${total}:${hash(90)}` }],
  };
  return {
    "journal.list": (filter) => {
      const limit = filter.limit === 0 ? 100 : filter.limit;
      const rows: JournalRow[] = [];
      let n = filter.after === null ? 0 : Number(filter.after);
      for (; n < total && rows.length < limit; n += 1) {
        const row = rowOf(n);
        const said = (row.reason ?? "").toLowerCase();
        const fits = (filter.kind === null || filter.kind === row.kind) && (filter.member === null || filter.member === row.by.id) && (filter.thing === null || filter.thing === row.thing)
          && (filter.tenant === null || row.tenants.some((tenant) => tenant.id === filter.tenant)) && (filter.text === "" || said.includes(filter.text.toLowerCase()))
          && (filter.from === null || row.at >= filter.from) && (filter.until === null || row.at.slice(0, 10) <= filter.until);
        if (fits) rows.push(row);
      }
      return { rows, more: n < total ? String(n) : null, members: [JONAS, MARA] };
    },
    "journal.entry": ({ event }) => {
      const n = Number(event.split("-").at(-1)) - 40_000;
      if (!(n >= 0 && n < total)) throw refuse("journal-event-unknown");
      return viewOf(n);
    },
    "journal.export": ({ path }) => ({ path, verification: `${path}.verification.json`, entries: total, size_bytes: total * 900, sha256: hash(95), intact: true }),
    "vault.verify": ({ heads }) => (heads ?? []).every((head) => head.endsWith(hash(90))) ? verified : {
      intact: false, entries: 0, transactions: 0, erased: 0, heads: [], broken: `device ${DEVICE}, entry ${total + 1}: the chain reached ${total + 9} once`,
      broken_at: { device: DEVICE, sequence: total + 1, fault: "tail-removed", expected: total + 9 },
    },
  };
}
