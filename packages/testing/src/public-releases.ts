import { asActor, insertPublicRelease, insertPublicReleaseDecision, type ActorTx, type Store } from '@reeve/store';
import { acting } from './people.ts';

/** What a release of one area and one offence prints: everything is withheld. */
const PRINTED = {
  crime: Array.from({ length: 9 }, () => ({ as: 'withheld' })),
  acts: Array.from({ length: 7 }, () => ({ as: 'withheld' })),
  hours: { priorities: 40, outside: 0 },
  results: [],
};

/** A released and a waiting release of two years, composed by Rosa and approved by Dora. @returns their ids */
export async function addReleases(store: Store): Promise<readonly string[]> {
  const by = <T>(login: string, work: (tx: ActorTx) => Promise<T>): Promise<T> =>
    asActor(store, acting(login), work, { write: true });
  const compose = (year: number): Promise<string> =>
    by('rosa', (tx) =>
      insertPublicRelease(tx, {
        year,
        month: 6,
        version: 1,
        layout: { areas: [{ code: 'A', name: 'Ward of the tests' }], offences: ['residential_burglary'] },
        counts: { crime: [1, 2, 3, 0], acts: [1, 0, 0, 0, 2, 3] },
        printed: PRINTED,
        against: [],
        because: 'the tests need one',
      }),
    );
  const [released, waiting] = [await compose(2025), await compose(2026)];
  await by('dora', (tx) =>
    insertPublicReleaseDecision(tx, { releaseId: released, decision: 'approved', reason: 'the tests need one' }),
  );
  return [released, waiting];
}
