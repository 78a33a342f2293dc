import type { PlacePrecision } from '../concentration/concentration-warnings.ts';
import { PLACE_UNCERTAINTY_M } from '../hotspot/hotspot-warnings.ts';
import type { KnoxCell, KnoxResult } from './knox.ts';

/** What the reader of a near-repeat table needs to know. */
export type NearRepeatWarning =
  /** Fewer than 50 events. */
  | 'few_events'
  /** The nearest band has fewer than five pairs, seen and expected: its ratio is mostly chance. */
  | 'few_pairs'
  /** Places were moved to a street, a block or an area: events at a shared point look like repeats at one address. */
  | 'snapped_places'
  /** A band of distance is narrower than the places are precise. */
  | 'finer_than_places'
  /** Several cells are several tests: some are significant by chance. */
  | 'multiple_tests'
  /** Fewer than 99 permutations: p cannot fall to .01. */
  | 'few_permutations';

/** The precision of the events. */
export interface NearRepeatPrecision {
  readonly datedTo: 'minute' | 'day' | 'month' | 'none';
  readonly placePrecision: PlacePrecision;
}

export type NearRepeatRefusal = 'months_only' | 'no_times' | 'areas_only' | 'no_places';

/**
 * Returns whether events can be tested for near repeats at all: those dated to the month have no days between them, and
 * those placed by area no distances.
 *
 * @example mayTestNearRepeat({ datedTo: 'month', placePrecision: 'exact' }) // => { allowed: false, because: 'months_only' }
 */
export function mayTestNearRepeat({
  datedTo,
  placePrecision,
}: NearRepeatPrecision): { readonly allowed: true } | { readonly allowed: false; readonly because: NearRepeatRefusal } {
  if (datedTo === 'month') return { allowed: false, because: 'months_only' };
  if (datedTo === 'none') return { allowed: false, because: 'no_times' };
  if (placePrecision === 'area') return { allowed: false, because: 'areas_only' };
  if (placePrecision === 'none') return { allowed: false, because: 'no_places' };
  return { allowed: true };
}

/** A cell is significant if chance seldom gives as many pairs and the excess is more than small. */
export const STANDS_OUT_P = 0.05;
export const STANDS_OUT_RATIO = 1.2;

/** The reading of a Knox table. */
export interface NearRepeatReading {
  /** Nearest and soonest pairs: the first cell, chosen before the data were seen. */
  readonly nearest: KnoxCell;
  /** Cells with p ≤ .05 and a ratio of 1.2 or more. */
  readonly standingOut: number;
  /** Cells tested. */
  readonly cells: number;
  /** Expected number of cells that reach p ≤ .05 by chance alone. */
  readonly byChance: number;
  readonly warnings: readonly NearRepeatWarning[];
}

const FEW_EVENTS = 50;
const FEW_PAIRS = 5;
const FEW_PERMUTATIONS = 99;

/** Reads a Knox table: the significant cells, and the warnings, most serious first. */
export function readNearRepeat(
  { cells, n, permutations }: KnoxResult,
  { placePrecision }: Pick<NearRepeatPrecision, 'placePrecision'>,
): NearRepeatReading {
  const [nearest = NOTHING] = cells;
  const narrowestM = Math.min(...cells.map(({ fromM, toM }) => (toM ?? Infinity) - fromM));
  const when: readonly (readonly [NearRepeatWarning, boolean])[] = [
    ['snapped_places', placePrecision !== 'exact'],
    ['finer_than_places', narrowestM < PLACE_UNCERTAINTY_M[placePrecision]],
    ['few_events', n < FEW_EVENTS],
    ['few_pairs', nearest.observed < FEW_PAIRS && nearest.expected < FEW_PAIRS],
    ['few_permutations', permutations < FEW_PERMUTATIONS],
    ['multiple_tests', cells.length > 1],
  ];
  return {
    nearest,
    standingOut: cells.filter(({ p, ratio }) => p <= STANDS_OUT_P && (ratio ?? 0) >= STANDS_OUT_RATIO).length,
    cells: cells.length,
    byChance: STANDS_OUT_P * cells.length,
    warnings: when.flatMap(([warning, holds]) => (holds ? [warning] : [])),
  };
}

const NOTHING: KnoxCell = {
  fromM: 0,
  toM: null,
  fromDays: 0,
  toDays: null,
  observed: 0,
  expected: 0,
  ratio: null,
  p: 1,
};
