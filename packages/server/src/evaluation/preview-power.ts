import { previewPower } from '@reeve/contract';
import { measureFaults, readableOn, ReeveError, type Measure } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { powerNote } from '../wording.ts';
import { readDesign } from './design.ts';

/** Refuses a design that cannot be counted before anything is counted. */
function checkMeasure(measure: Measure): void {
  const faults = measureFaults(measure);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'This measure cannot be counted: equal windows, areas that do not overlap, and displacement only with its own comparison.',
      { fields: faults, because: 'measure_faults' },
    );
}

/**
 * Shows before a decision what a design can show: the expected counts and the smallest change it could detect.
 *
 * @throws ReeveError invalid_input — as `checkMeasure` and `readDesign`
 */
export const previewPowerHandler = handle(previewPower, (call) =>
  call.read(async (tx) => {
    checkMeasure(call.input);
    const { measured, coveredDays, days, power } = await readDesign(tx, call.input);
    const { counts } = measured;
    call.consulted({ action: 'view', objectKind: 'measure' });
    return {
      treatedBefore: counts.treated[0],
      comparisonBefore: counts.control[0],
      displacementBefore: counts.displacement[0],
      displacementComparisonBefore: counts.displacementControl[0],
      coveredDays,
      days,
      readableOn: readableOn(call.input),
      power,
      powerNote: power ? powerNote(power, call.language) : '',
    };
  }),
);
