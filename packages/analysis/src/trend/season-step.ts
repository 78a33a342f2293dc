/** The position of a day in the year: its month, the month with the next nearest middle, and the weight of that one. */
export interface PlaceInYear {
  /** 0 January … 11 December. */
  readonly month: number;
  readonly other: number;
  /** 0 … 0.5. */
  readonly away: number;
}

/** Months that January is compared with. */
const MONTHS = 11;
const MOST_ROUNDS = 40;
/** A step that would add less than this to the log-likelihood ends a fit: the remainder is its power of 3/2. */
const ENOUGH = 1e-6;
/** As in `fitPoissonLog`. */
const RIDGE = 1e-9;

/** A change of level at one week, with the log-likelihood of the two levels together with the season. */
export interface SeasonStep {
  readonly at: number;
  readonly logLikelihood: number;
}

/**
 * Fits every change of level a number of weeks apart, each with the season that fits it best.
 *
 * Method: Newton's on the log-likelihood of the season alone: with a season given, the level of a stretch is its crimes
 * over the sum of the season's factors in it. Each fit starts from the season of the one before, so that two rounds
 * suffice; a fit from scratch takes six and twelve times as long.
 *
 * @param stride weeks between changes, and before the first
 * @returns log-likelihoods as of `fitPoissonLog`, within 10⁻⁶; undefined if one cannot be computed.
 * Cost: O(weeks² / stride).
 */
export function seasonSteps(
  counts: readonly number[],
  places: readonly PlaceInYear[],
  stride: number,
): readonly SeasonStep[] | undefined {
  const weeks = weeksOf(counts, places);
  const months = new Float64Array(MONTHS);
  const steps: SeasonStep[] = [];
  for (const at of stepWeeks(counts.length, stride)) {
    const logLikelihood = fitSeasonBeside(weeks, at, months);
    if (logLikelihood === undefined) return undefined;
    steps.push({ at, logLikelihood });
  }
  return steps;
}

/** The weeks that are tried: every `stride`th, at least as far from either end. */
export function stepWeeks(weeks: number, stride: number): readonly number[] {
  return Array.from({ length: Math.floor(weeks / stride) - 1 }, (_, nth) => (nth + 1) * stride);
}

interface Weeks {
  readonly counts: Float64Array;
  /** The two months of each week, MONTHS for January, and their parts. */
  readonly near: Uint8Array;
  readonly far: Uint8Array;
  readonly nearPart: Float64Array;
  readonly farPart: Float64Array;
  /** Room for the factor of the season of each week. */
  readonly factors: Float64Array;
}

function weeksOf(counts: readonly number[], places: readonly PlaceInYear[]): Weeks {
  const afterJanuary = (month: number): number => (month === 0 ? MONTHS : month - 1);
  return {
    counts: Float64Array.from(counts),
    near: Uint8Array.from(places, ({ month }) => afterJanuary(month)),
    far: Uint8Array.from(places, ({ other }) => afterJanuary(other)),
    nearPart: Float64Array.from(places, ({ away }) => 1 - away),
    farPart: Float64Array.from(places, ({ away }) => away),
    factors: new Float64Array(counts.length),
  };
}

/** The log-likelihood of a change of level with its best season, which is written into `months`. */
function fitSeasonBeside(weeks: Weeks, at: number, months: Float64Array): number | undefined {
  const side = MONTHS + 1;
  const hessian = new Float64Array(side * side);
  const gradient = new Float64Array(side);
  const step = new Float64Array(side);
  let [before, share] = [-Infinity, 1];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    hessian.fill(0);
    gradient.fill(0);
    const value =
      addSeason(weeks, months, gradient) +
      addStretch(weeks, 0, at, gradient, hessian) +
      addStretch(weeks, at, weeks.counts.length, gradient, hessian);
    if (!Number.isFinite(value)) return undefined;
    // A step that is too long is halved.
    if (value < before - 1e-9 * Math.abs(before)) {
      share /= 2;
      for (let i = 0; i < MONTHS; i += 1) months[i] = (months[i] ?? 0) - share * (step[i] ?? 0);
      continue;
    }
    [before, share] = [value, 1];
    step.set(gradient);
    if (!solve(hessian, step, MONTHS, side)) return undefined;
    let gain = 0;
    for (let i = 0; i < MONTHS; i += 1) gain += ((gradient[i] ?? 0) * (step[i] ?? 0)) / 2;
    for (let i = 0; i < MONTHS; i += 1) months[i] = (months[i] ?? 0) + (step[i] ?? 0);
    if (gain <= ENOUGH) return value + gain;
  }
  return before;
}

