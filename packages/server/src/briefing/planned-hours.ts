import { addDays, ReeveError, SHIFT_SHEET_MOST, type LocalDate } from '@reeve/domain';
import { loadRecord, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { currentPlan, planBody, type PlanBody } from '../allocation/body.ts';
import { namesOf } from '../allocation/gather.ts';
import { areasIfSeen } from '../area/drawn-areas.ts';
import type { SheetBody, ShownSheet } from './shown-sheet.ts';

type PlannedShift = NonNullable<SheetBody['hours']>;
type Line = PlannedShift['lines'][number];
type WeekShift = PlanBody['shifts'][number];

/**
 * Returns the body with the hours and visits of its shift of the adopted plan: copied, because those who read
 * the sheet need not see the plan, and never taken from what a client sent.
 *
 * @throws ReeveError not_found — no such plan; state_forbids — it is not adopted; invalid_input — no such shift on that day,
 * an area without hours in it, more areas than a page has room for
 */
export async function withPlannedHours(tx: ActorTx, body: SheetBody): Promise<SheetBody> {
  if (body.hours === undefined) return body;
  const { planId, shift: code, areas } = body.hours;
  const row = await loadRecord(tx, 'allocation_plan', planId);
  if (row.state !== 'adopted')
    throw new ReeveError('state_forbids', 'This plan of hours is not adopted. Nothing was saved.', {
      because: 'plan_over',
    });
  const plan = planBody(row);
  const shift = plan.shifts.find((one) => one.code === code);
  if (shift === undefined || shiftTimes(plan, shift).on !== body.on)
    throw refusal('The plan of hours has no such shift on the day of the sheet.');
  const names = namesOf(await areasIfSeen(tx, plan.areaSetId));
  const all = linesOf(plan, code, names);
  const lines = areas.length === 0 ? all : all.filter(({ area }) => areas.includes(area));
  if (areas.some((area) => !all.some((line) => line.area === area)))
    throw refusal('An area has no hours in this shift.');
  if (lines.length > SHIFT_SHEET_MOST.areas)
    throw refusal(`A sheet has room for ${SHIFT_SHEET_MOST.areas} areas: choose those of the unit.`);
  const visits = visitsOf(plan, code, names, lines);
  return { ...body, hours: { planId, shift: code, areas, areaSetId: plan.areaSetId, lines, visits } };
}

const refusal = (sentence: string): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: ['hours'] });

/** The areas with hours in a shift, in the order of the plan. */
function linesOf(plan: PlanBody, shift: string, names: ReadonlyMap<string, string>): Line[] {
  const { hours, visits } = currentPlan(plan);
  const here = hours.filter((one) => one.shift === shift);
  const sum = (area: string, kind: string): number =>
    here.filter((one) => one.area === area && one.kind === kind).reduce((all, one) => all + one.hours, 0);
  return plan.areas.flatMap(({ code }) => {
    const line = {
      area: code,
      name: nameOf(names, code),
      protective: sum(code, 'protective'),
      enforcement: sum(code, 'enforcement'),
      exploration: sum(code, 'exploration'),
    };
    const isVisited = visits.some(
      (one) => one.shift === shift && plan.visits.some(({ code: visit, area }) => visit === one.visit && area === code),
    );
    return hoursIn(line) > 0 || isVisited ? [line] : [];
  });
}

/** The visits of a shift in the areas of these lines. */
function visitsOf(
  plan: PlanBody,
  shift: string,
  names: ReadonlyMap<string, string>,
  lines: readonly Line[],
): PlannedShift['visits'] {
  const due = currentPlan(plan).visits.filter((one) => one.shift === shift);
  return plan.visits.flatMap(({ code, area, hours }) =>
    due.some(({ visit }) => visit === code) && lines.some((line) => line.area === area)
      ? [{ visit: code, area: nameOf(names, area), hours }]
      : [],
  );
}

const nameOf = (names: ReadonlyMap<string, string>, code: string): string => names.get(code) || code;

/** Officer-hours of all kinds in an area. */
export const hoursIn = ({ protective, enforcement, exploration }: Omit<Line, 'area' | 'name'>): number =>
  protective + enforcement + exploration;

/** Day and hours of a shift of a plan, on the clock of the agency. */
export function shiftTimes(
  { weekFrom }: PlanBody,
  { startsAtHour, lengthHours }: WeekShift,
): { readonly on: LocalDate; readonly from: string; readonly to: string } {
  return {
    on: addDays(weekFrom, Math.floor(startsAtHour / 24)),
    from: clockOf(startsAtHour),
    to: clockOf(startsAtHour + lengthHours),
  };
}

/** HH:MM of hours since a midnight. */
function clockOf(hours: number): string {
  const minutes = Math.round(hours * 60) % (24 * 60);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The shifts of an adopted plan within a week from a day on, each with its areas: what a sheet can be made from. */
export function shiftsFrom(row: StoredRecord, names: ReadonlyMap<string, string>, from: LocalDate) {
  const plan = planBody(row);
  return plan.shifts.flatMap((shift) => {
    const times = shiftTimes(plan, shift);
    if (times.on < from || times.on > addDays(from, 6)) return [];
    const areas = linesOf(plan, shift.code, names).map((line) => ({
      code: line.area,
      name: line.name,
      hours: hoursIn(line),
    }));
    return [{ planId: row.id, reference: row.reference, shift: shift.code, ...times, areas }];
  });
}

/** The hours of a sheet as this person may see them: the plan is named only to those who see plans. */
export async function shownHours(tx: ActorTx, body: SheetBody): Promise<ShownSheet['hours']> {
  if (body.hours === undefined) return null;
  const { planId, lines, visits } = body.hours;
  const [plan] = await recordsByIds(tx, 'allocation_plan', [planId]);
  return {
    lines: lines.map(({ name, protective, enforcement, exploration }) => ({
      area: name,
      protective,
      enforcement,
      exploration,
    })),
    visits,
    plan: plan ? { id: plan.id, reference: plan.reference, isSuperseded: plan.state !== 'adopted' } : null,
  };
}

/** True if the plan of a sheet is adopted and this person sees it; true for a sheet without one. */
export async function isPlanAdopted(tx: ActorTx, body: SheetBody): Promise<boolean> {
  if (body.hours === undefined) return true;
  const [plan] = await recordsByIds(tx, 'allocation_plan', [body.hours.planId]);
  return plan?.state === 'adopted';
}
