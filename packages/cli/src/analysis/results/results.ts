import {
  assessmentSentence,
  assessResult,
  differenceInDifferences,
  exactDifference,
  FEWEST_CRIMES_FOR_NORMAL,
  type ResultsCounts,
  type ResultsOptions,
  resultsSentence,
  resultsWording,
  weightedDisplacementDifference,
} from '@reeve/analysis';
import { ReeveError, type Language } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION, type Terminal } from '../../command.ts';
import { readBeforeAfter, readPositive, readPositives } from '../../read-value.ts';
import { LANGUAGE_OPTION, readLanguage } from '../read-language.ts';
import { EVENT_OPTIONS } from '../event-options.ts';
import { printCumulative } from './results-cumulative.ts';
import { assessmentLines, asTable, signed, type ResultShown } from './results-table.ts';

const PAIR = 'before,after';
const PERIOD = 'FROM,TO';

/** `reeve analyse results`: the weighted displacement difference of counts typed on the command line or taken from a file. */
export const results: Command = {
  about:
    'Did crime change more than in the control areas? The weighted displacement difference of Wheeler and Ratcliffe (2018).\n' +
    'With FILE and --areas the crimes of a file are counted in areas of a boundary file, named by code or name with commas\n' +
    'between; otherwise, the four areas are given as counts. Areas, periods and the kind of crime should be fixed before\n' +
    'the action; see docs/methods/results.md.',
  example:
    'reeve analyse results --treated 250,160 --control 245,225 --displacement 120,130 --displacement-control 118,120',
  options: {
    treated: {
      value: `${PAIR}|CODES`,
      about: 'crimes in the treated area, or the areas it consists of',
      required: true,
    },
    control: { value: `${PAIR}|CODES`, about: 'the same of its control area', required: true },
    displacement: { value: `${PAIR}|CODES`, about: 'where crimes may have moved to; leave out if not studied' },
    'displacement-control': { value: `${PAIR}|CODES`, about: 'the control of the displacement area' },
    areas: { value: 'FILE', about: 'with FILE: the boundaries, such as GeoJSON' },
    before: {
      value: PERIOD,
      about: 'with FILE: the first day of the period before the action, and the first day after it',
    },
    after: { value: PERIOD, about: 'with FILE: the same for the period after the action' },
    kind: { value: 'TEXT', about: 'with FILE: only crimes whose kind contains this text' },
    'chosen-at-its-peak': { about: 'with FILE: the treated area was chosen for its crimes in the period before; earlier years are compared instead' }, // prettier-ignore
    sizes: { value: 'n,n[,n,n]', about: 'divisors of the counts of each area, in the order above' },
    'before-ratio': { value: 'n', about: 'length of the period before, as a multiple of the period after' },
    dispersion: { value: 'n', about: 'variance over mean of weekly counts; above 1.5 it widens the range' },
    difference: { about: 'simple difference in differences, with the relative change; treated and control only' },
    cumulative: { value: 'n', about: 'give before,after,after,… for each area: the result after each period; n: number of such periods before' }, // prettier-ignore
    ...EVENT_OPTIONS,
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  positionals: ['file?'],
  run: async (options, terminal, [path]) => {
    const language = readLanguage(options);
    if (path !== undefined) {
      await printFromFile(path, options, terminal, language);
      return 0;
    }
    for (const name of FILE_OPTIONS)
      if (options.has(name)) throw new ReeveError('invalid_input', `--${name} needs a file of crimes.`);
    if (options.has('cumulative')) {
      printCumulative(options, terminal, language);
      return 0;
    }
    const counts = readAreas(options);
    if (options.has('difference')) {
      printDifference(options, terminal, language, counts);
      return 0;
    }
    const sizes = readSizes(options, counts);
    const beforeLengthRatio = readPositive(options, 'before-ratio');
    const dispersionIndex = readPositive(options, 'dispersion');
    const result = resultOf(counts, {
      ...(sizes && { sizes }),
      ...(beforeLengthRatio !== undefined && { beforeLengthRatio }),
      ...(dispersionIndex !== undefined && { dispersionIndex }),
    });
    const unit = sizes && sizes.treated !== 1 ? 'crimes_per_size' : 'crimes';
    const sentence = resultsSentence(resultsWording(result.said), { language, unit });
    terminal.out(options.has('json') ? JSON.stringify({ ...asNumbers(result), sentence }) : asTable(counts, result, sentence)); // prettier-ignore
    return 0;
  },
};

/** The published difference if there are enough crimes for its normal interval, and always the exact one. */
function resultOf(counts: ResultsCounts, options: ResultsOptions): ResultShown {
  const exact = exactDifference(counts, options);
  if (exact.crimes < FEWEST_CRIMES_FOR_NORMAL)
    return { exact, published: undefined, said: { wdd: exact.difference, se: 1, ci95: exact.ci95 } };
  const published = weightedDisplacementDifference(counts, options);
  return { exact, published, said: published };
}

function asNumbers({ exact, published }: ResultShown) {
  const { wdd = exact.difference, se = null, z = null, pOneTailed = null, ci95 = null } = published ?? {};
  const { pOneTailed: exactOneTailed = null, pTwoSided = null } = exact.test ?? {};
  return { wdd, se, z, pOneTailed, ci95, exact: { ci95: exact.ci95, pOneTailed: exactOneTailed, pTwoSided } };
}

const FILE_OPTIONS = ['areas', 'before', 'after', 'kind', 'chosen-at-its-peak', ...Object.keys(EVENT_OPTIONS)];

/** The result of an action from a file of crimes and a boundary file. */
async function printFromFile(
  path: string,
  options: GivenOptions,
  terminal: Terminal,
  language: Language,
): Promise<void> {
  for (const name of ['difference', 'cumulative', 'before-ratio', 'dispersion', 'sizes'])
    if (options.has(name)) throw new ReeveError('invalid_input', `--${name} goes with counts, not with a file.`);
  // Typed counts need no file reader.
  const { countResults } = await import('./results-areas.ts');
  const { counts, beforeLengthRatio, dispersion, question, notes } = await countResults(path, options);
  const result = resultOf(counts, {
    beforeLengthRatio,
    ...(dispersion !== undefined && dispersion > 0 && { dispersionIndex: dispersion }),
  });
  const sentence = resultsSentence(resultsWording(result.said), { language });
  const assessment = question && assessResult(question);
  if (options.has('json')) {
    terminal.out(
      JSON.stringify({
        counts,
        beforeLengthRatio,
        dispersion: dispersion ?? null,
        ...asNumbers(result),
        seInflation: result.published?.seInflation ?? 1,
        sentence,
        assessment: assessment ? { ...assessment, sentence: assessmentSentence(assessment, language) } : null,
        notes,
      }),
    );
    return;
  }
  const inflation = result.published?.seInflation ?? 1;
  terminal.out(
    [
      ...notes,
      ...(beforeLengthRatio === 1
        ? []
        : [`The period before is ${beforeLengthRatio.toFixed(3)} times as long as the one after; counts are scaled.`]),
      ...(inflation > 1 ? ['Weekly counts cluster: the range is widened for it.'] : []),
      '',
      asTable(counts, result, sentence),
      ...(assessment ? ['', ...assessmentLines(assessment, language)] : []),
    ].join('\n'),
  );
}

/** The difference in differences, also relative to the control; rejects options it does not support. */
function printDifference(options: GivenOptions, terminal: Terminal, language: Language, counts: ResultsCounts): void {
  for (const name of ['displacement', 'displacement-control', 'sizes', 'before-ratio', 'dispersion']) {
    if (options.has(name)) throw new ReeveError('invalid_input', `--${name} does not go with --difference.`);
  }
  const { difference, se, z, pOneTailed, ci95, relative } = differenceInDifferences(counts.treated, counts.control);
  const sentence = resultsSentence(resultsWording({ wdd: difference, se, ci95 }), { language });
  if (options.has('json')) {
    terminal.out(JSON.stringify({ difference, se, z, pOneTailed, ci95, relative: relative ?? null, sentence }));
    return;
  }
  terminal.out(
    [
      `difference in differences ${signed(difference)}, standard error ${se.toPrecision(4)}, z ${z.toFixed(3)}, one-tailed p ${pOneTailed.toPrecision(3)}`,
      `relative to the control: ${relative === undefined ? 'not known, because a count is 0' : relative.toFixed(3)}`,
      `Result: ${sentence}.`,
    ].join('\n'),
  );
}

function readAreas(options: GivenOptions): ResultsCounts {
  const treated = readBeforeAfter(options, 'treated');
  const control = readBeforeAfter(options, 'control');
  if (treated === undefined || control === undefined) {
    throw new ReeveError('invalid_input', '--treated and --control are both needed.');
  }
  const displacement = readBeforeAfter(options, 'displacement');
  const displacementControl = readBeforeAfter(options, 'displacement-control');
  return {
    treated,
    control,
    ...(displacement && { displacement }),
    ...(displacementControl && { displacementControl }),
  };
}

function readSizes(options: GivenOptions, counts: ResultsCounts) {
  const values = readPositives(options, 'sizes', counts.displacement ? [4] : [2]);
  if (values === undefined) return undefined;
  const [treated = 1, control = 1, displacement = 1, displacementControl = 1] = values;
  return { treated, control, displacement, displacementControl };
}
