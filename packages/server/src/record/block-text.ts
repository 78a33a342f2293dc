import { hazardBands, withoutMarks, type Hazard, type Language } from '@reeve/domain';
import { PRINT_WORDS } from '@reeve/formats';

interface WrittenBlock {
  readonly text: string;
  readonly hazards?: readonly Hazard[] | undefined;
}

/** A block as plain words, where there is no place for numbers of citations or a table: a line for each hazard follows the text. */
export function blockText({ text, hazards = [] }: WrittenBlock, language: Language): string {
  const words = PRINT_WORDS[language];
  const level = (impact: number, likelihood: number, band: string): string =>
    [words[`value.impact_${impact}`], words[`value.likelihood_${likelihood}`], words[`value.band_${band}`]].join(', ');
  const lines = hazards.map((one) => {
    const { band, residual } = hazardBands(one);
    const after = level(one.residualImpact, one.residualLikelihood, residual);
    return `${one.hazard}: ${level(one.impact, one.likelihood, band)}. ${one.controls}: ${after}.`;
  });
  return [withoutMarks(text), ...lines].filter((part) => part !== '').join('\n');
}
