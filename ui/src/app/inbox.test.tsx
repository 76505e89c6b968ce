// The inbox as a person uses it, over the mock host: the list, its keys, and the next step in place.
// Cites `specs/021-inbox.md`.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { id, tenants } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

const FINDING = `finding:${id(1000)}`;
const SIGN_IN = `reading:${tenants[2]?.id ?? ""}`;
const CONNECTION = `connection:${id(601)}`;
const EXCEPTION = `exception:${id(811)}`;
const DECISION = `decision:${id(852)}`;

const key = (name: string) => act(async () => { fireEvent.keyDown(document.body, { key: name }); });
const click = (testId: string) => act(async () => { fireEvent.click(screen.getByTestId(testId)); });
const current = () => document.querySelector<HTMLElement>("[data-inbox-here=true]")?.dataset["testid"];
const item = (which: string) => screen.queryByTestId(TEST.inboxItem(which));
const open = async (which: string) => {
  await screen.findByTestId(TEST.inboxItem(which));
  await click(TEST.inboxItem(which));
};

test("INB-3: the heaviest item is first, and its reasons are shown with their weights", async () => {
  openAt("#/inbox");
  await screen.findByTestId(TEST.inboxItem(FINDING));
  const rows = [...document.querySelectorAll<HTMLElement>("[data-testid^=inbox-item-]")].map((row) => Number(row.querySelector("span")?.textContent));
  expect(rows).toEqual(rows.toSorted((a, b) => b - a));
  expect(rows.length).toBeGreaterThan(4);
  const why = words(screen.getByTestId(TEST.inboxWhy));
  expect(why).toContain("90New critical finding");
  expect(why).toContain("155Together");
});

test("INB-5: keys go through the list; what is done goes, and its undo brings it back", async () => {
  openAt("#/inbox");
  await screen.findByTestId(TEST.inboxItem(FINDING));
  expect(current()).toBe(TEST.inboxItem(FINDING));
  await key("j");
  expect(current()).toBe(TEST.inboxItem(SIGN_IN));
  await key("e");
  await waitFor(() => expect(item(SIGN_IN)).toBeNull());
  expect(requestsOf("inbox.done")).toEqual([{ key: SIGN_IN }]);
  // The next one has its place.
  expect(current()).toMatch(/^inbox-item-findings:/);
  await click(TEST.toastUndo);
  await screen.findByTestId(TEST.inboxItem(SIGN_IN));
  expect(requestsOf("inbox.restore")).toEqual([{ key: SIGN_IN }]);
  await key("k");
  await key("Enter");
  expect(window.location.hash).not.toBe("#/inbox");
});

test("INB-6: what is put off is set aside with its day, and put back from there", async () => {
  openAt("#/inbox");
  await open(DECISION);
  await key("h");
  const submit = await screen.findByTestId(TEST.inboxSnoozeSubmit);
  expect(submit).toHaveProperty("disabled", true);
  await act(async () => { fireEvent.change(screen.getByTestId(TEST.inboxSnoozeUntil), { target: { value: "2030-12-31" } }); });
  await click(TEST.inboxSnoozeSubmit);
  await waitFor(() => expect(item(DECISION)).toBeNull());
  expect(requestsOf("inbox.snooze")).toEqual([{ key: DECISION, until: "2030-12-31" }]);
  await click(TEST.inboxAside);
  await screen.findByTestId(TEST.inboxItem(DECISION));
  expect(words(screen.getByTestId(TEST.inboxDetail))).toContain("2030");
  // What is set aside offers nothing but to be put back or opened.
  expect(screen.queryByTestId(TEST.decisionChoose(id(852), 0))).toBeNull();
  await click(TEST.inboxRestore);
  await waitFor(() => expect(item(DECISION)).toBeNull());
});

test("INB-7: a finding is decided on in the inbox, and the decision is taken back", async () => {
  openAt("#/inbox");
  await open(FINDING);
  await screen.findByTestId(TEST.findingState("triaged"));
  await key("1");
  await waitFor(() => expect(item(FINDING)).toBeNull());
  expect(requestsOf("finding.change")).toEqual([{ findings: [id(1000)], change: { type: "state", state: "triaged", reason: null } }]);
  await click(TEST.toastUndo);
  await screen.findByTestId(TEST.inboxItem(FINDING));
  expect(window.location.hash).toBe("#/inbox");
});

