// Alerts as a person uses them, over the mock host. Cites `specs/023-alerts.md`.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

test("ALERT-11, ALERT-16: the window asks once it is open; the bell counts, and the digest leads to the thing", async () => {
  const user = openAt("#/tenants");
  const bell = await screen.findByTestId(TEST.alertBell);
  await waitFor(() => expect(bell.getAttribute("aria-label")).toMatch(/3\W* unread/u));
  expect(requestsOf("alert.check")).toHaveLength(1);
  bell.focus();
  await user.keyboard("{Enter}");
  const panel = await screen.findByTestId(TEST.alertPanel);
  expect(words(panel)).toContain("12 findings are new or back");
  expect(words(panel)).toContain("Still open:");
  expect(words(within(panel).getByTestId(TEST.alertRow(4)))).toContain("9 more");
  // Nothing is laid out here, so the focus does not go into the panel and leaves it hidden.
  const link = within(within(panel).getByTestId(TEST.alertRow(2))).getByRole("link", { hidden: true });
  expect(link.getAttribute("href")).toBe(`#/decisions/exceptions/${id(812)}`);
  await user.click(link);
  await waitFor(() => expect(requestsOf("alert.read")).toEqual([{ id: 2, and_before: false }]));
  expect(screen.queryByTestId(TEST.alertPanel)).toBeNull();
});

test("ALERT-16: all are marked as read at once, and Escape gives the focus back to the bell", async () => {
  const user = openAt("#/tenants");
  await user.click(await screen.findByTestId(TEST.alertBell));
  await user.click(await screen.findByTestId(TEST.alertReadAll));
  await waitFor(() => expect(screen.getByTestId(TEST.alertBell).getAttribute("aria-label")).toContain("nothing new"));
  expect(requestsOf("alert.read")).toEqual([{ id: 4, and_before: true }]);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(TEST.alertBell)));
});

test("ALERT-15: the digest is saved where the person says", async () => {
  const user = openAt("#/tenants");
  await user.click(await screen.findByTestId(TEST.alertBell));
  await user.click(await screen.findByTestId(TEST.alertSave));
  await user.type(await screen.findByTestId(TEST.alertSavePath), "C:\\digest.txt");
  await user.click(screen.getByTestId(TEST.alertSaveSubmit));
  await waitFor(() => expect(requestsOf("alert.digest")).toEqual([{ path: "C:\\digest.txt", language: "en" }]));
});

test("ALERT-17: a rule in the making is one sentence, is tried, and is saved as it says", async () => {
  const user = openAt("#/settings");
  await user.click(await screen.findByTestId(TEST.alertRuleAdd));
  const preview = await screen.findByTestId(TEST.alertRulePreview);
  expect(words(preview)).toBe("When a finding is new or back (severity high or above) in any tenant, tell me in the digest, about the same thing at most once in one hour.");
  await user.type(screen.getByTestId(TEST.alertRuleName), "Nights off");
  await user.click(screen.getByTestId(TEST.alertRuleTenant(id(1))));
  await user.click(screen.getByTestId(TEST.alertRuleDesktop));
  await user.click(screen.getByTestId(TEST.alertRuleQuiet));
  expect(words(screen.getByTestId(TEST.alertRulePreview))).toContain("in the digest and on the desktop, about the same thing at most once in one hour, not between 20:00 and 07:00 (every day).");
  await user.click(screen.getByTestId(TEST.alertRuleTry));
  expect(words(await screen.findByTestId(TEST.alertRuleTried))).toContain("2 alerts in the last 30 days.");
  await user.click(screen.getByTestId(TEST.alertRuleSave));
  await waitFor(() => expect(requestsOf("alert.set_rule")).toHaveLength(1));
  expect(requestsOf("alert.set_rule")[0]).toMatchObject({ id: null, rule: { name: "Nights off", triggers: ["finding_found"], severity: "high", tenants: [id(1)], desktop: true, digest: true, cooldown_minutes: 60, quiet: { from_minute: 1200, until_minute: 420 }, escalation: null } });
  expect(await screen.findByTestId(TEST.alertRule(id(953)))).toBeTruthy();
});

test("ALERT-7: a rule that tells of nothing cannot be saved", async () => {
  const user = openAt("#/settings");
  await user.click(await screen.findByTestId(TEST.alertRuleAdd));
  await user.type(await screen.findByTestId(TEST.alertRuleName), "Empty");
  await user.click(screen.getByTestId(TEST.alertRuleTrigger("finding_found")));
  expect(screen.queryByTestId(TEST.alertRulePreview)).toBeNull();
  expect(screen.getByTestId(TEST.alertRuleSave)).toHaveProperty("disabled", true);
});

test("ALERT-13, ALERT-14: names are offered only with notifications; a rule is taken away after a question", async () => {
  const user = openAt("#/settings");
  const desktop = await screen.findByTestId(TEST.alertDesktop);
  expect(screen.queryByTestId(TEST.alertNames)).toBeNull();
  await user.click(desktop);
  await waitFor(() => expect(requestsOf("alert.set_settings")).toEqual([{ desktop: true, names: false }]));
  expect(await screen.findByTestId(TEST.alertNames)).toHaveProperty("checked", false);
  await user.click(screen.getByTestId(TEST.alertRuleRemove(id(952))));
  await user.click(await screen.findByTestId(TEST.alertRuleRemoveConfirm));
  await waitFor(() => expect(requestsOf("alert.remove_rule")).toEqual([{ rule: id(952) }]));
  await waitFor(() => expect(screen.queryByTestId(TEST.alertRule(id(952)))).toBeNull());
});
