import {
  dispersionIndex,
  isInsideArea,
  type NamedArea,
  type ResultQuestion,
  type ResultsCounts,
} from '@reeve/analysis';
import { isLocalDate, ReeveError, toDayNumber } from '@reeve/domain';
import { textOf } from '../../api/connection.ts';
import type { GivenOptions } from '../../command.ts';
import { areaOfEvents, areasNamed, readAreaFile } from './area-file.ts';
import { readEventFile, type EventFile } from '../event-file.ts';
import { earlierWeeks, type Period, questionOf } from './results-earlier.ts';

/** The areas of a measure, in the order of the method. */
const ROLES = ['treated', 'control', 'displacement', 'displacement-control'] as const;
type Role = (typeof ROLES)[number];
const ROLE_OF: Readonly<Record<keyof ResultsCounts, Role>> = {
  treated: 'treated',
  control: 'control',
  displacement: 'displacement',
  displacementControl: 'displacement-control',
};

/** The counts of a file of crimes for an action, with the facts needed to interpret them. */
export interface CountedResults {
  readonly counts: ResultsCounts;
  /** Length of the period before divided by that of the period after. */
  readonly beforeLengthRatio: number;
  /** Of the weeks of the treated area before the action; undefined for fewer than eight weeks or no crime. */
  readonly dispersion: number | undefined;
  /** The same with the weeks of the file before both periods; undefined where crimes are dated to the month. */
  readonly question: ResultQuestion | undefined;
  readonly notes: readonly string[];
}

/** The minimum number of weeks to estimate dispersion. */
const FEWEST_WEEKS = 8;

/**
 * Count crimes of a file in the areas of a measure, before and after: `--areas FILE --treated CODE --control CODE --before
 * FROM,TO --after FROM,TO`. A crime counts on the day its window begins.
 *
 * @throws ReeveError invalid_input — a file, an area or a period that cannot be used, or areas that overlap by more than `MOST_SHARED`
 */
