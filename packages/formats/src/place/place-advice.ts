import { WGS84 } from './coordinate-system.ts';
import { guessSystem } from './guess-system.ts';
import type { Box } from './nearness.ts';

/** Corrections that would place points near an agency's areas. */
export interface PlaceAdvice {
  /** The two coordinates are in reverse order. */
  readonly swap: boolean;
  /** EPSG codes of systems that would, the nearer first; none if the present one is right or nothing helps. */
  readonly systems: readonly number[];
}

const MOST_SYSTEMS = 3;

/**
 * Returns advice on places far from the agency's areas.
 *
 * @param pairs  coordinates as the file has them; some hundreds are enough
 * @param system EPSG code they were read in
 */
export function placeAdvice(
  pairs: readonly (readonly [x: number, y: number])[],
  system: number,
  near: readonly Box[],
): PlaceAdvice {
  const guess = guessSystem(pairs, '', true, near);
  if (near.length === 0 || guess.order !== 'near_areas') return { swap: false, systems: [] };
  const fitting = guess.code === undefined ? guess.fitting.slice(0, MOST_SYSTEMS) : [guess.code];
  const isSame = system === guess.code || (system === WGS84 && fitting.includes(WGS84));
  return { swap: guess.swapped, systems: isSame ? [] : fitting };
}
