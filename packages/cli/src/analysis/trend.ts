import { writeFileSync } from 'node:fs';
import {
  alarmBudget,
  type EarlyWarningRule,
  evaluateRule,
  firstDayOfMonth,
  type Trend,
  trend as trendOf,
  trendSentence,
  type TrendWarning,
} from '@reeve/analysis';
import { fromDayNumber, ReeveError } from '@reeve/domain';
import { type Command, JSON_OPTION } from '../command.ts';
import { readPositive } from '../read-value.ts';
import { countPeriods } from './count-periods.ts';
import { readEventFile } from './event-file.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';
import { readRule } from './read-rule.ts';
import { ruleLines } from './trend-rule.ts';

/** `reeve analyse trend`: level, changes, trend, season and charts of a file of events. */
export const trend: Command = {
  about:
    'Did the level change, when, and does it rise? Weeks or months of a file, complete ones only; charts, season, and an\n' +
    'early-warning rule if given. See docs/methods/trend.md.',
  example: 'reeve analyse trend docs/methods/examples/riverton-burglaries.csv --by month',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    by: { value: 'week|month', about: 'the counted periods; weeks, or months if the file has no days' },
    from: { value: 'DATE', about: 'first day for which the data are complete; default: that of the first event' },
    until: { value: 'DATE', about: 'the day after the last such day' },
    baseline: { value: 'n', about: 'periods at the beginning used as baseline of the charts' },
    penalty: { value: 'n', about: 'what a change of level must add to twice the log-likelihood; 3 ln n' },
    rule: { value: 'FILE.json', about: 'an early-warning rule to evaluate on the series' },
    out: { value: 'FILE.csv', about: 'write the series with its charts' },
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const rulePath = options.get('rule');
    const rule = typeof rulePath === 'string' ? readRule(rulePath) : undefined;
    const penalty = readPositive(options, 'penalty');
    const baselinePeriods = readPositive(options, 'baseline');
    const file = await readEventFile(path, options);
    const { series, notes: counting } = countPeriods(file, options);
    if (rule !== undefined && rule.period !== series.period) {
      throw new ReeveError('invalid_input', `The rule counts by ${rule.period}; give --by ${rule.period}.`);
    }
    const found = trendOf(series, {
      ...(penalty !== undefined && { penalty }),
      ...(baselinePeriods !== undefined && { baselinePeriods }),
    });
    if (!found.allowed) {
      throw new ReeveError(
        'invalid_input',
        `There are ${series.counts.length} complete ${series.period}s; a trend needs 13 or more.`,
      );
    }
    const out = options.get('out');
    if (typeof out === 'string') writeFileSync(out, asCsv(found));
    const sentence = trendSentence(found, language);
    const notes = [...counting, ...file.notes];
    if (options.has('json')) terminal.out(JSON.stringify(asJson(found, rule, sentence, notes)));
    else terminal.out(asText(found, rule, sentence, notes));
    return 0;
  },
};

/** The Monday of a week, or year and month. */
function nameOf({ period, first }: Pick<Trend, 'period' | 'first'>, index: number): string {
  return period === 'week'
    ? fromDayNumber(first + 7 * index)
    : fromDayNumber(firstDayOfMonth(first + index)).slice(0, 7);
}

function asJson(found: Trend, rule: EarlyWarningRule | undefined, sentence: string, notes: readonly string[]): unknown {
  const { last, yearBefore, changes, mannKendall, slope } = found;
  const named = (index: number): string => nameOf(found, index);
  return {
    period: found.period,
    first: named(0),
    n: found.n,
    counts: found.counts,
    last: last === undefined ? null : { ...last, z: last.z ?? null },
    yearBefore: yearBefore === undefined ? null : { ...yearBefore, z: yearBefore.z ?? null },
    changes: changes.points.map(({ index, low, high, ...numbers }) => ({
      at: named(index),
      low: named(low),
      high: named(high),
      ...numbers,
    })),
    changePenalty: changes.penalty,
    dispersion: changes.dispersion,
    seasonRemoved: found.seasonRemoved,
    trend: { direction: found.direction, ...mannKendall, withinSeasons: found.withinSeasons, slope },
    monthIndices: found.monthIndices ?? null,
    yearSums: found.yearSums,
    baseline: found.baseline === undefined ? null : { periods: found.baselinePeriods, ...found.baseline },
    uChart:
      found.uChart === undefined ? null : { centre: found.uChart.centre, points: found.uChart.points.map(filled) },
    ewma: found.ewma?.map(filled) ?? null,
    cusum: found.cusum?.map((point) => ({ ...filled(point), since: point.since ?? null })) ?? null,
    rule: rule === undefined ? null : { ...rule, budget: alarmBudget(rule), ...evaluateRule(rule, found.counts) },
    sentence,
    warnings: found.warnings,
    notes,
  };
}

