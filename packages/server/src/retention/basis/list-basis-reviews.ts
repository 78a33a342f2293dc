import { listBasisReviews } from '@reeve/contract';
import { expiredSources, listBasisDue } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { isForReader, shown } from './due-record.ts';

/**
 * Lists the records that name a person and have lost part of their basis, for their authors and owners and for those
 * who decide on them.
 */
export const listBasisReviewsHandler = handle(listBasisReviews, (call) =>
  call.read(async (tx) => {
    const due = (await listBasisDue(tx)).filter((one) => isForReader(tx, one));
    const sources = await expiredSources(
      tx,
      due.map((one) => one.row.id),
    );
    call.consulted({
      action: 'view',
      objectKind: 'basis_review',
      objectIds: due.map((one) => one.row.id),
      resultCount: due.length,
    });
    return {
      items: due.map((one) => ({
        ...shown(tx, one, sources),
        title: one.restricted ? null : one.row.title,
        mine: one.authorIds.includes(tx.person.accountId),
      })),
    };
  }),
);
