// Invented tenants for looking at the window without a core. Hostile strings on purpose.
import catalogue from "../../../../assets/catalogue/controls.json";
import quality from "../../../../assets/catalogue/overlays/quality.json";
import overlay from "../../../../assets/catalogue/overlays/scuba.json";
import type { ControlRow } from "../generated/ControlRow";
import type { FindingDetail } from "../generated/FindingDetail";
import type { FindingRow } from "../generated/FindingRow";
import type { Outcome } from "../generated/Outcome";
import type { OutcomeCounts } from "../generated/OutcomeCounts";
import type { Severity } from "../generated/Severity";
import type { SnapshotRow } from "../generated/SnapshotRow";
import type { TenantProfile } from "../generated/TenantProfile";
import type { TenantRow } from "../generated/TenantRow";

export const HOSTILE = "<img src=x onerror=alert(1)> \u202Egnp.exe\u200b {{7*7}} =cmd|'/c calc'!A1";

const day = 86_400_000;
export const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
export const dateIn = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
export const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const hash = (n: number) => Array.from({ length: 64 }, (_, at) => ((n * 31 + at * 7 + (at >> 2) * 5) % 16).toString(16)).join("");

const TURNS: readonly Outcome[] = ["satisfied", "not_satisfied", "satisfied", "not_satisfied", "not_assessed", "satisfied", "not_satisfied", "satisfied", "not_applicable"];
const REASONS: Record<Outcome, { de: string; en: string }> = {
  satisfied: { de: "Die Richtlinie „CA001 – Alte Protokolle sperren“ verlangt es für alle Benutzer.", en: "The policy “CA001 – Block legacy protocols” requires it for all users." },
  not_satisfied: { de: "Keine aktive Richtlinie deckt alle Benutzer ab: „CA004 – MFA für alle“ steht auf „Nur Bericht“.", en: "No enabled policy covers all users: “CA004 – MFA for all” is report-only." },
  not_assessed: { de: "Die Quelle enthält keine Rollenzuweisungen.", en: "The source contains no role assignments." },
  not_applicable: { de: "Im Tenant-Profil als nicht anwendbar erklärt.", en: "Declared not applicable in the tenant profile." },
};

export function matrixRows(lang: string): ControlRow[] {
  return [...overlay.policies, ...quality.policies].map((policy, index): ControlRow => {
    const control = catalogue.controls.find((one) => one.id === policy.control);
    const outcome = TURNS[index % TURNS.length] ?? "satisfied";
    return {
      policy: policy.policy, control: policy.control, area: control?.area ?? "entra", criticality: policy.criticality, severity: (control?.severity ?? "medium") as Severity,
      nist: policy.nist, kinds: control?.kinds ?? [], service_plans: control?.service_plans ?? [], allows_exclusions: (control?.exclusions.length ?? 0) > 0,
      verdict: {
        policy: policy.policy, control: policy.control, interpretation: 1, outcome, reason: { code: "mock", args: {} },
        subjects: outcome === "not_assessed" ? [] : [{ kind: "identity.access-policy", id: id(900 + index), name: index % 5 === 1 ? HOSTILE : "CA004 – MFA für alle" }],
        observed: outcome === "not_assessed" ? [] : observed(index),
        gaps: outcome === "not_assessed" ? [{ kind: "identity.directory-role", path: null, reason: "not_in_source" }] : [],
      },
      reason_text: REASONS[outcome][lang === "de" ? "de" : "en"],
      finding: outcome === "not_satisfied" ? id(1000 + index) : null,
    };
  });
}

const observed = (index: number): FindingDetail["observed"] => [
  { subject: { kind: "identity.access-policy", id: id(900 + index), name: "CA004 – MFA für alle" }, path: "state", expected: "enabled", actual: "enabledForReportingButNotEnforced" },
  { subject: { kind: "identity.access-policy", id: id(900 + index), name: "CA004 – MFA für alle" }, path: "conditions.users.excludeGroups", expected: [], actual: ["sg-breakglass", id(502), id(503), HOSTILE] },
  { subject: null, path: "grantControls.authenticationStrength", expected: null, actual: null },
];

/** Names of ids that stand in the observed settings. */
export const names: Record<string, string> = { [id(502)]: "sg-mfa-ausnahmen-buchhaltung", [id(503)]: HOSTILE };

export const counts = (): OutcomeCounts => {
  const out: OutcomeCounts = { satisfied: 0, not_satisfied: 0, not_assessed: 0, not_applicable: 0 };
  for (const row of matrixRows("en")) if (row.verdict !== null) out[row.verdict.outcome] += 1;
  return out;
};

const snapshot = (n: number, days: number, partial: boolean): SnapshotRow => ({
  id: id(100 + n), ordinal: n, taken_at: ago(days - 0.2), collected_at: ago(days), format: "provider-settings-export", source: `ScubaResults-${n}.json`, subject_count: 214 + n * 7,
  content_hash: hash(n), target_stated: n === 1, completed_by: [],
  coverage: [
    { kind: "identity.access-policy", state: "complete", reason: null, count: 23 },
    { kind: "sharing.tenant-settings", state: "complete", reason: null, count: 1 },
    { kind: "identity.directory-role", state: partial ? "not_collected" : "complete", reason: partial ? "not_allowed" : null, count: partial ? 0 : 14 },
    { kind: "identity.privileged-user", state: partial ? "partial" : "complete", reason: partial ? "read_failed" : null, count: 9 },
  ],
});
export const snapshots = [{ ...snapshot(3, 3.1, true), format: "graph-sync", source: "Microsoft Graph", target_stated: false, completed_by: ["export-kranichtal.json"] }, snapshot(2, 34, false), snapshot(1, 121, false)];

