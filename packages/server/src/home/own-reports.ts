import type { readHome, ReplyOf } from '@reeve/contract';
import type { Feedback } from '@reeve/domain';
import { draftsQuery, receiptsQuery, type ActorTx, type Together } from '@reeve/store';

type Home = ReplyOf<typeof readHome>;

const SHOWN = 10;

/** Reports that this person is writing, and the outcome of those they wrote. */
export const ownReportQueries = (tx: ActorTx) => ({
  drafts: tx.kinds.includes('report') ? draftsQuery(tx, SHOWN) : undefined,
  receipts: receiptsQuery(tx, SHOWN),
});
type Found = Together<ReturnType<typeof ownReportQueries>>;

/** Drafts and receipts for the home page. */
export function ownReports({ drafts, receipts }: Found): Pick<Home, 'drafts' | 'receipts'> {
  return {
    drafts: drafts.map((row) => ({
      id: row.id,
      reference: row.reference,
      subject: row.subject,
      savedAt: row.saved_at.toISOString(),
    })),
    receipts: receipts.map((row) => ({
      reportId: row.report_id,
      reference: row.reference,
      subject: row.subject,
      state: row.state,
      at: row.at.toISOString(),
      feedback: row.feedback as Feedback | null, // written only from the list of sentences
      opens: row.opens,
    })),
  };
}
