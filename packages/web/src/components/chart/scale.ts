/** A straight map from values to pixels and back. */
export interface Scale {
  (value: number): number;
}

/** The line through (from, start) and (to, end). A domain without extent maps everything to the middle. */
export function linearScale(from: number, to: number, start: number, end: number): Scale {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Steps people count in: 1, 2 or 5 times a power of ten. At least `rough`. */
export function niceStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  // a hair of tolerance: 0.3 / 0.1 is 2.9999999999999996
  const whole = [1, 2, 5, 10].find((one) => lead <= one + 1e-9) ?? 10;
  return whole * power;
}

/**
 * Round values that cover [low, high], about `count` of them, in ascending order; the first is ≤ low, the last ≥ high.
 * Zero is one of them where the range holds it.
 *
 * @param count wanted number of steps, ≥ 1
 */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const [from, to] = low <= high ? [low, high] : [high, low];
  const step = niceStep((to - from) / Math.max(1, count));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  const decimals = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
}

/**
 * Indices of labels that fit side by side: the first, the last, and evenly spaced ones between.
 *
 * @param total number of labels
 * @param room how many fit, ≥ 2
 */
export function labelIndices(total: number, room: number): readonly number[] {
  if (total <= 0) return [];
  const fits = Math.max(2, Math.floor(room));
  if (total <= fits) return Array.from({ length: total }, (_, index) => index);
  const step = (total - 1) / (fits - 1);
  return [...new Set(Array.from({ length: fits }, (_, index) => Math.round(index * step)))];
}

/**
 * An SVG path through points, to a tenth of a pixel. A null value lifts the pen.
 *
 * @param breaks indices before which the pen is lifted: a line across the start of an action would join what it divides
 */
export function linePath(
  values: readonly (number | null)[],
  x: Scale,
  y: Scale,
  breaks: readonly number[] = [],
): string {
  let path = '';
  let isDown = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isDown = false;
      continue;
    }
    path += `${isDown && !breaks.includes(index) ? 'L' : 'M'}${x(index).toFixed(1)},${y(value).toFixed(1)}`;
    isDown = true;
  }
  return path;
}
