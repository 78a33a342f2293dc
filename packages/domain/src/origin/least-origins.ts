import { DisjointGroups } from './disjoint-groups.ts';
import type { OriginPair } from './origin-report.ts';

/**
 * Returns the fewest independent origins that some reports have: as if a person answered "one origin" to every open proposal
 * between them. The most is their number, until a person decides.
 *
 * @param ids reports that the reader can see; proposals on others join nothing
 * @example leastOrigins(['a', 'b', 'c'], [{ one: 'a', other: 'c' }]) // => 2
 */
export function leastOrigins(ids: readonly string[], proposals: readonly Pick<OriginPair, 'one' | 'other'>[]): number {
  const given = new Set(ids);
  const groups = new DisjointGroups();
  for (const { one, other } of proposals) if (given.has(one) && given.has(other)) groups.join(one, other);
  return groups.groupsOf([...given]).length;
}