export async function countResults(path: string, options: GivenOptions): Promise<CountedResults> {
  const before = readPeriod(options, 'before');
  const after = readPeriod(options, 'after');
  if (before.to > after.from) throw new ReeveError('invalid_input', '--before must end before --after begins.');
  const boundaries = textOf(options, 'areas');
  if (boundaries === undefined) throw new ReeveError('invalid_input', '--areas is missing: the boundary file.');
  const areas = await readAreaFile(boundaries);
  const roleOf = rolesOf(areas, options);
  const events = await readEventFile(path, options);
  requireDays(events, before, after);
  const areaOf = areaOfEvents(events, areas);
  const wanted = (textOf(options, 'kind') ?? '').toLowerCase();
  const counts = new Map<Role, [number, number]>();
  const weeks = Array.from({ length: Math.floor((before.to - before.from) / 7) }, () => 0);
  const shared: (readonly [number, number])[] = [];
  const dayOf = (event: number): number => Math.floor((events.fromMinute[event] ?? Number.NaN) / 1440);
  const earlier = earlierWeeks<Role>(firstDayOf(areaOf.length, dayOf, before.from), before, after);
  let outside = 0;
  for (let event = 0; event < areaOf.length; event += 1) {
    const day = dayOf(event);
    const [isBefore, isAfter] = [inPeriod(day, before), inPeriod(day, after)];
    if (!isBefore && !isAfter && !earlier.holds(day)) continue;
    if (!events.type[event]?.toLowerCase().includes(wanted)) continue;
    const role = roleOf.get(areaOf[event] ?? -1);
    const isEarlier = earlier.holds(day);
    if (role === undefined) {
      if (!isEarlier) outside += 1;
      continue;
    }
    const area = areaOf[event] ?? -1;
    const other = sharedWith(areas, roleOf, area, events, event);
    if (other !== undefined) {
      if (!isEarlier) shared.push([area, other]);
      continue;
    }
    if (isEarlier) {
      earlier.add(role, day);
      continue;
    }
    const pair = counts.get(role) ?? [0, 0];
    pair[isBefore ? 0 : 1] += 1;
    counts.set(role, pair);
    const week = Math.floor((day - before.from) / 7);
    if (role === 'treated' && isBefore && week < weeks.length) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  refuseOverlap(areas, shared, counts);
  const of = (role: Role): readonly [number, number] => counts.get(role) ?? [0, 0];
  const studied = new Set(roleOf.values());
  const dispersion = weeks.length >= FEWEST_WEEKS ? dispersionIndex(weeks) : undefined;
  const counted: ResultsCounts = {
    treated: of('treated'),
    control: of('control'),
    ...(studied.has('displacement') && { displacement: of('displacement') }),
    ...(studied.has('displacement-control') && { displacementControl: of('displacement-control') }),
  };
  const isPaired = studied.has('displacement') === studied.has('displacement-control');
  return {
    counts: counted,
    beforeLengthRatio: (before.to - before.from) / (after.to - after.from),
    dispersion,
    question:
      events.timePrecision === 'month' || !isPaired
        ? undefined
        : questionOf(earlier, counted, ROLE_OF, options.has('chosen-at-its-peak')),
    notes: [...events.notes, ...notesOf({ shared: shared.length, outside, dispersion, weeks: weeks.length }, options)],
  };
}

/** What one has to know to read the counts: crimes that were left out, and how weekly counts scatter. */
function notesOf(
  counted: {
    readonly shared: number;
    readonly outside: number;
    readonly dispersion: number | undefined;
    readonly weeks: number;
  },
  options: GivenOptions,
): readonly string[] {
  const { shared, outside, dispersion, weeks } = counted;
  return [
    ...(shared > 0
      ? [`${shared} crimes lie in two of these areas, where their boundaries were drawn roughly; left out.`]
      : []),
    ...(outside > 0 ? [`${outside} crimes of the two periods lie in none of these areas.`] : []),
    dispersion === undefined
      ? 'Too few weeks or crimes before the action to see how weekly counts scatter.'
      : `Weekly counts of the treated area before the action: dispersion ${dispersion.toFixed(2)} over ${weeks} weeks.`,
    ...(options.has('chosen-at-its-peak')
      ? []
      : [
          'If the area was chosen because it had just peaked, say so with --chosen-at-its-peak: it would have fallen anyway.',
        ]),
  ];
}

/** The first day on which the file has any crime, of any kind and area. */
function firstDayOf(events: number, dayOf: (event: number) => number, latest: number): number {
  let first = latest;
  for (let event = 0; event < events; event += 1) {
    const day = dayOf(event);
    if (day < first) first = day;
  }
  return first;
}

function readPeriod(options: GivenOptions, name: string): Period {
  const [from = '', to = '', ...rest] = (textOf(options, name) ?? '').split(',').map((part) => part.trim());
  if (!isLocalDate(from) || !isLocalDate(to) || from >= to || rest.length > 0)
    throw new ReeveError(
      'invalid_input',
      `--${name} must be two days, the first that counts and the first that no longer does: 2025-09-21,2026-03-15.`,
    );
  return { from: toDayNumber(from), to: toDayNumber(to) };
}

const inPeriod = (day: number, { from, to }: Period): boolean => day >= from && day < to;

function rolesOf(areas: readonly NamedArea[], options: GivenOptions): ReadonlyMap<number, Role> {
  const roleOf = new Map<number, Role>();
  for (const role of ROLES) {
    const text = textOf(options, role);
    if (text === undefined) continue;
    for (const area of areasNamed(areas, text, role)) {
      if (roleOf.has(area))
        throw new ReeveError('invalid_input', `The area ${areas[area]?.code ?? ''} is named twice; each has one part.`);
      roleOf.set(area, role);
    }
  }
  return roleOf;
}

/** A month is complete in a period only if the period begins and ends with a month. */
function requireDays({ timePrecision }: EventFile, ...periods: readonly Period[]): void {
  if (timePrecision === 'none') throw new ReeveError('invalid_input', 'The file has no dates.');
  const isFirst = (day: number): boolean => new Date(day * 86_400_000).getUTCDate() === 1;
  if (timePrecision === 'month' && !periods.every(({ from, to }) => isFirst(from) && isFirst(to)))
    throw new ReeveError(
      'invalid_input',
      'The crimes are dated to the month: let both periods begin and end on the first of a month.',
    );
}

/** Boundaries simplified independently overlap slightly. */
const MOST_SHARED = 0.01;

/** Crimes in two areas would count as treated and as compared: areas that share more than that cannot be compared. */
function refuseOverlap(
  areas: readonly NamedArea[],
  shared: readonly (readonly [number, number])[],
  counts: ReadonlyMap<Role, readonly [number, number]>,
): void {
  const counted = [...counts.values()].reduce((sum, [before, after]) => sum + before + after, 0);
  const [first] = shared;
  if (!first || shared.length <= MOST_SHARED * counted) return;
  throw new ReeveError(
    'invalid_input',
    `The areas ${areas[first[0]]?.code ?? ''} and ${areas[first[1]]?.code ?? ''} overlap: ${shared.length} crimes lie in two areas.`,
  );
}

/** Returns another area of the measure that also contains a crime. */
function sharedWith(
  areas: readonly NamedArea[],
  roleOf: ReadonlyMap<number, Role>,
  area: number,
  { lon, lat }: EventFile,
  event: number,
): number | undefined {
  return [...roleOf.keys()].find(
    (other) => other !== area && isInsideArea(areas[other], lon[event] ?? Number.NaN, lat[event] ?? Number.NaN),
  );
}
