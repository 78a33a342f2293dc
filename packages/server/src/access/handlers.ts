import { giveReason, listReaders } from '@reeve/contract';
import { mayReadKind, purposesOf, ReeveError } from '@reeve/domain';
import { insertAccessReason, objectCard, policyActorsOf, reasonsAskedFor, staffCards } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { lookAt } from './closer-look.ts';

export const accessHandlers = [
  handle(giveReason, (call) =>
    call.write(async (tx) => {
      const { kind, id, justification } = call.input;
      const asked = await reasonsAskedFor(tx, await lookAt(tx, kind, id));
      if (asked.length > 0) await insertAccessReason(tx, { kind, id, reasons: asked });
      tx.audit({ action: 'view', objectKind: kind, objectIds: [id], fieldsShown: ['reason'], justification });
      return { asked: [...asked] };
    }),
  ),
  handle(listReaders, async (call) => {
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
  }),
];
