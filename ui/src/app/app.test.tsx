// The window as a person uses it, over the mock host.
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { findingRow, HOSTILE, id } from "../ipc/mock/data";
import { type MockOptions, mockHost } from "../ipc/mock/host";
import { useThisHost } from "../ipc/host";
import { newCache } from "../ipc/query";
import { App } from "./App";
import { matching } from "./commands";
import { TEST } from "./testids";
import { everyTestAnew } from "./testWindow";

everyTestAnew();

const open = (hash: string, options: MockOptions = {}) => {
  useThisHost(mockHost({ findings: 40, ...options }));
  window.location.hash = hash;
  const cache = newCache();
  render(<App cache={cache} />);
  return cache;
};
const press = (key: string, more: object = {}) => act(async () => {
  fireEvent.keyDown(document.body, { key, ...more });
});

test("a wrong passphrase is explained with its code, the right one opens", async () => {
  open("", { state: "locked" });
  const user = userEvent.setup();
  await user.type(await screen.findByTestId(TEST.unlockSecret), "wrong");
  await user.click(screen.getByTestId(TEST.unlockSubmit));
  expect((await screen.findByTestId(TEST.failureCode)).textContent).toBe("wrong-passphrase");
  await user.type(screen.getByTestId(TEST.unlockSecret), "correct horse");
  await user.click(screen.getByTestId(TEST.unlockSubmit));
  await screen.findByTestId(TEST.frame);
});

test("the recovery key must be stored before going on", async () => {
  open("", { state: "no_vault" });
  const user = userEvent.setup();
  await user.type(await screen.findByTestId(TEST.createWorkspace), "Nordlicht");
  await user.type(screen.getByTestId(TEST.createMember), "Mara");
  await user.type(screen.getByTestId(TEST.createPassphrase), "lampe wolke anker");
  expect((screen.getByTestId(TEST.createSubmit) as HTMLButtonElement).disabled).toBe(true);
  await user.type(screen.getByTestId(TEST.createRepeat), "lampe wolke anker");
  await user.click(screen.getByTestId(TEST.createSubmit));
  await screen.findByTestId(TEST.recoveryKey);
  expect((screen.getByTestId(TEST.recoveryContinue) as HTMLButtonElement).disabled).toBe(true);
  await user.click(screen.getByTestId(TEST.recoveryStored));
  await user.click(screen.getByTestId(TEST.recoveryContinue));
  await user.click(await screen.findByTestId(TEST.nextSkip));
  await screen.findByTestId(TEST.frame);
});

test("locking drops every answer that was read", async () => {
  const cache = open("#/tenants");
  await screen.findByTestId(TEST.tenantRow(id(1)));
  expect(cache.getQueryCache().getAll().length).toBeGreaterThan(0);
  fireEvent.click(screen.getByTestId(TEST.lock));
  await screen.findByTestId(TEST.unlockSecret);
  expect(cache.getQueryCache().getAll()).toHaveLength(0);
  expect(document.body.textContent).not.toContain("Brauwerk");
});

test("a tenant's name is text, its hidden characters are shown", async () => {
  open("#/tenants");
  const row = await screen.findByTestId(TEST.tenantRow(id(3)));
  expect(row.querySelector("img")).toBeNull();
  expect(row.textContent).toContain("<img src=x onerror=alert(1)>");
  expect(row.textContent).toContain("U+202E");
  expect(row.textContent).not.toContain(HOSTILE);
});

test("j and k move, a number decides, Ctrl+Z takes it back", async () => {
  open("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await press("j");
  const detail = await screen.findByTestId(TEST.findingDetail);
  expect(detail.dataset.finding).toBe(findingRow(0).id);
  await screen.findByTestId(TEST.findingState("triaged"));
  await press("1");
  await waitFor(() => expect(screen.queryByTestId(TEST.findingState("triaged"))).toBeNull());
  await screen.findByTestId(TEST.toastUndo);
  await press("z", { ctrlKey: true });
  await screen.findByTestId(TEST.findingState("triaged"));
});

test("SHELL-10: a message whose button was pressed gives the focus back and leaves it there", async () => {
  open("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await press("j");
  await screen.findByTestId(TEST.findingState("triaged"));
  await press("1");
  const undo = await screen.findByTestId(TEST.toastUndo);
  const comment = screen.getByTestId(TEST.findingComment);
  act(() => comment.focus());
  act(() => undo.focus());
  fireEvent.click(undo);
  await screen.findByTestId(TEST.findingState("triaged"));
  await waitFor(() => expect(screen.queryByTestId(TEST.toastUndo)).toBeNull());
  expect(document.activeElement).toBe(comment);
});

test("a bulk change names the exact count and asks for one reason", async () => {
  open("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await press("j");
  await press("x");
  await press("j");
  await press("j");
  await press("x", { shiftKey: true });
  await waitFor(() => expect(screen.getByTestId(TEST.bulkBar).textContent).toMatch(/3/));
  await press("e");
  const dialog = await screen.findByTestId(TEST.changeDialog);
  expect(dialog.textContent?.replaceAll(/[\u2068\u2069]/g, "")).toContain("exactly 3 findings");
});

test("keys are off while typing", async () => {
  open("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  fireEvent.keyDown(screen.getByTestId(TEST.findingFilter), { key: "j" });
  expect(screen.queryByTestId(TEST.findingDetail)).toBeNull();
});

test("g and a letter go somewhere, and the letter does nothing else", async () => {
  open("#/findings");
  await screen.findByTestId(TEST.findingRow(0));
  await press("g");
  await press("o");
  await screen.findByTestId(TEST.runList);
  expect(screen.queryByTestId(TEST.changeDialog)).toBeNull();
});

test("a failure that says the vault is locked leads to unlocking", async () => {
  open("#/tenants", { failing: { "tenant.list": { code: "locked", args: {}, detail_id: null, class: "locked" } } });
  await waitFor(() => expect(screen.getAllByTestId(TEST.failure).length).toBeGreaterThan(0));
});

test("the palette finds words in any order and without accents", () => {
  const commands = ["Prüfungen", "Tenants", "Tresor sperren"].map((words) => ({ words, hint: "", run() {} }));
  expect(matching(commands, "pruf").map((one) => one.words)).toEqual(["Prüfungen"]);
  expect(matching(commands, "sper tre").map((one) => one.words)).toEqual(["Tresor sperren"]);
  expect(matching(commands, "").length).toBe(3);
});
