// Queries, bulk changes, snoozing and attaching in the window, over the mock host.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { TEST } from "./testids";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { id } from "../ipc/mock/data";

everyTestAnew();

const type = (testId: string, value: string) => act(async () => { fireEvent.change(screen.getByTestId(testId), { target: { value } }); });
const click = (testId: string) => act(async () => { fireEvent.click(screen.getByTestId(testId)); });

test("FND-16: the word that is wrong is shown where it stands", async () => {
  openAt("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await type(TEST.findingFilter, "is:open colour:red");
  const error = await screen.findByTestId(TEST.queryError);
  expect(words(error)).toContain("there is no such filter");
  expect(screen.getByTestId(TEST.findingFilter).getAttribute("aria-invalid")).toBe("true");
  await type(TEST.findingFilter, "is:open severity:critical");
  await screen.findByTestId(TEST.findingRow(0));
  expect(screen.queryByTestId(TEST.queryError)).toBeNull();
});

test("FND-17: arrow and Enter take a suggestion", async () => {
  openAt("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await type(TEST.findingFilter, "sev");
  await waitFor(() => expect(screen.getByTestId(TEST.querySuggestions).textContent).toBe("severity:"));
  const field = screen.getByTestId<HTMLInputElement>(TEST.findingFilter);
  fireEvent.keyDown(field, { key: "ArrowDown" });
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(field.value).toBe("severity:"));
});

test("FND-19: a change of all that is found names the number, takes a reason, and is undone", async () => {
  openAt("#/findings?q=severity:critical");
  await screen.findByTestId(TEST.findingRow(0));
  await click(TEST.bulkQuery);
  const count = await screen.findByTestId(TEST.bulkQueryCount);
  await waitFor(() => expect(words(count)).toMatch(/finds exactly \d+ findings/));
  const apply = screen.getByTestId<HTMLButtonElement>(TEST.bulkQueryApply);
  await type(TEST.bulkQueryValue, "Jana");
  expect(apply.disabled).toBe(true);
  await type(TEST.bulkQueryReason, "New team");
  await click(TEST.bulkQueryApply);
  const undo = await screen.findByTestId(TEST.toastUndo);
  const [request] = requestsOf("finding.change_query") as { expect: number; reason: string; filter: { query: string } }[];
  expect(request).toMatchObject({ reason: "New team", filter: { query: "severity:critical" }, change: { type: "owner", owner: "Jana" } });
  expect(request?.expect).toBeGreaterThan(1);
  await act(async () => { fireEvent.click(undo); });
  await waitFor(() => expect((requestsOf("finding.undo") as { events: string[] }[])[0]?.events.length).toBe(request?.expect));
});

test("FND-22, FND-23: h asks until when, c takes on", async () => {
  openAt(`#/findings/${id(1001)}`);
  await screen.findByTestId(TEST.findingSnooze);
  fireEvent.keyDown(document.body, { key: "c" });
  await waitFor(() => expect(requestsOf("finding.change")).toEqual([{ findings: [id(1001)], change: { type: "claim" } }]));
  fireEvent.keyDown(document.body, { key: "h" });
  await screen.findByTestId(TEST.changeDialog);
  await type(TEST.changeValue, "2030-12-31");
  await click(TEST.changeSubmit);
  await waitFor(() => expect(requestsOf("finding.change").at(-1)).toEqual({ findings: [id(1001)], change: { type: "snooze", until: "2030-12-31" } }));
});

test("FND-24, FND-26: a link and a file are made from the detail", async () => {
  openAt(`#/findings/${id(1001)}`);
  await screen.findByTestId(TEST.findingLink);
  await click(TEST.findingLink);
  const dialog = await screen.findByTestId(TEST.tieDialog);
  const [first] = await waitFor(() => {
    const radios = dialog.querySelectorAll<HTMLInputElement>("input[type=radio]");
    expect(radios.length).toBeGreaterThan(0);
    return radios;
  });
  await act(async () => { if (first !== undefined) fireEvent.click(first); });
  await click(TEST.tieSubmit);
  await waitFor(() => expect(requestsOf("finding.change").at(-1)).toMatchObject({ change: { type: "link", other: first?.value } }));
  await click(TEST.findingAttach);
  await screen.findByTestId(TEST.attachDialog);
  await type(TEST.attachPath, "/home/mara/letter.pdf");
  await click(TEST.attachSubmit);
  await waitFor(() => expect(requestsOf("finding.attach")).toEqual([{ finding: id(1001), path: "/home/mara/letter.pdf" }]));
});

test("FND-20: due dates are set for all tenants", async () => {
  openAt("#/settings");
  await screen.findByTestId(TEST.slaSave);
  await type(TEST.slaDays("low"), "0");
  expect(screen.getByTestId<HTMLButtonElement>(TEST.slaSave).disabled).toBe(true);
  await type(TEST.slaDays("low"), "180");
  await click(TEST.slaSave);
  await waitFor(() => expect(requestsOf("sla.set")).toMatchObject([{ tenant: null, policy: { critical: 7, low: 180, working_days: false } }]));
});
