// What helps against a gap in the evidence, given how its tenant is reached: pure.
import type { ConnectionRow } from "../../ipc/generated/ConnectionRow";
import type { GapRow } from "../../ipc/generated/GapRow";
import type { SnapshotRow } from "../../ipc/generated/SnapshotRow";

/**
 * `consent`: an administrator consents. `readiness`: see what is missing, and have it given.
 * `sign-in`: somebody signs in again. `snapshot`: read again. `import`: from another source.
 * `none`: only a person can tell.
 */
export type GapStep = "consent" | "readiness" | "sign-in" | "snapshot" | "import" | "none";

/** The steps that a person takes, the ones that the others wait for first. */
export const GAP_STEPS = ["sign-in", "consent", "readiness", "snapshot", "import"] as const;

/** States of readiness that reading again does not change. */
const LACKING: readonly string[] = ["consent_missing", "role_missing", "role_eligible", "not_licensed", "not_allowed"];

/** What helps next against a gap of this snapshot. */
export function stepOf(gap: Pick<GapRow, "kind" | "reason">, snapshot: Pick<SnapshotRow, "format" | "taken_at">, connection: ConnectionRow | undefined): GapStep {
  const { kind, reason } = gap;
  if (reason === "not_readable" || reason === "too_many") return "none";
  if (connection === undefined) return "import";
  const readiness = connection.readiness?.rows;
  const rows = readiness?.filter((row) => row.kinds.includes(kind)) ?? [];
  const absent = reason === "not_in_source" || reason === "property_absent";
  // Graph was asked and does not bring it, or no address of Graph brings the kind.
  if (absent && (snapshot.format === "graph-sync" || (readiness !== undefined && rows.length === 0))) return "import";
  if (connection.state === "sign_in_needed") return "sign-in";
  if (reason === "left_out") return "snapshot";
  const lacks = rows.filter((row) => LACKING.includes(row.state));
  if (lacks.some((row) => row.state === "consent_missing")) return "consent";
  if (lacks.length > 0 || reason === "out_of_scope") return "readiness";
  if (reason === "not_allowed" || reason === "not_licensed") {
    // Granted since, as a later check has found: what is left is to read again.
    const since = rows.length > 0 && new Date(connection.checked_at ?? 0) > new Date(snapshot.taken_at);
    return since ? "snapshot" : "readiness";
  }
  return "snapshot";
}

/** The message that says what helps: the reason's own, unless the way there is another. */
export function adviceId(reason: string, step: GapStep, format: string): string {
  const own = `gap-${reason.replaceAll("_", "-")}-do`;
  if (step === "consent" || step === "sign-in") return `gap-${step}-do`;
  if (step === "snapshot") return reason === "left_out" ? own : "gap-snapshot-do";
  if (step === "import" && format === "graph-sync" && ["not_in_source", "property_absent"].includes(reason)) return "gap-beyond-graph-do";
  if (step === "import" && reason === "read_failed") return "gap-collect-again-do";
  if (step === "import" && ["not_allowed", "out_of_scope"].includes(reason)) return "gap-collect-allowed-do";
  return own;
}
