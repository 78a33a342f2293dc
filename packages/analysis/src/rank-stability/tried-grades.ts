import {
  INDICATOR_WEIGHTS,
  MOST_POINTS,
  ReeveError,
  templateFaults,
  VALUE_POINTS,
  type AssessmentTemplate,
  type ComparableUnit,
  type Confidence,
  type IndicatorValue,
} from '@reeve/domain';

/** A value with the confidence of a known one. */
export interface ConfidentValue {
  readonly value: IndicatorValue;
  readonly confidence?: Confidence | undefined;
}

/** A network or crime area with its values by indicator; one that is missing counts as unknown. Persons have no such type. */
export interface GradedUnit {
  readonly unit: ComparableUnit;
  readonly values: Readonly<Record<string, ConfidentValue | undefined>>;
}

/**
 * The chance that a known value is one step off, by its confidence; half up, half down. Ours: no study gives them. At the
 * end of the scale the half that would leave it stays.
 */
export const STEP_CHANCES: Readonly<Record<Confidence, number>> = { high: 0.1, moderate: 0.3, low: 0.5 };

/** What is tried for units on one template: possible weights by indicator, and chances of 0 to 3 points by unit. */
export interface TriedGrades {
  /** By indicator, in the order of their ids: the weights tried, equally likely. */
  readonly weights: readonly (readonly number[])[];
  /** By unit in the order of their ids, then by indicator: the chance of each number of points. */
  readonly chances: readonly (readonly (readonly number[])[])[];
  /** Units in the order of their ids. */
  readonly units: readonly ComparableUnit[];
}

/**
 * Prepares what is tried. Sorted by id, so that a result does not depend on the order of units or indicators.
 *
 * A weight moves at most one step: people who agree on a template disagree by a step, and none reads 3 as 1. A weight of
 * 2 is 1, 2 or 3, equally likely; 1 is 1 or 2; 3 is 2 or 3. Units share the weights of a draw. An unknown value is any of
 * the four, equally likely. Weights and values are independent.
 *
 * @throws ReeveError invalid_input — a template with faults or of another kind of unit, fewer than two units, one twice,
 *   a value of no indicator, a known value without confidence, a chance outside 0 to 1
 */
export function triedGrades(
  template: AssessmentTemplate,
  graded: readonly GradedUnit[],
  stepChances: Readonly<Record<Confidence, number>> = STEP_CHANCES,
): TriedGrades {
  requireTemplate(template, graded);
  if (Object.values(stepChances).some((chance) => !(chance >= 0 && chance <= 1)))
    throw new ReeveError('invalid_input', 'The chance of a step must be from 0 to 1.');
  const byId =
    <T>(idOf: (one: T) => string) =>
    (a: T, b: T) =>
      idOf(a) < idOf(b) ? -1 : 1;
  const indicators = template.indicators.toSorted(byId(({ id }) => id));
  const sorted = graded.toSorted(byId(({ unit }) => unit.id));
  return {
    weights: indicators.map(({ weight }) => INDICATOR_WEIGHTS.filter((tried) => Math.abs(tried - weight) <= 1)),
    chances: sorted.map(({ values }) => indicators.map(({ id }) => pointChances(values[id], stepChances))),
    units: sorted.map(({ unit }) => unit),
  };
}

/** Rejects a template and units that cannot be compared; as `triedGrades`. */
export function requireTemplate(template: AssessmentTemplate, graded: readonly GradedUnit[]): void {
  if (templateFaults(template).length > 0)
    throw new ReeveError('invalid_input', 'The template needs indicators with weights of 1 to 3.');
  if (graded.length < 2) throw new ReeveError('invalid_input', 'An order needs two units or more.');
  if (new Set(graded.map(({ unit }) => unit.id)).size !== graded.length)
    throw new ReeveError('invalid_input', 'Each unit is given once.');
  if (graded.some(({ unit }) => unit.kind !== template.unit))
    throw new ReeveError('invalid_input', 'Units are compared on a template of their own kind.');
  const ids = new Set(template.indicators.map(({ id }) => id));
  if (graded.some(({ values }) => Object.keys(values).some((id) => !ids.has(id))))
    throw new ReeveError('invalid_input', 'A value belongs to no indicator of the template.');
}

/** The chance of 0, 1, 2 and 3 points. */
function pointChances(
  graded: ConfidentValue | undefined,
  stepChances: Readonly<Record<Confidence, number>>,
): readonly number[] {
  const value = graded?.value ?? 'unknown';
  if (value === 'unknown') return [0.25, 0.25, 0.25, 0.25];
  if (graded?.confidence === undefined)
    throw new ReeveError('invalid_input', 'A known value needs its confidence: high, moderate or low.');
  const half = stepChances[graded.confidence] / 2;
  const at = VALUE_POINTS[value];
  const chances = [0, 0, 0, 0];
  for (const [points, chance] of [
    [at, 1 - 2 * half],
    [at - 1, half],
    [at + 1, half],
  ] as const) {
    const inside = points < 0 || points > MOST_POINTS ? at : points;
    chances[inside] = (chances[inside] ?? 0) + chance;
  }
  return chances;
}
