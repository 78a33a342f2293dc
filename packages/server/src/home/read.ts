import { readHome } from '@reeve/contract';
import { readTogether, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { deskQueries, openingsWaiting, proceedingsWaiting } from './desk-waiting.ts';
import { dueWaiting } from './due-waiting.ts';
import { ownReportQueries, ownReports } from './own-reports.ts';
import { assessmentsWarned, recordQueries, recordsWaiting } from './records-waiting.ts';
import { authorsToTell, categoriesToDecide, reportQueries, reportsToMove, returnedReports } from './reports-waiting.ts';
import { reviewQueries, reviewsWaiting } from './reviews-waiting.ts';
import { sendingQueries, sendingsWaiting } from './sendings-waiting.ts';
import { specialReviewQueries, specialReviews } from './special-reviews.ts';
import { workshopQueries, workshopsWaiting } from './workshops-waiting.ts';

/** Reads what waits for this person. Work with access past a due date is read separately, after the rest. */
async function readWaiting(tx: ActorTx) {
  const [reports, records, others] = await Promise.all([
    readTogether(tx, { ...reportQueries(tx), ...specialReviewQueries(tx), ...ownReportQueries(tx) }),
    readTogether(tx, { ...recordQueries(tx), ...workshopQueries(tx) }),
    readTogether(tx, { ...deskQueries(tx), ...reviewQueries(tx), ...sendingQueries(tx) }),
  ]);
  return { reports, records, others, due: await dueWaiting(tx), warned: await assessmentsWarned(tx, records) };
}

export const readHomeHandler = handle(readHome, (call) =>
  call.readReply(async (tx) => {
    const { reports, records, others, due, warned } = await readWaiting(tx);
    const items = [
      ...reportsToMove(tx, reports),
      ...authorsToTell(tx, reports),
      ...due.specialItems,
      ...categoriesToDecide(tx, reports),
      ...due.reports,
      ...specialReviews(tx, reports),
      ...due.records,
      ...proceedingsWaiting(tx, others),
      ...openingsWaiting(tx, others),
      ...recordsWaiting(tx, records, warned),
      ...reviewsWaiting(tx, others),
      ...workshopsWaiting(tx, records),
      ...sendingsWaiting(tx, others),
    ];
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: items.map((item) => item.id),
      resultCount: items.length,
    });
    return { items: [...returnedReports(tx, reports), ...items], ...ownReports(reports) };
  }),
);
