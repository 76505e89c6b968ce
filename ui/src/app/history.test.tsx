// History as a person uses it, over the mock host. Cites `specs/015-history.md`.
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { HOSTILE, id } from "../ipc/mock/data";
import type { MockOptions } from "../ipc/mock/host";
import { TEST } from "./testids";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";

everyTestAnew();

const open = (part: string, options: MockOptions = {}) => openAt(`#/tenants/${id(1)}/history${part}`, options);
const press = (key: string) => act(async () => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
});

test("HIS-30: each snapshot tells what happened, and a count which objects they are", async () => {
  const user = open("");
  const newest = await screen.findByTestId(TEST.historySnapshot(3));
  expect(words(newest)).toContain("1 created");
  expect(words(newest)).toContain("1 missing at the provider");
  expect(words(newest)).toContain("14 not collected");
  expect(words(screen.getByTestId(TEST.historySnapshot(2)))).toContain("Nothing changed");
  await user.click(screen.getByTestId(TEST.historyCount(3, "changed")));
  const list = await screen.findByTestId(TEST.historyEvents);
  await within(list).findByTestId(TEST.historyEvent(id(901)));
  expect(words(list)).not.toContain(HOSTILE);
  fireEvent.change(within(list).getByTestId(TEST.historySearch), { target: { value: "ca004" } });
  await waitFor(() => expect(within(list).getAllByRole("listitem").length).toBe(1));
  await user.click(within(list).getByTestId(TEST.historyEvent(id(901))));
  await within(list).findByTestId(TEST.historyDiff);
  expect(requestsOf("snapshot.compare_subject")).toEqual([{
    pair: { left: { tenant: id(1), snapshot: 2 }, right: { tenant: id(1), snapshot: 3 }, match_by: "id", map: {} }, kind: "identity.access-policy", left_id: id(901), right_id: id(901), lang: "en",
  }]);
});

test("HIS-31: two snapshots are chosen, with keys too, and compared older against newer", async () => {
  const user = open("");
  await user.click(await screen.findByTestId(TEST.historyChoose(3)));
  expect((screen.getByTestId(TEST.historyCompare) as HTMLButtonElement).disabled).toBe(true);
  (document.activeElement as HTMLElement).blur();
  for (const key of ["j", "j", "j", "x"]) await press(key);
  await user.click(screen.getByTestId(TEST.historyCompare));
  await waitFor(() => expect(window.location.hash).toContain("left=1&right=3"));
  await screen.findByTestId(TEST.historyDifference(id(901)));
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Two snapshots compared");
  await user.selectOptions(screen.getByTestId(TEST.historyLeft), "2");
  await waitFor(() => expect(window.location.hash).toContain("left=2&right=3"));
  expect(document.activeElement).toBe(screen.getByTestId(TEST.historyLeft));
});

test("HIS-31, HIS-33: differences are narrowed by words and outcome; what was not read stands apart", async () => {
  const user = open("?left=1&right=3");
  const view = await screen.findByTestId(TEST.historyCompared);
  await within(view).findByTestId(TEST.historyDifference(id(902)));
  expect(words(within(view).getByTestId(TEST.historyUnseen))).toContain("Directory role");
  expect(words(within(view).getByTestId(TEST.historyUnseen))).toContain("Not collected: No. 3. Reading it was not allowed.");
  await user.click(within(view).getByTestId(TEST.historyOutcome("missing")));
  await waitFor(() => expect(within(view).queryByTestId(TEST.historyDifference(id(901)))).toBeNull());
  expect(words(within(view).getByTestId(TEST.historyDifference(id(902))))).toContain("Missing in no. 3");
  await press("/");
  expect(document.activeElement).toBe(within(view).getByTestId(TEST.historySearch));
  fireEvent.change(within(view).getByTestId(TEST.historySearch), { target: { value: "no such name" } });
  await within(view).findByText("Nothing matches");
});

