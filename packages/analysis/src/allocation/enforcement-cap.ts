import type { WeekInput } from './week-input.ts';

/** The cap on an area’s enforcement hours at both ends of what goes unreported. */
export interface EnforcementCap {
  readonly area: string;
  /** Days of harm that victims reported in the area. */
  readonly harmDays: number;
  /** Share of the victim-reported harm of all areas: 0 … 1; 0 where nothing was reported anywhere. */
  readonly harmShare: number;
  /** Cap in hours if little goes unreported, and if much does. */
  readonly littleHours: number;
  readonly muchHours: number;
  /** The cap of the plan: the lower of the two, so that the plan keeps it at both ends. */
  readonly hours: number;
}

/**
 * Returns the cap on enforcement hours for each area: its share of victim-reported harm times the factor.
 *
 * Offences found by police must not be in the demand: they measure where police looked.
 * Method: harm divided by the share that victims report, at the high end and at the low end of its range; docs/methods/allocation.md.
 *
 * @param input demand, areas and rules of a week without faults
 * @returns one cap per area, in the order of the areas
 * Cost: O(areas + demand).
 */
export function enforcementCaps({
  areas,
  demand,
  rules,
}: Pick<WeekInput, 'areas' | 'demand' | 'rules'>): readonly EnforcementCap[] {
  const harm = new Map(areas.map(({ code }) => [code, 0]));
  for (const { area, harmDays } of demand) harm.set(area, (harm.get(area) ?? 0) + harmDays);
  const little = sharesOf(areas.map(({ code, reportedHigh }) => (harm.get(code) ?? 0) / reportedHigh));
  const much = sharesOf(areas.map(({ code, reportedLow }) => (harm.get(code) ?? 0) / reportedLow));
  const reported = sharesOf(areas.map(({ code }) => harm.get(code) ?? 0));
  const most = rules.capFactor * rules.enforcementHours;
  return areas.map(({ code }, at) => {
    const [littleHours, muchHours] = [(little[at] ?? 0) * most, (much[at] ?? 0) * most];
    return {
      area: code,
      harmDays: harm.get(code) ?? 0,
      harmShare: reported[at] ?? 0,
      littleHours,
      muchHours,
      hours: Math.min(littleHours, muchHours),
    };
  });
}

function sharesOf(values: readonly number[]): readonly number[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (whole === 0 ? 0 : value / whole));
}
