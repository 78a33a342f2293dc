import { ReeveError, type AssessmentTemplate, type ComparableUnit, type Confidence } from '@reeve/domain';
import { chance, drawBelow, type Chance } from '../distribution/chance.ts';
import { wilsonInterval } from '../distribution/wilson.ts';
import { triedGrades, type GradedUnit, type TriedGrades } from './tried-grades.ts';

/** Fewest draws: below, the error of a share is above 5 points. */
const LEAST_DRAWS = 100;
const WORDS = 0x1_0000_0000;

export interface RankStabilityOptions {
  /** How many places count as the top: 1 … units − 1. */
  readonly top: number;
  /** Whole number ≥ 100; 20,000 by default. */
  readonly draws?: number;
  /** Whole number, 0 … 2³²−1. */
  readonly seed: number;
  /** Chance of one step, by confidence; `STEP_CHANCES` by default. */
  readonly stepChances?: Readonly<Record<Confidence, number>>;
}

/** A share of the weights and grades tried, with what the drawing leaves open. */
export interface DrawnShare {
  /** 0 to 1. */
  readonly share: number;
  /** Standard error from the draws; 0 if all draws agree. */
  readonly error: number;
  /** 95 % interval (Wilson), never without width. */
  readonly interval: readonly [low: number, high: number];
}

export interface RankStability {
  readonly top: number;
  readonly draws: number;
  readonly seed: number;
  /** For each unit, in the order of their ids: the share of draws in which it is in the top. The shares sum to `top`. */
  readonly units: readonly (DrawnShare & { readonly unit: ComparableUnit })[];
  /** For each pair, first id before second: the share of draws in which the first is above, and in which both are equal. */
  readonly pairs: readonly (DrawnShare & {
    readonly first: ComparableUnit;
    readonly second: ComparableUnit;
    /** Share of draws with equal scores, 0 to 1. */
    readonly equal: number;
  })[];
}

/**
 * How firm an order of networks or crime areas is: the share of weights and grades tried in which each is in the top.
 *
 * Use it next to the intervals, to say how much of an order rests on choices. It is not a chance that one threat is
 * worse: it measures the choices of the template and the confidence of assessors, not the world. Never of persons.
 * Method: Monte Carlo over weights one step around the template and values one step around the assessors' (`triedGrades`);
 * scores that are equal at the edge of the top share its places. docs/methods/threat-assessment.md.
 * Source: M. Saisana, A. Saltelli & S. Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the
 * quality assessment of composite indicators, Journal of the Royal Statistical Society A 168(2), 307–323,
 * doi:10.1111/j.1467-985X.2005.00350.x, for the method; the steps are ours.
 *
 * @param graded ≥ 2 units of the template's kind
 * @returns shares with standard error and Wilson interval
 * @throws ReeveError invalid_input — a top outside 1 … units − 1, fewer than 100 draws, a seed outside its range, or as
 *   `triedGrades`
 * Cost: O(draws · units · (indicators + units)): 20,000 draws of 10 units and 14 indicators take some 100 ms.
 * Deterministic for a seed; the order of units and indicators does not matter.
 */
export function rankStability(
  template: AssessmentTemplate,
  graded: readonly GradedUnit[],
  options: RankStabilityOptions,
): RankStability {
  const { top, draws = 20_000, seed, stepChances } = options;
  const tried = triedGrades(template, graded, stepChances);
  requireTop(top, graded.length);
  if (!Number.isSafeInteger(draws) || draws < LEAST_DRAWS)
    throw new ReeveError('invalid_input', 'Draw 100 times or more.');
  const { inTop, inTopSquared, above } = sumDraws(tried, top, draws, seed);
  const n = tried.units.length;
  return {
    top,
    draws,
    seed,
    units: tried.units.map((unit, i) => ({ unit, ...drawnShare(inTop[i] ?? 0, inTopSquared[i] ?? 0, draws) })),
    pairs: tried.units.flatMap((first, i) =>
      tried.units.slice(i + 1).map((second, later) => {
        const j = i + 1 + later;
        const [up, down] = [above[i * n + j] ?? 0, above[j * n + i] ?? 0];
        return { first, second, equal: (draws - up - down) / draws, ...drawnShare(up, up, draws) };
      }),
    ),
  };
}

/** Rejects a number of top places that leaves nobody out. */
export function requireTop(top: number, units: number): void {
  if (Number.isSafeInteger(top) && top >= 1 && top < units) return;
  throw new ReeveError('invalid_input', 'The top has at least one place, and fewer places than there are units.');
}

/**
 * The part of a place in the top that a unit has: 1 or 0, or a fraction if it shares the last places with equal scores.
 *
 * @param above units with a higher score
 * @param equal other units with the same score
 */
export function placeShare(top: number, above: number, equal: number): number {
  return Math.min(1, Math.max(0, (top - above) / (equal + 1)));
}

function sumDraws(tried: TriedGrades, top: number, draws: number, seed: number) {
  const n = tried.units.length;
  const inTop = new Float64Array(n);
  const inTopSquared = new Float64Array(n);
  const above = new Float64Array(n * n);
  for (let draw = 0; draw < draws; draw += 1) {
    const points = drawPoints(tried, chance(seed, draw));
    for (let i = 0; i < n; i += 1) {
      let higher = 0;
      let equal = 0;
      for (let j = 0; j < n; j += 1) {
        if (j === i) continue;
        const difference = (points[i] ?? 0) - (points[j] ?? 0);
        if (difference > 0) above[i * n + j] = (above[i * n + j] ?? 0) + 1;
        else if (difference < 0) higher += 1;
        else equal += 1;
      }
      const part = placeShare(top, higher, equal);
      inTop[i] = (inTop[i] ?? 0) + part;
      inTopSquared[i] = (inTopSquared[i] ?? 0) + part * part;
    }
  }
  return { inTop, inTopSquared, above };
}

/** The points of every unit in one draw: whole numbers, on one set of weights. */
function drawPoints({ weights, chances }: TriedGrades, next: Chance): readonly number[] {
  const drawn = weights.map((tried) => tried[drawBelow(next, tried.length)] ?? 0);
  return chances.map((byIndicator) =>
    byIndicator.reduce((sum, values, indicator) => sum + (drawn[indicator] ?? 0) * drawValue(values, next), 0),
  );
}

function drawValue(chances: readonly number[], next: Chance): number {
  let left = next() / WORDS;
  for (let points = 0; points < chances.length - 1; points += 1) {
    left -= chances[points] ?? 0;
    if (left < 0) return points;
  }
  // The last value with a chance: rounding leaves a remainder of 1e-16 that belongs to it.
  return chances.findLastIndex((one) => one > 0);
}

function drawnShare(sum: number, sumOfSquares: number, draws: number): DrawnShare {
  const share = sum / draws;
  const variance = Math.max(0, sumOfSquares - sum * share) / (draws - 1);
  return { share, error: Math.sqrt(variance / draws), interval: wilsonInterval(Math.min(sum, draws), draws) };
}
