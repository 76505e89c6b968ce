// The filter of the list: what the bar offers, and the request it makes.
import type { FindingFilter } from "../../ipc/generated/FindingFilter";
import type { Severity } from "../../ipc/generated/Severity";
import { SEVERITIES } from "../../shared/severity";

export interface Filter {
  /** In the query language; plain words search. */
  query: string;
  /** `open` for every state that asks for work. */
  states: readonly string[];
  severities: readonly Severity[];
  areas: readonly string[];
  overdue: boolean;
  sort: string;
}

export const EVERYTHING: Filter = { query: "", states: ["open"], severities: [], areas: [], overdue: false, sort: "severity" };
export const SORTS = ["severity", "due", "policy", "last_seen", "state"] as const;

/** Rows asked for at once. */
export const PAGE_ROWS = 200;
/** The most that one request may ask for. */
const REQUEST_ROWS_MAX = 1000;
/** The most that one change may touch. */
export const CHANGE_MAX = 10_000;

/** The request for a page. */
export function pageOf(filter: Filter, tenant: string | null, page: number, rows = PAGE_ROWS): FindingFilter {
  return {
    tenant,
    query: filter.query.trim(),
    text: "",
    states: [...filter.states],
    severities: [...filter.severities],
    areas: [...filter.areas],
    person: "",
    overdue: filter.overdue,
    sort: filter.sort,
    offset: page * rows,
    limit: rows,
  };
}

/** The requests that give the rows from `first` to `last`. */
export function requestsFor(filter: Filter, tenant: string | null, first: number, last: number): FindingFilter[] {
  const out: FindingFilter[] = [];
  for (let offset = first; offset <= last; offset += REQUEST_ROWS_MAX) {
    out.push({ ...pageOf(filter, tenant, 0), offset, limit: Math.min(REQUEST_ROWS_MAX, last - offset + 1) });
  }
  return out;
}

/** The filter that a link asks for; none when it asks for nothing. */
export function filterOf(query: URLSearchParams): Filter | undefined {
  if (![...query.keys()].some((key) => key !== "tenant")) return undefined;
  const severity = query.get("severity") ?? "";
  return {
    ...EVERYTHING,
    query: query.get("q") ?? query.get("text") ?? "",
    states: query.has("q") ? [] : query.has("state") ? (query.get("state") === "all" ? [] : [query.get("state") ?? "open"]) : ["open"],
    severities: SEVERITIES.filter((one) => one === severity),
    overdue: query.get("overdue") === "1",
  };
}

/** Whether two filters ask for the same rows in the same order. */
export const filterKey = (filter: Filter, tenant: string | null) => JSON.stringify([filter, tenant]);
