// Connections, what may be read, and snapshots from the network: answered from memory.
import registry from "../../../../assets/registry/subjects.json";
import type { ConnectionRow } from "../generated/ConnectionRow";
import type { Coverage } from "../generated/Coverage";
import type { Failure } from "../generated/Failure";
import type { Operations } from "../generated/operations";
import type { ReadinessRow } from "../generated/ReadinessRow";
import type { RunPart } from "../generated/RunPart";
import type { RunPrompt } from "../generated/RunPrompt";
import type { RunRow } from "../generated/RunRow";
import { HOSTILE, ago, id, snapshots, tenants } from "./data";

type LiveName = Extract<keyof Operations, `connection.${string}` | `sync.${string}` | "snapshot.list" | "snapshot.show" | "snapshot.export">;
type LiveAnswers = { [N in LiveName]: (request: Operations[N]["request"]) => Operations[N]["response"] };

/** How the newest snapshot run of the first tenant stands. */
export type SyncStory = "none" | "running" | "sign-in" | "unreachable" | "cancelled" | "done";

export const AREAS = ["entra", "tenant", "sharepoint", "intune", "security"];
const PERMISSIONS = ["Application.Read.All", "AuditLog.Read.All", "DeviceManagementConfiguration.Read.All", "Directory.Read.All", "Domain.Read.All", "Policy.Read.All", "RoleManagement.Read.Directory", "SharePointTenantSettings.Read.All"];
const GLOBAL_READER = "f2ef992c-3afb-46b9-b7cf-a126ee74c451";
const SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
const GRAPH = registry.kinds.filter((kind) => "graph" in kind && kind.graph !== undefined);

/** What is missing, and for which of the registry's kinds. */
const LACKS: Record<string, Partial<ReadinessRow>> = {
  "identity.access-policy": { state: "consent_missing", permission: "Policy.Read.All", policies: ["MS.AAD.1.1v1", "MS.AAD.2.1v1", "MS.AAD.3.1v1", "MS.AAD.3.2v2"], detail: "403 Authorization_RequestDenied" },
  "identity.named-location": { state: "consent_missing", permission: "Policy.Read.All", detail: "403 Authorization_RequestDenied" },
  "identity.role-definition": { state: "role_missing", roles: [SECURITY_READER, GLOBAL_READER], policies: ["MS.AAD.7.1v1"], detail: "403 Authorization_RequestDenied" },
  "identity.registration-detail": { state: "role_eligible", roles: [GLOBAL_READER], policies: ["MS.AAD.7.4v1", "MS.AAD.7.5v1"] },
  "identity.access-review": { state: "not_licensed", plans: ["AAD_PREMIUM_P2"], detail: "403 AadPremiumLicenseRequired" },
  "sharing.tenant-settings": { state: "not_allowed", policies: ["MS.SHAREPOINT.1.1v1"], detail: `403 accessDenied ${HOSTILE}` },
  "security.secure-score": { state: "failed", detail: "503 ServiceUnavailable" },
};

const readinessRows: ReadinessRow[] = GRAPH.map((kind): ReadinessRow => {
  const intune = kind.area === "intune";
  const lack = LACKS[kind.kind] ?? (intune && kind.kind !== "device.scope-tag" ? { state: "role_missing", roles: [GLOBAL_READER, "3a2c62db-5318-420d-8d74-23affee5d9d5"], intune: true, detail: "403 Forbidden" } : {});
  return { area: kind.area, endpoint: (kind as { graph?: { path: string } }).graph?.path ?? kind.kind, kinds: [kind.kind], state: "ready", permission: null, roles: [], intune: false, plans: [], policies: [], detail: null, ...lack };
});

const row = (n: number, more: Partial<ConnectionRow>): ConnectionRow => ({
  tenant: id(n), tenant_name: tenants[n - 1]?.name ?? "", cloud: "global", provider_tenant_id: id(71), client_id: id(88), method: "browser", simulated: false, made_at: ago(62), state: "ready", browser_needed: false, checked_at: ago(0.13),
  readiness: { delegated: true, through: "partner", partner_until: "2027-03-31T00:00:00Z", certificate_until: null, active_roles: [GLOBAL_READER, "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"], rows: readinessRows }, resumable: false, ...more,
});

const REFUSED: Record<string, Partial<RunPart>> = {
  "identity.access-review": { state: "refused", items: 0, reason: "not_licensed", detail: "403 AadPremiumLicenseRequired" },
  "identity.access-policy": { state: "refused", items: 0, reason: "not_allowed", detail: "403 Authorization_RequestDenied" },
};
const partsOf = (count: number, last: string): RunPart[] => GRAPH.slice(0, count).map((kind, index): RunPart => ({
  name: kind.kind, items: (index * 37) % 211, state: index === count - 1 ? last : "whole", reason: null, detail: null, ...REFUSED[kind.kind],
}));

/** A run that is there from the beginning. */
export function syncRun(story: SyncStory, run: (n: number, kind: string, state: RunRow["state"], more: Partial<RunRow>) => RunRow): RunRow[] {
  const failed = (outcome: string) => [run(0.4, "sync", "failed", { step: "collect", outcome, parts: partsOf(14, "reading") })];
  switch (story) {
    case "running": return [run(0.05, "sync", "running", { step: "collect", done: 13, total: GRAPH.length, parts: partsOf(14, "reading") })];
    case "sign-in": return failed("sync-sign-in-needed");
    case "unreachable": return failed("sync-unreachable");
    case "cancelled": return [run(0.4, "sync", "cancelled", { outcome: "cancelled", parts: partsOf(9, "reading") })];
    case "done": return [run(0.4, "sync", "succeeded", { outcome: "synced", args: { subjects: "2031", snapshot: "4", changed: "7", new: "3", versions: "10", gone: "0", detected: "2", verified: "1", reopened: "0", lacking: "2" }, parts: partsOf(GRAPH.length, "whole") })];
    default: return [];
  }
}

