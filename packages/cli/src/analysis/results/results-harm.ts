import { readFileSync } from 'node:fs';
import {
  type BeforeAfter,
  exactHarmDifference,
  type HarmCounts,
  harmWeightedResults,
  resultsSentence,
  resultsWording,
  weightedDisplacementDifference,
  type WeightedResult,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { type Command, JSON_OPTION } from '../../command.ts';
import { LANGUAGE_OPTION, readLanguage } from '../read-language.ts';

const NEEDED = ['kind', 'weight', 'treated_before', 'treated_after', 'control_before', 'control_after'] as const;
const DISPLACED = ['displacement_before', 'displacement_after', 'displacement_control_before', 'displacement_control_after'] as const; // prettier-ignore

/** `reeve analyse results-harm`: several kinds of crime as one change in harm, from a small table. */
export const resultsHarm: Command = {
  about:
    'Did harm change more than in the control areas? Several kinds of crime, each with its harm per crime.\n' +
    `The file is a table with commas and the headings ${NEEDED.join(', ')}; see docs/methods/results.md.`,
  example: 'reeve analyse results-harm docs/methods/examples/harm.csv',
  positionals: ['FILE'],
  options: { lang: LANGUAGE_OPTION, json: JSON_OPTION },
  run: (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const kinds = readKinds(path);
    const harm = harmWeightedResults(kinds);
    const exact = exactHarmDifference(kinds);
    const sentence = resultsSentence(resultsWording(harm), { language, unit: 'days_of_harm' });
    if (options.has('json')) {
      terminal.out(
        JSON.stringify({
          ...harm,
          exact: { ci95: exact.ci95 },
          kinds: kinds.map(({ kind, harmWeight, result: { wdd, se } }) => ({ kind, weight: harmWeight, wdd, se })),
          sentence,
        }),
      );
      return 0;
    }
    const line = (name: string, ...cells: readonly string[]): string =>
      name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join('');
    const [low, high] = harm.ci95;
    terminal.out(
      [
        line('', 'weight', 'WDD', 'SE', 'harm'),
        ...kinds.map(({ kind, harmWeight, result: { wdd, se } }) =>
          line(kind, String(harmWeight), wdd.toFixed(1), se.toFixed(1), (harmWeight * wdd).toFixed(1)),
        ),
        '',
        line('change in harm', harm.wdd.toFixed(1)),
        line('standard error', harm.se.toFixed(1)),
        line('z', harm.z.toFixed(3)),
        line('p, one-tailed', harm.pOneTailed.toPrecision(3)),
        line('95 % interval', low.toFixed(1), high.toFixed(1)),
        line('exact 95 % interval', ...exact.ci95.map((end) => end.toFixed(1))),
        '',
        `Result: ${sentence}.`,
      ].join('\n'),
    );
    return 0;
  },
};

interface Kind extends WeightedResult, HarmCounts {
  readonly kind: string;
}

function readKinds(path: string): readonly Kind[] {
  const [heading = [], ...rows] = readLines(path).map((line) => line.split(',').map((cell) => cell.trim()));
  const missing = NEEDED.filter((name) => !heading.includes(name));
  if (missing.length > 0) {
    throw new ReeveError('invalid_input', `${path} has no column ${missing.join(', ')}.`);
  }
  const displaced = DISPLACED.filter((name) => heading.includes(name));
  if (displaced.length !== 0 && displaced.length !== DISPLACED.length) {
    throw new ReeveError('invalid_input', `${path} must have all of ${DISPLACED.join(', ')}, or none of them.`);
  }
  return rows.map((cells, i): Kind => {
    const cellOf = (name: string): string => cells[heading.indexOf(name)] ?? '';
    const numberOf = (name: string): number => {
      const value = /^\d+(\.\d+)?$/.test(cellOf(name)) ? Number(cellOf(name)) : Number.NaN;
      if (Number.isFinite(value)) return value;
      throw new ReeveError('invalid_input', `Line ${i + 2} of ${path}: ${name} must be a number, 0 or more.`);
    };
    const pair = (area: string): BeforeAfter => [numberOf(`${area}_before`), numberOf(`${area}_after`)];
    const studied = displaced.length > 0;
    const counts = {
      treated: pair('treated'),
      control: pair('control'),
      ...(studied && { displacement: pair('displacement'), displacementControl: pair('displacement_control') }),
    };
    const result = weightedDisplacementDifference(counts);
    return { kind: cellOf('kind'), harmWeight: numberOf('weight'), counts, result };
  });
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
  } catch {
    throw new ReeveError('invalid_input', `The file ${path} cannot be read.`);
  }
}
