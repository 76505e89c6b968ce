// The test's document has no layout to scroll in: the first rows of a list are in sight.

/** How many rows are in sight. */
export const sight = { rows: 40 };

/** Stands for that of `@tanstack/react-virtual`. */
export function useVirtualizer({ count, estimateSize }: { count: number; estimateSize: (index: number) => number }) {
  const size = estimateSize(0);
  return {
    getVirtualItems: () => Array.from({ length: Math.min(count, sight.rows) }, (_, index) => ({ index, key: index, start: index * size })),
    getTotalSize: () => count * size,
    scrollToIndex() {},
    measureElement() {},
  };
}
