// The order of the portfolio, and which tenant is next.
import type { PortfolioRow } from "../../ipc/generated/PortfolioRow";

export const SORTS = ["weight", "overdue", "drift", "read", "review", "name"] as const;
export type Sort = (typeof SORTS)[number];

/** Whether a person has looked at it, and nothing has changed since. */
export const holds = (row: PortfolioRow) => row.reviewed !== null && row.reviewed.ended === null;

/** The rows in an order; of equals, those that ask for more first. What was never read or reviewed goes first. */
export function sorted(rows: readonly PortfolioRow[], sort: Sort): PortfolioRow[] {
  const text = (value: string | null) => value ?? "";
  return rows.toSorted((a, b) => {
    switch (sort) {
      case "weight": return 0;
      case "overdue": return b.overdue - a.overdue;
      case "drift": return b.drift - a.drift;
      case "read": return text(a.read_at) < text(b.read_at) ? -1 : Number(text(a.read_at) > text(b.read_at));
      case "review": return text(a.next_review) < text(b.next_review) ? -1 : Number(text(a.next_review) > text(b.next_review));
      case "name": return a.name.localeCompare(b.name);
    }
  });
}

/** The next tenant that nobody has looked at, after this one in the order of attention, or from the top. */
export function nextOf(rows: readonly PortfolioRow[], current: string | null): PortfolioRow | undefined {
  const left = rows.filter((row) => !holds(row) && row.tenant !== current);
  const place = rows.findIndex((row) => row.tenant === current);
  return left.find((row) => rows.indexOf(row) > place) ?? left[0];
}
