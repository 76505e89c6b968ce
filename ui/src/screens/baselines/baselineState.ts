// Rules of the baselines' screens: what is grouped, what is written how.
import type { BaselineExpect } from "../../ipc/generated/BaselineExpect";
import type { BaselineRow } from "../../ipc/generated/BaselineRow";
import type { BaselineRule } from "../../ipc/generated/BaselineRule";
import type { PostureItem } from "../../ipc/generated/PostureItem";
import type { StandingTally } from "../../ipc/generated/StandingTally";
import type { SubjectRef } from "../../ipc/generated/SubjectRef";
import type { Unassessed } from "../../ipc/generated/Unassessed";
import { hrefTo } from "../../shared/route";
import { plain } from "../../text/foreign";
import type { Text } from "../../text/text";

/** What a rule can expect, without values of its own. */
export const EXPECTS = ["equal", "contain", "at_least", "ignored", "variable"] as const;

const dashed = (word: string) => word.replaceAll("_", "-");

export const baselineHref = (baseline: string, ...part: string[]) => hrefTo(["baselines", baseline, ...part]);
export const standingWords = (t: Text, standing: string) => t(`standing-${dashed(standing)}`);

/** The counts that are not zero, in words. */
export function tallyWords(t: Text, tally: StandingTally): string {
  const counted = ["deviating", "missing", "unexpected", "not_assessed", "aligned"] as const;
  return counted.filter((one) => tally[one] > 0).map((one) => t(`baseline-count-${dashed(one)}`, { count: tally[one] })).join(" · ");
}

/** Why nobody knows, in words. */
export const unassessedWords = (t: Text, why: Unassessed) => t(`unassessed-${dashed(why.type)}`, { variable: why.type === "no_value" ? why.variable : "" });

/** What a rule expects, in words. */
export function expectWords(t: Text, expect: BaselineExpect): string {
  if (expect.type === "variable") return t("baseline-rule-variable", { name: expect.name });
  if (expect.type === "equal" && expect.values !== null) return t("baseline-rule-values", { values: expect.values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(", ") });
  return t(`baseline-rule-${dashed(expect.type)}`);
}

/** Where a baseline comes from, in words. */
export function sourceWords(t: Text, row: BaselineRow): string {
  const { source } = row;
  return source.type === "library" ? t("baseline-source-library", { name: plain(source.name) }) : t("baseline-source-snapshot", { name: plain(source.name), number: source.ordinal });
}

/** Whether a rule at a path holds for a setting at another. */
export const covers = (rule: string, at: string) => at === rule || at.startsWith(`${rule}.`) || at.startsWith(`${rule}[`);

/** The rule that holds for a setting: the one with the longest path. */
export function ruleFor(rules: readonly BaselineRule[], at: string): BaselineRule | undefined {
  return rules.filter((rule) => covers(rule.at, at)).toSorted((one, other) => other.at.length - one.at.length)[0];
}

/** A rule of this sort at a path; `name` is a variable's. */
export function ruleOf(at: string, type: (typeof EXPECTS)[number], name: string): BaselineRule {
  const expect: BaselineExpect = type === "equal" ? { type, values: null } : type === "variable" ? { type, name } : { type };
  return { at, expect, severity: null };
}

/** Anything by the kind of its subject, in the order it comes. */
export function byKind<T>(rows: readonly T[], subject: (row: T) => SubjectRef): [kind: string, rows: T[]][] {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const { kind } = subject(row);
    out.set(kind, [...(out.get(kind) ?? []), row]);
  }
  return [...out];
}

/** What is not aligned; with `all` everything. */
export const shownItems = (items: readonly PostureItem[], all: boolean) => items.filter((one) => all || one.standing !== "aligned");

/** The values of a field. */
export const valuesIn = (text: string) => text.split(",").map((value) => value.trim()).filter((value) => value !== "");
