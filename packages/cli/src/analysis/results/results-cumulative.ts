import {
  type CountsByPeriod,
  cumulativeResults,
  type ResultsEstimate,
  resultsSentence,
  resultsWording,
} from '@reeve/analysis';
import { type Language, ReeveError } from '@reeve/domain';
import type { GivenOptions, Terminal } from '../../command.ts';
import { readCounts, readPositive } from '../../read-value.ts';

const AREAS = ['treated', 'control', 'displacement', 'displacement-control'] as const;

/** `reeve analyse results --cumulative n`: the estimate after each period since the action began. */
export function printCumulative(options: GivenOptions, terminal: Terminal, language: Language): void {
  const beforePeriods = readPositive(options, 'cumulative');
  const [treated, control, displacement, displacementControl] = AREAS.map((area) => readSeries(options, area));
  if (treated === undefined || control === undefined || beforePeriods === undefined) {
    throw new ReeveError('invalid_input', '--treated, --control and the periods of --cumulative are all needed.');
  }
  const dispersionIndex = readPositive(options, 'dispersion');
  for (const name of ['sizes', 'before-ratio', 'difference']) {
    if (options.has(name)) throw new ReeveError('invalid_input', `--${name} does not go with --cumulative.`);
  }
  const steps = cumulativeResults(
    {
      treated,
      control,
      ...(displacement && { displacement }),
      ...(displacementControl && { displacementControl }),
    },
    { beforePeriods, ...(dispersionIndex !== undefined && { dispersionIndex }) },
  );
  const sentenceOf = (step: ResultsEstimate): string => resultsSentence(resultsWording(step), { language });
  if (options.has('json')) {
    const periods = steps.map((step, i) => {
      const { wdd, se, z, pOneTailed, ci95 } = step;
      return { period: i + 1, wdd, se, z, pOneTailed, ci95, sentence: sentenceOf(step) };
    });
    terminal.out(JSON.stringify({ beforePeriods, periods }));
    return;
  }
  const line = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(12)).join('');
  const last = steps.at(-1);
  terminal.out(
    [
      line('after period', 'WDD', 'SE', 'z', 'p', 'from', 'to'),
      ...steps.map(
        ({ wdd, se, z, pOneTailed, ci95: [low, high] }, i) =>
        line(String(i + 1), wdd.toFixed(1), se.toFixed(1), z.toFixed(2), pOneTailed.toPrecision(3), low.toFixed(1), high.toFixed(1)), // prettier-ignore
      ),
      '',
      ...(last ? [`Result after the last period: ${sentenceOf(last)}.`] : []),
      'Only the period fixed beforehand is a test; the others are for reading.',
    ].join('\n'),
  );
}

function readSeries(options: GivenOptions, name: string): CountsByPeriod | undefined {
  const [before, ...after] = readCounts(options, name) ?? [];
  return before === undefined ? undefined : { before, after };
}
