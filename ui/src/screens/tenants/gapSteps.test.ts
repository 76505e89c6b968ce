// Which step helps against which gap (LIV-21).
import { expect, test } from "vitest";
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { ReadinessRow } from "../../ipc/generated/ReadinessRow";
import { type GapStep, adviceId, stepOf } from "./gapSteps";

const row = (state: string, kind = "a"): ReadinessRow => ({ area: "entra", endpoint: "path", kinds: [kind], state, permission: null, roles: [], intune: false, plans: [], policies: [], detail: null });
const connected = (rows: readonly ReadinessRow[] | null, more: Partial<ConnectionRow> = {}) =>
  ({ state: "ready", checked_at: "2026-10-02T08:00:00Z", readiness: rows === null ? null : { delegated: true, through: "member", partner_until: null, certificate_until: null, active_roles: [], rows: [...rows] }, ...more }) as ConnectionRow;
const synced = { format: "graph-sync", taken_at: "2026-10-01T08:00:00.123456789Z" };
const imported = { format: "provider-settings-export", taken_at: "2026-10-01T08:00:00Z" };

test.each<[string, string, typeof synced, ConnectionRow | undefined, GapStep]>([
  ["what only a person can tell", "not_readable", synced, connected([row("ready")]), "none"],
  ["more than a snapshot reads", "too_many", synced, connected([row("ready")]), "none"],
  ["without a connection, another export", "read_failed", imported, undefined, "import"],
  ["what Graph was asked for and does not bring", "not_in_source", synced, connected([row("ready")]), "import"],
  ["a property that Graph does not bring", "property_absent", synced, connected([row("ready")]), "import"],
  ["a kind that no address of Graph brings", "not_in_source", imported, connected([row("ready", "b")]), "import"],
  ["a kind that an export lacked and Graph brings", "not_in_source", imported, connected([row("ready")]), "snapshot"],
  ["the same before the connection was checked", "not_in_source", imported, connected(null), "snapshot"],
  ["a read that failed", "read_failed", synced, connected([row("ready")]), "snapshot"],
  ["a read that failed, as the check did", "read_failed", synced, connected([row("failed")]), "snapshot"],
  ["a read that failed where consent is missing", "read_failed", imported, connected([row("consent_missing")]), "consent"],
  ["not allowed for want of consent", "not_allowed", synced, connected([row("consent_missing"), row("role_missing")]), "consent"],
  ["not allowed for want of a role", "not_allowed", synced, connected([row("role_eligible")]), "readiness"],
  ["not allowed, granted since", "not_allowed", synced, connected([row("ready")]), "snapshot"],
  ["not allowed, although an earlier check found nothing", "not_allowed", synced, connected([row("ready")], { checked_at: "2026-09-30T08:00:00Z" }), "readiness"],
  ["not allowed, never checked", "not_allowed", synced, connected(null), "readiness"],
  ["not licensed", "not_licensed", synced, connected([row("not_licensed")]), "readiness"],
  ["beyond the scope tags", "out_of_scope", synced, connected([row("ready")]), "readiness"],
  ["left out", "left_out", synced, connected([row("consent_missing")]), "snapshot"],
  ["nothing before a sign-in that is needed", "read_failed", synced, connected([row("consent_missing")], { state: "sign_in_needed" }), "sign-in"],
  ["an export without any sign-in", "not_in_source", synced, connected([], { state: "sign_in_needed" }), "import"],
])("%s", (_, reason, snapshot, connection, expected) => {
  expect(stepOf({ kind: "a", reason }, snapshot, connection)).toBe(expected);
});

test.each<[string, GapStep, string, string]>([
  ["not_allowed", "readiness", "graph-sync", "gap-not-allowed-do"],
  ["not_allowed", "consent", "graph-sync", "gap-consent-do"],
  ["not_allowed", "import", "graph-folder", "gap-collect-allowed-do"],
  ["read_failed", "snapshot", "graph-sync", "gap-snapshot-do"],
  ["read_failed", "import", "provider-settings-export", "gap-collect-again-do"],
  ["left_out", "snapshot", "graph-sync", "gap-left-out-do"],
  ["not_in_source", "import", "graph-sync", "gap-beyond-graph-do"],
  ["not_in_source", "import", "provider-settings-export", "gap-not-in-source-do"],
  ["too_many", "none", "graph-sync", "gap-too-many-do"],
  ["not_readable", "none", "graph-sync", "gap-not-readable-do"],
])("against %s by %s of a %s: %s", (reason, step, format, expected) => {
  expect(adviceId(reason, step, format)).toBe(expected);
});
