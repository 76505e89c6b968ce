// Connecting, readiness and snapshots as a person uses them, over the mock host.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { HOSTILE, id } from "../ipc/mock/data";
import { TEST } from "./testids";
import { everyTestAnew, openAt as open, requestsOf, words } from "./testWindow";

everyTestAnew();

const isOff = (testId: string) => (screen.getByTestId(testId) as HTMLButtonElement).disabled;

const fill = async (client = id(88)) => {
  fireEvent.change(await screen.findByTestId(TEST.connectName), { target: { value: "Feldmark" } });
  fireEvent.change(screen.getByTestId(TEST.connectTenantId), { target: { value: id(71) } });
  fireEvent.change(screen.getByTestId(TEST.connectClientId), { target: { value: client } });
};

test("a tenant is connected with a code, which is shown until somebody has signed in", async () => {
  const user = open("#/connect", { hold: true });
  expect(await screen.findByTestId(TEST.connectSubmit)).toBeTruthy();
  expect([isOff(TEST.connectSubmit), isOff(TEST.consentLink)]).toEqual([true, true]);
  await fill();
  await user.click(screen.getByTestId(TEST.connectMethod("device_code")));
  expect([isOff(TEST.connectSubmit), isOff(TEST.consentLink)]).toEqual([false, false]);
  await user.click(screen.getByTestId(TEST.connectSubmit));
  expect((await screen.findByTestId(TEST.promptCode)).textContent).toBe("H7QK-2MXV9");
  expect(requestsOf("connection.make")).toEqual([{ name: "Feldmark", cloud: "global", provider_tenant_id: id(71), client_id: id(88), method: "device_code" }]);
  await user.click(screen.getByTestId(TEST.runWatchCancel));
  await waitFor(() => expect(screen.getByTestId(TEST.runWatch).dataset.state).toBe("cancelled"));
  expect(screen.queryByTestId(TEST.runPrompt)).toBeNull();
  await user.click(screen.getByTestId(TEST.connectBack));
  expect((screen.getByTestId(TEST.connectName) as HTMLInputElement).value).toBe("Feldmark");
});

test("a sign-in in the browser leads to what can be read", async () => {
  const user = open("#/connect");
  await fill();
  await user.click(screen.getByTestId(TEST.connectSubmit));
  await user.click(await screen.findByTestId(TEST.connectFinish, {}, { timeout: 6000 }));
  await waitFor(() => expect(window.location.hash).toContain("/connection"));
});

test("a refusal before anything began is explained in place, and nothing typed is lost", async () => {
  const user = open("#/connect");
  await fill("ffffffff-0000-0000-0000-000000000000");
  await user.click(screen.getByTestId(TEST.connectSubmit));
  expect((await screen.findByTestId(TEST.failureCode)).textContent).toBe("sign-in-application-unknown");
  expect((screen.getByTestId(TEST.connectName) as HTMLInputElement).value).toBe("Feldmark");
});

test("the consent link is made for what was typed", async () => {
  const user = open("#/connect");
  await fill();
  await user.click(screen.getByTestId(TEST.consentLink));
  await screen.findByTestId(TEST.consentUrl);
  expect(requestsOf("connection.consent_link")).toEqual([{ cloud: "global", provider_tenant_id: id(71), client_id: id(88) }]);
});

test("what is missing is named with its cost and one thing to do", async () => {
  open(`#/tenants/${id(1)}/connection`);
  const entra = await screen.findByTestId(TEST.readinessArea("entra"));
  expect(words(entra)).toContain("Policy.Read.All");
  expect(words(entra)).toContain("4 requirements cannot be assessed");
  expect(words(entra)).toContain("Mail the consent link to an administrator");
  expect(words(entra)).toContain("Activate the role in PIM, then sign in again.");
  expect(words(screen.getByTestId(TEST.readinessArea("intune")))).toContain("Intune role");
  const sharepoint = screen.getByTestId(TEST.readinessArea("sharepoint"));
  expect(words(sharepoint)).not.toContain(HOSTILE);
  expect(words(sharepoint)).toContain("U+202E");
  expect(within(screen.getByTestId(TEST.readiness)).getByTestId(TEST.consentLink)).toBeTruthy();
});

test("removing a connection is asked about first", async () => {
  const user = open(`#/tenants/${id(1)}/connection`);
  await user.click(await screen.findByTestId(TEST.connectionRemove));
  expect(requestsOf("connection.remove")).toEqual([]);
  await user.click(await screen.findByTestId(TEST.connectionRemoveConfirm));
  await screen.findByTestId(TEST.connectOpen);
  expect(requestsOf("connection.remove")).toEqual([{ tenant: id(1) }]);
});

test("a snapshot is taken of the chosen areas", async () => {
  const user = open(`#/tenants/${id(1)}`);
  await user.click(await screen.findByTestId(TEST.snapshotTake));
  await user.click(await screen.findByTestId(TEST.snapshotArea("intune")));
  await user.click(screen.getByTestId(TEST.snapshotStart));
  await screen.findByTestId(TEST.syncPanel);
  expect(requestsOf("sync.start")).toEqual([{ tenants: [id(1)], areas: ["entra", "tenant", "sharepoint", "security"], resume: false, accept_partial: false }]);
  await waitFor(() => expect(screen.getByTestId(TEST.runWatch).dataset.state).toBe("succeeded"), { timeout: 12_000 });
  expect(words(screen.getByTestId(TEST.runWatch))).toContain("Snapshot no. 4 stored");
});

