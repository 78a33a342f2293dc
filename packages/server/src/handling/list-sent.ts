import { listSent } from '@reeve/contract';
import { mayReadRecipients, ReeveError } from '@reeve/domain';
import { listDisseminations as storedSendings } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import type { Released } from './released.ts';
import { sentObjects } from './sent-objects.ts';
import { shown, wordingFor } from './shown-dissemination.ts';

const SHOWN = 200;

/**
 * Lists what was sent to recipients or waits for a second person, newest first, as far as the reader can see it.
 *
 * @throws ReeveError not_permitted — the role does not read what was sent
 */
export const listSentHandler = handle(listSent, (call) =>
  call.read(async (tx) => {
    if (!mayReadRecipients(tx.actor.roles))
      throw new ReeveError('not_permitted', 'Your role does not read what was sent to recipients.');
    const sent = await storedSendings(tx, SHOWN);
    const [cards, wording] = [await sentObjects(tx, sent), await wordingFor(tx, call.language)];
    call.consulted({
      action: 'view',
      objectKind: 'dissemination',
      objectIds: sent.map((one) => one.id),
      fieldsShown: ['disseminations'],
      resultCount: sent.length,
    });
    return {
      items: sent.map((one) => {
        const card = cards.get(one.object_id);
        const kind = one.object_kind as Released['kind']; // written only from a released object
        return {
          ...shown(tx, one, wording),
          object: { kind, id: one.object_id, reference: card?.reference ?? null, title: card?.title ?? null },
          marking: markingOf(tx.partsOf(one.label_id)),
        };
      }),
    };
  }),
);
