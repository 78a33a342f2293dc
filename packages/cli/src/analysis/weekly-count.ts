import {
  compareWithCount,
  compareWithMean,
  type CountComparison,
  type MeanComparison,
  type WeekLevel,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { type Command, JSON_OPTION } from '../command.ts';
import { readCount, readPositive } from '../read-value.ts';

/** `reeve analyse weekly-count`: one week against a known mean, or against one other week. */
export const weeklyCount: Command = {
  about:
    'Is this week unusual? Give the mean of many weeks, or the count of one other week; see docs/methods/weekly-count.md.\n' +
    'watch: check it; alert: act on it.',
  example: 'reeve analyse weekly-count --observed 25 --mean 10',
  options: {
    observed: { value: 'n', about: 'crimes this week', required: true },
    mean: { value: 'n', about: 'crimes expected a week, the mean of many weeks' },
    'other-week': { value: 'n', about: 'crimes in one other week, if there is no such mean' },
    json: JSON_OPTION,
  },
  run: (options, terminal) => {
    const observed = readCount(options, 'observed');
    const mean = readPositive(options, 'mean');
    if ((mean === undefined) !== options.has('other-week')) {
      throw new ReeveError('invalid_input', 'Give either --mean or --other-week.');
    }
    const comparison =
      mean === undefined
        ? compareWithCount(observed, readCount(options, 'other-week'))
        : compareWithMean(observed, mean);
    const sentence = sentenceFor(comparison);
    if (options.has('json')) {
      const { level, ...numbers } = comparison;
      terminal.out(JSON.stringify({ ...numbers, z: comparison.z ?? null, level, sentence }));
    } else {
      terminal.out(`${sentence}.`);
    }
    return 0;
  },
};

const LEVEL_WORDS: Readonly<Record<WeekLevel, string>> = {
  usual: 'usual, within what chance gives',
  watch: 'watch',
  alert: 'alert',
};

function sentenceFor(comparison: MeanComparison | CountComparison): string {
  const { observed, z, level } = comparison;
  const [against, p] =
    'mean' in comparison
      ? [`a mean of ${comparison.mean}`, `one-tailed p ${comparison.pOneTailed.toPrecision(3)}`]
      : [`${comparison.baselineCount} in the other week`, `two-sided p ${comparison.pTwoSided.toPrecision(3)}`];
  const measured = z === undefined ? p : `z ${z.toFixed(2)}, ${p}`;
  return `${observed} this week against ${against}: ${LEVEL_WORDS[level]} (${measured})`;
}
