import type { HourKind } from '@reeve/domain';
import { enforcementCaps } from './enforcement-cap.ts';
import { ModelBuilder, type LinearSolver, type ModelRow } from './linear-model.ts';
import type { PlannedHours, WeekPlan } from './week-plan.ts';
import type { WeekInput } from './week-input.ts';

/** Kinds of hours that gain nothing: where they are given is not decided by what a plan reaches. */
const PLACED = ['enforcement', 'exploration'] as const;
type PlacedKind = (typeof PLACED)[number];

/** Blocks beyond the nearest whole number by rounding of a cap. */
const SLACK = 1e-9;
/** An even share of enforcement counts before one of exploration. */
const WEIGHTS: Readonly<Record<PlacedKind, number>> = { enforcement: 1, exploration: 1e-3 };
const EXACT = { gap: 0, nodes: 50 };

/**
 * Returns a plan in which enforcement follows the victim-reported harm of the areas, and exploration is even, as far as that
 * costs no reach.
 *
 * Enforcement and exploration gain nothing, so of all plans that reach the same the solver returns any: one that leaves
 * an area without enforcement raises an alarm of disparity that the rules did not ask for.
 * Method: protective hours, visits, and the hours of each kind in each shift stay; these are moved between patrolled areas
 * towards shares in whole blocks (M. L. Balinski & H. P. Young 1982, Fair Representation: Webster’s method), within caps,
 * least exploration and locks.
 *
 * @param input sorted, without faults
 * @param plan  keeps the rules
 * @returns the plan itself where the solver finds no other
 * Cost: one easy solve of 2 · areas · shifts columns.
 */
export function evenHours(input: WeekInput, plan: WeekPlan, solve: LinearSolver): WeekPlan {
  const { areas, shifts, locks, rules } = input;
  const builder = new ModelBuilder();
  const cells: { area: string; shift: string; kind: PlacedKind; column: number }[] = [];
  for (const area of areas)
    for (const { code: shift } of shifts) {
      if (area.travelHours > 0 && hoursOf(plan, { area: area.code, shift }) === 0) continue;
      for (const kind of PLACED)
        cells.push({ area: area.code, shift, kind, column: builder.column({ isInteger: true }) });
    }
  const terms = (wanted: { area?: string; shifts?: readonly string[]; kind: HourKind }): ModelRow['terms'][number][] =>
    cells
      .filter(
        ({ area, shift, kind }) =>
          kind === wanted.kind && (wanted.area ?? area) === area && (wanted.shifts ?? [shift]).includes(shift),
      ) // prettier-ignore
      .map(({ column }) => [column, rules.blockHours]);
  for (const { code } of shifts)
    for (const kind of PLACED) {
      const hours = hoursOf(plan, { shift: code, kind });
      builder.row({ lower: hours, upper: hours, terms: terms({ shifts: [code], kind }) });
    }
  const caps = enforcementCaps(input);
  for (const [at, { code: area }] of areas.entries()) {
    builder.row({ upper: caps[at]?.hours ?? 0, terms: terms({ area, kind: 'enforcement' }) });
    builder.row({ lower: rules.explorationAreaHours, terms: terms({ area, kind: 'exploration' }) });
  }
  for (const { area, shifts: within, kind, hours } of locks)
    if (kind !== 'protective')
      builder.row({ lower: hours, upper: hours, terms: terms({ area, shifts: within, kind }) });
  for (const kind of PLACED)
    for (const [at, share] of evenShares(input, plan, kind).entries()) {
      const upTo = builder.column({ gain: WEIGHTS[kind], upper: share });
      builder.row({ upper: 0, terms: [[upTo, rules.blockHours], ...terms({ area: areas[at]?.code ?? '', kind }).map(([column, hours]) => [column, -hours] as const)] }); // prettier-ignore
    }
  const found = cells.length === 0 ? undefined : solve({ columns: builder.columns, rows: builder.rows }, EXACT);
  if (found?.status !== 'solved') return plan;
  const placed = cells
    .map(({ column, ...of }): PlannedHours => ({
      ...of,
      hours: Math.round(found.values[column] ?? 0) * rules.blockHours,
    }))
    .filter(({ hours }) => hours > 0);
  return { ...plan, hours: [...plan.hours.filter(({ kind }) => kind === 'protective'), ...placed] };
}

/** Blocks of each area, in the order of the areas: enforcement by harm within caps, exploration the same everywhere. */
function evenShares(input: WeekInput, plan: WeekPlan, kind: PlacedKind): readonly number[] {
  const blocks = Math.round(hoursOf(plan, { kind }) / input.rules.blockHours);
  if (kind === 'exploration')
    return webster(
      input.areas.map(() => ({ weight: 1, most: Infinity })),
      blocks,
    );
  const caps = enforcementCaps(input);
  return webster(caps.map(({ harmShare, hours }) => ({ weight: harmShare, most: blocksIn(hours, input.rules.blockHours) })), blocks); // prettier-ignore
}

/** Gives blocks one after another to the area that is furthest below its share. */
function webster(of: readonly { readonly weight: number; readonly most: number }[], blocks: number): readonly number[] {
  const given = of.map(() => 0);
  for (let nth = 0; nth < blocks; nth += 1) {
    let [next, least] = [-1, Infinity];
    for (const [at, { weight, most }] of of.entries()) {
      const standing = ((given[at] ?? 0) + 0.5) / weight;
      if ((given[at] ?? 0) < most && standing < least) [next, least] = [at, standing];
    }
    if (next < 0) break;
    given[next] = (given[next] ?? 0) + 1;
  }
  return given;
}

function hoursOf(
  plan: WeekPlan,
  of: { readonly area?: string; readonly shift?: string; readonly kind?: HourKind },
): number {
  return plan.hours
    .filter(
      ({ area, shift, kind }) =>
        (of.area ?? area) === area && (of.shift ?? shift) === shift && (of.kind ?? kind) === kind,
    )
    .reduce((sum, { hours }) => sum + hours, 0);
}

const blocksIn = (hours: number, blockHours: number): number => Math.floor(hours / blockHours + SLACK);

/** Totals further from the one asked for than this many times it are not looked at. */
const MOST_TIMES = 4;

/**
 * Returns the nearest totals of enforcement hours that the caps leave room for in whole blocks: one below and one above
 * what is asked for, each if there is one; nothing if the total asked for fits.
 *
 * Caps are shares of the total and are kept in whole blocks. With many areas and few hours most caps are less than a
 * block: then no total near the one asked for can be placed, and a bare clash would leave people guessing.
 *
 * @returns hours, ascending; 0 always fits
 * Cost: O(areas · blocks).
 */
export function enforcementThatFits(input: Pick<WeekInput, 'areas' | 'demand' | 'rules'>): readonly number[] {
  const { blockHours, enforcementHours } = input.rules;
  if (enforcementHours === 0) return [];
  const caps = enforcementCaps(input);
  const asked = Math.round(enforcementHours / blockHours);
  const fits = (blocks: number): boolean =>
    caps.reduce((sum, { hours }) => sum + blocksIn((hours * blocks) / asked, blockHours), 0) >= blocks;
  if (fits(asked)) return [];
  const below = Array.from({ length: asked }, (_, nth) => asked - 1 - nth).find(fits);
  const above = Array.from({ length: asked * (MOST_TIMES - 1) }, (_, nth) => asked + 1 + nth).find(fits);
  return [below, above].flatMap((blocks) => (blocks === undefined ? [] : [blocks * blockHours]));
}
