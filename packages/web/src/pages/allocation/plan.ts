import type { allocationPlan, ReplyOf } from '@reeve/contract';

export type Plan = ReplyOf<typeof allocationPlan.read>;
export type Judged = Plan['proposed'];

/** Hours of all kinds in an area. */
export const hoursIn = (area: Judged['areas'][number] | undefined): number =>
  (area?.protective ?? 0) + (area?.enforcement ?? 0) + (area?.exploration ?? 0);

/** Hours of a whole plan. */
export const hoursOf = (judged: Judged): number => judged.areas.reduce((sum, area) => sum + hoursIn(area), 0);

/** True if a plan breaks this rule for this area. */
export const breaks = (judged: Judged, rule: string, area: string): boolean =>
  judged.broken.some((one) => one.rule === rule && one.of === area);

/** A ramp of six steps over the hours of both plans. */
export function stepOf(hours: number, most: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const steps = [1, 2, 3, 4, 5, 6] as const;
  return steps[Math.min(5, Math.floor((hours / Math.max(most, 1)) * 6))] ?? 6;
}

/** Rounds to two digits, so that a small figure is not shown as 0; above 100 to whole numbers. */
export function roundShort(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(2));
}

/** Codes in the order people count: 2 before 10. */
export function inOrder<T>(rows: readonly T[], codeOf: (row: T) => string): readonly T[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return rows.toSorted((one, other) => compare(codeOf(one), codeOf(other)));
}
