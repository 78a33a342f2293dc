import { ruleKey, type WeekInput, type WeekRule } from '@reeve/analysis';
import { HOUR_KINDS, type HourKind } from '@reeve/domain';

/** The best plan of a small week, if any keeps the rules. */
export interface TwinPlan {
  readonly reachDays: number;
}

type Blocks = Readonly<Record<HourKind, number>>;
/** Blocks of each area in one shift. */
type ShiftHours = readonly Blocks[];

/**
 * The best plan by trying every one: each roster, each way to do the visits, each way to give out the blocks of each
 * shift. Slow, obvious, and written from the rules, not from the model.
 *
 * @param rules only these are kept (`ruleKey`); all if absent
 */
export function bestPlan(input: WeekInput, rules?: ReadonlySet<string>): TwinPlan | undefined {
  const keeps = (rule: WeekRule): boolean => rules?.has(ruleKey(rule)) !== false;
  let best: number | undefined;
  for (const roster of rosters(input, keeps))
    for (const visits of visitPlans(input, roster)) {
      if (
        input.visits.some(
          ({ code, isRequired }, at) => isRequired && visits[at] === undefined && keeps({ rule: 'visit', visit: code }),
        )
      )
        continue;
      const reach = bestHours(input, roster, visits, keeps);
      if (reach !== undefined && (best === undefined || reach > best)) best = reach;
    }
  return best === undefined ? undefined : { reachDays: best };
}

type Keeps = (rule: WeekRule) => boolean;
/** Whether team t works in shift s. */
type Roster = readonly (readonly boolean[])[];
type VisitPlan = readonly ({ readonly team: number; readonly shift: number } | undefined)[];

function* rosters(input: WeekInput, keeps: Keeps): Generator<Roster> {
  const { teams, shifts } = input;
  const cells = teams.length * shifts.length;
  for (let bits = 0; bits < 2 ** cells; bits += 1) {
    const roster = teams.map((_, t) => shifts.map((__, s) => ((bits >> (t * shifts.length + s)) & 1) === 1));
    if (isRoster(input, roster, keeps)) yield roster;
  }
}

function isRoster({ teams, shifts, rules }: WeekInput, roster: Roster, keeps: Keeps): boolean {
  for (const [t, team] of teams.entries()) {
    let worked = 0;
    for (const [s, shift] of shifts.entries()) {
      if (roster[t]?.[s] !== true) continue;
      if (!team.shifts.includes(shift.code)) return false;
      worked += shift.lengthHours;
      for (const [r, other] of shifts.entries()) {
        if (r === s || roster[t]?.[r] !== true || other.startsAtHour < shift.startsAtHour) continue;
        const rest = other.startsAtHour - shift.startsAtHour - shift.lengthHours;
        if (rest < rules.restHours && keeps({ rule: 'rest', team: team.code })) return false;
      }
    }
    if (worked > team.mostHours && keeps({ rule: 'week_hours', team: team.code })) return false;
  }
  for (const [s, shift] of shifts.entries()) {
    const onDuty = teams.filter((_, t) => roster[t]?.[s] === true);
    const hours = onDuty.reduce((sum, { officers }) => sum + officers * shift.lengthHours, 0);
    if (hours < shift.coverHours && keeps({ rule: 'cover', shift: shift.code })) return false;
    const vehicles = onDuty.reduce((sum, team) => sum + team.vehicles, 0);
    if (vehicles > shift.vehicles && keeps({ rule: 'vehicles', shift: shift.code })) return false;
  }
  return true;
}

function* visitPlans(input: WeekInput, roster: Roster, at = 0): Generator<VisitPlan> {
  const visit = input.visits[at];
  if (visit === undefined) {
    yield [];
    return;
  }
  for (const rest of visitPlans(input, roster, at + 1)) {
    yield [undefined, ...rest];
    for (const [t, team] of input.teams.entries())
      for (const [s, shift] of input.shifts.entries())
        if (
          roster[t]?.[s] === true &&
          visit.shifts.includes(shift.code) &&
          (visit.skill === undefined || team.skills.includes(visit.skill))
        )
          yield [{ team: t, shift: s }, ...rest];
  }
}

