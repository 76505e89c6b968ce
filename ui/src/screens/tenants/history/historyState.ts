// Rules of the history: where it is, what is chosen, what is folded, what is counted.
import type { ComparedKind } from "../../../ipc/generated/ComparedKind";
import type { CompareOutcome } from "../../../ipc/generated/CompareOutcome";
import type { CompareRow } from "../../../ipc/generated/CompareRow";
import type { Happened } from "../../../ipc/generated/Happened";
import type { SnapshotPair } from "../../../ipc/generated/SnapshotPair";
import type { Tally } from "../../../ipc/generated/Tally";
import { hrefTo } from "../../../shared/route";

/** What a snapshot counts, in the order it is told. */
export const COUNTED = ["first_seen", "created", "changed", "missing", "returned", "not_readable", "not_collected"] as const satisfies readonly (Happened & keyof Tally)[];
/** What a comparison finds, in the order it is told. */
export const DIFFERS = ["changed", "unexpected", "missing", "suggestion", "ambiguous", "not_comparable"] as const satisfies readonly CompareOutcome[];
/** How a comparison is read: rows of one page. */
export const PAGE_ROWS = 200;

/** What the history shows. */
export type Place = { view: "timeline" } | { view: "compare"; left: number; right: number; other: string | undefined } | { view: "life"; kind: string; id: string };

const ordinal = (text: string | null) => (text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Reads the address. What it does not understand is the timeline. */
export function placeOf(query: URLSearchParams): Place {
  const [left, right] = [ordinal(query.get("left")), ordinal(query.get("right"))];
  if (left !== undefined && right !== undefined) return { view: "compare", left, right, other: query.get("other") ?? undefined };
  const [kind, id] = [query.get("kind"), query.get("id")];
  if (kind !== null && id !== null) return { view: "life", kind, id };
  return { view: "timeline" };
}

export const timelineHref = (tenant: string) => hrefTo(["tenants", tenant, "history"]);
/** Two snapshots compared: the older one is on the left, however they were chosen. */
export const compareHref = (tenant: string, one: number, other: number) =>
  hrefTo(["tenants", tenant, "history"], { left: String(Math.min(one, other)), right: String(Math.max(one, other)) });
/** A snapshot of a tenant compared with one of another tenant. */
export const acrossHref = (tenant: string, left: number, other: string, right: number) =>
  hrefTo(["tenants", tenant, "history"], { left: String(left), right: String(right), other });
export const lifeHref = (tenant: string, kind: string, id: string) => hrefTo(["tenants", tenant, "history"], { kind, id });

/** Two snapshots of a tenant, whose subjects are the same where their ids are; or of two tenants, where their names are. */
export const pairOf = (tenant: string, left: number, right: number, other?: string): SnapshotPair => ({
  left: { tenant, snapshot: left }, right: { tenant: other ?? tenant, snapshot: right }, match_by: other === undefined ? "id" : "name", map: {},
});

/** What is compared with what, and what the sides are called. */
export interface Sides {
  tenant: string;
  left: number;
  /** The other tenant, where it is not the same. */
  other: string | undefined;
  right: number;
  heads: readonly [left: string, right: string];
}

/** The chosen numbers after `number` was ticked or unticked: two at most, the one chosen first gives way. */
export function chosenAfter(chosen: readonly number[], number: number): number[] {
  return chosen.includes(number) ? chosen.filter((one) => one !== number) : [...chosen, number].slice(-2);
}

/** The counts that are not zero. */
export const tallied = (tally: Tally): [what: (typeof COUNTED)[number], count: number][] =>
  COUNTED.map((what): [(typeof COUNTED)[number], number] => [what, tally[what]]).filter(([, count]) => count > 0);

/** Kinds that a snapshot did not see: nothing can be said about any of their subjects. */
export const unseenKinds = (kinds: readonly ComparedKind[]) => kinds.filter((one) => !one.comparable);

/** How many rows of an outcome there are. Kinds that a snapshot did not see have none. */
export function countOf(kinds: readonly ComparedKind[], outcome: CompareOutcome): number | undefined {
  if (outcome === "suggestion") return undefined;
  return kinds.filter((one) => one.comparable).reduce((sum, one) => sum + one.counts[outcome], 0);
}

/** Rows by kind, in the order they come. */
export function byKind(rows: readonly CompareRow[]): [kind: string, rows: CompareRow[]][] {
  const out = new Map<string, CompareRow[]>();
  for (const row of rows) out.set(row.kind, [...(out.get(row.kind) ?? []), row]);
  return [...out];
}
