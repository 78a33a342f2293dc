import { releasedResult } from '@reeve/domain';
import type { StoredPublicRelease } from '@reeve/store';
import type { StoredResult } from '../evaluation/result.ts';
import { ACTS, printedOf, type ReleasePrinted, type StoredEntry } from './layout.ts';

type Results = ReleasePrinted['results'];
const CLAIMS = ['fewer', 'none', 'more'] as const satisfies readonly Results[number]['claim'][];

/** Fewest crimes in each part of a result that is released. */
const FEWEST = 5;

/** Returns the results each of whose counts is none or five and more, rounded and without place or name. */
export function releasableResults(
  found: readonly Pick<
    StoredResult,
    'treated' | 'control' | 'displacement' | 'displacementControl' | 'measure' | 'assessment'
  >[],
): Results {
  return found
    .filter(({ treated, control, displacement, displacementControl }) =>
      [treated, control, displacement, displacementControl].flat().every((count) => count === 0 || count >= FEWEST),
    )
    .map(({ measure, assessment }) => ({
      offence: measure.offenceType,
      ...releasedResult({ difference: assessment.difference, ci95: assessment.ci95 }),
      claim: assessment.claim,
    }));
}

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
