import { createHash } from 'node:crypto';
import { IDENTITY_BANDS, listIdentityPairs } from '@reeve/contract';
import { identityDecisions, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireMaker } from './known-identity.ts';
import { referencesOfEntities, shownDecisions } from './shown-identity.ts';
import { waitingPairs, type WaitingPair } from './waiting-pairs.ts';

/** Most pairs shown of a band, and most of one's own decisions. */
const MOST_SHOWN = 100;
const MOST_DECIDED = 20;

export const listIdentityPairsHandler = handle(listIdentityPairs, (call) =>
  call.read(async (tx) => {
    requireMaker(tx);
    const { pairs, conflicts, partial } = await waitingPairs(tx, { kind: call.query.kind });
    const decided = (await identityDecisions(tx, { withdrawn: true }))
      .filter(({ byId }) => byId === tx.person.accountId)
      .slice(-MOST_DECIDED)
      .toReversed();
    const bands = IDENTITY_BANDS.map((band) => {
      const all = shuffled(
        tx,
        pairs.filter((one) => one.band === band),
      );
      return { band, shown: all.slice(0, MOST_SHOWN), more: all.length > MOST_SHOWN };
    });
    const ids = new Set([
      ...bands.flatMap(({ shown }) => shown.flatMap(({ first, second }) => [first, second])),
      ...[...decided, ...conflicts].flatMap(({ pair }) => pair),
    ]);
    const entities = await referencesOfEntities(tx, [...ids]);
    call.consulted({ action: 'search', objectKind: 'entity', objectIds: [...ids], resultCount: pairs.length });
    return {
      bands: bands.map(({ band, shown, more }) => ({
        band,
        pairs: shown.flatMap(({ first, second, state }) => {
          const [one, other] = [entities.get(first), entities.get(second)];
          return one && other ? [{ first: one, second: other, state }] : [];
        }),
        more,
      })),
      conflicts: shownDecisions(conflicts, entities),
      decided: shownDecisions(decided, entities),
      partial,
    };
  }),
);

/** Another order for each person and day, so that the place in a band says nothing about a person. */
function shuffled(tx: ActorTx, pairs: readonly WaitingPair[]): readonly WaitingPair[] {
  const place = ({ first, second }: WaitingPair): string =>
    createHash('sha256').update(`${tx.person.accountId} ${tx.today} ${first} ${second}`).digest('hex');
  return pairs
    .map((pair) => ({ pair, place: place(pair) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ pair }) => pair);
}
