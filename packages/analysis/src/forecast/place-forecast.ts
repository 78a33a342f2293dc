import { ReeveError } from '@reeve/domain';
import type { CellGrid } from '../place/cell-grid.ts';
import { kde } from '../density/kde.ts';
import type { PlanePoints } from '../place/plane.ts';
import { requirePositive } from '../require-count.ts';
import { cellAt, spreadQuartic } from '../density/spread-quartic.ts';

/** Crimes with their possible days: days since 1970-01-01, equal if the day is known. */
export interface DatedPoints extends PlanePoints {
  readonly fromDay: Int32Array;
  readonly toDay: Int32Array;
}

/** Forecast methods. The others are measured against the first. */
export const FORECAST_METHODS = ['naive', 'kde', 'st-kde', 'near-repeat'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Parameters of the forecasts; the same for every place and every fold, fixed before seeing the result. */
export interface ForecastParameters {
  /** History used by the counts and the kernel density, days; 365. */
  readonly historyDays: number;
  /** Bandwidth of the quartic kernel of KDE and ST-KDE, metres; 300. */
  readonly bandwidthM: number;
  /** Reach of the kernel in time of ST-KDE, days; 90. */
  readonly bandwidthDays: number;
  /** Near-repeat decay: the share of crimes that earlier ones draw after them, 0 … 1; 0.3. */
  readonly nearShare: number;
  /** Near-repeat decay: bandwidth of the quartic kernel around each earlier crime, metres; 150. */
  readonly nearM: number;
  /** Near-repeat decay: mean days until a follower, of an exponential law; 14. */
  readonly nearDays: number;
}

export const FORECAST_DEFAULTS: ForecastParameters = {
  historyDays: 365,
  bandwidthM: 300,
  bandwidthDays: 90,
  nearShare: 0.3,
  nearM: 150,
  nearDays: 14,
};

/**
 * Returns the number of crimes expected in each cell of a grid in the days from `day` on, from crimes that were over
 * before it.
 *
 * Places only: no input or output concerns a person. Use it inside a back-test (`backtestForecasts`), with the naive
 * counts.
 *
 * - `naive`: the counts of the cell itself in the last year. The benchmark for every forecast.
 * - `kde`: the same crimes spread by a quartic kernel.
 * - `st-kde`: recent crimes, weighted by one half of Epanechnikov's kernel in time, `(3/2)(1 − (age/h)²)/h`.
 * - `near-repeat`: a self-exciting process with a fixed decay: `1 − θ` of the density, and around each earlier crime θ
 *   followers after exponential delays; followers of followers within the period are left out.
 *
 * Method: each is an expected count, so that Σ predicted can be compared with Σ observed.
 * Source: C. Brunsdon, J. Corcoran & G. Higgs (2007), Visualising space and time in crime patterns, Computers,
 * Environment and Urban Systems 31, 52–75 (ST-KDE). G. O. Mohler & others (2011), Self-exciting point process modeling
 * of crime, Journal of the American Statistical Association 106, 100–108 (near-repeat decay; there fitted, here fixed).
 *
 * @param events  any order, none of unknown place; those not over before `day` are ignored
 * @param day     first day of the forecast
 * @param periodDays length of the period in days, > 0
 * @returns one expected count a cell
 * @throws ReeveError invalid_input — parameters outside their ranges, a bandwidth shorter than half the diagonal of a cell
 * Cost: O(n · (bandwidth / cell)²); naive O(n).
 */
export function forecastPlaces(
  method: ForecastMethod,
  events: DatedPoints,
  grid: CellGrid,
  day: number,
  periodDays: number,
  parameters: ForecastParameters = FORECAST_DEFAULTS,
): Float64Array {
  return forecastWith(grid, parameters)(events, day, periodDays)(method);
}

/** `forecastPlaces` of several methods for one period: shared parts are computed once. */
export function forecastWith(
  grid: CellGrid,
  parameters: ForecastParameters,
): (events: DatedPoints, day: number, periodDays: number) => (method: ForecastMethod) => Float64Array {
  requireParameters(parameters, grid);
  return (events, day, periodDays) => {
    requirePositive(periodDays, 'The period of a forecast');
    let known: Float64Array | undefined;
    const density = (): Float64Array => (known ??= densityPerPeriod(events, grid, day, periodDays, parameters));
    return (method) => forecastBy(method, events, grid, day, periodDays, parameters, density);
  };
}

function forecastBy(
  method: ForecastMethod,
  events: DatedPoints,
  grid: CellGrid,
  day: number,
  periodDays: number,
  parameters: ForecastParameters,
  density: () => Float64Array,
): Float64Array {
  const { historyDays, bandwidthDays, nearDays } = parameters;
  switch (method) {
    case 'naive':
      return countsPerPeriod(events, grid, day, periodDays, historyDays);
    case 'kde':
      return density();
    case 'st-kde':
      return spread(events, grid, day, parameters.bandwidthM, (age) =>
        age < bandwidthDays ? (1.5 * (1 - (age / bandwidthDays) ** 2) * periodDays) / bandwidthDays : 0,
      );
    case 'near-repeat': {
      const values = spread(events, grid, day, parameters.nearM, (age) =>
        // The share of an exponential law between the first and the last day of the period.
        age <= historyDays
          ? parameters.nearShare * (Math.exp(-(age - 1) / nearDays) - Math.exp(-(age - 1 + periodDays) / nearDays))
          : 0,
      );
      const background = density();
      return values.map((value, cell) => value + (1 - parameters.nearShare) * (background[cell] ?? 0));
    }
  }
}

/**
 * Returns how many days before `day` a crime was over. The age of a crime whose day is uncertain is that of its last
 * possible day, when it was known; below 1 it was not over before `day`.
 */
function ageOf(events: DatedPoints, i: number, day: number): number {
  return day - (events.toDay[i] ?? day);
}

function countsPerPeriod(
  events: DatedPoints,
  grid: CellGrid,
  day: number,
  periodDays: number,
  historyDays: number,
): Float64Array {
  const values = new Float64Array(grid.columns * grid.rows);
  for (let i = 0; i < events.xM.length; i += 1) {
    const age = ageOf(events, i, day);
    const cell = age >= 1 && age <= historyDays ? cellAt(grid, events.xM[i] ?? 0, events.yM[i] ?? 0) : -1;
    if (cell >= 0) values[cell] = (values[cell] ?? 0) + 1;
  }
  return values.map((count) => (count * periodDays) / historyDays);
}

function densityPerPeriod(
  events: DatedPoints,
  grid: CellGrid,
  day: number,
  periodDays: number,
  { historyDays, bandwidthM }: ForecastParameters,
): Float64Array {
  const [xM, yM] = [new Float64Array(events.xM.length), new Float64Array(events.xM.length)];
  let n = 0;
  for (let i = 0; i < events.xM.length; i += 1) {
    const age = ageOf(events, i, day);
    if (!(age >= 1 && age <= historyDays)) continue;
    xM[n] = events.xM[i] ?? 0;
    yM[n] = events.yM[i] ?? 0;
    n += 1;
  }
  if (n === 0) return new Float64Array(grid.columns * grid.rows);
  const points = { xM: xM.subarray(0, n), yM: yM.subarray(0, n) };
  const perKm2 = (grid.cellM / 1000) ** 2 * (periodDays / historyDays);
  return kde(points, grid, { bandwidthM, unit: 'per_km2' }).values.map((density) => density * perKm2);
}

function spread(
  events: DatedPoints,
  grid: CellGrid,
  day: number,
  bandwidthM: number,
  weightAt: (age: number) => number,
): Float64Array {
  const values = new Float64Array(grid.columns * grid.rows);
  for (let i = 0; i < events.xM.length; i += 1) {
    const age = ageOf(events, i, day);
    const weight = age >= 1 ? weightAt(age) : 0;
    if (weight > 0) spreadQuartic(values, grid, events.xM[i] ?? 0, events.yM[i] ?? 0, bandwidthM, weight);
  }
  return values;
}

function requireParameters(parameters: ForecastParameters, grid: CellGrid): void {
  requirePositive(parameters.historyDays, 'The history');
  requirePositive(parameters.bandwidthM, 'The bandwidth');
  if (parameters.bandwidthM < grid.cellM * Math.SQRT1_2) {
    throw new ReeveError(
      'invalid_input',
      'The bandwidth must reach the middle of a cell: take a wider one or smaller cells.',
    );
  }
  requirePositive(parameters.bandwidthDays, 'The bandwidth in time');
  requirePositive(parameters.nearM, 'The distance of near repeats');
  requirePositive(parameters.nearDays, 'The days of near repeats');
  if (!(parameters.nearShare >= 0 && parameters.nearShare <= 1)) {
    throw new ReeveError('invalid_input', 'The share of near repeats must be from 0 to 1.');
  }
}
