import { ReeveError } from '@reeve/domain';
import { bandsOf, cutsOf, type KnoxBands, type KnoxMetric } from './knox-bands.ts';
import { layKnoxGrid } from './knox-grid.ts';
import { countNearPairs, fillNearPairs, type KnoxPairs, type KnoxSearch, startsFromCounts } from './knox-pairs.ts';
import { findPairsAgain, type KnoxPieces, piecesOf, runsOfPairs } from './knox-pieces.ts';
import { countWithin, type KnoxTally, permuteKnox, type PermutationGround } from './knox-permute.ts';
import { completeTable, totalsOf } from './knox-table.ts';
import type { PlanePoints } from '../place/plane.ts';

/** Events by place and day; the arrays have equal length. */
export interface KnoxEvents {
  /** Metres on one plane; every place known. */
  readonly points: PlanePoints;
  /** Whole days since any day. */
  readonly day: Int32Array;
}

export interface KnoxOptions extends KnoxBands {
  readonly metric: KnoxMetric;
  /** How often the days are permuted: 1 to 1 000 000; 999 lets p fall to .001. */
  readonly permutations: number;
  /** Whole number, 0 … 2³²−1. */
  readonly seed: number;
}

/** Pairs of events in one band of distance and one of days. */
export interface KnoxCell {
  /** Metres, `[fromM, toM)`; null for “and further”. */
  readonly fromM: number;
  readonly toM: number | null;
  /** Days, `[fromDays, toDays)`; null for “and longer”. */
  readonly fromDays: number;
  readonly toDays: number | null;
  /** Pairs. */
  readonly observed: number;
  /** Mean number of pairs over the permutations. */
  readonly expected: number;
  /** Observed over expected; null if nothing is expected. */
  readonly ratio: number | null;
  /** (1 + permutations with as many pairs or more) ÷ (1 + permutations): above 0, at most 1. */
  readonly p: number;
}

export interface KnoxResult {
  /** Row by row: all bands of days of the first band of distance, then of the second … */
  readonly cells: readonly KnoxCell[];
  /** Events. */
  readonly n: number;
  readonly seed: number;
  readonly permutations: number;
  readonly metric: KnoxMetric;
  /** Pairs nearer than the last finite distance. */
  readonly nearPairs: number;
}

/**
 * The Knox test: are there more pairs of crimes close in both space and time than expected by chance?
 *
 * Use it to ask whether a burglary raises the risk nearby for a while. It does not show who offends.
 * Method: pairs are counted by bands of distance and days; the chance expectation is the mean over permutations that
 * reassign the days among the fixed places; p is the pseudo-p of a Monte Carlo test; docs/methods/near-repeat.md.
 * Source: E. G. Knox (1964), The detection of space-time interactions, Applied Statistics 13(1), 25–30,
 * doi:10.2307/2985220; S. D. Johnson et al. (2007), Space–time patterns of risk, Journal of Quantitative Criminology
 * 23, 201–219, doi:10.1007/s10940-007-9025-3; B. V. North, D. Curtis & P. C. Sham (2002), American Journal of Human
 * Genetics 71(2), 439–441, doi:10.1086/341527 (the 1 in p).
 *
 * @param events  places in metres and whole days; equal places are pairs at distance 0
 * @param options edges of half-open bands, metric, permutations, seed
 * @returns one cell for each two bands; bit-identical for the same seed, in any order of the events
 * @throws ReeveError invalid_input — unknown places, arrays of unequal length, edges that do not ascend, permutations
 *         or a seed out of range.
 * Cost: O(permutations · (n + near pairs)), near meaning below the last finite distance; 4 bytes a near pair up to 20
 *         million, above that they are recomputed for groups of permutations.
 * @example knoxTest({ points: { xM: Float64Array.of(0, 3, 900), yM: Float64Array.of(0, 4, 0) }, day: Int32Array.of(0, 2, 40) }, { distancesM: [0, 100], days: [0, 7], metric: 'euclidean', permutations: 99, seed: 1 }).cells[0].observed // => 1
 */
export function knoxTest(events: KnoxEvents, options: KnoxOptions): KnoxResult {
  const plan = planKnox(events, options);
  return knoxResult(plan, tallies(plan));
}

/** A Knox test up to the permutations: the observed table, and what the permutations need. */
export interface KnoxPlan {
  readonly options: KnoxOptions;
  readonly ground: PermutationGround;
  readonly pieces: KnoxPieces;
  readonly nearPairs: number;
}

/** Memory limits, and the allocator: arrays come from here, so that threads can share them. */
export interface KnoxRoom {
  readonly uint32: (length: number) => Uint32Array;
  /** Near pairs kept in memory, 4 bytes each; more are recomputed for each group of permutations. */
  readonly mostKept: number;
  /** Near pairs of one piece if they are not kept. */
  readonly mostInRun: number;
}

export const ORDINARY_ROOM: KnoxRoom = {
  uint32: (length) => new Uint32Array(length),
  mostKept: 20_000_000,
  mostInRun: 4_000_000,
};

