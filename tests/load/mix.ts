import { listCrimes, listReports, readCrimeEvents, readHome, readReport, search } from '@reeve/contract';
import { urlOf } from '@reeve/testing/world.ts';

/** Words of the exercise: in some reports, in most of them, in none. */
export const WORDS = { selective: 'pick-up', everywhere: 'near', absent: 'zyxwabsent' };

/**
 * The mix of forty requests a second: readings and searches of `bench/load.ts`, and pages of `bench/wire.ts`. Reading
 * by id is half of it, as in a desk's day; the map of all events is requested once a second.
 */
export function mixOf(reportIds: readonly string[]): readonly string[][] {
  const byId = reportIds.map((id) => urlOf(readReport, { params: { id } }));
  const seeking = (q: string): string[] => [urlOf(search, { query: { q, limit: 20 } })];
  const shares: readonly (readonly [number, string[]])[] = [
    [20, byId],
    [4, seeking(WORDS.selective)],
    [2, seeking(WORDS.everywhere)],
    [2, seeking(WORDS.absent)],
    [5, [urlOf(listReports, { query: { limit: 50 } })]],
    [4, [urlOf(readHome, {})]],
    [2, [urlOf(listCrimes, { query: { limit: 50 } })]],
    [1, [urlOf(readCrimeEvents, {})]],
  ];
  return shares.flatMap(([count, paths]) => Array.from({ length: count }, () => paths));
}
