import { breakSilence, extendRound, openRound, remindRound } from '@reeve/contract';
import { ReeveError, steers } from '@reeve/domain';
import {
  changeRound,
  insertRound,
  loadEdition,
  requireParticipant,
  roundsOf,
  stateOfRound,
  type ActorTx,
  type StoredRound,
} from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { steered } from './document.ts';
import { reviewRefusal } from './refusal.ts';

/** Rounds of a review: opened, reminded of, extended with a reason, and if silence is consent, broken. */
export const roundHandlers = [
  handle(openRound, (call) =>
    telling(call, async (tx, tell) => {
      const document = await steered(tx, call.params.id);
      const { editionId, kind, opensAt, closesAt, note, remindBefore } = call.input;
      const edition = await loadEdition(tx, editionId);
      if (edition.document_id !== document.id || edition.frozen_at === null)
        throw new ReeveError('invalid_input', 'Comments are made on a frozen draft of this document.', {
          fields: ['editionId'],
        });
      if (new Date(closesAt) <= tx.now())
        throw new ReeveError(
          'invalid_input',
          'A round that would be over already cannot be opened. Nothing was saved.',
          {
            fields: ['closesAt'],
          },
        );
      if ((await roundsOf(tx, document.id)).some((round) => ['open', 'planned'].includes(stateOfRound(tx, round))))
        throw new ReeveError('state_forbids', 'Another round is planned or open. Nothing was saved.');
      const id = await insertRound(tx, edition.label_id, {
        documentId: document.id,
        editionId,
        kind,
        note,
        remindBefore,
        opensAt: new Date(opensAt),
        closesAt: new Date(closesAt),
      });
      tell(document.id, edition.label_id);
      tx.audit({ action: 'create', objectKind: 'review_round', objectIds: [id] });
      return { id };
    }),
  ),
  handle(extendRound, (call) =>
    telling(call, async (tx, tell) => {
      const { version, closesAt, reason } = call.input;
      const until = new Date(closesAt);
      const round = await changeRound(tx, call.params.id, version, (one) => {
        if (['agreed_in_silence', 'silence_broken'].includes(stateOfRound(tx, one)))
          throw new ReeveError('state_forbids', 'This silence is over: open another round. Nothing was changed.');
        if (until <= one.closes_at || until <= tx.now())
          throw new ReeveError(
            'invalid_input',
            'The new deadline is not later than the present one and than now. Nothing was changed.',
            {
              fields: ['closesAt'],
            },
          );
        const extension = { closedAt: one.closes_at.toISOString(), by: tx.name, at: tx.now().toISOString(), reason };
        return { closesAt: until, extension };
      });
      await requireSteering(tx, round);
      tell(round.document_id, round.label_id);
      tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'extended' });
      return { version: version + 1 };
    }),
  ),
  handle(remindRound, (call) =>
    telling(call, async (tx, tell) => {
      const { version, text } = call.input;
      const round = await changeRound(tx, call.params.id, version, (one) => {
        if (stateOfRound(tx, one) !== 'open')
          throw new ReeveError('state_forbids', 'This round is not open: nothing is owed to it now.');
        return { reminder: { by: tx.name, at: tx.now().toISOString(), text } };
      });
      await requireSteering(tx, round);
      tell(round.document_id, round.label_id);
      tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'reminded' });
      return { version: version + 1 };
    }),
  ),
  handle(breakSilence, (call) =>
    telling(call, async (tx, tell) => {
      const { version, reason } = call.input;
      const round = await changeRound(tx, call.params.id, version, (one) => {
        if (one.kind !== 'silence' || stateOfRound(tx, one) !== 'open')
          throw new ReeveError('state_forbids', 'There is no silence here that could be broken now.');
        const extension = { closedAt: one.closes_at.toISOString(), by: tx.name, at: tx.now().toISOString(), reason };
        return { broken: true, extension };
      });
      const member = await requireParticipant(tx, round.document_id);
      if (member.role === 'observer' || member.delegation === '')
        throw new ReeveError(
          'not_permitted',
          'A delegation breaks the silence, and you speak for none. Nothing was changed.',
          {
            because: 'no_delegation',
          },
        );
      tell(round.document_id, round.label_id);
      tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'silence_broken' });
      return { version: version + 1 };
    }),
  ),
];

async function requireSteering(tx: ActorTx, round: StoredRound): Promise<void> {
  if (!steers(await requireParticipant(tx, round.document_id))) throw reviewRefusal('not_review');
}
