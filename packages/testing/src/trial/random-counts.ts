/**
 * Random source for worlds made by tests, independent of the program's own: the judge of a method shares nothing with
 * it.
 */
export type Random = () => number;

/** A source of numbers in (0, 1) from a word: mulberry32 over an FNV-1a hash of it. */
export function randomFrom(word: string): Random {
  let state = 0x811c9dc5;
  for (const letter of word) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A number between two bounds, every order of size equally likely. */
export const between = (random: Random, low: number, high: number): number => low * (high / low) ** random();

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** A Poisson count, by adding up waiting times. */
export function poissonCount(random: Random, mean: number): number {
  let count = -1;
  for (let waited = 0; waited <= mean; waited -= Math.log(random())) count += 1;
  return Math.max(0, count);
}

/** A gamma value with this shape and mean (G. Marsaglia & W. W. Tsang, 2000). */
export function gammaValue(random: Random, shape: number, mean: number): number {
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v <= 0 || Math.log(random()) >= normal ** 2 / 2 + d - d * v + d * Math.log(v)) continue;
    const value = (d * v * mean) / shape;
    return shape < 1 ? value * random() ** (1 / shape) : value;
  }
}
