/** A stretch of a text: half-open, in UTF-16 units. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** Returns the spans in order, with touching or overlapping ones joined and empty ones left out. */
export function joinSpans(spans: readonly TextSpan[]): readonly TextSpan[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of spans.filter((span) => span.to > span.from).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}
