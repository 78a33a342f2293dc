import {
  disparity,
  enforcementCaps,
  judgePlan,
  sortedWeek,
  stopShares,
  type BrokenRule,
  type PlanJudgement,
  type WeekPlan,
} from '@reeve/analysis';
import { addDays, FIRM_RULES, mayPerform } from '@reeve/domain';
import { citesOf, stopsByArea, type ActorTx, type StoredArea, type StoredRecord } from '@reeve/store';
import { areasIfSeen } from '../area/drawn-areas.ts';
import { writingOn } from '../record/verdict.ts';
import { currentPlan, planBody, ruleRow, weekInput, type PlanBody } from './body.ts';
import { markNow } from './gather.ts';

/** A comparison has no duties: what it would need of teams is not judged. */
const OF_TEAMS: readonly BrokenRule['rule'][] = ['hours', 'skill', 'cover', 'vehicles', 'rest', 'week_hours'];

/** The plan as computed, as compared with, and as changed, each with what it reaches and breaks. */
export async function readPlan(tx: ActorTx, row: StoredRecord) {
  const body = planBody(row);
  const week = sortedWeek(weekInput(body, body.computed?.demand ?? []));
  const stored = await areasIfSeen(tx, body.areaSetId);
  const judged = (plan: WeekPlan, isCompared = false) => judgedRow(body, stored, judgePlan(week, plan), isCompared);
  const { broken } = judgePlan(week, currentPlan(body));
  return {
    stops: await stopsOf(tx, body),
    proposed: judged(body.computed?.plan ?? currentPlan(body)),
    before: body.before === undefined ? null : judged(body.before, true),
    current: judged(currentPlan(body)),
    caps: enforcementCaps(week).map(({ area, harmShare, hours, littleHours, muchHours }) => ({
      area,
      harmShare,
      hours,
      littleHours,
      muchHours,
    })),
    firm: firmOf(broken).map(ruleRow),
    stale: await isStale(tx, row),
    mayChange:
      row.state === 'proposed' &&
      writingOn(tx, row).allowed &&
      (mayPerform(tx.actor.roles, 'plan_hours') || mayPerform(tx.actor.roles, 'decide')),
  };
}

/** Stops of the period that the crimes are from, next to these crimes. */
async function stopsOf(tx: ActorTx, body: PlanBody) {
  const found = await stopsByArea(tx, body.demandFrom, addDays(body.demandTo, -1));
  const crimes = new Map(body.computed?.crimes.map((one) => [one.area, one.crimes]));
  const counts = body.areas.map(({ code }) => {
    const { stops = 0, found: finds = 0 } = found.find(({ area }) => area === code) ?? {};
    return { code, stops, found: finds, crimes: crimes.get(code) ?? 0 };
  });
  const inside = new Set(counts.map(({ code }) => code));
  return {
    areas: stopShares(counts).map(
      ({ code: area, perHundredCrimes = null, share = null, low = null, high = null, ...of }) => ({
        area,
        ...of,
        perHundredCrimes,
        share,
        low,
        high,
      }),
    ),
    elsewhere: found.filter(({ area }) => !inside.has(area)).reduce((sum, { stops }) => sum + stops, 0),
  };
}

/** The broken rules that keep a plan from being adopted. */
export const firmOf = (broken: readonly BrokenRule[]): readonly BrokenRule[] =>
  broken.filter(({ rule }) => FIRM_RULES.includes(rule));

/** What the plan of a record breaks. */
export function brokenBy(row: StoredRecord, plan: WeekPlan): readonly BrokenRule[] {
  const body = planBody(row);
  return judgePlan(sortedWeek(weekInput(body, body.computed?.demand ?? [])), plan).broken;
}

/** True if the crimes have changed since, as far as the reader sees all that the plan was computed from. */
export async function isStale(tx: ActorTx, row: StoredRecord): Promise<boolean> {
  const body = planBody(row);
  const { computed } = body;
  if (computed === undefined || row.state !== 'proposed') return false;
  const seen = (await citesOf(tx, row.id)).filter(({ kind }) => kind === 'import_batch').length;
  if (seen < computed.batches) return false;
  return (await markNow(tx, body)) !== computed.mark;
}

function judgedRow(body: PlanBody, stored: readonly StoredArea[], judgement: PlanJudgement, isCompared: boolean) {
  const broken = judgement.broken.filter(({ rule }) => !isCompared || !OF_TEAMS.includes(rule));
  const { groups } = disparity(disparityAreas(body, stored, judgement.areas));
  return {
    ...judgement,
    broken: broken.map(ruleRow),
    disparity: groups.map(({ ratio = null, low = null, high = null, ...group }) => ({ ...group, ratio, low, high })),
  };
}

/** What disparity compares: the crimes that victims reported in each area, and its enforcement hours in a plan. */
export function disparityAreas(body: PlanBody, stored: readonly StoredArea[], areas: PlanJudgement['areas']) {
  const crimes = new Map(body.computed?.crimes.map((one) => [one.area, one.crimes]));
  return areas.map(({ area, enforcement }) => ({
    code: area,
    crimes: crimes.get(area) ?? 0,
    hours: enforcement,
    ...middleOf(stored.find(({ code }) => code === area)),
  }));
}

const METRES_A_DEGREE = 111_320;

/** A point of an area in metres; exact enough to find its neighbours. */
function middleOf(area: StoredArea | undefined): { readonly eastM: number; readonly northM: number } {
  const corners = area?.polygons[0]?.[0] ?? [];
  const count = corners.length / 2;
  if (count === 0) return { eastM: 0, northM: 0 };
  let [lon, lat] = [0, 0];
  for (let corner = 0; corner < count; corner += 1) {
    lon += (corners[2 * corner] ?? 0) / count;
    lat += (corners[2 * corner + 1] ?? 0) / count;
  }
  return { eastM: lon * METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180), northM: lat * METRES_A_DEGREE };
}
