import {
  countNearPairs,
  fillNearPairs,
  type KnoxPairs,
  type KnoxSearch,
  type PlaceRun,
  startsFromCounts,
} from './knox-pairs.ts';

/** The near pairs: kept, or recomputed run by run on each pass. */
export type KnoxPieces =
  | { readonly kept: KnoxPairs }
  | {
      readonly search: KnoxSearch;
      readonly runs: readonly PlaceRun[];
      /** Size of the largest piece in numbers, its starts and its partners together. */
      readonly mostNumbers: number;
    };

/** A run of places and how many near pairs it begins. */
export interface PairRun extends PlaceRun {
  readonly pairs: number;
}

/**
 * Cuts the places into runs that begin no more than `most` near pairs each; a place that begins more is a run alone.
 *
 * @param counts from `countNearPairs` over all places
 */
export function runsOfPairs(counts: Uint32Array, places: number, most: number): readonly PairRun[] {
  const bands = counts.length / Math.max(places, 1);
  const runs: PairRun[] = [];
  let [from, pairs] = [0, 0];
  for (let i = 0; i < places; i += 1) {
    let own = 0;
    for (let band = 0; band < bands; band += 1) own += counts[band * places + i] ?? 0;
    if (i > from && pairs + own > most) {
      runs.push({ from, to: i, pairs });
      [from, pairs] = [i, 0];
    }
    pairs += own;
  }
  if (places > from) runs.push({ from, to: places, pairs });
  return runs;
}

/** Returns pieces that are recomputed on each pass. */
export function findPairsAgain(search: KnoxSearch, runs: readonly PairRun[]): KnoxPieces {
  const bands = search.cutsM.length;
  const mostNumbers = runs.reduce((most, { from, to, pairs }) => Math.max(most, bands * (to - from) + 1 + pairs), 0);
  return { search, runs, mostNumbers };
}

/** Memory for the numbers of one piece. */
export type PieceRoom = (length: number) => Uint32Array;

/**
 * Iterates over the near pairs.
 *
 * @param roomForPiece returns memory for the next piece, up to `mostNumbers`; the previous piece is then no longer
 *        needed
 */
export function* piecesOf(
  pieces: KnoxPieces,
  roomForPiece: () => PieceRoom = () => (length) => new Uint32Array(length),
): Generator<KnoxPairs> {
  if ('kept' in pieces) {
    yield pieces.kept;
    return;
  }
  const { search, runs } = pieces;
  for (const run of runs) {
    const uint32 = roomForPiece();
    const counts = new Uint32Array(search.cutsM.length * (run.to - run.from));
    countNearPairs(search, run, counts);
    const starts = uint32(counts.length + 1);
    const pairs = { run, starts, others: uint32(startsFromCounts(counts, starts)) };
    fillNearPairs(search, pairs);
    yield pairs;
  }
}
