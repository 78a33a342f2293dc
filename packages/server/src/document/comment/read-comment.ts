import { readComment } from '@reeve/contract';
import {
  COMMENT_MACHINE,
  mayEditComment,
  mayMoveComment,
  refused,
  type CommentState,
  type Position,
} from '@reeve/domain';
import {
  commentsBeside,
  commentsByIds,
  duplicatesOf,
  historyOf,
  isRoundOpen,
  loadComment,
  participantOf,
  positionsOn,
  repliesOf,
  staffNames,
  type CommentBeside,
  type StoredComment,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { onShortTask } from '../../task-threads/task-threads.ts';
import { mostAlike } from './alike.ts';
import { blocksCommented, commentFacts } from './comment-shape.ts';
import { decisionsOn } from './decisions-on.ts';

/** One comment with everything attached to it. */
export const readCommentHandler = handle(readComment, async (call) => {
  const { words, others, shown } = await call.read(async (tx) => {
    const comment = await loadComment(tx, call.params.id);
    const names = await staffNames(tx);
    const block = (await blocksCommented(tx, [comment])).get(`${comment.edition_id} ${comment.block_id}`);
    const positions = await positionsOn(tx, [comment.id]);
    const holding = (position: Position): number => positions.filter((one) => one.position === position).length;
    const member = await participantOf(tx, comment.document_id);
    const round = { isOpen: await isRoundOpen(tx, comment.document_id) };
    const of = { authorId: comment.author_id, delegation: comment.delegation };
    const state = comment.state as CommentState; // stored only through the machine
    call.consulted({ action: 'view', objectKind: 'comment', objectIds: [comment.id] });
    const shown = {
      ...commentFacts(tx, comment, block),
      supports: holding('support'),
      objects: holding('object'),
      replies: (await repliesOf(tx, [comment.id])).map((reply) => ({
        id: reply.id,
        text: reply.text,
        by: reply.author_name,
        at: reply.at.toISOString(),
      })),
      positions: positions.map((one) => ({
        by: one.author_name,
        delegation: one.delegation,
        position: one.position as Position, // written only from POSITIONS
        reason: one.reason,
        at: one.at.toISOString(),
        mine: one.account_id === tx.person.accountId,
      })),
      dispositions: await decisionsOn(tx, comment, names),
      responseNote: comment.response_note,
      original:
        (await commentsByIds(tx, comment.duplicate_of === null ? [] : [comment.duplicate_of])).map(named)[0] ?? null,
      folded: (await duplicatesOf(tx, comment)).map(named),
      mayEdit: member !== undefined && mayEditComment(state, member, of).allowed,
      actions: COMMENT_MACHINE[state].map((to) => {
        const verdict = member ? mayMoveComment(state, to, member, of, round) : refused('not_author');
        return { to, allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because };
      }),
      history: (await historyOf(tx, comment.id)).map((line) => ({ ...line, at: line.at.toISOString() })),
    };
    return { shown, words: comparedWords(comment), others: await commentsBeside(tx, comment, COMPARED) };
  });
  const letters = others.reduce((sum, other) => sum + other.words.length, words.length);
  const given = { words, others: others.map((other) => other.words) };
  const alike =
    letters <= FEW_LETTERS
      ? mostAlike(given.words, given.others)
      : await onShortTask(call, (thread) => thread.answer('alike-comments', given));
  return { ...shown, alike: alike.flatMap((index) => namedBeside(others[index])) };
});

/** Letters of a comment in short. */
const NAMED_LETTERS = 300;

/** What is compared of the comments on one block: of each the first page and a half, which a longer duplicate shares too. */
const COMPARED = { limit: 1000, letters: { words: 4000, beginning: NAMED_LETTERS } };

/** Letters compared in 2 ms, less than it takes to hand them to a thread that waits for others. */
const FEW_LETTERS = 50_000;

function comparedWords({ text, proposal }: StoredComment): string {
  return Array.from(`${text} ${proposal ?? ''}`.slice(0, 2 * COMPARED.letters.words))
    .slice(0, COMPARED.letters.words)
    .join('');
}

/** A comment in short. */
function named({ id, reference, text }: StoredComment) {
  return { id, reference, text: text.slice(0, NAMED_LETTERS) };
}

function namedBeside(other: CommentBeside | undefined) {
  return other ? [{ id: other.id, reference: other.reference, text: other.beginning.slice(0, NAMED_LETTERS) }] : [];
}