function bestHours(input: WeekInput, roster: Roster, visits: VisitPlan, keeps: Keeps): number | undefined {
  const { areas, shifts } = input;
  const ways = shifts.map((_, s) => waysIn(input, roster, visits, s));
  if (ways.some((way) => way.length === 0)) return undefined;
  let best: number | undefined;
  const chosen: ShiftHours[] = [];
  const choose = (s: number, reach: number): void => {
    if (s === shifts.length) {
      if ((best === undefined || reach > best) && keepsWeek(input, chosen, visits, keeps)) best = reach;
      return;
    }
    for (const way of ways[s] ?? []) {
      chosen[s] = way.hours;
      choose(s + 1, reach + way.reach);
    }
  };
  const visited = input.visits.reduce((sum, { harmDays }, at) => sum + (visits[at] === undefined ? 0 : harmDays), 0);
  choose(0, visited);
  return areas.length === 0 ? undefined : best;
}

/** Every way to give out blocks in a shift within the hours on duty, with what it reaches there. */
function waysIn(
  input: WeekInput,
  roster: Roster,
  visits: VisitPlan,
  s: number,
): readonly { readonly hours: ShiftHours; readonly reach: number }[] {
  const { teams, shifts, areas, rules } = input;
  const lengthHours = shifts[s]?.lengthHours ?? 0;
  const left = teams.map((team, t) => (roster[t]?.[s] === true ? team.officers * lengthHours : 0));
  for (const [at, visit] of input.visits.entries()) {
    const plan = visits[at];
    if (plan?.shift !== s) continue;
    const travel = areas.find(({ code }) => code === visit.area)?.travelHours ?? 0;
    left[plan.team] = (left[plan.team] ?? 0) - visit.hours - travel;
  }
  if (left.some((hours) => hours < -1e-9)) return [];
  const all = left.reduce((sum, hours) => sum + hours, 0);
  const skill = rules.enforcementSkill;
  const skilled = left.reduce(
    (sum, hours, t) => sum + (skill === undefined || teams[t]?.skills.includes(skill) === true ? hours : 0),
    0,
  );
  const found: { hours: ShiftHours; reach: number }[] = [];
  const give = (a: number, given: readonly Blocks[], hoursLeft: number, skilledLeft: number, reach: number): void => {
    const area = areas[a];
    if (area === undefined) {
      found.push({ hours: given, reach });
      return;
    }
    const harm = input.demand.reduce(
      (sum, one) => sum + (one.area === area.code && one.shift === shifts[s]?.code ? one.harmDays : 0),
      0,
    );
    const most = Math.floor(all / rules.blockHours + 1e-9);
    for (let p = 0; p <= most; p += 1)
      for (let e = 0; e <= most - p; e += 1)
        for (let x = 0; x <= most - p - e; x += 1) {
          const spent = (p + e + x) * rules.blockHours + (p + e + x > 0 ? area.travelHours : 0);
          if (spent > hoursLeft + 1e-9 || e * rules.blockHours > skilledLeft + 1e-9) continue;
          const hours = { protective: p, enforcement: e, exploration: x };
          const gained = harm * reached(p * rules.blockHours, rules);
          give(a + 1, [...given, hours], hoursLeft - spent, skilledLeft - e * rules.blockHours, reach + gained);
        }
  };
  give(0, [], all, skilled, 0);
  return found;
}

/** Each half-reach of hours reaches half of what is left; blocks count until 15/16 is reached. */
function reached(hours: number, { blockHours, halfReachHours }: WeekInput['rules']): number {
  let unreached = 1;
  for (let given = 0; given < hours && unreached > 1 / 16 + 1e-12; given += blockHours)
    unreached /= 2 ** (blockHours / halfReachHours);
  return 1 - unreached;
}

