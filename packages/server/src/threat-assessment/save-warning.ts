import { saveWarning, type InputOf } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { requireAssessor } from '../record/require-assessor.ts';
import { assessmentBody, changeBody, NAMELESS, openAssessment, type AssessmentBody } from './body.ts';
import { offenceTypes } from './register/harm-weights.ts';

/** Most warning indicators of an assessment. */
const MOST_WARNINGS = 30;

export const saveWarningHandler = handle(saveWarning, (call) =>
  call.write(async (tx) => {
    const { warningId, ...fields } = call.input;
    requireAssessor(tx);
    const row = await openAssessment(tx, call.params.id, ['scoring', 'comparing', 'peer_review', 'approved']);
    const { units, warnings } = assessmentBody(row);
    if (!units.some(({ id }) => id === fields.unitId))
      throw new ReeveError('invalid_input', 'There is no such unit in it. Nothing was saved.', { fields: ['unitId'] });
    const present = warnings.find(({ id }) => id === warningId);
    if (warningId !== undefined && !present)
      throw new ReeveError('invalid_input', 'There is no such warning indicator in it. Nothing was saved.', {
        fields: ['warningId'],
      });
    if (!present && warnings.length >= MOST_WARNINGS)
      throw new ReeveError('invalid_input', 'An assessment has at most 30 warning indicators. Nothing was saved.', {
        fields: ['text'],
      });
    await checkCounted(tx, fields.counted, present);
    await refuseNames(tx, [fields.text], { ...NAMELESS, what: 'A warning indicator', field: 'text' });
    const saved = { id: present?.id ?? tx.uuid(), ...fields, readings: present?.readings ?? [] };
    const changed = present ? warnings.map((one) => (one.id === saved.id ? saved : one)) : [...warnings, saved];
    return { version: await changeBody(tx, row, { warnings: changed }, { because: 'warning' }) };
  }),
);

type Counted = InputOf<typeof saveWarning>['counted'];

/**
 * What is counted has offences of the agency. An indicator with readings entered by hand stays one: the two are not one
 * series.
 *
 * @throws ReeveError invalid_input
 */
async function checkCounted(
  tx: ActorTx,
  counted: Counted,
  present: AssessmentBody['warnings'][number] | undefined,
): Promise<void> {
  if (!counted) return;
  const known = new Set((await offenceTypes(tx)).map(({ code }) => code));
  if (counted.offenceTypes.some((code) => !known.has(code)))
    throw new ReeveError('invalid_input', 'An offence is not in the agency’s list. Nothing was saved.', {
      fields: ['counted'],
    });
  if (present && present.readings.length > 0)
    throw new ReeveError(
      'invalid_input',
      'This indicator has readings entered by hand. Add another one that is counted. Nothing was saved.',
      { fields: ['counted'] },
    );
}
