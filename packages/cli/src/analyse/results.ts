import {
  type BeforeAfter,
  differenceInDifferences,
  type ResultsCounts,
  type ResultsEstimate,
  resultsSentence,
  resultsWording,
  weightedDisplacementDifference,
} from '@reeve/analysis';
import { ReeveError, type Language } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION, type Terminal } from '../command.ts';
import { readBeforeAfter, readPositive, readPositives } from '../read-value.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { printCumulative } from './results-cumulative.ts';

const PAIR = 'before,after';
const PERIOD = 'FROM,TO';

/** `reeve analyse results`: the weighted displacement difference of counts typed on the command line or taken from a file. */
export const results: Command = {
  about:
    'Did crime change more than in the control areas? The weighted displacement difference of Wheeler and Ratcliffe (2018).\n' +
    'With FILE and --areas the crimes of a file are counted in areas of a boundary file, named by code or name with commas\n' +
    'between; without, the four areas are given as counts. Areas, periods and the kind of crime should have been fixed before\n' +
    'the action; see docs/methods/results.md.',
  example:
    'reeve analyse results --treated 250,160 --control 245,225 --displacement 120,130 --displacement-control 118,120',
  options: {
    treated: {
      value: `${PAIR}|CODES`,
      about: 'crimes in the treated area, or the areas it is made of',
      required: true,
    },
    control: { value: `${PAIR}|CODES`, about: 'the same of its control area', required: true },
    displacement: { value: `${PAIR}|CODES`, about: 'where crimes may have moved to; leave out if not studied' },
    'displacement-control': { value: `${PAIR}|CODES`, about: 'the control of the displacement area' },
    areas: { value: 'FILE', about: 'with FILE: the boundaries, such as GeoJSON' },
    before: {
      value: PERIOD,
      about: 'with FILE: the first day before the action that counts, and the first that no longer does',
    },
    after: { value: PERIOD, about: 'with FILE: the same after it' },
    kind: { value: 'TEXT', about: 'with FILE: only crimes whose kind holds this text' },
    sizes: { value: 'n,n[,n,n]', about: 'what to divide the counts of each area by, in the order above' },
    'before-ratio': { value: 'n', about: 'how many times as long the period before is as the one after' },
    dispersion: { value: 'n', about: 'variance over mean of weekly counts; above 1.5 it widens the range' },
    difference: { about: 'simple difference in differences, with the relative change; treated and control only' },
    cumulative: { value: 'n', about: 'give before,after,after,… for each area: the result after each period; n: how many such periods lie before' }, // prettier-ignore
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
    const result = weightedDisplacementDifference(counts, {
      ...(sizes && { sizes }),
      ...(beforeLengthRatio !== undefined && { beforeLengthRatio }),
      ...(dispersionIndex !== undefined && { dispersionIndex }),
    });
    const unit = sizes && sizes.treated !== 1 ? 'crimes_per_size' : 'crimes';
    const sentence = resultsSentence(resultsWording(result), { language, unit });
    if (options.has('json')) {
      const { wdd, se, z, pOneTailed, ci95 } = result;
      terminal.out(JSON.stringify({ wdd, se, z, pOneTailed, ci95, sentence }));
    } else {
      terminal.out(asTable(counts, result, sentence));
    }
    return 0;
  },
};

const FILE_OPTIONS = ['areas', 'before', 'after', 'kind', ...Object.keys(EVENT_OPTIONS)];

/** The result of an action from a file of crimes and a boundary file. */
async function printFromFile(
  path: string,
  options: GivenOptions,
  terminal: Terminal,
  language: Language,
): Promise<void> {
  for (const name of ['difference', 'cumulative', 'before-ratio', 'dispersion', 'sizes'])
    if (options.has(name)) throw new ReeveError('invalid_input', `--${name} goes with counts, not with a file.`);
  // Counts typed in need no reader of files.
  const { countResults } = await import('./results-areas.ts');
  const { counts, beforeLengthRatio, dispersion, notes } = await countResults(path, options);
  const result = weightedDisplacementDifference(counts, {
    beforeLengthRatio,
    ...(dispersion !== undefined && { dispersionIndex: dispersion }),
  });
  const sentence = resultsSentence(resultsWording(result), { language });
  if (options.has('json')) {
    const { wdd, se, z, pOneTailed, ci95, seInflation } = result;
    terminal.out(
      JSON.stringify({
        counts,
        beforeLengthRatio,
        dispersion: dispersion ?? null,
        wdd,
        se,
        z,
        pOneTailed,
        ci95,
        seInflation,
        sentence,
        notes,
      }),
    );
    return;
  }
  terminal.out(
    [
      ...notes,
      ...(beforeLengthRatio === 1
        ? []
        : [`The period before is ${beforeLengthRatio.toFixed(3)} times as long as the one after; counts are scaled.`]),
      ...(result.seInflation > 1 ? ['Weekly counts cluster: the range is widened for it.'] : []),
      '',
      asTable(counts, result, sentence),
    ].join('\n'),
  );
}

/** The difference in differences with what it is relative to the control; refuses what it does not know of. */
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

function asTable(counts: ResultsCounts, result: ResultsEstimate, sentence: string): string {
  const { treated, control, displacement, displacementControl } = counts;
  const line = (name: string, ...cells: readonly (string | number)[]): string =>
    name.padEnd(20) + cells.map((cell) => String(cell).padStart(10)).join('');
  const area = (name: string, pair: BeforeAfter | undefined): readonly string[] =>
    pair === undefined ? [] : [line(name, ...pair, signed(pair[1] - pair[0]))];
  const parts = displacement
    ? [line('  treated area', signed(result.treatedPart)), line('  displacement area', signed(result.displacementPart))]
    : [];
  const [low, high] = result.ci95;
  const wording = resultsWording(result);
  return [
    line('', 'before', 'after', 'change'),
    ...area('treated', treated),
    ...area('control', control),
    ...area('displacement', displacement),
    ...area('its control', displacementControl),
    '',
    line('difference (WDD)', signed(result.wdd)),
    ...parts,
    line('standard error', result.se.toPrecision(4)),
    line('z', result.z.toFixed(3)),
    line('p, one-tailed', result.pOneTailed.toPrecision(3)),
    line('95 % interval', low.toFixed(1), high.toFixed(1)),
    '',
    `Result: ${sentence}.`,
    ...(wording.excludesNoEffect ? [] : ['That there was no effect cannot be excluded.']),
  ].join('\n');
}

function signed(change: number): string {
  const text = Number.isInteger(change) ? String(change) : change.toFixed(2);
  return change > 0 ? `+${text}` : text;
}
