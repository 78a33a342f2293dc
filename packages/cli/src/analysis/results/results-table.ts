import {
  assessmentSentence,
  type BeforeAfter,
  comparedWithSentence,
  type ExactDifference,
  notClaimedSentence,
  type ResultAssessment,
  type ResultsCounts,
  type ResultsEstimate,
  resultsWording,
} from '@reeve/analysis';
import type { Language } from '@reeve/domain';

/** A result as printed: always the exact one, and the published one if there are enough crimes. */
export interface ResultShown {
  readonly exact: ExactDifference;
  readonly published: ResultsEstimate | undefined;
  /** The result in the sentence: the published one, or the exact one if there is no other. */
  readonly said: Parameters<typeof resultsWording>[0];
}

/** The counts, the difference and the sentence as lines. */
export function asTable(counts: ResultsCounts, { exact, published, said }: ResultShown, sentence: string): string {
  const { treated, control, displacement, displacementControl } = counts;
  const line = (name: string, ...cells: readonly (string | number)[]): string =>
    name.padEnd(22) + cells.map((cell) => String(cell).padStart(10)).join('');
  const area = (name: string, pair: BeforeAfter | undefined): readonly string[] =>
    pair === undefined ? [] : [line(name, ...pair, signed(pair[1] - pair[0]))];
  const interval = (name: string, [low, high]: readonly [number, number]): string =>
    line(name, low.toFixed(1), high.toFixed(1));
  const normal = published
    ? [
        ...(displacement
          ? [
              line('  treated area', signed(published.treatedPart)),
              line('  displacement area', signed(published.displacementPart)),
            ]
          : []),
        line('standard error', published.se.toPrecision(4)),
        line('z', published.z.toFixed(3)),
        line('p, one-tailed', published.pOneTailed.toPrecision(3)),
        interval('95 % interval', published.ci95),
      ]
    : [];
  const { excludesNoEffect } = resultsWording({ ...said, ci95: exact.ci95 });
  return [
    line('', 'before', 'after', 'change'),
    ...area('treated', treated),
    ...area('control', control),
    ...area('displacement', displacement),
    ...area('its control', displacementControl),
    '',
    line('difference (WDD)', signed(exact.difference)),
    ...normal,
    interval('exact 95 % interval', exact.ci95),
    ...(exact.test ? [line('exact p, two-sided', exact.test.pTwoSided.toPrecision(3))] : []),
    '',
    `Result: ${sentence}.`,
    ...(published ? [] : ['Too few crimes for the published normal interval: the range is the exact one.']),
    ...(excludesNoEffect ? [] : ['That there was no effect cannot be excluded.']),
  ].join('\n');
}

/** What the weeks before both periods add: whether the result exceeds chance. */
export function assessmentLines(assessment: ResultAssessment, language: Language): readonly string[] {
  const { controlScale, dispersion, earlierWeeks, notClaimedBecause, ratio } = assessment;
  const scale = controlScale === undefined ? 'not known' : controlScale.toPrecision(3);
  const value = ratio.value === undefined ? 'not known' : ratio.value.toFixed(2);
  const compared = comparedWithSentence(assessment.comparedWith, language);
  return [
    `From ${earlierWeeks} earlier weeks: control ${scale} times as large, variance ${dispersion.toFixed(2)} times the mean.`,
    `Ratio against the control: ${value} (exact p for fewer ${ratio.pFewer.toPrecision(3)}, for more ${ratio.pMore.toPrecision(3)}).`,
    ...(compared === undefined ? [] : [compared]),
    assessmentSentence(assessment, language),
    ...notClaimedBecause.map((because) => notClaimedSentence(because, language)),
  ];
}

/** A change with its sign. */
export function signed(change: number): string {
  const text = Number.isInteger(change) ? String(change) : change.toFixed(2);
  return change > 0 ? `+${text}` : text;
}
