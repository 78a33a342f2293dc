import { saveReadinessPlan } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertTransition, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { readinessAt, readinessBody, type ReadinessBody } from './body.ts';

/** The plan for the gaps. It continues after the assessment has been concluded. */
export const saveReadinessPlanHandler = handle(saveReadinessPlan, (call) =>
  call.write(async (tx) => {
    const row = await readinessAt(tx, call.params.id, call.input.version);
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const { plan } = call.input;
    if (new Set(plan.map((one) => one.id)).size !== plan.length)
      throw new ReeveError('invalid_input', 'An action is listed twice. Nothing was saved.', { fields: ['plan'] });
    const body = readinessBody(row);
    const saved = await updateRecord(tx, 'readiness', row, { body: { ...body, plan } });
    for (const line of planChanges(body.plan, plan))
      await insertTransition(tx, {
        labelId: row.label_id,
        kind: 'readiness',
        id: row.id,
        from: row.state,
        to: row.state,
        reason: line,
      });
    tx.audit({ action: 'alter', objectKind: 'readiness', objectIds: [row.id], because: 'plan' });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);

type Plan = ReadinessBody['plan'];

/** Earlier plans that changed stay in the history: a line an action, before and after. */
function planChanges(before: Plan, after: Plan): readonly string[] {
  return before.flatMap((was) => {
    const is = after.find((one) => one.id === was.id);
    if (!is) return [`${was.code} plan: ${was.text} → –`];
    const changed = (['code', 'text', 'owner', 'cost', 'dueOn', 'state'] as const)
      .filter((field) => was[field] !== is[field])
      .map((field) => `${was[field] || '–'} → ${is[field] || '–'}`);
    return changed.length === 0 ? [] : [`${was.code} plan: ${changed.join('; ')}`];
  });
}
