import { concludeHypotheses } from '@reeve/contract';
import { formatGrade, parseGradeCodes, ReeveError } from '@reeve/domain';
import { insertTransition, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireAssessor } from '../record/require-assessor.ts';
import { matrixBody, openMatrix, type MatrixBody } from './body.ts';
import { liveEvidence } from './evidence.ts';
import { weighMatrix } from './result.ts';

/** Keeps the result as of now: weights and cells, from which it can be computed again, and no words of a source. */
export const concludeHypothesesHandler = handle(concludeHypotheses, (call) =>
  call.write(async (tx) => {
    requireAssessor(tx);
    const row = await openMatrix(tx, call.params.id, call.input.version);
    const body = matrixBody(row);
    const { evidence } = await liveEvidence(tx, call.language, body.items);
    const current = evidence.filter(({ standing }) => standing === 'current');
    const cells = body.ratings.filter(
      (one) => one.byId === tx.person.accountId && current.some(({ itemId }) => itemId === one.itemId),
    );
    const weighed = weighMatrix(body.hypotheses, current, cells);
    if (!weighed)
      throw new ReeveError(
        'state_forbids',
        'You have rated no item against every hypothesis, so there is nothing to conclude. Nothing was saved.',
        { because: 'nothing_rated' },
      );
    const conclusion: NonNullable<MatrixBody['conclusion']> = {
      byId: tx.person.accountId,
      by: tx.name,
      at: tx.now().toISOString(),
      hypotheses: body.hypotheses,
      evidence: current.map(({ itemId, kind, id, weight, origin, grade }) => {
        const codes = grade ? parseGradeCodes(grade.scheme, grade.source, grade.info) : undefined;
        const note = body.items.find((one) => one.id === itemId)?.note ?? '';
        return { itemId, cites: { kind, id }, note, weight, origin, grade: codes ? formatGrade(codes) : '' };
      }),
      cells: cells.map(({ itemId, hypothesisId, rating }) => ({ itemId, hypothesisId, rating })),
    };
    const version = await updateRecord(tx, 'hypothesis_matrix', row, {
      state: 'concluded',
      body: { ...body, conclusion },
    });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'hypothesis_matrix',
      id: row.id,
      from: row.state,
      to: 'concluded',
      reason: '',
    });
    tx.audit({ action: 'alter', objectKind: 'hypothesis_matrix', objectIds: [row.id], because: 'concluded' });
    return { version };
  }),
);