/** Σ count · season; sets the factors, and adds each count to the gradient of its months. */
function addSeason(
  { counts, near, far, nearPart, farPart, factors }: Weeks,
  months: Float64Array,
  gradient: Float64Array,
): number {
  let sum = 0;
  for (let week = 0; week < counts.length; week += 1) {
    const i = near[week] ?? 0;
    const j = far[week] ?? 0;
    const a = nearPart[week] ?? 0;
    const b = farPart[week] ?? 0;
    const count = counts[week] ?? 0;
    const season = a * (i < MONTHS ? (months[i] ?? 0) : 0) + b * (j < MONTHS ? (months[j] ?? 0) : 0);
    factors[week] = Math.exp(season);
    sum += count * season;
    gradient[i] = (gradient[i] ?? 0) + a * count;
    gradient[j] = (gradient[j] ?? 0) + b * count;
  }
  return sum;
}

/**
 * Σ count · level − mean over a stretch at its best level; subtracts its means from the gradient and adds its
 * curvature.
 */
function addStretch(
  { counts, near, far, nearPart, farPart, factors }: Weeks,
  from: number,
  to: number,
  gradient: Float64Array,
  hessian: Float64Array,
): number {
  let [crimes, factor] = [0, 0];
  for (let week = from; week < to; week += 1) {
    crimes += counts[week] ?? 0;
    factor += factors[week] ?? 0;
  }
  // Without a crime its level is zero, whatever the season.
  if (crimes === 0) return 0;
  const side = MONTHS + 1;
  const level = crimes / factor;
  const means = new Float64Array(side);
  for (let week = from; week < to; week += 1) {
    const i = near[week] ?? 0;
    const j = far[week] ?? 0;
    const a = nearPart[week] ?? 0;
    const b = farPart[week] ?? 0;
    const mean = level * (factors[week] ?? 0);
    means[i] = (means[i] ?? 0) + a * mean;
    means[j] = (means[j] ?? 0) + b * mean;
    hessian[i * side + i] = (hessian[i * side + i] ?? 0) + a * a * mean;
    hessian[j * side + j] = (hessian[j * side + j] ?? 0) + b * b * mean;
    const at = i > j ? i * side + j : j * side + i;
    hessian[at] = (hessian[at] ?? 0) + a * b * mean;
  }
  for (let i = 0; i < MONTHS; i += 1) {
    const own = means[i] ?? 0;
    gradient[i] = (gradient[i] ?? 0) - own;
    for (let j = 0; j <= i; j += 1) {
      hessian[i * side + j] = (hessian[i * side + j] ?? 0) - (own * (means[j] ?? 0)) / crimes;
    }
  }
  return crimes * Math.log(level) - crimes;
}

/** Solves for the first `n` of a symmetric matrix given by its lower half; false if it is not positive. */
function solve(lower: Float64Array, right: Float64Array, n: number, side: number): boolean {
  for (let j = 0; j < n; j += 1) {
    let pivot = (lower[j * side + j] ?? 0) + RIDGE;
    for (let k = 0; k < j; k += 1) pivot -= (lower[j * side + k] ?? 0) ** 2;
    if (!(pivot > 0)) return false;
    const root = Math.sqrt(pivot);
    lower[j * side + j] = root;
    for (let i = j + 1; i < n; i += 1) {
      let sum = lower[i * side + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (lower[i * side + k] ?? 0) * (lower[j * side + k] ?? 0);
      lower[i * side + j] = sum / root;
    }
  }
  for (let i = 0; i < n; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (lower[i * side + k] ?? 0) * (right[k] ?? 0);
    right[i] = sum / (lower[i * side + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= (lower[k * side + i] ?? 0) * (right[k] ?? 0);
    right[i] = sum / (lower[i * side + i] ?? 1);
  }
  return true;
}
