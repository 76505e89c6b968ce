// Baselines as a person uses them, over the mock host. Cites `specs/016-baselines.md`.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { everyTestAnew, openAt, requestsOf } from "./testWindow";
import { TEST } from "./testids";

everyTestAnew();

const KEY = `identity.access-policy/${id(901)}`;

test("BAS-1, BAS-6: a rule goes into the draft, and publishing shows first what it changes", async () => {
  const user = openAt(`#/baselines/${id(701)}`);
  await user.click(within(await screen.findByTestId(TEST.baselineItem(KEY))).getByText("CA004 – MFA für alle"));
  await user.selectOptions(await screen.findByTestId(TEST.baselineRule("state")), "ignored");
  await waitFor(() => expect(requestsOf("baseline.edit")).toEqual([{ baseline: id(701), edits: [{ type: "rule_set", item: KEY, rule: { at: "state", expect: { type: "ignored" }, severity: null } }] }]));
  await user.click(screen.getByTestId(TEST.baselinePublish));
  expect((await screen.findByTestId(TEST.baselinePreview)).textContent).toContain("Nothing is in force before you publish.");
  expect(requestsOf("baseline.publish")).toEqual([]);
  await user.type(screen.getByTestId(TEST.baselineReason), "As agreed");
  await user.click(screen.getByTestId(TEST.baselinePublishConfirm));
  expect((await screen.findByTestId(TEST.baselineVersion)).textContent).toContain("1");
  expect(requestsOf("baseline.publish")).toEqual([{ baseline: id(701), reason: "As agreed" }]);
});

test("BAS-8: drift is shown setting by setting, and an intended deviation goes into the draft", async () => {
  const user = openAt(`#/baselines/${id(701)}/drift/${id(1)}`);
  const row = await screen.findByTestId(TEST.baselineDriftItem(KEY));
  expect(row.textContent).toContain("deviates");
  await user.click(within(row).getByText("CA004 – MFA für alle"));
  expect((await screen.findByTestId(TEST.baselineIgnore("state"))).closest("tr")?.textContent).toContain("disabled");
  await user.click(screen.getByTestId(TEST.baselineAdopt(KEY)));
  await waitFor(() => expect(requestsOf("baseline.edit")).toEqual([{ baseline: id(701), edits: [{ type: "adopted", item: KEY, tenant: id(1) }] }]));
});

test("BAS-5: a baseline is captured from a tenant or a policy library, with the kinds that are chosen", async () => {
  const user = openAt("#/baselines");
  await user.click(await screen.findByTestId(TEST.baselineCapture));
  await user.type(await screen.findByTestId(TEST.baselineName), "Golden");
  await user.selectOptions(screen.getByTestId(TEST.baselineFrom), `l ${id(61)}`);
  await user.click(await screen.findByTestId(TEST.baselineCaptureSubmit));
  await waitFor(() => expect(requestsOf("baseline.capture")).toEqual([{ name: "Golden", from: { type: "library", library: id(61) }, kinds: ["identity.access-policy"] }]));
});
