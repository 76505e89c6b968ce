// How fast something grows, from looks at it: pure.

/** What was there at one moment, in milliseconds. */
export interface Sample {
  at: number;
  items: number;
}

/** Looks older than this say nothing of now. */
const WINDOW_MS = 10_000;
/** Two looks closer than this say nothing yet. */
const SPAN_MIN_MS = 900;

/** The looks with a new one; fewer items than before begin anew. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && next.items < last.items) return [next];
  return [...samples.filter((one) => next.at - one.at <= WINDOW_MS), next];
}

/** Items a second over the looks; none when they are too close together. */
export function rateOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < SPAN_MIN_MS) return undefined;
  return ((last.items - first.items) * 1000) / (last.at - first.at);
}
