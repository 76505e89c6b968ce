// Changing a profile: pure, so that the preview and the saving send the same.
import type { PolicyQuality } from "../../ipc/generated/PolicyQuality";
import type { ProfileCandidate } from "../../ipc/generated/ProfileCandidate";
import type { PrincipalType } from "../../ipc/generated/PrincipalType";
import type { TenantProfile } from "../../ipc/generated/TenantProfile";

/** The lists of a profile that are edited by adding and removing. */
export type SectionName = "emergency_access" | "synchronisation_accounts" | "own_domains" | "not_applicable";
export const SECTIONS: readonly SectionName[] = ["emergency_access", "synchronisation_accounts", "own_domains", "not_applicable"];

/** One entry, whichever list it is in. */
export interface Entry {
  value: string;
  name: string;
  principal: PrincipalType | null;
  reason: string;
}

/** Whether a list holds accounts and groups. */
export const ofPrincipals = (section: SectionName) => section === "emergency_access" || section === "synchronisation_accounts";

/** The entries of a list. */
export function entriesOf(profile: TenantProfile, section: SectionName): Entry[] {
  if (section === "own_domains" || section === "not_applicable") {
    return profile[section].map(({ value, reason }) => ({ value, name: "", principal: null, reason }));
  }
  return profile[section].map(({ id, name, principal, reason }) => ({ value: id, name, principal, reason }));
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The profile with an entry more; one of the same value is replaced. */
export function withEntry(profile: TenantProfile, section: SectionName, entry: Entry): TenantProfile {
  const kept = entriesOf(profile, section).filter((one) => !same(one.value, entry.value));
  return withEntries(profile, section, [...kept, entry]);
}

/** The profile without an entry. */
export function withoutEntry(profile: TenantProfile, section: SectionName, value: string): TenantProfile {
  return withEntries(profile, section, entriesOf(profile, section).filter((one) => !same(one.value, value)));
}

function withEntries(profile: TenantProfile, section: SectionName, entries: Entry[]): TenantProfile {
  if (section === "own_domains" || section === "not_applicable") {
    return { ...profile, [section]: entries.map(({ value, reason }) => ({ value, reason })) };
  }
  return {
    ...profile,
    [section]: entries.map(({ value, name, principal, reason }) => ({ id: value, principal: principal ?? "user", name, reason })),
  };
}

const PURPOSE = { emergency_access: "emergency_access", synchronisation: "synchronisation_accounts", own_domain: "own_domains" } as const;

/** The list that a candidate would go into. */
export const sectionOf = (candidate: ProfileCandidate): SectionName => PURPOSE[candidate.purpose];

/** The candidates of a list that are not declared yet. */
export function candidatesFor(candidates: readonly ProfileCandidate[], profile: TenantProfile, section: SectionName): ProfileCandidate[] {
  const entries = entriesOf(profile, section);
  return candidates.filter((one) => sectionOf(one) === section && !entries.some((entry) => same(entry.value, one.value)));
}

/** The standard for policies where a profile declares none. */
export const STANDARD: PolicyQuality = { report_only_days: 30, large_group_members: 50, stale_days: 365, naming_pattern: "" };

/** The standard for policies in force. */
export const standardOf = (profile: TenantProfile): PolicyQuality => ({ ...STANDARD, ...profile.policy_quality });

/** The profile with another standard for policies; what is the default is not declared. */
export function withStandard(profile: TenantProfile, change: Partial<PolicyQuality>): TenantProfile {
  const standard = { ...standardOf(profile), ...change };
  const { policy_quality: _, ...rest } = profile;
  return sameStandard(standard, STANDARD) ? rest : { ...rest, policy_quality: standard };
}

const sameStandard = (a: PolicyQuality, b: PolicyQuality) =>
  a.report_only_days === b.report_only_days && a.large_group_members === b.large_group_members && a.stale_days === b.stale_days && a.naming_pattern === b.naming_pattern;

/** A number of days or members as typed; null where it is none that a standard may have. */
export function limitOf(value: number | null | undefined, shown: string | undefined): number | null {
  const number = value ?? (shown === undefined || shown.trim() === "" ? Number.NaN : Number(shown));
  return Number.isInteger(number) && number >= 0 && number <= LIMIT_MAX ? number : null;
}

/** The largest number of days or members. */
export const LIMIT_MAX = 9999;

/** Whether two profiles say the same. */
export function sameProfile(a: TenantProfile, b: TenantProfile): boolean {
  const { policy_quality: _a, ...restA } = a;
  const { policy_quality: _b, ...restB } = b;
  return JSON.stringify(restA) === JSON.stringify(restB) && sameStandard(standardOf(a), standardOf(b));
}
