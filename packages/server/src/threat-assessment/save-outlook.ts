import { saveOutlook } from '@reeve/contract';
import { ReeveError, VULNERABILITY_FACTORS } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { assessmentBody, changeBody, comparedAssessment, NAMELESS } from './body.ts';

export const saveOutlookHandler = handle(saveOutlook, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const row = await comparedAssessment(tx, call.params.id);
    const body = assessmentBody(row);
    if (!body.units.some(({ id, kind }) => id === input.unitId && kind !== 'environment'))
      throw new ReeveError('invalid_input', 'There is no such crime area or network in it. Nothing was saved.', {
        fields: ['unitId'],
      });
    const factors: readonly number[] = VULNERABILITY_FACTORS;
    if (input.vulnerability !== undefined && !factors.includes(input.vulnerability))
      throw new ReeveError('invalid_input', 'Vulnerability is 1, 1.25 or 1.5. Nothing was saved.', {
        fields: ['vulnerability'],
      });
    await refuseNames(tx, [input.wouldChange, input.turnoutNote, input.capacity, input.capability], {
      ...NAMELESS,
      field: 'wouldChange',
    });
    const others = body.outlooks.filter(({ unitId }) => unitId !== input.unitId);
    return { version: await changeBody(tx, row, { outlooks: [...others, input] }, { because: 'outlook' }) };
  }),
);
