import { judgeOrder } from '@reeve/contract';
import { isSentence, ReeveError } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { assessmentBody, changeBody, comparedAssessment, NAMELESS } from './body.ts';
import { resultOf } from './result.ts';

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
