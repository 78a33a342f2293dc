import { changePoints } from './change-point.ts';
import { daysInMonth, firstDayOfMonth, monthOfDay } from '../time/month.ts';
import { fitPoissonLog } from '../distribution/poisson-regression.ts';
import { type PlaceInYear, seasonSteps, stepWeeks } from './season-step.ts';

/** Whole weeks needed before a season is removed: two years. */
export const SEASON_WEEKS = 104;

/** Candidate starts of a level are this many weeks apart; the search then finds the exact week. */
const STRIDE_WEEKS = 4;
/** Rounds until levels and season agree; two or three suffice. */
const MOST_ROUNDS = 8;
/** Monday to Thursday: the day that determines the year of a week. */
const TO_THURSDAY = 3;

/**
 * Returns the season's factor for each week, if two years or more show one.
 *
 * Season and changes of level are estimated together, because each would pass for a part of the other: a step in the
 * second year would shift the months after it, and a summer would be a step up and one down. The season is that of the
 * twelve months, in a straight line (of the logarithms) between their middles: a week of the year occurs in two years
 * only once or twice, and a separate index for it would be chance.
 * Method: Poisson regression, log E(count) = level of the stretch + season; stretches by `changePoints` with the season
 * as exposure, then the regression again, until both are stable; started without a change and with the one change that
 * fits best, of which the better is taken (twice the log-likelihood less the penalty of `changePoints`);
 * docs/methods/trend.md.
 * Source: P. McCullagh & J. A. Nelder (1989), Generalized linear models, 2nd ed., Chapman and Hall, chapter 6.
 *
 * @param weekly firstMonday: days since 1970-01-01 of the first week; counts of whole weeks in order, empty ones as 0
 * @returns an index a week, > 0, mean 1; undefined for fewer than 104 weeks or a calendar month without any crime
 * Cost: O(weeks²).
 */
export function weekSeason(
  { firstMonday, counts }: { readonly firstMonday: number; readonly counts: readonly number[] },
  options: { readonly penalty?: number } = {},
): readonly number[] | undefined {
  const n = counts.length;
  if (n < SEASON_WEEKS) return undefined;
  const places = counts.map((_, week) => placeInYear(firstMonday + 7 * week + TO_THURSDAY));
  const inMonth = new Float64Array(12);
  for (const [week, { month }] of places.entries()) inMonth[month] = (inMonth[month] ?? 0) + (counts[week] ?? 0);
  if (inMonth.some((count) => count === 0)) return undefined;
  // Both starts reach the same cuts.
  const fit = remembered((cuts) => fitSeason(counts, places, cuts));
  const changesBeside = remembered((cuts) => changePoints(counts, { exposure: fit(cuts).index, ...options }));
  const settle = (start: readonly number[]): Settled => {
    let cuts = start;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = changesBeside(cuts).points.map(({ index }) => index);
      if (found.join() === cuts.join()) break;
      cuts = found;
    }
    return { ...fit(cuts), changes: cuts.length };
  };
  const { dispersion, penalty } = changesBeside([]);
  const cost = ({ logLikelihood, changes }: Settled): number => (-2 * logLikelihood) / dispersion + penalty * changes;
  const steps =
    seasonSteps(counts, places, STRIDE_WEEKS) ??
    stepWeeks(n, STRIDE_WEEKS).map((at) => ({ at, logLikelihood: fit([at]).logLikelihood }));
  const best = steps.reduce((one, other) => (other.logLikelihood > one.logLikelihood ? other : one));
  const [plain, stepped] = [settle([]), settle([best.at])];
  return (cost(stepped) < cost(plain) ? stepped : plain).index;
}

interface Season {
  readonly index: readonly number[];
  readonly logLikelihood: number;
}
interface Settled extends Season {
  readonly changes: number;
}

/** The season together with levels that change at `cuts`. */
function fitSeason(counts: readonly number[], places: readonly PlaceInYear[], cuts: readonly number[]): Season {
  const levels = cuts.length + 1;
  let stretch = 0;
  const rows = places.map(({ month, other, away }, week) => {
    if (cuts[stretch] === week) stretch += 1;
    const row = new Float64Array(levels + 11);
    row[stretch] = 1;
    // January is the reference month.
    if (month > 0) row[levels + month - 1] = 1 - away;
    if (other > 0) row[levels + other - 1] = away;
    return row;
  });
  const { coefficients, logLikelihood } = fitPoissonLog(counts, rows);
  const each = rows.map((row) => {
    let sum = 0;
    for (let month = 0; month < 11; month += 1) sum += (row[levels + month] ?? 0) * (coefficients[levels + month] ?? 0);
    return Math.exp(sum);
  });
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  return { index: each.map((one) => one / mean), logLikelihood };
}

function remembered<Result>(work: (cuts: readonly number[]) => Result): (cuts: readonly number[]) => Result {
  const known = new Map<string, Result>();
  return (cuts) => {
    const name = cuts.join();
    const result = known.get(name) ?? work(cuts);
    known.set(name, result);
    return result;
  };
}

/** The place of a day in its year. */
export function placeInYear(day: number): PlaceInYear {
  const since1970 = monthOfDay(day);
  const part = (day - firstDayOfMonth(since1970) + 0.5) / daysInMonth(since1970);
  const month = ((since1970 % 12) + 12) % 12;
  return { month, other: (month + (part < 0.5 ? 11 : 1)) % 12, away: Math.abs(part - 0.5) };
}
