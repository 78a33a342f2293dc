import {
  INDICATOR_WEIGHTS,
  VALUE_POINTS,
  type AssessmentTemplate,
  type ComparableUnit,
  type KnownValue,
} from '@reeve/domain';
import { requireTemplate, type GradedUnit } from './tried-grades.ts';

/** One change that exchanges two neighbours. `steps` on the scale of 0 to 3; an unknown value is at 1.5, its middle. */
export type OrderChange =
  | {
      readonly kind: 'value';
      readonly unit: ComparableUnit;
      readonly indicator: string;
      readonly from: KnownValue;
      readonly to: KnownValue;
      readonly steps: number;
    }
  | {
      readonly kind: 'unknown';
      readonly unit: ComparableUnit;
      readonly indicator: string;
      readonly to: KnownValue;
      readonly steps: number;
    }
  | {
      readonly kind: 'weight';
      readonly indicator: string;
      readonly from: number;
      readonly to: number;
      readonly steps: number;
    };

export interface NeighbourChanges {
  readonly above: ComparableUnit;
  readonly below: ComparableUnit;
  /** The middles are equal: there is no order to change, and `changes` is empty. */
  readonly equal: boolean;
  /** For each value and weight that alone can exchange the two its smallest change; smallest first. Empty: none can. */
  readonly changes: readonly OrderChange[];
}

const KNOWN = Object.keys(VALUE_POINTS) as readonly KnownValue[]; // the keys are exactly these

/**
 * What would change the order: for every two neighbours, the smallest single values or weights that exchange them.
 *
 * Neighbours are those of the order by the middle of the intervals, equal ones by id. That order is a device for finding
 * changes; where intervals overlap it is never shown as a ranking. Method: docs/methods/threat-assessment.md.
 *
 * @param graded ≥ 2 units of the template's kind
 * @throws ReeveError invalid_input — as `triedGrades`; the confidence of values does not matter here
 * Cost: O(units · indicators). The order of units and indicators does not matter.
 */
export function orderChanges(template: AssessmentTemplate, graded: readonly GradedUnit[]): readonly NeighbourChanges[] {
  requireTemplate(template, graded);
  const indicators = template.indicators.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ordered = graded
    .map((one) => {
      const twice = indicators.map(({ id }) => twicePoints(one, id));
      return {
        ...one,
        twice,
        middle: twice.reduce((sum, points, i) => sum + points * (indicators[i]?.weight ?? 0), 0),
      };
    })
    .toSorted((a, b) => b.middle - a.middle || (a.unit.id < b.unit.id ? -1 : 1));
  return ordered.slice(1).map((below, place) => {
    const above = ordered[place] ?? below;
    const lead = above.middle - below.middle;
    const changes = indicators.flatMap(({ id, weight }, i) => {
      const [up, down] = [above.twice[i] ?? 0, below.twice[i] ?? 0];
      return [
        valueChange(above, id, up, (points) => lead + weight * (points - up)),
        valueChange(below, id, down, (points) => lead - weight * (points - down)),
        weightChange(id, weight, (to) => lead + (to - weight) * (up - down)),
      ].filter((change) => change !== undefined);
    });
    const order = (a: OrderChange, b: OrderChange): number => a.steps - b.steps || (keyOf(a) < keyOf(b) ? -1 : 1);
    return {
      above: above.unit,
      below: below.unit,
      equal: lead === 0,
      changes: lead === 0 ? [] : changes.toSorted(order),
    };
  });
}

/** Twice the points of a value, whole; unknown is in the middle of 0 and 3. */
function twicePoints({ values }: GradedUnit, indicator: string): number {
  const value = values[indicator]?.value ?? 'unknown';
  return value === 'unknown' ? 3 : 2 * VALUE_POINTS[value];
}

/** @param leadAt twice the lead of the upper unit if this one had so many points, doubled */
function valueChange(
  graded: GradedUnit,
  indicator: string,
  twice: number,
  leadAt: (twicePoints: number) => number,
): OrderChange | undefined {
  const stepsTo = (value: KnownValue): number => Math.abs(2 * VALUE_POINTS[value] - twice) / 2;
  const to = KNOWN.toSorted((a, b) => stepsTo(a) - stepsTo(b)).find((value) => leadAt(2 * VALUE_POINTS[value]) < 0);
  if (to === undefined) return undefined;
  const from = graded.values[indicator]?.value ?? 'unknown';
  const change = { unit: graded.unit, indicator, to, steps: stepsTo(to) };
  return from === 'unknown' ? { kind: 'unknown', ...change } : { kind: 'value', from, ...change };
}

function weightChange(indicator: string, weight: number, leadAt: (weight: number) => number): OrderChange | undefined {
  const to = INDICATOR_WEIGHTS.toSorted((a, b) => Math.abs(a - weight) - Math.abs(b - weight)).find(
    (tried) => leadAt(tried) < 0,
  );
  return to === undefined ? undefined : { kind: 'weight', indicator, from: weight, to, steps: Math.abs(to - weight) };
}

const keyOf = (change: OrderChange): string =>
  [change.kind, change.indicator, 'unit' in change ? change.unit.id : ''].join(' ');
