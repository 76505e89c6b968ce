// Promotion as a person prepares it, over the mock host. Cites `specs/018-promotion.md`.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { askedOf, promotionHref } from "../screens/promotion/promotionState";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

/** The window's first picture takes its time on a busy machine. */
const AT_FIRST = { timeout: 8000 };

const HERE = `#/promotion?from=${id(1)}&to=${id(2)}`;
const MFA = `identity.access-policy/${id(921)}`;
const route = { source: id(1), target: id(2) };

test("PRO-40: from a tenant's page a target is chosen, and the plan says what would become of each object", async () => {
  const user = openAt(`#/tenants/${id(1)}`);
  await user.click(await screen.findByTestId(TEST.promotionOpen, {}, AT_FIRST));
  expect(await screen.findByText("Choose source and target", {}, AT_FIRST)).toBeTruthy();
  await user.selectOptions(await screen.findByTestId(TEST.promotionTo), id(2));
  const row = await screen.findByTestId(TEST.promotionRow(MFA), {}, AT_FIRST);
  expect(words(row)).toContain("Blocked");
  expect(words(row)).toContain("“Break glass” (Group) has no counterpart in the target.");
  expect(requestsOf("promotion.plan").at(-1)).toMatchObject({ source: { tenant: id(1), snapshot: null }, target: { tenant: id(2), snapshot: null }, state: "report_only" });
  await user.selectOptions(screen.getByTestId(TEST.promotionState), "source");
  await waitFor(() => expect(requestsOf("promotion.plan").at(-1)).toMatchObject({ state: "source" }));
});

test("PRO-41: what is missing is chosen by search, remembered, and forgotten again", async () => {
  const user = openAt(`${HERE}&part=mapping`);
  const row = await screen.findByTestId(TEST.promotionReference(id(940)), {}, AT_FIRST);
  expect(words(row)).toContain("Not mapped");
  expect(words(row)).toContain("Emergency access");
  await user.click(within(row).getByTestId(TEST.promotionChoose(id(940))));
  await user.type(await screen.findByTestId(TEST.promotionTargetSearch), "notfall");
  await waitFor(() => expect(screen.queryByTestId(TEST.promotionTarget(id(991)))).toBeNull());
  await user.click(screen.getByTestId(TEST.promotionTarget(id(990))));
  await user.click(screen.getByTestId(TEST.promotionRemember));
  await waitFor(() => expect(words(screen.getByTestId(TEST.promotionReference(id(940))))).toContain("By hand"));
  expect(requestsOf("promotion.map")).toEqual([{ route, map: [{ kind: "identity.group", id: id(940), to: id(990) }] }]);
  await user.click(await screen.findByTestId(TEST.promotionForget(id(940))));
  await waitFor(() => expect(words(screen.getByTestId(TEST.promotionReference(id(940))))).toContain("Not mapped"));
  expect(requestsOf("promotion.unmap")).toEqual([{ route, keys: [{ kind: "identity.group", id: id(940) }] }]);
});

test("PRO-42: an opened object shows what would change and what would be sent", async () => {
  const user = openAt(HERE);
  const row = await screen.findByTestId(TEST.promotionRow(`identity.access-policy/${id(922)}`), {}, AT_FIRST);
  await user.click(within(row).getByRole("button", { expanded: false }));
  const body = await within(row).findByTestId<HTMLTextAreaElement>(TEST.promotionBody);
  expect(JSON.parse(body.value)).toMatchObject({ state: "enabledForReportingButNotEnforced" });
  expect(words(row)).toContain(`PATCH v1.0/identity/conditionalAccess/policies/${id(982)}`);
  expect(words(row)).toContain("Built-in controls");
  expect(within(row).getByRole("button", { name: "Copy body" })).toBeTruthy();
});

test("PRO-43: a plan is exported in a language into a folder", async () => {
  const user = openAt(HERE);
  await user.click(await screen.findByTestId(TEST.promotionExport, {}, AT_FIRST));
  await user.type(await screen.findByTestId(TEST.promotionFolder), "/tmp/plan");
  await user.selectOptions(screen.getByTestId(TEST.promotionLang), "de");
  await user.click(screen.getByTestId(TEST.promotionExportSubmit));
  expect(words(await screen.findByTestId(TEST.promotionWritten))).toContain("3 files were written to");
  expect(requestsOf("promotion.export")).toMatchObject([{ out_dir: "/tmp/plan", lang: "de" }]);
});

test("PRO-44: without a second tenant the window says what to do", async () => {
  openAt("#/promotion", { empty: true });
  expect(await screen.findByText("Two tenants are needed", {}, AT_FIRST)).toBeTruthy();
});

test("the address says what is planned", () => {
  const asked = { from: "a", fromNumber: 3, to: "b", toNumber: null, kinds: ["x", "y"], state: "source", part: "mapping" } as const;
  const query = new URLSearchParams(promotionHref(asked).split("?")[1]);
  expect(askedOf(query)).toEqual(asked);
  expect(askedOf(new URLSearchParams("n=x&state=y"))).toEqual({ from: null, fromNumber: null, to: null, toNumber: null, kinds: [], state: "report_only", part: "plan" });
});
