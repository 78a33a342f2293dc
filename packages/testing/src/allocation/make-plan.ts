import { allocationPlan, listAreaSets, readAreaSet, type InputGiven } from '@reeve/contract';
import type { MARKING } from '../story.ts';
import type { Client } from '../world.ts';

export type PlanGiven = InputGiven<typeof allocationPlan.create>['body'];

/** A plan of one team for one shift of one area: the shift in which the crimes of `crimesOf` are. */
export function planGiven(areaSetId: string, area: string, more: Partial<PlanGiven> = {}): PlanGiven {
  return {
    weekFrom: '2026-10-05',
    areaSetId,
    demandFrom: '2026-01-05',
    demandTo: '2026-07-06',
    areas: [{ code: area, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 }],
    shifts: [{ code: 'Wed late', startsAtHour: 2 * 24 + 15, lengthHours: 8, coverHours: 8, vehicles: 1 }],
    teams: [{ code: 'Team 1', officers: 2, skills: [], mostHours: 40, vehicles: 1, shifts: ['Wed late'] }],
    rules: {
      blockHours: 2,
      floorHours: 4,
      enforcementHours: 2,
      capFactor: 1.25,
      explorationShare: 0.1,
      explorationAreaHours: 2,
      restHours: 11,
      halfReachHours: 4,
    },
    ...more,
  };
}

/** Proposes a plan for the areas whose name has one of these words. @returns its id; none if there are no such areas */
export async function makePlan(
  analyst: Client,
  of: { readonly marking: typeof MARKING; readonly word: string; readonly key: string; readonly priorityId: string },
): Promise<string | undefined> {
  const { items } = await analyst.call(listAreaSets, {});
  const set = items.find(({ name }) => name.includes(of.key) || name.includes(of.word));
  if (set === undefined) return undefined;
  const { areas } = await analyst.call(readAreaSet, { params: { id: set.id } });
  const area = areas[0]?.code ?? '';
  const made = await analyst.call(allocationPlan.create, {
    input: {
      // A plan names no person; the words of a test do.
      title: `Hours for ${of.key}`,
      marking: of.marking,
      cites: [{ kind: 'priority', id: of.priorityId }],
      body: planGiven(set.id, area, {
        locks: [
          {
            code: 'L1',
            area,
            shifts: ['Wed late'],
            kind: 'protective',
            hours: 4,
            because: `fixed for ${of.key}`,
          },
        ],
      }),
    },
  });
  return made.id;
}
