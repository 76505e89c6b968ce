// Pure rules of connecting, readiness and snapshots from the network.
import { expect, test } from "vitest";
import type { ConnectionRow } from "../ipc/generated/ConnectionRow";
import type { Coverage } from "../ipc/generated/Coverage";
import type { ReadinessRow } from "../ipc/generated/ReadinessRow";
import type { RunRow } from "../ipc/generated/RunRow";
import { type Sample, rateOf, withSample } from "../shared/rate";
import { EMPTY, draftOf, hasIds, isGuid, mayConnect, requestOf } from "./connecting/connectState";
import { byArea, costOf } from "./tenants/readinessState";
import { alsoLacking, areasWanted, isTelling, neededWord, newestRun, offersOf } from "./tenants/syncState";

const GUID = "0F8FAD5B-D9CB-469F-A165-70867728950E";
const draft = { ...EMPTY, tenantId: GUID, clientId: ` ${GUID} ` };

test.each([[GUID, true], [` ${GUID.toLowerCase()} `, true], [`{${GUID}}`, false], ["contoso.onmicrosoft.com", false], ["", false]])("%s is an id: %s", (text, expected) => {
  expect(isGuid(text)).toBe(expected);
});

test("a new tenant needs a name, a certificate both its files", () => {
  expect(hasIds(draft)).toBe(true);
  expect([mayConnect(draft, true), mayConnect(draft, false), mayConnect({ ...draft, name: "Feldmark" }, false)]).toEqual([true, false, true]);
  const certified = { ...draft, method: "certificate" as const, certificate: "/c.pem" };
  expect([mayConnect(certified, true), mayConnect({ ...certified, key: "/k.pem" }, true)]).toEqual([false, true]);
});

test("the request has what its way needs and nothing else", () => {
  expect(requestOf({ ...draft, name: " Feldmark ", certificate: "/c.pem", key: "/k.pem" }, null)).toEqual({ name: "Feldmark", cloud: "global", provider_tenant_id: GUID, client_id: GUID, method: "browser" });
  expect(requestOf({ ...draft, method: "certificate", certificate: "/c.pem", key: "/k.pem" }, "t")).toEqual({ tenant: "t", cloud: "global", provider_tenant_id: GUID, client_id: GUID, method: "certificate", certificate_path: "/c.pem", key_path: "/k.pem" });
});

test("connecting anew begins with how it was connected", () => {
  const connection = { cloud: "china", provider_tenant_id: "a", client_id: "b", method: "device_code" } as ConnectionRow;
  expect(draftOf(undefined, connection)).toMatchObject({ cloud: "china", tenantId: "a", clientId: "b", method: "device_code" });
});

const ready = (kind: string, more: Partial<ReadinessRow> = {}): ReadinessRow => ({ area: "entra", endpoint: `path/${kind}`, kinds: [kind], state: "ready", permission: null, roles: [], intune: false, plans: [], policies: [], detail: null, ...more });

test("what the same thing keeps from being read is one row, and costs each policy once", () => {
  const consent = { state: "consent_missing", permission: "Policy.Read.All" };
  const areas = byArea([
    ready("a", { ...consent, policies: ["P1", "P2"] }), ready("b", { ...consent, policies: ["P2"] }), ready("c", { state: "consent_missing", permission: "Domain.Read.All" }),
    ready("d"), ready("d"), ready("e", { area: "intune", policies: [] }),
  ]);
  expect(areas.map((area) => [area.area, area.ready, area.lacks.map((lack) => lack.kinds)])).toEqual([["entra", ["d"], [["a", "b"], ["c"]]], ["intune", ["e"], []]]);
  expect(areas[0]?.lacks[0]?.probes.map((probe) => probe.endpoint)).toEqual(["path/a", "path/b"]);
  expect(costOf(areas)).toEqual(["P1", "P2"]);
});

test("a kind of which a part is missing is not counted as ready", () => {
  expect(byArea([ready("a"), ready("a", { endpoint: "path/details", state: "failed" })])[0]?.ready).toEqual([]);
});

