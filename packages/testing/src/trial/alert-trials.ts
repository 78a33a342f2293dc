import { assessWeek } from '@reeve/analysis';
import { weeklyCounts, type Clustering } from './null-worlds.ts';
import { between, randomFrom, wholeBetween } from './random-counts.ts';

/** How often weeks without a change were significant, over this many series of one year each. */
export interface AlertTrial {
  readonly kind: string;
  readonly weeks: number;
  /** Watched or alerted. */
  readonly watched: number;
  readonly alerted: number;
}

const YEAR = 52;
/** Clustering, the least and the most crimes a week, how far the season moves them, weeks before the baseline. */
const SERIES: Readonly<Record<string, readonly [Clustering, number, number, number, number]>> = {
  'few crimes, Poisson': ['poisson', 0.1, 2, 0, 156],
  'many crimes, Poisson': ['poisson', 2, 20, 0, 156],
  'many crimes, Poisson, with a season': ['poisson', 2, 20, 0.3, 156],
  'few crimes, clustered weeks': ['weeks', 0.1, 2, 0, 156],
  'many crimes, clustered weeks': ['weeks', 2, 20, 0, 156],
  'many crimes, near repeats': ['repeats', 2, 20, 0, 156],
  'near repeats with a season': ['repeats', 2, 20, 0.3, 156],
  'clustered weeks, half a year before': ['weeks', 0.5, 20, 0, 26],
  'clustered weeks, nothing but the baseline': ['weeks', 0.5, 20, 0, 0],
};

/** A year of weeks of each series, every one asked about with the weeks before it alone. */
export function tryNullWeeks(series: number, seed: string): readonly AlertTrial[] {
  return Object.entries(SERIES).map(([kind, [clustering, low, high, season, history]]) => {
    let [weeks, watched, alerted] = [0, 0, 0];
    for (let nth = 0; nth < series; nth += 1) {
      const random = randomFrom(`${seed} ${kind} ${nth}`);
      const mean = between(random, low, high);
      const baselineWeeks = wholeBetween(random, 8, 16);
      const first = history + baselineWeeks;
      const rates = Array.from({ length: first + YEAR }, (_, week) => mean * (1 + season * Math.cos((2 * Math.PI * week) / 52.18))); // prettier-ignore
      const counts = weeklyCounts(random, rates, clustering, 1.5 + 1.5 * random());
      for (let week = first; week < first + YEAR; week += 1) {
        const seen = counts.slice(week - first, week + 1);
        const assessed = assessWeek({ firstMonday: 4, counts: seen, datedTo: 'day' }, { baselineWeeks });
        const level = assessed.allowed ? assessed.comparison.level : 'usual';
        weeks += 1;
        if (level !== 'usual') watched += 1;
        if (level === 'alert') alerted += 1;
      }
    }
    return { kind, weeks, watched, alerted };
  });
}

/** Prints the trials, one per line. */
export function printAlerts(trials: readonly AlertTrial[]): void {
  console.log(alertTable(trials));
}

function alertTable(trials: readonly AlertTrial[]): string {
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`.padStart(8);
  const lines = trials.map(
    ({ kind, weeks, watched, alerted }) => `${kind.padEnd(46)}${percent(watched, weeks)}${percent(alerted, weeks)}`,
  );
  return [`${'weeks in which nothing changed'.padEnd(46)} watched   alert`, ...lines].join('\n');
}