/** Everything before the permutations. Refuses as `knoxTest`. */
export function planKnox(events: KnoxEvents, options: KnoxOptions, room: KnoxRoom = ORDINARY_ROOM): KnoxPlan {
  requireKnox(events, options);
  const cuts = cutsOf(options);
  const grid = layKnoxGrid(events.points, cuts.distancesM.at(-1) ?? 0);
  const search: KnoxSearch = { grid, cutsM: cuts.distancesM, metric: options.metric };
  const n = grid.order.length;
  const bands = cuts.distancesM.length;
  const counts = new Uint32Array(bands * n);
  countNearPairs(search, { from: 0, to: n }, counts);
  const nearByDistance = Array.from({ length: bands }, (_, band) =>
    counts.subarray(band * n, (band + 1) * n).reduce((sum, count) => sum + count, 0),
  );
  const nearPairs = nearByDistance.reduce((sum, count) => sum + count, 0);
  const pieces: KnoxPieces =
    nearPairs <= room.mostKept
      ? { kept: keepPairs(search, counts, n, room) }
      : findPairsAgain(search, runsOfPairs(counts, n, room.mostInRun));

  const sortedDays = events.day.toSorted();
  const totals = totalsOf(nearByDistance, sortedDays, cuts);
  const within = new Float64Array(bands * cuts.days.length);
  const dayAt = Int32Array.from(grid.order, (event) => events.day[event] ?? 0);
  for (const piece of piecesOf(pieces)) countWithin(piece, dayAt, cuts.days, within);
  const observed = new Float64Array(totals.byDistance.length * totals.byDays.length);
  completeTable(within, totals, observed);
  return {
    options,
    ground: { sortedDays, cutsDays: cuts.days, totals, observed, seed: options.seed },
    pieces,
    nearPairs,
  };
}

function keepPairs(search: KnoxSearch, counts: Uint32Array, n: number, { uint32 }: KnoxRoom): KnoxPairs {
  const starts = uint32(counts.length + 1);
  const pairs = { run: { from: 0, to: n }, starts, others: uint32(startsFromCounts(counts, starts)) };
  fillNearPairs(search, pairs);
  return pairs;
}

/** Days of permutations held at once in plain memory. */
const MOST_DAYS_AT_ONCE = 4_000_000;

/** All permutations, in groups that fit into memory. */
function* tallies({ ground, pieces, options }: KnoxPlan): Generator<KnoxTally> {
  const atOnce = Math.max(1, Math.min(256, Math.floor(MOST_DAYS_AT_ONCE / ground.sortedDays.length)));
  for (let from = 0; from < options.permutations; from += atOnce) {
    yield permuteKnox(ground, piecesOf(pieces), { from, to: Math.min(from + atOnce, options.permutations) });
  }
}

/** The answer from the tallies of all permutations, in any order. */
export function knoxResult(plan: KnoxPlan, tallies: Iterable<KnoxTally>): KnoxResult {
  const { options, ground, nearPairs } = plan;
  const { distancesM, days, permutations, seed, metric } = options;
  const columns = ground.totals.byDays.length;
  const sum = new Float64Array(ground.observed.length);
  const atLeast = new Float64Array(ground.observed.length);
  for (const tally of tallies) {
    for (let cell = 0; cell < sum.length; cell += 1) {
      sum[cell] = (sum[cell] ?? 0) + (tally.sum[cell] ?? 0);
      atLeast[cell] = (atLeast[cell] ?? 0) + (tally.atLeast[cell] ?? 0);
    }
  }
  const cells = bandsOf(distancesM).flatMap((distance) =>
    bandsOf(days).map((time): KnoxCell => {
      const at = distance.index * columns + time.index;
      const observed = ground.observed[at] ?? 0;
      const expected = (sum[at] ?? 0) / permutations;
      return {
        fromM: distance.from,
        toM: distance.to ?? null,
        fromDays: time.from,
        toDays: time.to ?? null,
        observed,
        expected,
        ratio: expected === 0 ? null : observed / expected,
        p: (1 + (atLeast[at] ?? 0)) / (1 + permutations),
      };
    }),
  );
  return { cells, n: ground.sortedDays.length, seed, permutations, metric, nearPairs };
}

const MOST_PERMUTATIONS = 1_000_000;

function requireKnox({ points, day }: KnoxEvents, { permutations, seed }: KnoxOptions): void {
  const n = day.length;
  if (points.xM.length !== n || points.yM.length !== n) {
    throw new ReeveError('invalid_input', 'There must be as many places as days.');
  }
  if (n < 2) throw new ReeveError('invalid_input', 'A pair needs at least two events with a place and a day.');
  if (!Number.isInteger(permutations) || permutations < 1 || permutations > MOST_PERMUTATIONS) {
    throw new ReeveError('invalid_input', 'Permutations must be a whole number from 1 to 1000000.');
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
    throw new ReeveError('invalid_input', 'A seed must be a whole number from 0 to 4294967295.');
  }
}
