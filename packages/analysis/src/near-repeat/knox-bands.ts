import { ReeveError } from '@reeve/domain';

/** Distance between two places: straight-line, or along streets that run north–south and east–west. */
export type KnoxMetric = 'euclidean' | 'manhattan';

/** Ascending edges of half-open bands, `[from, to)`; the last edge can be Infinity, for “and further”. */
export interface KnoxBands {
  /** Metres, 0 or more. */
  readonly distancesM: readonly number[];
  /** Days, 0 or more. */
  readonly days: readonly number[];
}

/**
 * The start and end of bands, as used for counting: the finite edges above 0. With c cuts there are c + 1 bands from 0
 * to infinity, of which the requested ones are a run.
 */
export interface KnoxCuts {
  readonly distancesM: Float64Array;
  /** Whole days: days between events are whole, so that `< 7.5` means the same as `< 8`. */
  readonly days: Int32Array;
}

/** More bands than this in one direction are a mistake in typing. */
const MOST_BANDS = 200;
const MOST_DAYS = 0x7fff_ffff;

/** @throws ReeveError invalid_input — edges that are not numbers, below 0 or not ascending, or fewer than two */
export function cutsOf({ distancesM, days }: KnoxBands): KnoxCuts {
  requireEdges(distancesM, 'distances');
  requireEdges(days, 'days');
  return {
    distancesM: Float64Array.from(distancesM.filter(isCut)),
    days: Int32Array.from(days.filter(isCut), (edge) => Math.min(Math.ceil(edge), MOST_DAYS)),
  };
}

const isCut = (edge: number): boolean => edge > 0 && Number.isFinite(edge);

/** One requested band, and its index among the bands between the cuts. */
export interface KnoxBand {
  readonly from: number;
  /** Absent if the band is open. */
  readonly to: number | undefined;
  readonly index: number;
}

/** Returns the bands defined by edges, in order. */
export function bandsOf(edges: readonly number[]): readonly KnoxBand[] {
  const hidden = (edges[0] ?? 0) > 0 ? 1 : 0;
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? Infinity;
    return { from, to: Number.isFinite(to) ? to : undefined, index: i + hidden };
  });
}

function requireEdges(edges: readonly number[], what: 'distances' | 'days'): void {
  const ascending = edges.every((edge, i) => edge >= 0 && (i === 0 || edge > (edges[i - 1] ?? 0)));
  if (ascending && edges.length >= 2 && edges.length <= MOST_BANDS + 1 && Number.isFinite(edges[0])) return;
  throw new ReeveError(
    'invalid_input',
    `The edges of the ${what} must be at least two numbers from 0 up, each larger than the one before; the last may be infinite.`,
  );
}
