import { exportComments } from '@reeve/contract';
import type { CommentState } from '@reeve/domain';
import { writeCommentTable, type CommentRow } from '@reeve/formats';
import {
  blocksOf,
  commentNumbers,
  commentsOf,
  dispositionsOf,
  loadEdition,
  type ActorTx,
  type StoredBlock,
  type StoredComment,
  type StoredEdition,
} from '@reeve/store';
import { printedFor } from '../../print/frame.ts';
import { handle } from '../../call/operation.ts';
import { DOCX } from '../edition/export-edition.ts';
import { rowOfComment } from '../comment/tabled-comment.ts';

const MEDIA = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: DOCX,
} as const;
/** States in which the review can see a comment. */
const BEFORE_REVIEW: readonly CommentState[] = ['submitted', 'returned', 'answered', 'closed'];
const MOST_COMMENTS = 50_000;

/** Comments made on an edition as the table of eight columns, in the order of the text: an export, on the record. */
export const exportCommentsHandler = handle(exportComments, async (call) => {
  const { format } = call.query;
  const { edition, rows, ids, at } = await call.read(async (tx) => {
    const edition = await loadEdition(tx, call.params.id);
    const { comments, blocks } = await commentsOn(tx, edition);
    const going = comments.filter((one) => BEFORE_REVIEW.includes(one.state as CommentState)); // stored only through the machine
    const rows = await tabled(tx, edition, going, blocks);
    return { edition, rows, ids: going.map((one) => one.id), at: printedFor(tx).at };
  });
  call.consulted({
    action: 'export',
    objectKind: 'comment',
    objectIds: [edition.id],
    recipients: [call.person.accountId],
    resultCount: ids.length,
  });
  const file = writeCommentTable(rows, format, {
    document: edition.title,
    edition: `${edition.reference} ${edition.name}`,
    date: at.replace('T', ' '),
  });
  return call.file(MEDIA[format], `${edition.reference}-comments.${format}`, Buffer.from(file));
});

/** Returns the comments made on an edition in the order of its text, and its blocks. */
export async function commentsOn(
  tx: ActorTx,
  edition: StoredEdition,
): Promise<{ readonly comments: readonly StoredComment[]; readonly blocks: readonly StoredBlock[] }> {
  const blocks = await blocksOf(tx, edition.id);
  const at = new Map(blocks.map((block, index) => [block.id, index]));
  const all = await commentsOf(tx, edition.document_id, { limit: MOST_COMMENTS });
  const index = (comment: StoredComment): number => at.get(comment.block_id) ?? blocks.length;
  const comments = all
    .filter((comment) => comment.edition_id === edition.id)
    .toSorted((a, b) => index(a) - index(b) || a.quote_from - b.quote_from); // those on the same position stay in their original order
  return { comments, blocks };
}

/** Returns comments as rows of the form, with the last decision on each. */
export async function tabled(
  tx: ActorTx,
  edition: StoredEdition,
  comments: readonly StoredComment[],
  blocks: readonly StoredBlock[],
): Promise<readonly CommentRow[]> {
  const numbers = await commentNumbers(tx, edition.document_id);
  const decided = await dispositionsOf(
    tx,
    comments.map((comment) => comment.id),
  );
  const reasons = new Map(decided.map((one) => [one.comment_id, one.reason])); // oldest first: the last one is valid
  const known = new Map(blocks.map((block) => [block.id, block]));
  return comments.map((comment) =>
    rowOfComment(comment, known.get(comment.block_id), numbers.get(comment.id), reasons.get(comment.id)),
  );
}
