import { changeAllocationPlan } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { loadRecord, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { currentPlan, planBody } from './body.ts';

/** A person changes the hours of a proposed plan, with a reason. */
export const changePlan = handle(changeAllocationPlan, (call) =>
  call.write(async (tx) => {
    const { version, hours, reason } = call.input;
    if (!mayPerform(tx.actor.roles, 'plan_hours') && !mayPerform(tx.actor.roles, 'decide'))
      throw new ReeveError('not_permitted', 'Your role does not change plans of hours. Nothing was changed.');
    const row = await loadRecord(tx, 'allocation_plan', call.params.id);
    if (row.version !== version)
      throw new ReeveError('stale_version', 'The plan was changed in the meantime. Look at it first.', {
        version: row.version,
      });
    if (row.state !== 'proposed')
      throw new ReeveError('state_forbids', 'Only a proposed plan is changed. Nothing was changed.', {
        because: 'no_such_step',
      });
    const body = planBody(row);
    const plan = { ...currentPlan(body), hours: hours.filter((one) => one.hours > 0) };
    const codes = new Set([...body.areas, ...body.shifts].map(({ code }) => code));
    if (hours.some(({ area, shift }) => !codes.has(area) || !codes.has(shift)))
      throw new ReeveError('invalid_input', 'There is no such area or shift in the plan. Nothing was changed.', {
        fields: ['hours'],
      });
    const change = { plan, reason, by: tx.name, at: tx.now().toISOString() };
    const saved = await updateRecord(tx, 'allocation_plan', row, { body: { ...body, change } });
    tx.audit({ action: 'alter', objectKind: 'allocation_plan', objectIds: [row.id], because: 'change' });
    return { version: saved };
  }),
);
