import { breakLines, parseDisposition, plainText, type CommentType, type DispositionCode } from '@reeve/domain';
import { commentRowOf, type CommentRow, type TabledComment } from '@reeve/formats';
import { dispositionsOf, isDelegationCode, type ActorTx, type StoredBlock, type StoredComment } from '@reeve/store';

/** Returns the eight columns of a comment on a frozen edition. */
export function rowOfComment(
  comment: StoredComment,
  block: StoredBlock | undefined,
  number: number | undefined,
  reason: string | undefined,
): CommentRow {
  const { disposition } = comment;
  return commentRowOf({
    delegation: whoOf(comment),
    isSecretariat: isSecretariat(comment),
    number,
    lines: block && linesOf(block, comment.quote_from, comment.quote),
    clause: block?.clause ?? '',
    place: block && (block.kind === 'table' || block.kind === 'figure') ? block.number : '',
    type: comment.type as CommentType, // written only from COMMENT_TYPES
    text: comment.text,
    proposal: comment.proposal ?? undefined,
    observation: disposition === null ? undefined : observationOf(disposition as DispositionCode, reason ?? ''), // written only from DISPOSITIONS
  });
}

/** True if it belongs to the secretariat, and to no delegation. */
export function isSecretariat(comment: Pick<StoredComment, 'delegation' | 'capacity'>): boolean {
  return comment.delegation === '' && comment.capacity === 'secretariat';
}

function whoOf(comment: StoredComment): string {
  if (comment.delegation !== '') return comment.delegation;
  return isDelegationCode(comment.on_behalf_of) ? comment.on_behalf_of : '';
}

/** If the reason states the decision in its own words, it is used alone, unchanged. */
function observationOf(disposition: DispositionCode, reason: string): TabledComment['observation'] {
  return parseDisposition(reason) === disposition ? { disposition: undefined, reason } : { disposition, reason };
}

/** Returns the line range of quoted words in a block. */
export function linesOf(
  block: StoredBlock,
  from: number,
  quote: string,
): { readonly from: number; readonly to: number } {
  const { text, fromLine, toLine } = block;
  if (block.kind === 'table' || quote === text) return { from: fromLine, to: toLine };
  const starts = breakLines(plainText(text));
  const lineAt = (letter: number): number =>
    Math.min(
      toLine,
      fromLine +
        Math.max(
          0,
          starts.findLastIndex((start) => start <= letter),
        ),
    );
  const first = plainText(text.slice(0, from)).length;
  return { from: lineAt(first), to: lineAt(first + Math.max(0, plainText(quote).length - 1)) };
}

/** Returns the answer to a comment for the last column. */
export async function printedReason(tx: ActorTx, comment: StoredComment): Promise<string> {
  const reason = (await dispositionsOf(tx, [comment.id])).at(-1)?.reason;
  return rowOfComment(comment, undefined, undefined, reason)[7].trim();
}
