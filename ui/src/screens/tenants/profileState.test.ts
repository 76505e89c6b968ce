// The standard for policies in a profile: what is the default is not declared, and limits are limits.
import { expect, test } from "vitest";
import type { TenantProfile } from "../../ipc/generated/TenantProfile";
import { STANDARD, limitOf, sameProfile, standardOf, withStandard } from "./profileState";

const EMPTY: TenantProfile = { emergency_access: [], synchronisation_accounts: [], own_domains: [], not_applicable: [], policies: {} };

test("the default standard is not declared", () => {
  const changed = withStandard(EMPTY, { naming_pattern: "CA[0-9]{3} .+" });
  expect(changed.policy_quality).toEqual({ ...STANDARD, naming_pattern: "CA[0-9]{3} .+" });
  expect(sameProfile(EMPTY, changed)).toBe(false);
  const back = withStandard(changed, { naming_pattern: "" });
  expect("policy_quality" in back).toBe(false);
  expect(sameProfile(EMPTY, back)).toBe(true);
});

test("a standard that says the default says the same as none", () => {
  expect(sameProfile(EMPTY, { ...EMPTY, policy_quality: STANDARD })).toBe(true);
  expect(sameProfile(EMPTY, { ...EMPTY, policy_quality: { ...STANDARD, stale_days: 90 } })).toBe(false);
  expect(sameProfile(EMPTY, { ...EMPTY, own_domains: [{ value: "a.example", reason: "" }] })).toBe(false);
});

test("a profile of before a limit was there has its default", () => {
  const { stale_days: _, ...older } = STANDARD;
  const profile = { ...EMPTY, policy_quality: { ...older, report_only_days: 14 } } as TenantProfile;
  expect(standardOf(profile)).toEqual({ ...STANDARD, report_only_days: 14 });
});

test("a limit is a whole number that a standard may have", () => {
  expect(limitOf(14, undefined)).toBe(14);
  expect(limitOf(undefined, "0")).toBe(0);
  for (const [value, shown] of [[null, ""], [undefined, "soon"], [-1, undefined], [1.5, undefined], [10_000, undefined], [undefined, undefined]] as const) {
    expect(limitOf(value, shown)).toBeNull();
  }
});
