import { createComment } from '@reeve/contract';
import { mayMoveComment, ReeveError } from '@reeve/domain';
import {
  blocksByIds,
  commentLabel,
  insertComment,
  isRoundOpen,
  loadEdition,
  loadRecord,
  requireParticipant,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { reviewRefusal } from '../refusal.ts';
import { refuseIncomplete, wordsOf } from './comment-words.ts';

/**
 * Stores a comment of a reviewer on words of a frozen edition: as a draft, for their delegation, or submitted to the
 * review.
 *
 * @throws ReeveError state_forbids — the edition is not frozen, or no round is open; not_permitted — as
 * `mayMoveComment`; invalid_input — the edition has no such block or words, or the comment is incomplete
 */
export const createCommentHandler = handle(createComment, (call) =>
  telling(call, async (tx, tell) => {
    const edition = await loadEdition(tx, call.params.id);
    const document = await loadRecord(tx, 'document', edition.document_id);
    const member = await requireParticipant(tx, document.id);
    if (edition.frozen_at === null)
      throw new ReeveError('state_forbids', 'Comments are made on a frozen draft. Nothing was saved.');
    const { blockId, state, onBehalfOf, language, ...given } = call.input;
    const [block] = await blocksByIds(tx, edition.id, [blockId]);
    if (!block)
      throw new ReeveError('invalid_input', 'This draft has no such block. Nothing was saved.', {
        fields: ['blockId'],
      });
    const [quote, from] = given.quote === '' ? [block.text, 0] : [given.quote, given.from];
    if (block.text.slice(from, from + quote.length) !== quote)
      throw new ReeveError('invalid_input', 'These words do not stand there. Nothing was saved.', {
        fields: ['quote'],
      });
    const words = wordsOf(given);
    const draft = {
      state: 'draft' as const,
      delegation: member.delegation,
      authorId: member.accountId,
    };
    if (state !== 'draft') {
      refuseIncomplete(words);
      const verdict = mayMoveComment('draft', state, member, draft, { isOpen: await isRoundOpen(tx, document.id) });
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
    }
    const labelId = await commentLabel(tx, document, { ...draft, state });
    const made = await insertComment(tx, {
      ...words,
      documentId: document.id,
      editionId: edition.id,
      editionLabel: edition.label_id,
      labelId,
      state,
      blockId,
      quote,
      quoteFrom: from,
      language,
      author: { id: tx.person.accountId, name: tx.name },
      onBehalfOf,
      participant: member,
    });
    tell(document.id, labelId);
    tx.audit({ action: 'create', objectKind: 'comment', objectIds: [made.id] });
    return { ...made, version: 1, state };
  }),
);