const open = (critical: number, high: number, medium: number, low: number) =>
  ([["critical", critical], ["high", high], ["medium", medium], ["low", low]] as const).map(([severity, count]) => ({ severity, count }));
const none: OutcomeCounts = { satisfied: 0, not_satisfied: 0, not_assessed: 0, not_applicable: 0 };
export const tenants: TenantRow[] = [
  { id: id(1), name: "Brauwerk Osterhagen GmbH", provider_tenant_id: id(71), domain: "brauwerk-osterhagen.example", snapshot: snapshots[0] ?? null, counts: counts(), open_findings: open(3, 6, 4, 1), last_review: 2 },
  { id: id(2), name: "Kranichtal Werkzeugbau AG & Co. KG für Präzisionsteile", provider_tenant_id: null, domain: "kranichtal.example", snapshot: { ...snapshot(1, 41, false), target_stated: false }, counts: { satisfied: 35, not_satisfied: 4, not_assessed: 1, not_applicable: 2 }, open_findings: open(0, 1, 3, 0), last_review: null },
  { id: id(3), name: HOSTILE, provider_tenant_id: null, domain: null, snapshot: null, counts: none, open_findings: open(0, 0, 0, 0), last_review: null },
];

const STATES = ["new", "triaged", "in_progress", "new", "resolved", "false_positive", "new", "reopened"];
/** As many findings as asked for, made from their number. */
export function findingRow(n: number): FindingRow {
  const rows = [...overlay.policies, ...quality.policies];
  const policy = rows[n % rows.length] ?? rows[0];
  const control = catalogue.controls.find((one) => one.id === policy?.control);
  const tenant = tenants[n % 2] ?? tenants[0];
  return {
    id: id(1000 + n), tenant: tenant?.id ?? "", tenant_name: tenant?.name ?? "", policy: policy?.policy ?? "", control: policy?.control ?? "", area: control?.area ?? "entra",
    severity: (control?.severity ?? "medium") as Severity, state: STATES[n % STATES.length] ?? "new", owner: n % 3 === 0 ? "Jana Hollerbach" : n % 7 === 1 ? HOSTILE : null, assignee: n % 4 === 0 ? "T. Ackermann" : null,
    due: n % 5 === 4 ? null : dateIn((n % 23) - 6), due_by_policy: n % 2 === 0, snoozed_until: n === 8 ? dateIn(2) : null, first_seen: ago(40), last_seen: ago(3), subject_count: (n % 4) + 1, drift: null,
  };
}

export const profile: TenantProfile = {
  emergency_access: [{ id: id(501), principal: "group", name: "sg-notfallzugriff", reason: "Mit der IT-Leitung vereinbart, Protokoll vom 12. März" }],
  synchronisation_accounts: [],
  own_domains: [{ value: "brauwerk-osterhagen.example", reason: "Hauptdomäne" }],
  not_applicable: [],
  policies: { "MS.AAD.3.2v2": { exclude: { users: [], groups: [id(502)], applications: [], guest_user_types: [] } } },
};

export function findingDetail(row: FindingRow, lang: string): FindingDetail {
  const by = { id: id(9), name: "Mara Lindqvist" };
  return {
    row, criticality: "shall", nist: ["IA-2(1)", "IA-2(2)"], reason_text: REASONS.not_satisfied[lang === "de" ? "de" : "en"], observed: observed(1),
    subjects: [{ kind: "identity.access-policy", id: id(901), name: "CA004 – MFA für alle" }, { kind: "identity.access-policy", id: id(902), name: HOSTILE }],
    detected_severity: row.severity === "low" ? "medium" : row.severity, customer_comment: "Bitte bis Ende des Quartals scharf schalten; die Pilotgruppe läuft seit März ohne Störungen.",
    comments: [{ at: ago(2), by, text: `Rücksprache mit der IT: Umstellung ist geplant. ${HOSTILE}` }],
    history: [
      { event: id(2001), at: ago(40), by: null, what: "detected", before: null, after: null, reason: null },
      { event: id(2002), at: ago(30), by, what: "state", before: "new", after: "triaged", reason: null },
      { event: id(2003), at: ago(29), by, what: "owner", before: null, after: "Jana Hollerbach", reason: null },
      { event: id(2004), at: ago(3), by: null, what: "observed", before: null, after: null, reason: null },
    ],
    offered: row.state === "new" || row.state === "reopened" ? ["triaged", "in_progress", "resolved", "false_positive"] : row.state === "triaged" ? ["in_progress", "resolved", "false_positive"] : row.state === "in_progress" ? ["resolved", "false_positive"] : ["in_progress"],
    evidence: [{ source: "ScubaResults-3.json", sha256: hash(3), collected_at: ago(3) }], verdict_changed_by: row.state === "reopened" ? "profile" : null, names,
    duplicate_of: row.state === "duplicate" ? findingRow(5) : null, duplicates: [], links: row.state === "new" ? [findingRow(2)] : [],
    attachments: row.state === "new" ? [{ event: id(2101), name: "Risikoschreiben.pdf", media_type: "application/pdf", size_bytes: 48_211, sha256: hash(9) }] : [],
  };
}
export { hash };
