import type { KnoxCell } from './knox.ts';
import { STANDS_OUT_P, STANDS_OUT_RATIO } from './near-repeat.ts';

/** The distance and time within which a crime makes its surroundings worth a visit. */
export interface NearRepeatReach {
  readonly withinM: number;
  readonly withinDays: number;
  /** Pairs within it beyond chance: observed less expected, summed. */
  readonly extraPairs: number;
}

/**
 * Returns the distance and the days for which a Knox table shows near repeats: the input for a list of visits.
 *
 * Of the blocks of cells that begin at the first one (nearest, soonest) and in which every cell is significant (p ≤
 * .05, ratio ≥ 1.2), the one with the most pairs beyond chance; on a tie the smaller. The first cell must be
 * significant before any other is tested, so that the further ones are no search for significance among many. Open
 * bands have no end and are not part of it.
 * Source: S. D. Johnson et al. (2007), Space–time patterns of risk, Journal of Quantitative Criminology 23, 201–219
 * (contiguous bands from the origin); threshold and ratio as `readNearRepeat`.
 *
 * @param cells of `knoxTest`, all of them
 * @returns undefined if the first cell is not significant: there is no basis for a list.
 * Cost: O(cells²) at worst; tables have tens of cells.
 * @example nearRepeatReach([{ fromM: 0, toM: 100, fromDays: 0, toDays: 7, observed: 30, expected: 10, ratio: 3, p: 0.001 }]) // => { withinM: 100, withinDays: 7, extraPairs: 20 }
 */
export function nearRepeatReach(cells: readonly KnoxCell[]): NearRepeatReach | undefined {
  let best: NearRepeatReach | undefined;
  for (const { toM, toDays } of cells) {
    if (toM === null || toDays === null) continue;
    const block = cells.filter((cell) => cell.fromM < toM && cell.fromDays < toDays);
    if (!block.every(standsOut)) continue;
    const extraPairs = block.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
    if (!best || extraPairs > best.extraPairs) best = { withinM: toM, withinDays: toDays, extraPairs };
  }
  return best;
}

const standsOut = ({ p, ratio }: KnoxCell): boolean => p <= STANDS_OUT_P && (ratio ?? 0) >= STANDS_OUT_RATIO;