function keepsWeek(input: WeekInput, chosen: readonly ShiftHours[], visits: VisitPlan, keeps: Keeps): boolean {
  const { areas, rules, shifts, locks } = input;
  const given = (area: number, kind: HourKind, within?: readonly string[]): number =>
    chosen.reduce(
      (sum, shift, s) =>
        within === undefined || within.includes(shifts[s]?.code ?? '') ? sum + (shift[area]?.[kind] ?? 0) : sum,
      0,
    ) * rules.blockHours;
  const visited = (code: string): number =>
    input.visits.reduce((sum, visit, at) => sum + (visits[at] && visit.area === code ? visit.hours : 0), 0);
  const harm = areas.map(({ code }) =>
    input.demand.reduce((sum, one) => sum + (one.area === code ? one.harmDays : 0), 0),
  );
  const capAt = (area: number, reported: (of: WeekInput['areas'][number]) => number): number => {
    const reportable = areas.map((one, a) => (harm[a] ?? 0) / reported(one));
    const whole = reportable.reduce((sum, one) => sum + one, 0);
    return whole === 0 ? 0 : ((reportable[area] ?? 0) / whole) * rules.capFactor * rules.enforcementHours;
  };
  let [all, exploration, enforcement] = [0, 0, 0];
  for (const [a, { code }] of areas.entries()) {
    const protective = given(a, 'protective') + visited(code);
    const force = given(a, 'enforcement');
    const explored = given(a, 'exploration');
    if (protective < rules.floorHours - 1e-9 && keeps({ rule: 'floor', area: code })) return false;
    const cap = Math.min(
      capAt(a, (one) => one.reportedLow),
      capAt(a, (one) => one.reportedHigh),
    );
    if (force > cap + 1e-9 && keeps({ rule: 'cap', area: code })) return false;
    if (explored < rules.explorationAreaHours - 1e-9 && keeps({ rule: 'exploration_area', area: code })) return false;
    all += protective + force + explored;
    exploration += explored;
    enforcement += force;
  }
  if (exploration < rules.explorationShare * all - 1e-9 && keeps({ rule: 'exploration' })) return false;
  if (enforcement !== rules.enforcementHours && keeps({ rule: 'enforcement' })) return false;
  return locks.every(
    ({ code, area, shifts: within, kind, hours }) =>
      !keeps({ rule: 'lock', lock: code }) ||
      given(
        areas.findIndex((one) => one.code === area),
        kind,
        within,
      ) === hours,
  );
}

/** A seeded week that is small enough to try every plan; about half of them have none. */
export function smallWeek(random: () => number): WeekInput {
  const draw = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T; // within the list
  const areas = ['A', 'B'].slice(0, draw([1, 2, 2])).map((code) => ({
    code,
    reportedLow: draw([0.4, 0.5, 0.6]),
    reportedHigh: draw([0.6, 0.8, 1]),
    travelHours: draw([0, 0, 1]),
  }));
  const shifts = [7, 15].slice(0, draw([1, 2, 2])).map((startsAtHour, at) => ({
    code: `shift ${at + 1}`,
    startsAtHour,
    lengthHours: 4,
    coverHours: draw([0, 0, 4]),
    vehicles: draw([0, 1, 2, 2]),
  }));
  const codes = shifts.map(({ code }) => code);
  const teams = ['T1', 'T2'].slice(0, draw([1, 2, 2])).map((code) => ({
    code,
    officers: draw([1, 1, 2]),
    skills: random() < 0.6 ? ['care'] : [],
    mostHours: draw([4, 8, 8]),
    vehicles: draw([0, 1]),
    shifts: random() < 0.8 ? codes : codes.slice(0, 1),
  }));
  // At most four blocks on duty in a shift: every plan is tried.
  const fewer = teams.map((team) => (teams.length === 2 ? { ...team, officers: 1 } : team));
  const visits =
    random() < 0.5
      ? [{ code: 'V1', area: draw(areas).code, shifts: codes, hours: draw([1, 2]), harmDays: draw([3, 30]), isRequired: random() < 0.4, ...(random() < 0.5 ? { skill: 'care' } : {}) }] // prettier-ignore
      : [];
  const locks =
    random() < 0.4
      ? [{ code: 'L1', area: draw(areas).code, shifts: draw([codes, codes.slice(0, 1)]), kind: draw(HOUR_KINDS), hours: draw([2, 4]) }] // prettier-ignore
      : [];
  return {
    areas,
    shifts,
    teams: fewer,
    visits,
    locks,
    demand: areas.flatMap(({ code }) =>
      codes.map((shift) => ({ area: code, shift, harmDays: Math.floor(random() * 40) })),
    ),
    rules: {
      blockHours: 2,
      floorHours: draw([0, 0, 2, 4]),
      enforcementHours: draw([0, 0, 2, 4]),
      capFactor: draw([1.25, 2]),
      explorationShare: draw([0.1, 0.25]),
      explorationAreaHours: draw([0, 0, 0, 2]),
      restHours: draw([0, 11]),
      halfReachHours: draw([2, 3]),
      ...(random() < 0.3 ? { enforcementSkill: 'care' } : {}),
    },
  };
}
