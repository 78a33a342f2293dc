import { openRound } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { insertRound, loadEdition, roundsOf, stateOfRound } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { steered } from '../steered.ts';

/**
 * Opens a round on a frozen edition for comments or for silence as consent, for a person who leads the review.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the edition is not frozen or of another document, or
 * the deadline has passed; state_forbids — another round is planned or open
 */
export const openRoundHandler = handle(openRound, (call) =>
  telling(call, async (tx, tell) => {
    const document = await steered(tx, call.params.id);
    const { editionId, kind, opensAt, closesAt, note, remindBefore } = call.input;
    const edition = await loadEdition(tx, editionId);
    if (edition.document_id !== document.id || edition.frozen_at === null)
      throw new ReeveError('invalid_input', 'Comments are made on a frozen draft of this document.', {
        fields: ['editionId'],
      });
    if (new Date(closesAt) <= tx.now())
      throw new ReeveError('invalid_input', 'A round that would be over already cannot be opened. Nothing was saved.', {
        fields: ['closesAt'],
      });
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
);
