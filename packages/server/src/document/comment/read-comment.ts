import { readComment } from '@reeve/contract';
import {
  COMMENT_MACHINE,
  countWords,
  mayEditComment,
  mayMoveComment,
  refused,
  shareKept,
  wordsOf,
  type CommentState,
  type Position,
} from '@reeve/domain';
import {
  commentsByIds,
  commentsOf,
  duplicatesOf,
  historyOf,
  isRoundOpen,
  loadComment,
  participantOf,
  positionsOn,
  repliesOf,
  staffNames,
  type ActorTx,
  type StoredComment,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { blocksCommented, commentFacts } from './comment-shape.ts';
import { decisionsOn } from './decisions-on.ts';

/** One comment with everything attached to it. */
export const readCommentHandler = handle(readComment, (call) =>
  call.read(async (tx) => {
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
    return {
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
      alike: await alike(tx, comment),
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
  }),
);

/** Share of common words above which two comments may be duplicates. A person decides. */
const ALIKE = 0.5;

/** Most comments compared on one block. */
const MOST_ALIKE = 1000;

/** Returns comments on the same block that may be duplicates. */
async function alike(tx: ActorTx, comment: StoredComment) {
  const words = countWords(wordsOf(`${comment.text} ${comment.proposal ?? ''}`));
  const others = await commentsOf(tx, comment.document_id, { limit: MOST_ALIKE, blockId: comment.block_id });
  return others
    .filter((other) => other.id !== comment.id && other.state !== 'withdrawn')
    .map((other) => {
      const theirs = countWords(wordsOf(`${other.text} ${other.proposal ?? ''}`));
      return { other, share: Math.min(shareKept(words, theirs), shareKept(theirs, words)) };
    })
    .filter((one) => one.share >= ALIKE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 10)
    .map(({ other }) => named(other));
}

/** A comment in short. */
function named({ id, reference, text }: StoredComment) {
  return { id, reference, text: text.slice(0, 300) };
}
