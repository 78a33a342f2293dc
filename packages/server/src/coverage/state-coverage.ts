import { stateCoverage } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertCoverage, loadDataSet } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Corrects by hand which days a data set covers, for those who import files; it is valid once a second person confirms
 * it.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the period ends before it begins
 */
export const stateCoverageHandler = handle(stateCoverage, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'import_crimes'))
      throw new ReeveError('not_permitted', 'Your role does not correct coverage. Nothing was changed.');
    const { kind, from, before, areas, offenceTypes, reason } = call.input;
    if (before <= from)
      throw new ReeveError('invalid_input', 'The period ends before it begins. Nothing was saved.', {
        fields: ['before'],
      });
    const row = await loadDataSet(tx, call.params.id);
    const id = await insertCoverage(tx, {
      dataSetId: row.id,
      labelId: row.label_id,
      kind,
      from,
      before,
      areas,
      offenceTypes,
      batchId: null,
      extractedOn: null,
      statedBy: tx.name,
      because: reason,
    });
    tx.audit({ action: 'alter', objectKind: 'data_set', objectIds: [row.id], because: `coverage_${kind}` });
    return { id };
  }),
);
