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
