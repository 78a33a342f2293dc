/** A scale for counts: from 0 to `top`, with round ticks. */
export interface CountScale {
  readonly top: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5] as const;

/** Ticks at 1, 2 or 5 times a power of ten, at most five above 0, the last not below `highest`. @param highest ≥ 0 */
export function countScale(highest: number): CountScale {
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const size = step * power;
      const count = Math.max(1, Math.ceil(highest / size));
      if (count <= 5)
        return { top: count * size, ticks: Array.from({ length: count + 1 }, (_, index) => index * size) };
    }
  }
}

/** The counts from which a week is watched and alerted, against a mean: inverse of z = 2(√observed − √mean). */
export interface WeekBands {
  readonly watchAbove: number;
  readonly alertAbove: number;
  readonly watchBelow: number;
  readonly alertBelow: number;
}

/**
 * Where the bands of a chart lie for a mean, as real numbers: (√mean ± z/2)².
 *
 * Source: the same deviate as `compareWithMean` of the analysis package, solved for the count.
 *
 * @param mean > 0; the bands are those of z and so only drawn where z is used (mean ≥ 5)
 */
export function weekBands(mean: number): WeekBands {
  const above = (z: number): number => (Math.sqrt(mean) + z / 2) ** 2;
  const below = (z: number): number => Math.max(0, Math.sqrt(mean) - z / 2) ** 2;
  return { watchAbove: above(2), alertAbove: above(3), watchBelow: below(2), alertBelow: below(3) };
}
