// What a plan is asked for, as the address says it, and how its rows are shown.
import type { PromotionRequest } from "../../ipc/generated/PromotionRequest";
import type { PromotionRow } from "../../ipc/generated/PromotionRow";
import type { PromotionState } from "../../ipc/generated/PromotionState";
import type { PromotionStateChoice } from "../../ipc/generated/PromotionStateChoice";
import type { SubjectRef } from "../../ipc/generated/SubjectRef";
import { hrefTo } from "../../shared/route";

/** States in the order in which a person looks at them. */
export const STATES = ["conflict", "blocked", "create", "change", "equal"] as const satisfies readonly PromotionState[];
/** How an id may have been resolved. */
export const RESOLUTIONS = ["missing", "by_hand", "name", "same_id", "created_first", "well_known"] as const;
/** States that new policies may have. */
export const CHOICES = ["report_only", "source"] as const satisfies readonly PromotionStateChoice[];
/** The parts of the screen. */
export const PARTS = ["plan", "mapping"] as const;

/** What the address asks for. A number is a snapshot's; none is the latest. */
export interface Asked {
  from: string | null;
  fromNumber: number | null;
  to: string | null;
  toNumber: number | null;
  kinds: readonly string[];
  state: PromotionStateChoice;
  part: (typeof PARTS)[number];
}

const number = (text: string | null) => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** Reads the address. */
export function askedOf(query: URLSearchParams): Asked {
  return {
    from: query.get("from"), fromNumber: number(query.get("n")), to: query.get("to"), toNumber: number(query.get("m")),
    kinds: (query.get("kinds") ?? "").split(",").filter((kind) => kind !== ""),
    state: CHOICES.find((one) => one === query.get("state")) ?? "report_only",
    part: PARTS.find((one) => one === query.get("part")) ?? "plan",
  };
}

/** Writes the address. What is as always is left out. */
export const promotionHref = (asked: Partial<Asked>) =>
  hrefTo(["promotion"], {
    from: asked.from, n: asked.fromNumber?.toString(), to: asked.to, m: asked.toNumber?.toString(), kinds: asked.kinds?.join(","),
    state: asked.state === "report_only" ? undefined : asked.state, part: asked.part === "plan" ? undefined : asked.part,
  });

/** The request; none while a tenant is missing. */
export function requestOf(asked: Asked): PromotionRequest | undefined {
  if (asked.from === null || asked.to === null) return undefined;
  return {
    source: { tenant: asked.from, snapshot: asked.fromNumber }, target: { tenant: asked.to, snapshot: asked.toNumber },
    kinds: [...asked.kinds], subjects: [], state: asked.state, map: [],
  };
}

/** The rows of a state whose names have these letters; those with a step in its order. */
export const rowsOf = (rows: readonly PromotionRow[], state: PromotionState, text: string): PromotionRow[] =>
  rows
    .filter((row) => row.state === state && row.source.name.toLowerCase().includes(text.trim().toLowerCase()))
    .sort((one, other) => (one.step ?? 0) - (other.step ?? 0));

/** A name for a row in lists. */
export const keyOf = (subject: SubjectRef) => `${subject.kind}/${subject.id}`;
