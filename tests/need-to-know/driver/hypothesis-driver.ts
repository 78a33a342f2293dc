import type * as contract from '@reeve/contract';
import { MATRIX_COLUMN, MATRIX_COLUMNS, MATRIX_ITEM } from '@reeve/testing/hypotheses.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const VERSIONS = [1, 2, 3];
const matrices = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.hypothesis_matrix, hidden.hypothesis_matrix].map((id) => id ?? '');
const onEach =
  (input: object): Driver =>
  (targets) =>
    matrices(targets).flatMap((id) => VERSIONS.map((version) => ({ params: { id }, input: { version, ...input } })));
/** The parts of a matrix that rests on one record. */
const partsOn = (cites: contract.InputGiven<typeof contract.hypothesisMatrix.create>['cites']) => ({
  hypotheses: MATRIX_COLUMNS,
  items: (cites ?? []).map((one) => ({ id: MATRIX_ITEM, cites: one, relevance: 'low' as const })),
});

/** The harness's calls on competing hypotheses. */
export const HYPOTHESIS_DRIVERS: Readonly<Record<string, Driver>> = {
  listHypothesisMatrices: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readHypothesisMatrix: (targets) => matrices(targets).map((id) => ({ params: { id } })),
  createHypothesisMatrix: ({ records: { visible, hidden } }) =>
    [visible.statement, hidden.statement].map((id) => ({
      input: { title: 'Tried by the harness', body: partsOn([{ kind: 'statement', id: id ?? '' }]) },
    })),
  // Adds the visible and the hidden statement to each.
  saveHypothesisMatrix: (targets) =>
    [targets.records.visible.statement, targets.records.hidden.statement].flatMap((id) =>
      onEach({ title: 'Tried by the harness', ...partsOn([{ kind: 'statement', id: id ?? '' }]) })(targets),
    ),
  rateEvidence: (targets) =>
    matrices(targets).map((id) => ({
      params: { id },
      input: { itemId: MATRIX_ITEM, hypothesisId: MATRIX_COLUMN, rating: 'II' as const },
    })),
  concludeHypotheses: onEach({}),
  moveHypothesisMatrix: onEach({ to: 'withdrawn', reason: 'tried by the harness' }),
};
