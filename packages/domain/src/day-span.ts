/** Whole days as day numbers, half-open: `[from, before)`. */
export type DaySpan = readonly [from: number, before: number];

/** Spans in order, disjoint and not empty. */
export type DaySpans = readonly DaySpan[];

/** Returns the union of any spans, in any order. Cost: O(n log n). */
export function unionDays(spans: readonly DaySpan[]): DaySpans {
  const joined: [number, number][] = [];
  for (const [from, before] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (before <= from) continue;
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], before);
    else joined.push([from, before]);
  }
  return joined;
}

/** The days of the first that are not in the second. */
export function subtractDays(days: DaySpans, gone: DaySpans): DaySpans {
  let left: readonly DaySpan[] = days;
  for (const [from, before] of gone)
    left = left.flatMap(([first, end]): DaySpan[] =>
      before <= first || end <= from
        ? [[first, end]]
        : ([
            [first, from],
            [before, end],
          ] satisfies DaySpan[]),
    );
  return unionDays(left);
}

/** The days that are in both. */
export function intersectDays(one: DaySpans, other: DaySpans): DaySpans {
  return subtractDays(one, subtractDays(one, other));
}

export function countDays(days: DaySpans): number {
  return days.reduce((sum, [from, before]) => sum + before - from, 0);
}

/** True if every day of `[from, before)` is among them. */
export function holdsDays(days: DaySpans, [from, before]: DaySpan): boolean {
  return before <= from || days.some(([first, end]) => first <= from && before <= end);
}
