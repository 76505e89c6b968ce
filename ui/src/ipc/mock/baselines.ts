// What the mock knows of baselines: one, assigned to one tenant that deviates in one setting.
import type { BaselineItem } from "../generated/BaselineItem";
import type { BaselineRow } from "../generated/BaselineRow";
import type { BaselineView } from "../generated/BaselineView";
import type { CompareLine } from "../generated/CompareLine";
import type { Operations } from "../generated/operations";
import type { PostureItem } from "../generated/PostureItem";
import type { SubjectRef } from "../generated/SubjectRef";
import { ago, id, snapshots, tenants } from "./data";

type Names = Extract<keyof Operations, `baseline.${string}`>;
type Answers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const MFA: SubjectRef = { kind: "identity.access-policy", id: id(901), name: "CA004 – MFA für alle" };
const KEY = `identity.access-policy/${id(901)}`;
const line: CompareLine = {
  at: "state", path: [{ type: "property", name: "state" }], label: "Status", left: "enabled", right: "disabled", left_name: null, right_name: null,
  left_text: "enabled", right_text: "disabled", secret: false, same: false,
};

/** The operations of baselines. */
export function baselineAnswers(empty: boolean): Answers {
  let edits: number | null = 0;
  let version: number | null = null;
  let item: BaselineItem = { key: KEY, subject: MFA, severity: "medium", rules: [] };
  const tally = { aligned: 0, deviating: 1, missing: 0, unexpected: 0, not_assessed: 0 };
  const assigned = new Set<string>();
  const row = (): BaselineRow => ({
    id: id(701), name: "Golden", source: { type: "library", library: id(61), name: "Conditional Access Baseline" }, version, published_at: version === null ? null : ago(1),
    draft_edits: edits, item_count: 1,
    tenants: tenants.filter((one) => assigned.has(one.id)).map((one) => ({ tenant: one.id, tenant_name: one.name, snapshot: 3, compared_at: ago(1), tally, variables: {}, variables_missing: [], map: {} })),
  });
  const view = (): BaselineView => ({
    row: row(), shown: edits === null ? version : null,
    versions: version === null ? [] : [{ number: version, at: ago(1), by: { id: id(9), name: "Mara Lindqvist" }, reason: "First", item_count: 1 }],
    scope: [{ kind: "identity.access-policy", item_count: 1, seen: "complete", nothing_else: false, severity: "medium" }], items: [item], variables: [],
  });
  const stands = (): PostureItem => ({
    item: KEY, named: MFA, standing: "deviating", unassessed: null, subject: MFA, matched_by: "name", severity: "medium", deviation_count: 1, suggestion: null, finding: null, finding_state: null,
  });
  const settings = (right: boolean) => ({ left: MFA, right: right ? MFA : null, matched_by: null, lines: [right ? line : { ...line, right: null, right_text: null }], line_count: 1, not_comparable: [] });
  return {
    "baseline.list": () => ({ rows: empty ? [] : [row()] }),
    "baseline.show": () => view(),
    "baseline.item": () => ({ item, settings: settings(false) }),
    "baseline.capture": () => view(),
    "baseline.edit": (request) => {
      edits = (edits ?? 0) + request.edits.length;
      for (const edit of request.edits) if (edit.type === "rule_set") item = { ...item, rules: [edit.rule] };
      return view();
    },
    "baseline.discard": () => { edits = null; return view(); },
    "baseline.preview": () => ({
      version: (version ?? 0) + 1,
      tenants: row().tenants.map((one) => ({ tenant: one.tenant, tenant_name: one.tenant_name, assigned: true, snapshot: 3, before: tally, after: tally, variables_missing: [], flips: [] })),
    }),
    "baseline.publish": () => { edits = null; version = (version ?? 0) + 1; return view(); },
    "baseline.assign": ({ tenant }) => { assigned.add(tenant); return view(); },
    "baseline.unassign": ({ tenant }) => { assigned.delete(tenant); return view(); },
    "baseline.posture": ({ tenant }) => ({ tenant_name: tenants.find((one) => one.id === tenant)?.name ?? "", assigned: true, version, snapshot: snapshots[0] as (typeof snapshots)[number], tally, items: [stands()] }),
    "baseline.compare": () => ({ posture: stands(), deviations: [{ setting: line, severity: "medium" }], settings: settings(true) }),
  };
}
