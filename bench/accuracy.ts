import { loadavg } from 'node:os';
import { accuracyCurve } from '@reeve/analysis';
import { besideReading, median, timed } from './lean-reading.ts';
import { report } from './results.ts';

/**
 * PAI and PEI at every size of hot-spot area over a million cells, of last half's counts as a forecast of the next, against the
 * leanest reading of the same events out of PostgreSQL. `npm run bench -- accuracy [events]`.
 */
const SIDE = 1000;
const ROUNDS = 7;

interface Places {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly at: Float64Array;
}

export async function accuracy(events: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const line = await besideReading<Places>(
    events,
    ['lon', 'lat', 'from_at'],
    'lon is not null',
    ({ rows, float64At, int64At }) => ({
      lon: Float64Array.from({ length: rows }, (_, row) => float64At(row, 0)),
      lat: Float64Array.from({ length: rows }, (_, row) => float64At(row, 1)),
      at: Float64Array.from({ length: rows }, (_, row) => Number(int64At(row, 2))),
    }),
    (places, readMs) => {
      const rounds = Array.from({ length: ROUNDS }, () => timed(() => curveOf(places)));
      const [ms, cpuMs] = [median(rounds.map((round) => round.ms)), median(rounds.map((round) => round.cpuMs))];
      const cells = SIDE * SIDE;
      const best = rounds[0]?.result.pai[cells / 20] ?? 0;
      return `${places.lon.length} events of the database counted into ${cells} cells and judged at every size: ${ms.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)}), median of ${ROUNDS}; the leanest reading of them ${readMs.toFixed(0)} ms; ratio ${(ms / readMs).toFixed(2)} (aim ≤ 1); PAI at 5 % ${best.toFixed(2)}.`;
    },
  );
  report('accuracy', `PAI and PEI over a million cells, one thread; load when it began ${load}`, [line]);
}

/** Counts of the earlier half as a forecast, those of the later half as what happened. */
function curveOf({ lon, lat, at }: Places) {
  const [west, east] = span(lon);
  const [south, north] = span(lat);
  const [first, last] = span(at);
  const middle = (first + last) / 2;
  const predicted = new Float64Array(SIDE * SIDE);
  const observed = new Float64Array(SIDE * SIDE);
  for (let event = 0; event < lon.length; event += 1) {
    const column = Math.min(SIDE - 1, Math.floor((SIDE * ((lon[event] ?? 0) - west)) / (east - west)));
    const row = Math.min(SIDE - 1, Math.floor((SIDE * ((lat[event] ?? 0) - south)) / (north - south)));
    const counts = (at[event] ?? 0) < middle ? predicted : observed;
    counts[row * SIDE + column] = (counts[row * SIDE + column] ?? 0) + 1;
  }
  return accuracyCurve(predicted, observed);
}

function span(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
