// What is selected in a list: single items, and ranges from the last one touched.

export interface Selection {
  ids: ReadonlySet<string>;
  /** Where a range begins: the last item selected alone. */
  anchor: number | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Selects an item, or takes it out. */
export function toggle(selection: Selection, id: string, index: number): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: index };
}

/** The items from the anchor to `index`, both included, as first and last. */
export function rangeTo(selection: Selection, index: number): [first: number, last: number] {
  const anchor = selection.anchor ?? index;
  return anchor <= index ? [anchor, index] : [index, anchor];
}

/** With these selected as well; the anchor stays. */
export function withIds(selection: Selection, ids: Iterable<string>, anchor: number): Selection {
  return { ids: new Set([...selection.ids, ...ids]), anchor: selection.anchor ?? anchor };
}

/** Where `j` and `k` lead. */
export function moved(at: number | null, by: number, count: number): number | null {
  if (count === 0) return null;
  if (at === null) return 0;
  return Math.max(0, Math.min(count - 1, at + by));
}
