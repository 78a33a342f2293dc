import { judgeOrder, saveOutlook, settleValue } from '@reeve/contract';
import { cellKey, isSentence, ReeveError, VULNERABILITY_FACTORS } from '@reeve/domain';
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

export const judgeOrderHandler = handle(judgeOrder, (call) =>
  call.write(async (tx) => {
    const { kind, order, reason } = call.input;
    const row = await comparedAssessment(tx, call.params.id);
    const others = assessmentBody(row).orders.filter((one) => one.kind !== kind);
    if (order.length === 0) return { version: await changeBody(tx, row, { orders: others }, { because: 'order' }) };
    if (!isSentence(reason))
      throw new ReeveError('invalid_input', 'Give the reason of the order in a sentence. Nothing was saved.', {
        fields: ['reason'],
      });
    await refuseNames(tx, [reason], { ...NAMELESS, field: 'reason' });
    const { units } = await resultOf(tx, row, call.language);
    const scores = units.flatMap(({ unit, score }) => (unit.kind === kind && score ? [score] : []));
    const placed = order.flatMap((id) => scores.find(({ unit }) => unit.id === id) ?? []);
    if (placed.length !== scores.length || new Set(order).size !== order.length || order.length !== scores.length)
      throw new ReeveError('invalid_input', 'An order has every unit of its kind, each once. Nothing was saved.', {
        fields: ['order'],
      });
    const judged = { kind, order, reason, by: tx.name, at: tx.now().toISOString() };
    return { version: await changeBody(tx, row, { orders: [...others, judged] }, { because: 'order' }) };
  }),
);