const run = (more: Partial<RunRow>) => ({ id: "r", kind: "sync", tenant: "t", state: "failed", outcome: null, ...more }) as RunRow;
const connected = (more: Partial<ConnectionRow> = {}) => ({ tenant: "t", state: "ready", method: "browser", resumable: true, ...more }) as ConnectionRow;

test.each([
  ["sync-sign-in-needed", {}, false, ["sign-in", "forget"]],
  ["sync-browser-needed", {}, false, ["sign-in", "forget"]],
  ["sync-sign-in-needed", {}, true, ["go-on", "forget"]],
  ["sign-in-sign-in-revoked", { resumable: false }, false, ["sign-in"]],
  ["sign-in-certificate-refused", { method: "certificate" as const }, false, ["go-on", "forget"]],
  ["sync-unreachable", { state: "sign_in_needed" }, false, ["sign-in", "forget"]],
  ["sync-unreachable", {}, false, ["go-on", "seal", "forget"]],
  ["sync-throttled", {}, false, ["go-on", "seal", "forget"]],
  ["sync-unavailable", { resumable: false }, false, ["go-on", "seal"]],
  ["sync-malformed", {}, false, ["go-on", "forget"]],
])("after %s with %o, signed in since: %s", (outcome, connection, signedIn, expected) => {
  expect(offersOf(run({ outcome }), connected(connection), signedIn)).toEqual(expected);
});

test("a connection says which sign-in is needed", () => {
  expect(neededWord(connected({ state: "sign_in_needed", browser_needed: false }))).toBe("connection-sign-in-needed");
  expect(neededWord(connected({ state: "sign_in_needed", browser_needed: true, method: "device_code" }))).toBe("connection-browser-needed");
});

test("a run at work or well ended offers nothing; one that ended well is told to whoever saw it", () => {
  expect([offersOf(run({ state: "running" }), connected(), false), offersOf(run({ state: "succeeded" }), connected(), false)]).toEqual([[], []]);
  const told = (state: RunRow["state"], resumable: boolean, seen?: string) => isTelling(run({ state }), connected({ resumable }), seen);
  expect([told("running", false), told("failed", false), told("cancelled", true), told("cancelled", false), told("interrupted", true), told("succeeded", false), told("succeeded", false, "r")]).toEqual([true, true, true, false, true, false, true]);
  expect(isTelling(undefined, connected(), undefined)).toBe(false);
});

test("the newest run of a tenant is its own", () => {
  const rows = [run({ id: "1", tenant: "x" }), run({ id: "2", kind: "import" }), run({ id: "3" }), run({ id: "4" })];
  expect(newestRun(rows, "t", ["sync"])?.id).toBe("3");
});

test("all areas are none in particular", () => {
  expect([areasWanted(["a", "b"], ["a", "b"]), areasWanted(["b"], ["a", "b"])]).toEqual([[], ["b"]]);
});

test("beside the judged kinds only what could not be read is lacking", () => {
  const coverage = (kind: string, state: Coverage["state"], reason: Coverage["reason"]): Coverage => ({ kind, state, reason, count: 0 });
  const judged = [coverage("a", "partial", "not_allowed")];
  const all = [...judged, coverage("b", "not_collected", "not_licensed"), coverage("c", "not_collected", "not_in_source"), coverage("d", "complete", null), coverage("e", "not_collected", "left_out")];
  expect(alsoLacking(all, judged).map((one) => one.kind)).toEqual(["b", "e"]);
});

test("the rate is of the last seconds, and begins anew when the count does", () => {
  const looks = (...samples: [at: number, items: number][]) => samples.reduce<readonly Sample[]>((all, [at, items]) => withSample(all, { at, items }), []);
  expect(rateOf(looks([0, 0], [500, 90]))).toBeUndefined();
  expect(rateOf(looks([0, 0], [1000, 80], [2000, 160]))).toBe(80);
  expect(rateOf(looks([0, 0], [20_000, 5000], [21_000, 5040]))).toBe(40);
  expect(rateOf(looks([0, 500], [1000, 10], [2000, 30]))).toBe(20);
});
