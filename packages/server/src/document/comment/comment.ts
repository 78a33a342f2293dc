import {
  clusterComments,
  createComment,
  listComments,
  positionOnComment,
  replyToComment,
  respondToDisposition,
} from '@reeve/contract';
import { mayMoveComment, ReeveError, type CommentState } from '@reeve/domain';
import {
  blockIndexes,
  blocksByIds,
  commentLabel,
  commentsOf,
  insertComment,
  insertReply,
  isRoundOpen,
  loadComment,
  loadEdition,
  loadRecord,
  placementsIn,
  requireParticipant,
  setPosition,
  updateComment,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { telling } from '../../live/telling.ts';
import { handle } from '../../call/operation.ts';
import { changeCommentHandlers } from './change-comment.ts';
import { shownComments } from './comment-shape.ts';
import { refuseIncomplete, wordsOf } from './comment-words.ts';
import { steered } from '../document.ts';
import { readCommentHandler } from './read-comment.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';

/** Comments: created, changed, shared, submitted, discussed, responded to. None is ever deleted. */
export const commentHandlers = [
  handle(listComments, (call) =>
    call.read(async (tx) => {
      const document = await loadRecord(tx, 'document', call.params.id);
      const { cursor, limit, editionId } = call.query;
      const rows = await commentsOf(tx, document.id, { after: decodeCursor(cursor), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const places =
        editionId === undefined ? undefined : await placementsIn(tx, await loadEdition(tx, editionId), shown);
      const indexes =
        editionId === undefined || !places
          ? undefined
          : await blockIndexes(
              tx,
              editionId,
              [...places.values()].map((place) => place.blockId),
            );
      call.consulted({ action: 'search', objectKind: 'comment', objectIds: [document.id] });
      return {
        items: [...(await shownComments(tx, shown, places, indexes, editionId))],
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  ),
  readCommentHandler,
  ...changeCommentHandlers,
  handle(createComment, (call) =>
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
  ),
  handle(replyToComment, (call) =>
    telling(call, async (tx, tell) => {
      const comment = await loadComment(tx, call.params.id);
      await requireParticipant(tx, comment.document_id);
      const id = await insertReply(tx, comment, call.input.text);
      tell(comment.document_id, comment.label_id);
      tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: 'reply' });
      return { id };
    }),
  ),
  handle(positionOnComment, (call) =>
    telling(call, async (tx, tell) => {
      const comment = await loadComment(tx, call.params.id);
      const member = await requireParticipant(tx, comment.document_id);
      const { position, reason } = call.input;
      if (position === 'object' && reason.length < 3)
        throw new ReeveError('invalid_input', 'Whoever objects says why. Nothing was saved.', { fields: ['reason'] });
      await setPosition(
        tx,
        { kind: 'comment', id: comment.id, labelId: comment.label_id },
        { position, reason, delegation: member.delegation },
      );
      tell(comment.document_id, comment.label_id);
      tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: position });
      return { position };
    }),
  ),
  handle(respondToDisposition, (call) =>
    telling(call, async (tx, tell) => {
      const comment = await loadComment(tx, call.params.id);
      expectSameVersion(comment.version, call.input.version);
      const { response, note } = call.input;
      const member = await requireParticipant(tx, comment.document_id);
      const of = { authorId: comment.author_id, delegation: comment.delegation };
      const verdict = mayMoveComment(comment.state as CommentState, 'closed', member, of, { isOpen: false }); // stored only through the machine
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
      if (response === 'objection_maintained' && note.length < 3)
        throw new ReeveError('invalid_input', 'Say why the objection stands. Nothing was saved.', { fields: ['note'] });
      const version = await updateComment(tx, comment, { state: 'closed', response, responseNote: note }, note);
      tell(comment.document_id, comment.label_id);
      tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: response });
      return { version };
    }),
  ),
  handle(clusterComments, (call) =>
    telling(call, async (tx, tell) => {
      const document = await steered(tx, call.params.id);
      for (const id of call.input.commentIds) {
        const comment = await loadComment(tx, id);
        if (comment.document_id !== document.id)
          throw new ReeveError('not_found', 'There is nothing here that you may see.');
        await updateComment(tx, comment, { cluster: call.input.name }, '');
        tell(document.id, comment.label_id);
      }
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'clustered' });
      return { changed: call.input.commentIds.length };
    }),
  ),
];