test("a round of snapshots leaves out where somebody has to sign in first, and says so", async () => {
  const user = open("#/tenants");
  await user.click(await screen.findByTestId(TEST.snapshotTake));
  // Without a layout, the dialog is at times taken for one in the background: it is found by what is in it.
  const start = await screen.findByTestId(TEST.snapshotStart);
  expect(words(start.closest<HTMLElement>("[role=dialog]") ?? start)).toContain("One connected tenant is left out");
  await user.click(start);
  await waitFor(() => expect(requestsOf("sync.start")).toEqual([{ tenants: [id(1)], areas: [], resume: false, accept_partial: false }]));
});

test("where the network failed, what was read can be sealed or gone on with", async () => {
  const user = open(`#/tenants/${id(1)}`, { sync: "unreachable" });
  const panel = await screen.findByTestId(TEST.syncPanel);
  expect(words(panel)).toContain("What was read is kept.");
  expect(screen.queryByTestId(TEST.syncOffer("sign-in"))).toBeNull();
  await user.click(within(panel).getByTestId(TEST.syncOffer("seal")));
  await waitFor(() => expect(requestsOf("sync.start")).toEqual([{ tenants: [id(1)], areas: [], resume: true, accept_partial: true }]));
});

test("where a sign-in is needed it is offered, and after it going on", async () => {
  const user = open(`#/tenants/${id(1)}`, { sync: "sign-in" });
  await user.click(await screen.findByTestId(TEST.syncOffer("sign-in")));
  await screen.findByTestId(TEST.syncOffer("go-on"), {}, { timeout: 8000 });
  expect(requestsOf("connection.sign_in")).toEqual([{ tenant: id(1) }]);
});

test("what was read can be thrown away", async () => {
  const user = open(`#/tenants/${id(1)}`, { sync: "cancelled" });
  await user.click(await screen.findByTestId(TEST.syncOffer("forget")));
  await waitFor(() => expect(screen.queryByTestId(TEST.syncPanel)).toBeNull());
  expect(requestsOf("sync.forget")).toEqual([{ tenant: id(1) }]);
});

test("a snapshot says on demand what else could not be read, and is written out as a folder", async () => {
  const user = open(`#/tenants/${id(1)}`);
  const item = (await screen.findByTestId(TEST.snapshotExport(3))).closest("li") as HTMLElement;
  const details = item.querySelector("details") as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event("toggle"));
  await waitFor(() => expect(words(item)).toContain("Access reviews: not collected. The tenant has no licence for it."));
  expect(words(item)).not.toContain("Transport rules");
  await user.click(screen.getByTestId(TEST.snapshotExport(3)));
  await user.type(await screen.findByTestId(TEST.snapshotFolder), "/out");
  await user.click(screen.getByTestId(TEST.snapshotExportSubmit));
  await screen.findByTestId(TEST.snapshotExported);
  expect(requestsOf("snapshot.export")).toEqual([{ tenant: id(1), snapshot: 3, path: "/out" }]);
});

test("operations show each kind, the refused ones first and in words", async () => {
  open("#/operations", { sync: "done" });
  const table = await screen.findByTestId(TEST.runParts);
  const rows = within(table).getAllByRole("row");
  expect(words(rows[1] as HTMLElement)).toContain("Reading it was not allowed.");
  expect(words(rows[1] as HTMLElement)).toContain("403 Authorization_RequestDenied");
});

test("a gap that reading again may close leads to a snapshot, and the dialog gives the focus back (LIV-21, SHELL-11)", async () => {
  const user = open(`#/tenants/${id(1)}`);
  expect((await screen.findByTestId(TEST.nextStep("readiness"))).getAttribute("href")).toContain("/connection");
  expect(screen.queryByTestId(TEST.nextStep("import"))).toBeNull();
  const step = screen.getByTestId(TEST.nextStep("snapshot"));
  step.focus();
  await user.keyboard("{Enter}");
  await screen.findByTestId(TEST.snapshotStart);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByTestId(TEST.snapshotStart)).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(step));
});

test("without a connection the same gap leads to an import (LIV-21)", async () => {
  open(`#/tenants/${id(2)}`);
  expect((await screen.findByTestId(TEST.nextStep("import"))).getAttribute("href")).toContain("#/import");
  expect(screen.queryByTestId(TEST.nextStep("snapshot"))).toBeNull();
});

test("a button that goes leaves the focus at the heading (SHELL-11)", async () => {
  const user = open(`#/tenants/${id(1)}`, { sync: "cancelled" });
  const forget = await screen.findByTestId(TEST.syncOffer("forget"));
  forget.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByTestId(TEST.syncOffer("forget"))).toBeNull());
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("an empty overview offers what can be done now, and nothing else", async () => {
  open(`#/tenants/${id(3)}`);
  await waitFor(() => expect(words(screen.getByTestId(TEST.tenantOverview))).toContain("somebody has to sign in again"));
  expect(screen.queryByTestId(TEST.snapshotTake)).toBeNull();
  expect(screen.getAllByTestId(TEST.importOpen)).toHaveLength(1);
});