const DEVICE: RunPrompt = { type: "device_code", url: "https://microsoft.com/devicelogin", code: "H7QK-2MXV9", expires_at: new Date(Date.now() + 14.5 * 60_000).toISOString() };
const BROWSER: RunPrompt = { type: "browser", url: `https://login.microsoftonline.com/${id(71)}/oauth2/v2.0/authorize?client_id=${id(88)}&response_type=code&prompt=select_account&code_challenge_method=S256` };

/** A run's next moment, where it is one of these; true when it is over. */
export function advanceLive(run: RunRow): boolean {
  if (run.kind === "sync") {
    run.step = "collect";
    run.parts = partsOf(Math.min(GRAPH.length, run.parts.length + 6), "reading");
    run.total = GRAPH.length;
    run.done = run.parts.length;
  } else if (run.prompt !== null) {
    run.prompt = null;
    run.step = "probe";
    run.total = 40;
  } else run.done = Math.min(run.total, run.done + 20);
  if (run.done < run.total) return false;
  run.outcome = ({ connect: "connected", "sign-in": "signed-in", readiness: "checked", sync: "synced" })[run.kind] ?? null;
  run.args = run.kind === "sync" ? { subjects: "2031", snapshot: "4", changed: "7", new: "3", gone: "0", detected: "2", verified: "1", reopened: "0", lacking: "2" } : { tenant: run.tenant ?? id(2), missing: "5" };
  return true;
}

interface World {
  empty: boolean;
  story: SyncStory;
  /** Starts a run and gives it. */
  start(kind: string, tenant: string | null, more: Partial<RunRow>): RunRow;
  refuse(code: string): Failure;
}

/** The answers. */
export function liveAnswers({ empty, story, start, refuse }: World): LiveAnswers {
  const stopped = ["sign-in", "unreachable", "cancelled"].includes(story);
  let rows = empty ? [] : [row(1, { resumable: stopped, state: story === "sign-in" ? "sign_in_needed" : "ready" }), row(3, { method: "device_code", state: "sign_in_needed", checked_at: null, readiness: null, cloud: "gcc-high" })];
  const whole = (kind: string): Coverage => ({ kind, state: "complete", reason: null, count: 12 });
  const find = (number: number | null) => {
    const found = snapshots.find((one) => number === null || one.ordinal === number);
    if (found === undefined) throw refuse("snapshot-unknown");
    return found;
  };
  const asked = (tenant: string) => rows.find((one) => one.tenant === tenant);
  return {
    "connection.list": () => ({ rows, areas: AREAS, permissions: PERMISSIONS }),
    "connection.make": ({ tenant, method, client_id }) => {
      if (client_id.startsWith("ffffffff")) throw refuse("sign-in-application-unknown");
      return { run: start("connect", tenant ?? null, { step: "sign-in", total: method === "certificate" ? 40 : 0, prompt: method === "certificate" ? null : method === "browser" ? BROWSER : DEVICE }).id };
    },
    "connection.sign_in": ({ tenant }) => {
      rows = rows.map((one) => (one.tenant === tenant ? { ...one, state: "ready" } : one));
      return { run: start("sign-in", tenant, { step: "sign-in", prompt: asked(tenant)?.method === "device_code" ? DEVICE : BROWSER }).id };
    },
    "connection.check": ({ tenant }) => ({ run: start("readiness", tenant, { step: "probe", total: 40 }).id }),
    "connection.remove": ({ tenant }) => {
      rows = rows.filter((one) => one.tenant !== tenant);
      return {};
    },
    "connection.consent_link": ({ provider_tenant_id, client_id }) => ({ url: `https://login.microsoftonline.com/${provider_tenant_id}/v2.0/adminconsent?client_id=${client_id}&scope=https%3A%2F%2Fgraph.microsoft.com%2FPolicy.Read.All&redirect_uri=http%3A%2F%2Flocalhost` }),
    "sync.start": ({ tenants: wanted }) => {
      const chosen = wanted.length === 0 ? rows.map((one) => one.tenant) : wanted;
      if (chosen.length === 0) throw refuse("connection-missing");
      rows = rows.map((one) => (chosen.includes(one.tenant) ? { ...one, resumable: false } : one));
      return { runs: chosen.map((tenant) => start("sync", tenant, { step: "connect", total: GRAPH.length }).id) };
    },
    "sync.forget": ({ tenant }) => {
      rows = rows.map((one) => (one.tenant === tenant ? { ...one, resumable: false } : one));
      return {};
    },
    "snapshot.list": () => ({ rows: snapshots }),
    "snapshot.show": ({ snapshot }) => {
      const found = find(snapshot);
      return { snapshot: found, coverage: [...found.coverage, whole("app.application"), { kind: "identity.access-review", state: "not_collected", reason: "not_licensed", count: 0 }, { kind: "device.script", state: "partial", reason: "not_allowed", count: 4 }, { kind: "mail.transport-rule", state: "not_collected", reason: "not_in_source", count: 0 }] };
    },
    "snapshot.export": ({ path, snapshot }) => {
      if (path.includes("taken")) throw { ...refuse("disk"), args: { reason: "AlreadyExists" } };
      return { path, files: 58, subjects: find(snapshot).subject_count };
    },
  };
}
