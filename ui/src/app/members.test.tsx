// Members, roles and what the window offers them, over the mock host. Cites `specs/020-members.md`.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

test("MEM-15: an owner adds a member, who types the passphrase twice", async () => {
  const user = openAt("#/settings");
  await user.click(await screen.findByTestId(TEST.memberAdd));
  await user.type(await screen.findByTestId(TEST.memberName), "Lea Brandt");
  await user.selectOptions(screen.getByTestId(TEST.memberNewRole), "approver");
  await user.type(screen.getByTestId(TEST.memberPassphrase), "four quiet harbour lamps");
  await user.type(screen.getByTestId(TEST.memberRepeat), "four quiet harbour lamp");
  expect(screen.getByTestId(TEST.memberSubmit)).toHaveProperty("disabled", true);
  await user.type(screen.getByTestId(TEST.memberRepeat), "s");
  await user.click(screen.getByTestId(TEST.memberSubmit));
  await waitFor(() => expect(requestsOf("member.add")).toEqual([{ name: "Lea Brandt", role: "approver", passphrase: "four quiet harbour lamps" }]));
});

test("MEM-15: an owner gives another role and retires, but not themselves", async () => {
  const user = openAt("#/settings");
  await user.selectOptions(await screen.findByTestId(TEST.memberRole(id(10))), "operator");
  await waitFor(() => expect(requestsOf("member.set_role")).toEqual([{ member: id(10), role: "operator" }]));
  expect(screen.queryByTestId(TEST.memberRetire(id(9)))).toBeNull();
  await user.click(screen.getByTestId(TEST.memberRetire(id(10))));
  await user.click(await screen.findByTestId(TEST.memberRetireConfirm));
  await waitFor(() => expect(requestsOf("member.retire")).toEqual([{ member: id(10) }]));
});

test("MEM-16: who only reads finds no action that does anything, and the reason in words", async () => {
  const user = openAt(`#/findings/${id(1007)}`, { role: "read_only" });
  const claim = await screen.findByTestId(TEST.riskAccept);
  expect(claim.getAttribute("aria-disabled")).toBe("true");
  expect(claim.getAttribute("title")?.replaceAll(/[\u2068\u2069]/g, "")).toBe("Your role (Read-only) does not include this: Request exceptions and record acceptances.");
  await user.click(claim);
  expect(screen.queryByTestId(TEST.requestSubmit)).toBeNull();
  await user.click(screen.getByTestId(TEST.nav("settings")));
  expect((await screen.findByTestId(TEST.memberAdd)).getAttribute("aria-disabled")).toBe("true");
  expect(screen.queryByTestId(TEST.memberRole(id(10)))).toBeNull();
  expect(await screen.findByTestId(TEST.approvalAlone)).toHaveProperty("disabled", true);
});

test("MEM-16: a key that the role does not include is not shown, does nothing, and says why", async () => {
  const user = openAt(`#/findings/${id(1001)}`, { role: "read_only" });
  const snooze = await screen.findByTestId(TEST.findingSnooze);
  expect(snooze.getAttribute("aria-keyshortcuts")).toBeNull();
  expect(within(screen.getByTestId(TEST.findingDetail)).queryByText("h")).toBeNull();
  await user.keyboard("h");
  expect(words(await screen.findByTestId(TEST.toastRefused))).toBe("Your role (Read-only) does not include this: Work on findings.");
  await user.keyboard("c1eaods");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(requestsOf("finding.change")).toEqual([]);
  expect(screen.getAllByTestId(TEST.toastRefused)).toHaveLength(1);
  await user.keyboard("?");
  const help = await screen.findByTestId(TEST.help);
  expect(within(help).queryByText("Set the owner")).toBeNull();
  expect(within(help).getAllByText("j").length).toBeGreaterThan(0);
});

test("MEM-16: who may triage sees the keys", async () => {
  const user = openAt(`#/findings/${id(1001)}`, { role: "reviewer" });
  const snooze = await screen.findByTestId(TEST.findingSnooze);
  expect(snooze.getAttribute("aria-keyshortcuts")).toBe("h");
  expect(within(snooze).getByText("h")).toBeTruthy();
  await user.keyboard("h");
  expect(await screen.findByTestId(TEST.changeValue)).toBeTruthy();
  expect(screen.queryByTestId(TEST.toastRefused)).toBeNull();
});

test("MEM-16: a reviewer asks, an approver approves; each sees the other's step and cannot do it", async () => {
  openAt(`#/decisions/exceptions/${id(811)}`, { role: "approver" });
  expect((await screen.findByTestId(TEST.exceptionAct("approve"))).getAttribute("aria-disabled")).toBeNull();
  expect(screen.getByTestId(TEST.exceptionAct("revoke")).getAttribute("aria-disabled")).toBe("true");
});

test("MEM-16: the frame says who is at work", async () => {
  openAt("#/tenants", { role: "reviewer" });
  const label = (await screen.findByTestId(TEST.atWork)).getAttribute("aria-label") ?? "";
  expect(label.replaceAll(/[\u2068\u2069]/g, "")).toBe("Signed in: Mara Lindqvist, Reviewer");
});

test("EXC-5: the severity from which another member approves is chosen in the settings", async () => {
  const user = openAt("#/settings");
  await user.click(await screen.findByTestId(TEST.approvalAlone));
  await user.selectOptions(await screen.findByTestId(TEST.approvalFrom), "high");
  await waitFor(() => expect(requestsOf("risk.policy_set")).toMatchObject([{ single_handed: false }, { single_handed: false, approval_from: "high" }]));
  expect(words(screen.getByTestId(TEST.approvalFrom))).toContain("every severity");
});