function filled<Point extends { readonly signal: string | undefined }>(point: Point) {
  return { ...point, signal: point.signal ?? null };
}

const WARNING_WORDS: Readonly<Record<TrendWarning, string>> = {
  few_events: 'Fewer than 50 crimes: hardly any change could be seen.',
  few_periods: 'Fewer than 24 periods: a trend of this length may be one half of a season.',
  counts_cluster: 'Crimes come in clusters: charts and last period alarm more often than promised.',
  season_in_trend: 'Less than two years: the season cannot be distinguished from a trend.',
  season_in_changes: 'Not seasonally adjusted: a change of level can be seasonal.',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function asText(found: Trend, rule: EarlyWarningRule | undefined, sentence: string, notes: readonly string[]): string {
  const { period, changes, mannKendall, slope, monthIndices, yearSums } = found;
  const signals = (points: readonly { readonly signal: string | undefined }[] | undefined): string => {
    const at = (points ?? []).flatMap((point, i) => (point.signal ? [`${nameOf(found, i)} ${point.signal}`] : []));
    if (at.length === 0) return 'no signal';
    return at.length > 3 ? `${at.length} signals, the first ${at[0]}` : at.join(', ');
  };
  const line = (name: string, text: string): string => `${name.padEnd(20)}${text}`;
  return [
    line(
      `${period}s`,
      `${found.counts.length}, ${nameOf(found, 0)} to ${nameOf(found, found.counts.length - 1)}, ${found.n} crimes`,
    ),
    ...changes.points.map(({ index, low, high, before, after, gain }) =>
      line(
        'change of level',
        `${nameOf(found, index)} (${nameOf(found, low)} to ${nameOf(found, high)}): ${((100 * after) / before - 100).toFixed(0)}%, gain ${gain.toFixed(1)} of ${changes.penalty.toFixed(1)}`,
      ),
    ),
    line(
      'Mann–Kendall',
      `z ${mannKendall.z.toFixed(2)}, p ${mannKendall.p.toPrecision(2)}${found.withinSeasons ? ', within seasons' : ''}`,
    ),
    line('Sen’s slope', `${slope.slope.toFixed(3)} a ${period} (${slope.low.toFixed(3)} to ${slope.high.toFixed(3)})`),
    line('dispersion', changes.dispersion.toFixed(2)),
    line('u-chart', signals(found.uChart?.points)),
    line('EWMA', signals(found.ewma)),
    line('CUSUM', signals(found.cusum)),
    ...(yearSums.length > 0 ? [line('last year’s sum', `${yearSums.at(-1)}, ${yearSums.at(0)} at the beginning`)] : []),
    ...(monthIndices
      ? [
          line('month indices', `over ${monthIndices.years} ${monthIndices.years === 1 ? 'year' : 'years'}`),
          line('', monthIndices.months.map(({ month }) => (MONTHS[month - 1] ?? '').padStart(6)).join('')),
          line('', monthIndices.months.map(({ index }) => index.toFixed(2).padStart(6)).join('')),
        ]
      : []),
    ...(rule ? ruleLines(rule, found.counts, (index) => nameOf(found, index)) : []),
    '',
    sentence,
    ...found.warnings.map((warning) => `Warning: ${WARNING_WORDS[warning]}`),
    ...notes,
  ].join('\n');
}

function asCsv(found: Trend): string {
  const rows = found.counts.map((count, i) => {
    const [u, e, c] = [found.uChart?.points[i], found.ewma?.[i], found.cusum?.[i]];
    return [nameOf(found, i), count, u?.rate, u?.lower, u?.upper, e?.value, e?.limit, c?.high, c?.low].join(',');
  });
  return [`${found.period},count,rate,lower,upper,ewma,ewma_limit,cusum_high,cusum_low`, ...rows, ''].join('\n');
}
