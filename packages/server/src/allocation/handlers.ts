import { allocationPlan } from '@reeve/contract';
import { mayMovePlan, PLAN_MACHINE, ReeveError, type PlanState } from '@reeve/domain';
import { areasOfSet, listRecords, lockPlansOfWeek, moveRecord, type ActorTx, type StoredRecord } from '@reeve/store';
import type { Handler } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { currentPlan, planBody, rulesInWords, ruleText, type PlanBody } from './body.ts';
import { changePlan } from './change-plan.ts';
import { createPlan } from './create-plan.ts';
import { namesOf } from './gather.ts';
import { brokenBy, firmOf, readPlan } from './result.ts';

/** Plans of hours: computed from rules and crimes, changed or adopted by named people with a reason. */
export const allocationHandlers: readonly Handler[] = [
  ...recordHandlers<PlanBody>({
    kind: 'allocation_plan',
    list: allocationPlan.list,
    read: allocationPlan.read,
    move: allocationPlan.move,
    initial: () => 'proposed',
    steps: (state) => PLAN_MACHINE[state as PlanState], // held by a constraint
    mayMove: (_, row, to, actor) =>
      mayMovePlan(
        to as PlanState, // one of the steps
        actor,
        row.created_by,
      ),
    checkMove: async (tx, row, to) => {
      const body = planBody(row);
      if (to === 'adopted') await lockPlansOfWeek(tx, body.areaSetId, body.weekFrom);
      const firm = to === 'adopted' ? firmOf(brokenBy(row, currentPlan(body))) : [];
      if (firm.length === 0) return;
      const names = namesOf(await areasOfSet(tx, body.areaSetId));
      throw new ReeveError(
        'state_forbids',
        `This plan breaks a rule that no reason sets aside: ${rulesInWords(firm, names)}. Nothing was changed.`,
        { because: 'plan_firm_rule', rules: firm.map(ruleText) },
      );
    },
    afterMove: async (tx, row, to) => {
      if (to === 'adopted') await supersedeSameWeek(tx, row);
    },
    more: readPlan,
  }),
  createPlan,
  changePlan,
];

/** The most adopted plans looked at. */
const MOST_ADOPTED = 200;

/** Of two plans for the same areas and week the one adopted later is in force. */
async function supersedeSameWeek(tx: ActorTx, row: StoredRecord): Promise<void> {
  const { weekFrom, areaSetId } = planBody(row);
  const adopted = await listRecords(tx, 'allocation_plan', {
    state: 'adopted',
    ownerId: undefined,
    after: undefined,
    limit: MOST_ADOPTED,
  });
  for (const one of adopted) {
    const other = planBody(one);
    if (one.id !== row.id && other.weekFrom === weekFrom && other.areaSetId === areaSetId)
      await moveRecord(tx, 'allocation_plan', one, 'superseded', `by plan ${row.reference}`);
  }
}
