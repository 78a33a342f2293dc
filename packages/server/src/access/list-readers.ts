import { listReaders } from '@reeve/contract';
import { mayReadKind, purposesOf, ReeveError } from '@reeve/domain';
import { objectCard, policyActorsOf, staffCards } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Lists who in the agency can see an object under the current policy, for those who can see it themselves.
 *
 * @throws ReeveError not_found — for others
 */
export const listReadersHandler = handle(listReaders, async (call) => {
  const { kind, id } = call.params;
  const { parts, cards, today } = await call.read(async (tx) => {
    const card = await objectCard(tx, kind, id);
    if (!card) throw new ReeveError('not_found', 'There is no such object that you may see.');
    return { parts: tx.partsOf(card.labelId), cards: await staffCards(tx), today: tx.today };
  });
  const actors = await policyActorsOf(call.deps.store, call.person.agencyId, undefined);
  // An account can see it if any of its purposes allows it.
  const readers = actors.filter((actor) =>
    purposesOf(actor, today).some((purpose) => mayReadKind({ ...actor, purpose }, kind, parts, today).allowed),
  );
  call.consulted({ action: 'view', objectKind: 'readers', objectIds: [id], resultCount: readers.length });
  const known = new Set(readers.map((actor) => actor.accountId));
  return {
    people: cards.filter((card) => known.has(card.id)).map(({ name, unit }) => ({ name, unit })),
  };
});
