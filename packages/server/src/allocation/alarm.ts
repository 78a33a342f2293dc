import { disparity, judgePlan, sortedWeek } from '@reeve/analysis';
import type { ActorTx, RecordInState } from '@reeve/store';
import { areasIfSeen } from '../area/drawn-areas.ts';
import { currentPlan, weekInput, type PlanBody } from './body.ts';
import { disparityAreas } from './result.ts';

/** The parts of the body of a plan that its disparity follows from. */
export const ALARM_PARTS = [
  'areaSetId',
  'areas',
  'shifts',
  'teams',
  'visits',
  'locks',
  'rules',
  'computed',
  'change',
] as const satisfies readonly (keyof PlanBody)[];

/** Returns the ids of those plans whose enforcement hours lie wholly out of line with reported crime in an area. */
export async function plansWithAlarm(tx: ActorTx, rows: readonly RecordInState[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const row of rows) {
    const body = row.body as PlanBody; // the parts above, as its contract wrote them
    const week = sortedWeek(weekInput(body, body.computed?.demand ?? []));
    const { areas } = judgePlan(week, currentPlan(body));
    const { groups } = disparity(disparityAreas(body, await areasIfSeen(tx, body.areaSetId), areas));
    if (groups.some(({ isAlarm }) => isAlarm)) found.push(row.id);
  }
  return found;
}
