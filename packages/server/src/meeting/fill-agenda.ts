import { fillAgenda } from '@reeve/contract';
import { mayPerform, relationOf, ReeveError } from '@reeve/domain';
import { insertRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { cardsFor } from '../wording.ts';
import { afterItem, prepareItem } from './item.ts';

/** Several objects on the agenda in one transaction, each under its own title. */
export const fillAgendaHandler = handle(fillAgenda, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'propose_requirement')) throw functionRefusal('propose_requirement');
    for (const source of call.input.sources) {
      const [card] = relationOf('agenda_item', source.kind)
        ? await cardsFor(tx, call.language, source.kind, [source.id])
        : [];
      if (!card) throw new ReeveError('not_found', 'There is nothing here that you may see.');
      const body = { meetingId: call.params.id, source, lead: '' };
      const title = card.title.slice(0, 300);
      const input = await prepareItem(tx, { title, body, cites: [] });
      const made = await insertRecord(tx, 'agenda_item', {
        title: input.title,
        state: 'open',
        body,
        cites: input.cites,
        marking: undefined,
        ownerId: undefined,
        dueOn: undefined,
      });
      await afterItem(tx, body);
      tx.audit({ action: 'create', objectKind: 'agenda_item', objectIds: [made.id] });
    }
    return { added: call.input.sources.length };
  }),
);
