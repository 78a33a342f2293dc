import { ReeveError } from '@reeve/domain';
import { changeInterval } from './change-interval.ts';
import { neighbourDispersion } from './neighbour-dispersion.ts';
import { requireCount, requirePositive } from '../require-count.ts';

/** A change of level. */
export interface ChangePoint {
  /** The first period of the new level. */
  readonly index: number;
  /** 95 % interval of `index`, both ends included, given the changes before and after. */
  readonly low: number;
  readonly high: number;
  /** Events per unit of exposure in the stretch before and the one after. */
  readonly before: number;
  readonly after: number;
  /** The increase of twice the log-likelihood from the change, divided by the dispersion; more than the penalty. */
  readonly gain: number;
}

export interface ChangePoints {
  readonly points: readonly ChangePoint[];
  /** Cost of one more change, on the scale of twice the log-likelihood. */
  readonly penalty: number;
  /** The divisor of the likelihood, ≥ 1: how much neighbouring periods differ beyond chance. */
  readonly dispersion: number;
  readonly fewestPeriods: number;
}

export interface ChangePointOptions {
  /** As many numbers > 0 as counts: days, households; leave out for periods of equal length. */
  readonly exposure?: readonly number[];
  /** Default 3 ln n, > 0. */
  readonly penalty?: number;
  /** Fewest periods between changes, default 3. */
  readonly fewestPeriods?: number;
}

/**
 * When did the level of crime change, and how surely is the date known?
 *
 * Levels change in steps. A slow drift is cut into stairs, and a season into one stair up and one down each year: pass
 * an `exposure` with the season, or whole-year sums. A change is not an effect: it has no cause in it.
 * Method: the partition of the series with the least Σ −2 s ln(s/e) of its stretches (s events, e exposure; Poisson) ÷
 * dispersion + penalty × changes, found exactly over all partitions (as PELT does with pruning). The default penalty 3
 * ln n gives a false change in fewer than 5 of 100 series of independent counts with one level. Dispersion:
 * `neighbourDispersion`. Interval: `changeInterval`. Docs/methods/trend.md.
 * Source: B. Jackson et al. (2005), An algorithm for optimal partitioning of data on an interval, IEEE Signal
 * Processing Letters 12, 105–108, doi 10.1109/LSP.2001.838216; R. Killick, P. Fearnhead & I. A. Eckley (2012), Optimal
 * detection of changepoints with a linear computational cost, JASA 107, 1590–1598, doi 10.1080/01621459.2012.737745.
 *
 * @param counts  one count a period, in order, whole numbers ≥ 0
 * @param options exposure, penalty, fewestPeriods ≥ 1
 * @returns changes in the order of time; none if the series is shorter than two stretches
 * @throws ReeveError invalid_input — counts or options out of range
 * Cost: O(n²).
 * @example changePoints([2, 3, 2, 3, 2, 3, 19, 21, 20, 20, 18, 22]).points[0].index // => 6
 */
export function changePoints(counts: readonly number[], options: ChangePointOptions = {}): ChangePoints {
  const n = counts.length;
  const { exposure = Array<number>(n).fill(1), penalty = 3 * Math.log(Math.max(2, n)), fewestPeriods = 3 } = options;
  for (const count of counts) requireCount(count, 'Each count');
  for (const one of exposure) requirePositive(one, 'Each exposure');
  if (exposure.length !== n) throw new ReeveError('invalid_input', 'There must be one exposure for each count.');
  requirePositive(penalty, 'The penalty');
  if (!Number.isSafeInteger(fewestPeriods) || fewestPeriods < 1) {
    throw new ReeveError('invalid_input', 'The fewest periods between changes must be a whole number, 1 or more.');
  }
  const dispersion = Math.max(1, neighbourDispersion(counts, exposure));
  const events = runningSums(counts);
  const exposed = runningSums(exposure);
  const stretch = (from: number, to: number): Stretch => ({
    events: (events[to] ?? 0) - (events[from] ?? 0),
    exposure: (exposed[to] ?? 0) - (exposed[from] ?? 0),
  });
  const cuts = bestCuts(n, (from, to) => costOf(stretch(from, to)) / dispersion, penalty, fewestPeriods);
  const points = cuts.map((index, i): ChangePoint => {
    const from = cuts[i - 1] ?? 0;
    const to = cuts[i + 1] ?? n;
    const before = stretch(from, index);
    const after = stretch(index, to);
    const gain = (costOf(stretch(from, to)) - costOf(before) - costOf(after)) / dispersion;
    return {
      index,
      ...changeInterval(counts.slice(from, to), exposure.slice(from, to), dispersion, from),
      before: before.events / before.exposure,
      after: after.events / after.exposure,
      gain,
    };
  });
  return { points, penalty, dispersion, fewestPeriods };
}

interface Stretch {
  readonly events: number;
  readonly exposure: number;
}

/** −2 × the log-likelihood at the best rate, without the terms common to every partition. */
function costOf({ events, exposure }: Stretch): number {
  return events === 0 ? 0 : -2 * events * Math.log(events / exposure);
}

/** Returns where to cut 0 … n so that the sum of costs and penalties is minimal: best[to] is the minimum up to `to`. */
function bestCuts(
  n: number,
  cost: (from: number, to: number) => number,
  penalty: number,
  fewest: number,
): readonly number[] {
  const best = new Float64Array(n + 1).fill(Infinity);
  const cutBefore = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let to = fewest; to <= n; to += 1) {
    for (let from = 0; from <= to - fewest; from += 1) {
      const value = (best[from] ?? Infinity) + cost(from, to) + penalty;
      if (value < (best[to] ?? Infinity)) {
        best[to] = value;
        cutBefore[to] = from;
      }
    }
  }
  const cuts: number[] = [];
  for (let at = cutBefore[n] ?? 0; at > 0; at = cutBefore[at] ?? 0) cuts.push(at);
  return cuts.toReversed();
}

function runningSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) sums.push((sum += value));
  return sums;
}
