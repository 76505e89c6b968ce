// The matrix filtered and grouped: pure.
import type { ControlRow } from "../../ipc/generated/ControlRow";
import type { Outcome } from "../../ipc/generated/Outcome";
import type { OutcomeCounts } from "../../ipc/generated/OutcomeCounts";

/** How many of each verdict. */
export function counted(rows: readonly ControlRow[]): OutcomeCounts {
  const counts: OutcomeCounts = { satisfied: 0, not_satisfied: 0, not_assessed: 0, not_applicable: 0 };
  for (const row of rows) if (row.verdict !== null) counts[row.verdict.outcome] += 1;
  return counts;
}

/** The areas in order of appearance. */
export const areasOf = (rows: readonly ControlRow[]): string[] => [...new Set(rows.map((row) => row.area))];

/** The rows with one of the verdicts (all when none is chosen) and in the area (null: any), by area in order of appearance. */
export function grouped(rows: readonly ControlRow[], outcomes: readonly Outcome[], only: string | null = null): [area: string, rows: ControlRow[]][] {
  const areas = new Map<string, ControlRow[]>();
  for (const row of rows) {
    if (only !== null && row.area !== only) continue;
    if (outcomes.length > 0 && (row.verdict === null || !outcomes.includes(row.verdict.outcome))) continue;
    const list = areas.get(row.area);
    if (list === undefined) areas.set(row.area, [row]);
    else list.push(row);
  }
  return [...areas];
}
