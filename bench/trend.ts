import { loadavg } from 'node:os';
import { chance, trend } from '@reeve/analysis';
import { report } from './results.ts';

const WEEKS = 520;
const FIRST_MONDAY = 16_440;

/**
 * Level, changes, trend and season of every area of an agency, ten years of weeks each: `npm run bench -- trend [areas]`. CPU
 * time of one thread, without start and compiling.
 */
export async function trends(areas: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const series = Array.from({ length: areas }, (_, area) => weeksOf(area));
  for (const counts of series.slice(0, 5)) trendOf(counts);
  const before = process.cpuUsage();
  const steps = series.filter((counts) => trendOf(counts).changes.points.length > 0).length;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  report('trend', `Trend of weekly counts, one thread; load when it began ${load}`, [
    `${areas} areas × ${WEEKS} weeks: ${seconds.toFixed(2)} s of CPU, ${((1000 * seconds) / areas).toFixed(1)} ms an area (aim ≤ 6 s for 300); ${steps} with a change of level`,
  ]);
}

function trendOf(counts: readonly number[]) {
  const found = trend({ period: 'week', first: FIRST_MONDAY, counts, datedTo: 'day' });
  if (!found.allowed) throw new Error(found.because);
  return found;
}

/** Two to forty-two crimes a week with a season, a drift and, in every second area, a step; Poisson. */
function weeksOf(area: number): readonly number[] {
  const next = chance(777, area);
  const unit = (): number => next() / 2 ** 32;
  const [base, swing, drift] = [2 + 40 * unit(), 0.4 * unit(), 0.4 * (unit() - 0.5)];
  const [step, at] = [area % 2 === 0 ? 1 : 0.6 + unit(), Math.floor(WEEKS * (0.2 + 0.6 * unit()))];
  return Array.from({ length: WEEKS }, (_, week) => {
    const season = swing * Math.sin((2 * Math.PI * week) / 52.18) + (drift * week) / WEEKS;
    const expected = base * (week < at ? 1 : step) * Math.exp(season);
    let count = -1;
    for (let left = Math.exp(-expected), product = 1; product > left; count += 1) product *= unit();
    return count;
  });
}