test("HIS-32: an object shows what differs, with the rest folded until it is asked for", async () => {
  const user = open("?left=1&right=3");
  await screen.findByTestId(TEST.historyDifference(id(901)));
  (document.activeElement as HTMLElement).blur();
  await press("j");
  await press("j");
  await user.keyboard("{Enter}");
  const diff = await screen.findByTestId(TEST.historyDiff);
  expect(diff.querySelectorAll("tr[data-same=false]").length).toBe(4);
  expect(diff.querySelectorAll("tr[data-same=true]").length).toBe(0);
  expect(words(diff)).toContain("Report-only");
  expect(words(diff)).not.toContain(HOSTILE);
  const folds = within(diff).getAllByTestId(TEST.historySame);
  await user.click(folds[1] as HTMLElement);
  expect(diff.querySelectorAll("tr[data-same=true]").length).toBe(2);
  await user.click(within(diff).getByTestId(TEST.historyAll));
  expect(diff.querySelectorAll("tr[data-same]").length).toBe(8);
  await user.click(within(diff).getByTestId(TEST.historyAll));
  expect(diff.querySelectorAll("tr[data-same=true]").length).toBe(0);
  await user.click(within(diff).getByTestId(TEST.historyLife));
  await screen.findByTestId(TEST.historyLifeView);
});

test("HIS-34: a life tells where the object is and what happened; what is gone is shown as it was", async () => {
  const user = open(`?kind=identity.access-policy&id=${id(902)}`);
  await user.click(await screen.findByTestId(TEST.historyMoment(3)));
  const view = screen.getByTestId(TEST.historyLifeView);
  expect(words(view)).toContain("missing at the provider");
  expect(words(await within(view).findByTestId(TEST.historyDiff))).toContain("As it was in no. 2");
  expect(requestsOf("snapshot.compare_subject")).toEqual([{
    pair: { left: { tenant: id(1), snapshot: 2 }, right: { tenant: id(1), snapshot: 2 }, match_by: "id", map: {} }, kind: "identity.access-policy", left_id: null, right_id: id(902), lang: "en",
  }]);
});

test("HIS-43: who changed it is named as the audit log has it, or why nobody is", async () => {
  const user = open(`?kind=identity.access-policy&id=${id(901)}`);
  const moment = await screen.findByTestId(TEST.historyMoment(3));
  expect(words(moment)).toContain("by anna");
  expect(words(moment)).not.toContain(HOSTILE);
  await user.click(moment);
  const entries = within(screen.getByTestId(TEST.historyWho)).getAllByRole("listitem");
  expect(entries.map(words)).toEqual([expect.stringContaining("Update conditional access policy"), expect.stringMatching(/Rollout \(application\).*did not succeed/)]);
  cleanup();
  open(`?kind=identity.access-policy&id=${id(902)}`);
  await user.click(await screen.findByTestId(TEST.historyMoment(3)));
  expect(words(screen.getByTestId(TEST.historyWho))).toContain("the audit log was not read");
});

test("HIS-35: a tenant is compared with another one by name, and what only one has says whose it is", async () => {
  const user = open("");
  await user.selectOptions(await screen.findByTestId(TEST.historyAcross), id(2));
  await waitFor(() => expect(window.location.hash).toContain(`other=${id(2)}`));
  const view = await screen.findByTestId(TEST.historyCompared);
  await within(view).findByTestId(TEST.historyDifference(id(902)));
  expect(requestsOf("snapshot.compare")[0]).toMatchObject({ pair: { left: { tenant: id(1), snapshot: 3 }, right: { tenant: id(2), snapshot: 1 }, match_by: "name" } });
  expect(words(within(view).getByTestId(TEST.historyDifference(id(902))))).toContain("Only in ");
  expect(words(view)).toContain("Only in Kranichtal");
});

test("what does not exist is said, and nothing differs is said", async () => {
  open("?kind=identity.access-policy&id=none");
  expect((await screen.findByTestId(TEST.failureCode)).textContent).toBe("subject-unknown");
  cleanup();
  open("?left=1&right=2");
  await screen.findByText("Nothing is different");
  cleanup();
  open("", { empty: true });
  await screen.findByText("No history yet");
});
