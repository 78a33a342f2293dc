import { enterWarningReading } from '@reeve/contract';
import { ReeveError, warningStanding } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { requireAssessor } from '../record/require-assessor.ts';
import { assessmentBody, changeBody, openAssessment } from './body.ts';

export const enterWarningReadingHandler = handle(enterWarningReading, (call) =>
  call.write(async (tx) => {
    const { warningId, on, value } = call.input;
    requireAssessor(tx);
    const row = await openAssessment(tx, call.params.id, ['scoring', 'comparing', 'peer_review', 'approved']);
    const { warnings } = assessmentBody(row);
    const warning = warnings.find(({ id }) => id === warningId);
    if (!warning)
      throw new ReeveError('invalid_input', 'There is no such warning indicator in it. Nothing was saved.', {
        fields: ['warningId'],
      });
    if (warning.counted)
      throw new ReeveError('state_forbids', 'This indicator is counted from recorded crime. Nothing was saved.', {
        because: 'counted',
      });
    if (on > tx.today)
      throw new ReeveError('invalid_input', 'A reading is of today or earlier. Nothing was saved.', { fields: ['on'] });
    const readings = [...warning.readings, { on, value, enteredBy: tx.name }];
    const changed = warnings.map((one) => (one.id === warningId ? { ...one, readings } : one));
    const version = await changeBody(tx, row, { warnings: changed }, { because: 'reading' });
    return { version, is: warningStanding(warning, readings).is };
  }),
);
