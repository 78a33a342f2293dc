import { rateEvidence } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireAssessor } from '../record/require-assessor.ts';
import { matrixBody, openMatrix } from './body.ts';

export const rateEvidenceHandler = handle(rateEvidence, (call) =>
  call.write(async (tx) => {
    requireAssessor(tx);
    const { itemId, hypothesisId, rating, reason } = call.input;
    const row = await openMatrix(tx, call.params.id);
    const body = matrixBody(row);
    const isThere = body.items.some(({ id }) => id === itemId) && body.hypotheses.some(({ id }) => id === hypothesisId);
    if (!isThere)
      throw new ReeveError('invalid_input', 'This item or hypothesis is no longer in the matrix. Nothing was saved.', {
        fields: ['itemId', 'hypothesisId'],
      });
    const byId = tx.person.accountId;
    const others = body.ratings.filter(
      (one) => one.itemId !== itemId || one.hypothesisId !== hypothesisId || one.byId !== byId,
    );
    const own =
      rating === null ? [] : [{ itemId, hypothesisId, rating, reason, byId, by: tx.name, at: tx.now().toISOString() }];
    const version = await updateRecord(tx, 'hypothesis_matrix', row, {
      body: { ...body, ratings: [...others, ...own] },
    });
    tx.audit({ action: 'alter', objectKind: 'hypothesis_matrix', objectIds: [row.id], because: rating ?? 'cleared' });
    return { version };
  }),
);
