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

/** Rules that concern an area, whose code a refusal gives. */
const OF_AREA: readonly string[] = ['floor', 'cap', 'exploration_area'];

/**
 * Returns rules of a refusal (`floor B`) by kind, with what each concerns: an area by its name and code.
 *
 * @example rulesByKind(['floor B', 'floor C'], () => 'Quay') // => [{ kind: 'floor', isOfArea: true, of: ['Quay (B)', 'Quay (C)'] }]
 */
export function rulesByKind(rules: readonly string[], nameOf: (code: string) => string): readonly RuleKind[] {
  const kinds = new Map<string, readonly string[]>();
  for (const rule of rules) {
    const [kind = '', ...rest] = rule.split(' ');
    const code = rest.join(' ');
    const of = code === '' ? [] : [OF_AREA.includes(kind) ? nameAndCode(nameOf(code), code) : code];
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...of]);
  }
  return [...kinds].map(([kind, of]) => ({ kind, isOfArea: OF_AREA.includes(kind), of }));
}

interface RuleKind {
  readonly kind: string;
  readonly isOfArea: boolean;
  readonly of: readonly string[];
}

const nameAndCode = (name: string, code: string): string => (name === '' || name === code ? code : `${name} (${code})`);

/** Codes in the order people count: 2 before 10. */
export function inOrder<T>(rows: readonly T[], codeOf: (row: T) => string): readonly T[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return rows.toSorted((one, other) => compare(codeOf(one), codeOf(other)));
}
