import { hypothesisMatrix } from '@reeve/contract';
import { ALLOWED, MATRIX_STEPS, mayPerform, refused, type MatrixState } from '@reeve/domain';
import { recordHandlers } from '../record/handlers.ts';
import { checkMatrix, citesOfMatrix, matrixBody, type MatrixBody } from './body.ts';
import { readResult } from './result.ts';

/** Analysis of competing hypotheses: explanations rated against live evidence, by each person alone. */
export const hypothesisHandlers = recordHandlers<MatrixBody>({
  kind: 'hypothesis_matrix',
  list: hypothesisMatrix.list,
  read: hypothesisMatrix.read,
  create: hypothesisMatrix.create,
  move: hypothesisMatrix.move,
  createdBy: 'assess',
  initial: () => 'open',
  prepare: async (tx, input) => {
    const { ratings: _, conclusion: __, ...parts } = input.body;
    await checkMatrix(tx, input.title, parts);
    return { ...input, body: { ...parts, ratings: [] }, cites: [...input.cites, ...citesOfMatrix(parts)] };
  },
  steps: (state) => MATRIX_STEPS[state as MatrixState], // held by a constraint
  mayMove: (_tx, row, _to, actor) =>
    row.created_by === actor.accountId || mayPerform(actor.roles, 'approve_product') ? ALLOWED : refused('not_author'),
  more: (tx, row, language) => readResult(tx, language, matrixBody(row)),
});