test("INB-7: a false positive needs its reason, a due date its day", async () => {
  openAt("#/inbox");
  await open(FINDING);
  await screen.findByTestId(TEST.findingState("false_positive"));
  await click(TEST.findingState("false_positive"));
  expect(await screen.findByTestId(TEST.changeSubmit)).toHaveProperty("disabled", true);
  await act(async () => { fireEvent.change(screen.getByTestId(TEST.changeValue), { target: { value: "Gilt hier nicht" } }); });
  await click(TEST.changeSubmit);
  await waitFor(() => expect(requestsOf("finding.change")).toMatchObject([{ change: { state: "false_positive", reason: "Gilt hier nicht" } }]));
});

test("INB-7: an exception is approved in the inbox, with what is asked in sight", async () => {
  openAt("#/inbox");
  await open(EXCEPTION);
  await screen.findByTestId(TEST.exceptionAct("approve"));
  expect(words(screen.getByTestId(TEST.inboxDetail))).toContain("Der Scanner im Archiv");
  await key("1");
  await click(TEST.askTextSubmit);
  await waitFor(() => expect(item(EXCEPTION)).toBeNull());
  expect(requestsOf("exception.approve")).toEqual([{ exception: id(811), text: "" }]);
  expect(await screen.findByText(/^Approved: /)).toBeTruthy();
});

test("INB-7: rejecting an exception needs a reason", async () => {
  openAt("#/inbox");
  await open(EXCEPTION);
  await screen.findByTestId(TEST.exceptionAct("reject"));
  await click(TEST.exceptionAct("reject"));
  expect(await screen.findByTestId(TEST.askTextSubmit)).toHaveProperty("disabled", true);
  expect(requestsOf("exception.reject")).toEqual([]);
});

test("INB-7: a question is decided in the inbox", async () => {
  openAt("#/inbox");
  await open(DECISION);
  await screen.findByTestId(TEST.decisionChoose(id(852), 2));
  await key("3");
  await click(TEST.askTextSubmit);
  await waitFor(() => expect(item(DECISION)).toBeNull());
  expect(requestsOf("decision.decide")).toMatchObject([{ decision: id(852), option: 2 }]);
});

test("INB-7: a person signs in again from the inbox, and what the sign-in asks is shown there", async () => {
  openAt("#/inbox", { hold: true });
  await open(SIGN_IN);
  await screen.findByTestId(TEST.connectionSignIn);
  await key("1");
  await waitFor(() => expect(requestsOf("connection.sign_in")).toEqual([{ tenant: tenants[2]?.id }]));
  expect(await screen.findByTestId(TEST.promptCode)).toBeTruthy();
  expect(window.location.hash).toBe("#/inbox");
});

test("INB-7: a review is begun from the inbox", async () => {
  openAt("#/inbox");
  await open(`next-review:${tenants[0]?.id ?? ""}`);
  await click(TEST.inboxDraft);
  await waitFor(() => expect(window.location.hash).toBe(`#/reviews/${id(303)}`));
  expect(requestsOf("review.draft")).toMatchObject([{ tenant: tenants[0]?.id }]);
});

test("INB-7: whose role does not include it is told why, and no key does it", async () => {
  openAt("#/inbox", { role: "read_only" });
  await open(EXCEPTION);
  const approve = await screen.findByTestId(TEST.exceptionAct("approve"));
  expect(approve.getAttribute("aria-disabled")).toBe("true");
  expect(approve.title).not.toBe("");
  expect(approve.getAttribute("aria-keyshortcuts")).toBeNull();
  await key("1");
  expect(screen.queryByTestId(TEST.askTextSubmit)).toBeNull();
  await key("e");
  expect(requestsOf("inbox.done")).toEqual([]);
});

test("an empty inbox says what would be here", async () => {
  openAt("#/inbox", { empty: true });
  expect(await screen.findByText("Nothing waits")).toBeTruthy();
  await key("j");
  await key("e");
  expect(requestsOf("inbox.done")).toEqual([]);
});

test("a failed list says so and is asked for again", async () => {
  openAt("#/inbox", { failing: { "inbox.list": { code: "internal", args: {}, detail_id: null, class: "internal" } } });
  expect(await screen.findByTestId(TEST.failure)).toBeTruthy();
});

test("INB-7: a connection whose certificate ends leads to another one, and is checked again", async () => {
  openAt("#/inbox");
  await open(CONNECTION);
  expect(words(screen.getByTestId(TEST.inboxWhy))).toContain("The connection’s certificate expires");
  await key("2");
  await waitFor(() => expect(requestsOf("connection.check")).toEqual([{ tenant: tenants[2]?.id }]));
  await key("1");
  expect(window.location.hash).toBe(`#/connect?tenant=${tenants[2]?.id ?? ""}`);
});
