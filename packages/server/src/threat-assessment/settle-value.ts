import { settleValue } from '@reeve/contract';
import { cellKey, isSentence, ReeveError } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { assessmentBody, changeBody, comparedAssessment, NAMELESS } from './body.ts';
import { resultOf } from './result.ts';

export const settleValueHandler = handle(settleValue, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const row = await comparedAssessment(tx, call.params.id);
    const { cells } = await resultOf(tx, row, call.language);
    const cell = cells.find((one) => cellKey(one) === cellKey(input));
    if (!cell || cell.standing === 'same')
      throw new ReeveError('state_forbids', 'The assessors do not differ on this value. Nothing was saved.', {
        because: 'no_difference',
      });
    if ((input.value === 'unknown') !== (input.confidence === undefined))
      throw new ReeveError(
        'invalid_input',
        'A known value needs its confidence, and an unknown one has none. Nothing was saved.',
        { fields: ['confidence'] },
      );
    if (!isSentence(input.because))
      throw new ReeveError('invalid_input', 'Give the reason in a sentence. Nothing was saved.', {
        fields: ['because'],
      });
    await refuseNames(tx, [input.because], { ...NAMELESS, field: 'because' });
    const others = assessmentBody(row).settled.filter((one) => cellKey(one) !== cellKey(input));
    const settled = [...others, { ...input, by: tx.name, at: tx.now().toISOString() }];
    return { version: await changeBody(tx, row, { settled }, { because: 'settled' }) };
  }),
);
