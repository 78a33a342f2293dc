import { ReeveError } from '../error.ts';
import type { ComparableUnit } from './assessed-unit.ts';
import type { AssessmentTemplate } from './assessment-template.ts';
import { MOST_POINTS, VALUE_POINTS, type IndicatorValue } from './indicator.ts';

/** The score of one unit as an interval: what is unknown widens it. */
export interface IntervalScore {
  /** Σ weight · points of the known values. */
  readonly points: number;
  /** What the unknown values add if all are high. */
  readonly unknownPoints: number;
  /** The points if every value is high. */
  readonly mostPoints: number;
  /** The score if every unknown value is nil, 0 to 1. */
  readonly low: number;
  /** The score if every unknown value is high, 0 to 1. */
  readonly high: number;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  /** Points as a share of the most that the known values can give; `undefined` if every value is unknown. */
  readonly score: number | undefined;
}

/**
 * Scores the values of one unit.
 *
 * Source: domain brief §3.3; the scale and its interval are ours. A score is never shown without its interval.
 *
 * @param rows one per indicator; weights whole numbers ≥ 0, not all 0; no value counts as unknown
 * @throws ReeveError invalid_input — a weight that is not a whole number ≥ 0, or weights that sum to nothing
 * Cost: O(rows). The order does not matter.
 * @example intervalScore([{ weight: 2, value: 'high' }, { weight: 1, value: 'unknown' }]).coverage.toFixed(3) // => '0.667'
 */
export function intervalScore(
  rows: readonly { readonly weight: number; readonly value: IndicatorValue | undefined }[],
): IntervalScore {
  let points = 0;
  let known = 0;
  let all = 0;
  for (const { weight, value } of rows) {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new ReeveError('invalid_input', 'Each weight must be a whole number, 0 or more.');
    all += weight;
    if (value === undefined || value === 'unknown') continue;
    known += weight;
    points += weight * VALUE_POINTS[value];
  }
  if (all === 0) throw new ReeveError('invalid_input', 'The weights sum to nothing: choose a template with weights.');
  const mostPoints = MOST_POINTS * all;
  const unknownPoints = MOST_POINTS * (all - known);
  return {
    points,
    unknownPoints,
    mostPoints,
    low: points / mostPoints,
    high: (points + unknownPoints) / mostPoints,
    coverage: known / all,
    score: known === 0 ? undefined : points / (MOST_POINTS * known),
  };
}

/** The score of a network or crime area, with the template it was scored on. */
export interface UnitScore extends IntervalScore {
  readonly unit: ComparableUnit;
  readonly template: Pick<AssessmentTemplate, 'id' | 'version'>;
}

/**
 * Scores a network or crime area on a template of its kind.
 *
 * @param values by indicator; one that is missing counts as unknown
 * @throws ReeveError invalid_input — a template of another kind of unit, a value of no indicator of it, or as `intervalScore`
 * Cost: O(indicators).
 */
export function scoreUnit(
  unit: ComparableUnit,
  template: AssessmentTemplate,
  values: Readonly<Record<string, IndicatorValue | undefined>>,
): UnitScore {
  if (template.unit !== unit.kind)
    throw new ReeveError('invalid_input', 'A unit is scored on a template of its own kind.');
  const ids = new Set(template.indicators.map(({ id }) => id));
  if (Object.keys(values).some((id) => !ids.has(id)))
    throw new ReeveError('invalid_input', 'A value belongs to no indicator of the template.');
  const rows = template.indicators.map(({ id, weight }) => ({ weight, value: values[id] }));
  return { unit, template: { id: template.id, version: template.version }, ...intervalScore(rows) };
}
