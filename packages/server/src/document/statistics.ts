import { reviewStatistics } from '@reeve/contract';
import { CHANGES_TEXT, UNANSWERED, type CommentState, type DispositionCode } from '@reeve/domain';
import { commentsOf, dispositionsOf, loadRecord, type StoredComment } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { blocksCommented } from './comment/comment-shape.ts';

const DAY_MS = 86_400_000;

/** Comments by delegation, clause and type, response times, and maintained objections. Counts of texts, never of persons. */
export const reviewStatisticsHandler = handle(reviewStatistics, (call) =>
  call.read(async (tx) => {
    const document = await loadRecord(tx, 'document', call.params.id);
    const all = await commentsOf(tx, document.id, { limit: 50_000 });
    const comments = all.filter((one) => !['draft', 'in_delegation', 'withdrawn'].includes(one.state));
    const blocks = await blocksCommented(tx, comments);
    const decided = await dispositionsOf(
      tx,
      comments.map((comment) => comment.id),
    );
    const first = new Map(decided.toReversed().map((one) => [one.comment_id, one.decided_at]));
    const days = comments
      .flatMap((comment) => {
        const at = first.get(comment.id);
        return at && comment.submitted_at ? [(at.getTime() - comment.submitted_at.getTime()) / DAY_MS] : [];
      })
      .toSorted((a, b) => a - b);
    call.consulted({ action: 'view', objectKind: 'document', objectIds: [document.id] });
    return {
      byDelegation: tally(comments, (comment) => comment.delegation),
      byClause: tally(
        comments,
        (comment) => blocks.get(`${comment.edition_id} ${comment.block_id}`)?.clause.split('.')[0] ?? '',
      ),
      byType: tally(comments, (comment) => comment.type),
      daysToAnswer: { median: median(days), longest: rounded(days.at(-1)) },
      opposition: comments
        .filter((comment) => comment.response === 'objection_maintained')
        .map((comment) => ({
          id: comment.id,
          reference: comment.reference,
          delegation: comment.delegation,
          text: comment.text,
          note: comment.response_note,
        })),
    };
  }),
);

function tally(comments: readonly StoredComment[], nameOf: (comment: StoredComment) => string) {
  const rows = new Map<string, { comments: number; answered: number; accepted: number }>();
  for (const comment of comments) {
    const row = rows.get(nameOf(comment)) ?? { comments: 0, answered: 0, accepted: 0 };
    row.comments += 1;
    row.answered += Number(!UNANSWERED.includes(comment.state as CommentState)); // written only through the machine
    row.accepted += Number(CHANGES_TEXT.includes(comment.disposition as DispositionCode)); // as above
    rows.set(nameOf(comment), row);
  }
  const order = new Intl.Collator('en', { numeric: true });
  return [...rows].map(([name, row]) => ({ name, ...row })).toSorted((a, b) => order.compare(a.name, b.name));
}

const rounded = (days: number | undefined): number | null => (days === undefined ? null : Math.round(days * 10) / 10);

function median(sorted: readonly number[]): number | null {
  const half = sorted.length >> 1;
  const [low, high] = sorted.length % 2 === 1 ? [sorted[half], sorted[half]] : [sorted[half - 1], sorted[half]];
  return low === undefined || high === undefined ? null : rounded((low + high) / 2);
}
