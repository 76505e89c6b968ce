// The tenant profile as a person uses it, over the mock host. Cites `specs/017-policy-quality.md`.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { id } from "../ipc/mock/data";
import { TEST } from "./testids";
import { everyTestAnew, openAt, requestsOf, words } from "./testWindow";

everyTestAnew();

const type = (text: string) => fireEvent.change(screen.getByTestId(TEST.profileStandard("naming_pattern")), { target: { value: text } });

test("LINT-38: a naming pattern is tried on the tenant's own policies before it counts", async () => {
  const user = openAt(`#/tenants/${id(1)}/profile`);
  await screen.findByTestId(TEST.profileStandard("naming_pattern"));
  expect(screen.queryByTestId(TEST.profileMisnamed)).toBeNull();
  type("CA[0-9]{3} .+");
  const tried = await screen.findByTestId(TEST.profileMisnamed);
  expect(within(tried).getAllByRole("listitem").map((item) => words(item))).toEqual(["Pilot MFA (do not switch on yet)"]);
  await waitFor(() => expect(words(screen.getByTestId(TEST.profileFlips))).toContain("TP.QUALITY.2.4v1"));
  fireEvent.change(screen.getByTestId(TEST.profileReason), { target: { value: "Standard 2026" } });
  await user.click(screen.getByTestId(TEST.profileSave));
  await waitFor(() => expect(requestsOf("tenant.profile_set")).toMatchObject([{
    tenant: id(1), reason: "Standard 2026",
    profile: { policy_quality: { naming_pattern: "CA[0-9]{3} .+", report_only_days: 30, large_group_members: 50, stale_days: 365 } },
  }]));
});

test("LINT-18: a pattern that is no regular expression is said to be none", async () => {
  openAt(`#/tenants/${id(1)}/profile`);
  await screen.findByTestId(TEST.profileStandard("naming_pattern"));
  type("([");
  await screen.findByText("This is not a valid regular expression. It cannot be saved.");
  expect(screen.queryByTestId(TEST.profileMisnamed)).toBeNull();
});
