// The rows of the list, a page at a time, as the list scrolls.
import { useQueries } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { call } from "../../ipc/call";
import type { OperationFailed } from "../../ipc/failure";
import type { FindingPage } from "../../ipc/generated/FindingPage";
import type { FindingRow } from "../../ipc/generated/FindingRow";
import { type Filter, PAGE_ROWS, filterKey, pageOf } from "./filter";

export interface Rows {
  /** Counted as far as was asked; it grows as the list scrolls where there are `more`. */
  total: number | undefined;
  more: boolean;
  row(index: number): FindingRow | undefined;
  error: OperationFailed | null;
  again(): void;
}

/** The pages that hold the rows from `first` to `last`, and always the first one, for the count. */
export function pagesOf(first: number, last: number): number[] {
  const pages = new Set([0]);
  for (let page = Math.floor(first / PAGE_ROWS); page <= Math.floor(Math.max(first, last) / PAGE_ROWS); page += 1) pages.add(page);
  return [...pages];
}

/** The findings from the row `first` to `last`, where all of them are here. */
export function idsHere(rows: Pick<Rows, "row">, first: number, last: number): string[] | undefined {
  const ids: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = rows.row(index);
    if (row === undefined) return undefined;
    ids.push(row.id);
  }
  return ids;
}

/** The rows around what is in sight. */
export function useRows(filter: Filter, tenant: string | null, first: number, last: number): Rows {
  const pages = pagesOf(first, last);
  const answers = useQueries({
    queries: pages.map((page) => {
      const request = pageOf(filter, tenant, page);
      return { queryKey: ["finding.list", request], queryFn: () => call("finding.list", request), gcTime: 60_000 };
    }),
  });
  // While another filter is on its way the rows of the last one stay, so that nothing flickers.
  const kept = useRef<{ key: string; total: number | undefined }>({ key: "", total: undefined });
  const key = filterKey(filter, tenant);
  const known = new Map<number, FindingPage>();
  pages.forEach((page, index) => {
    const data = answers[index]?.data;
    if (data !== undefined) known.set(page, data);
  });
  const farthest = [...known.values()].reduce<FindingPage | undefined>((best, page) => (best === undefined || page.total > best.total ? page : best), undefined);
  const total = farthest?.total ?? (kept.current.key === key ? kept.current.total : undefined);
  if (total !== undefined) kept.current = { key, total };
  const failed = answers.find((answer) => answer.error !== null);
  const stamp = answers.map((answer) => answer.dataUpdatedAt).join(" ");
  const more = farthest?.more ?? false;
  return useMemo(() => ({
    total,
    more,
    row: (index: number) => known.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS],
    error: (failed?.error as OperationFailed | undefined) ?? null,
    again: () => void failed?.refetch(),
    // The pages change with their stamps.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }), [key, total, more, stamp, pages.join(" "), failed]);
}
