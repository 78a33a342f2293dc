/** Crimes before and after. */
export type Pair = readonly [before: number, after: number];

/** What changed in an area. */
export const changeOf = ([before, after]: Pair): number => after - before;

/** What changed in an area beyond what changed in its comparison. */
export const netOf = (area: Pair, comparison: Pair): number => changeOf(area) - changeOf(comparison);
