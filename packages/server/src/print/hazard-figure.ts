import { hazardBands, type Hazard, type Language } from '@reeve/domain';
import { PRINT_WORDS, type PrintFigure } from '@reeve/formats';

const COLUMNS = [
  'hazard',
  'impact',
  'likelihood',
  'risk_band',
  'controls',
  'residualImpact',
  'residualLikelihood',
  'residual',
] as const;

/** The hazards of a block as a table: levels and bands as words, because bands are no numbers. */
export function hazardFigure(language: Language, hazards: readonly Hazard[]): PrintFigure {
  const words = PRINT_WORDS[language];
  return {
    as: 'table',
    reference: '',
    title: words['label.hazards'],
    note: words['label.hazards_note'],
    columns: COLUMNS.map((name) => ({ name, unit: 'text' })),
    rows: hazards.map((one) => {
      const { band, residual } = hazardBands(one);
      return [
        one.hazard,
        `impact_${one.impact}`,
        `likelihood_${one.likelihood}`,
        `band_${band}`,
        one.controls,
        `impact_${one.residualImpact}`,
        `likelihood_${one.residualLikelihood}`,
        `band_${residual}`,
      ];
    }),
    rowsInAll: hazards.length,
  };
}
