// What the mock knows of promotions: one policy of each state, and a group that is not mapped until a person does it.
import type { CompareChange } from "../generated/CompareChange";
import type { Operations } from "../generated/operations";
import type { PromotionReference } from "../generated/PromotionReference";
import type { PromotionRow } from "../generated/PromotionRow";
import type { SubjectRef } from "../generated/SubjectRef";
import { HOSTILE, ago, id, snapshots, tenants } from "./data";

type Names = Extract<keyof Operations, `promotion.${string}`>;
type Answers = { [N in Names]: (request: Operations[N]["request"]) => Operations[N]["response"] };

const POLICY = "identity.access-policy";
const GROUP = "identity.group";
const policy = (n: number, name: string): SubjectRef => ({ kind: POLICY, id: id(n), name });
const LOCATION: SubjectRef = { kind: "identity.named-location", id: id(930), name: "Werk Osterhagen" };
const PLAIN: PromotionRow = { source: LOCATION, target: null, state: "create", reasons: [], warnings: [], candidates: [], change_count: 0, left_out: ["createdDateTime", "id"], after: [], step: 1 };
const AT = "conditions.users.excludeGroups";
/** The group that the target has under another name. */
const GLASS = id(940);
const THERE: SubjectRef = { kind: GROUP, id: id(990), name: "CA – Notfallkonten" };
const OTHERS: SubjectRef[] = [THERE, { kind: GROUP, id: id(991), name: "CA – Dienstkonten" }, { kind: GROUP, id: id(992), name: HOSTILE }];
const change: CompareChange = {
  at: "grantControls.builtInControls", path: [{ type: "property", name: "grantControls" }, { type: "property", name: "builtInControls" }], label: "Grant controls › Built-in controls",
  left: "mfa", right: null, left_name: null, right_name: null, left_text: "mfa", right_text: null, secret: false,
};
const body = (name: string, group: string) => ({
  displayName: name, state: "enabledForReportingButNotEnforced",
  conditions: { users: { includeUsers: ["All"], excludeGroups: [group] }, applications: { includeApplications: ["All"] } }, grantControls: { operator: "OR", builtInControls: ["mfa"] },
});

/** The operations of promotions. */
export function promotionAnswers(): Answers {
  const mapped = new Map<string, string>();
  const rows = (): PromotionRow[] => {
    const to = mapped.get(GLASS);
    const blocked: PromotionRow = { ...PLAIN, source: policy(921, "CA001 – MFA für alle"), state: "blocked", reasons: [{ code: "needs_mapping", kind: GROUP, id: GLASS, name: "Break glass", at: AT }], step: null };
    return [
      { ...PLAIN, source: policy(920, HOSTILE), state: "conflict", reasons: [{ code: "several_in_target" }], candidates: [policy(980, "CA000"), policy(981, "CA000")], step: null },
      to === undefined ? blocked : { ...blocked, state: "create", reasons: [], warnings: ["emergency_not_excluded"], step: 2, after: [LOCATION] },
      { ...PLAIN, source: policy(922, "CA002 – Alte Anmeldung sperren"), target: policy(982, "CA002 – Alte Anmeldung sperren"), state: "change", change_count: 1, step: 3 },
      { ...PLAIN, source: policy(923, "CA003 – Registrierung"), target: policy(983, "CA003 – Registrierung"), state: "equal", step: null },
      PLAIN,
    ];
  };
  const references = (): PromotionReference[] => {
    const to = mapped.get(GLASS) ?? null;
    return [
      { kind: GROUP, id: GLASS, name: "Break glass", emergency: true, used: [{ subject: policy(921, "CA001 – MFA für alle"), at: AT }], resolution: to === null ? "missing" : "by_hand", to, to_name: OTHERS.find((one) => one.id === to)?.name ?? null, candidates: [] },
      { kind: GROUP, id: id(941), name: "Extern", emergency: false, used: [{ subject: policy(922, "CA002 – Alte Anmeldung sperren"), at: AT }], resolution: "name", to: id(993), to_name: "Extern", candidates: [] },
    ];
  };
  const counted = () => {
    const of = (state: PromotionRow["state"]) => rows().filter((row) => row.state === state).length;
    return { create: of("create"), change: of("change"), equal: of("equal"), conflict: of("conflict"), blocked: of("blocked") };
  };
  const side = (tenant: string) => ({ tenant, tenant_name: tenants.find((one) => one.id === tenant)?.name ?? "", snapshot: snapshots[0] as (typeof snapshots)[number] });
  const mappings = () => ({ rows: [...mapped].map(([from, to]) => ({ kind: GROUP, id: from, to, at: ago(0), by: "Mara Lindqvist" })) });
  return {
    "promotion.plan": ({ source, target, kinds }) => ({
      source: side(source.tenant), target: side(target.tenant), counts: counted(), rows: rows().filter((row) => kinds.length === 0 || kinds.includes(row.source.kind)),
      references: references(), not_seen: [], kinds: [{ kind: POLICY, count: 4 }, { kind: LOCATION.kind, count: 1 }, { kind: "device.script", count: 0 }],
    }),
    "promotion.subject": (request) => {
      const row = rows().find((one) => one.source.id === request.id) ?? PLAIN;
      const sent = row.step === null ? [] : [{ method: row.target === null ? "POST" : "PATCH", version: "v1.0", path: `identity/conditionalAccess/policies${row.target === null ? "" : `/${row.target.id}`}`, body: body(row.source.name, mapped.get(GLASS) ?? id(993)) }];
      return { row, changes: row.state === "change" ? [change] : [], requests: sent };
    },
    "promotion.targets": ({ text }) => {
      const found = OTHERS.filter((one) => one.name.toLowerCase().includes(text.toLowerCase()));
      return { rows: found, total: found.length };
    },
    "promotion.mappings": mappings,
    "promotion.map": ({ map }) => {
      for (const one of map) mapped.set(one.id, one.to);
      return mappings();
    },
    "promotion.unmap": ({ keys }) => {
      for (const one of keys) mapped.delete(one.id);
      return mappings();
    },
    "promotion.export": ({ out_dir }) => ({ folder: out_dir, files: ["ConditionalAccess/CA002.json", "plan.json", "promotion-plan-en.pdf"], counts: counted() }),
  };
}
