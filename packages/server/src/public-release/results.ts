import type { StoredPublicRelease } from '@reeve/store';
import { ACTS, printedOf, type ReleasePrinted, type StoredEntry } from './layout.ts';

type Results = ReleasePrinted['results'];
const CLAIMS = ['fewer', 'none', 'more'] as const satisfies readonly Results[number]['claim'][];

/**
 * Returns the results that a release lists, by difference. A list discloses how many operations had one finding: it is
 * printed only where that count is, and kept where the count keeps an earlier value.
 *
 * @param found results of the period
 * @param acts as printed, in the order of `ACTS`
 * @param released those of the same year
 */
export function listedResults(
  found: Results,
  acts: readonly StoredEntry[],
  released: readonly Pick<StoredPublicRelease, 'id' | 'printed'>[],
): Results {
  const listed = (claim: (typeof CLAIMS)[number]): Results => {
    const count = acts[ACTS.indexOf(claim)];
    if (count === undefined || count.as === 'withheld') return [];
    if (count.as === 'number') return found.filter((one) => one.claim === claim);
    const kept = released.find(({ id }) => id === count.since);
    return kept ? printedOf(kept).results.filter((one) => one.claim === claim) : [];
  };
  return CLAIMS.flatMap(listed).toSorted((a, b) => a.difference - b.difference || (a.offence < b.offence ? -1 : 1));
}
