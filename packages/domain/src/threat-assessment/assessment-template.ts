import type { AssessedUnit } from './assessed-unit.ts';

/** Weights of an indicator: 3 counts three times as much as 1. */
export const INDICATOR_WEIGHTS = [1, 2, 3] as const;
export type IndicatorWeight = (typeof INDICATOR_WEIGHTS)[number];

/** The indicators of one kind of unit with their weights. A changed template is a new version; scores name theirs. */
export interface AssessmentTemplate<Indicator extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly unit: AssessedUnit;
  readonly indicators: readonly {
    readonly id: Indicator;
    readonly weight: number;
    /** Of an indicator that the agency added, in its own language; a supplied one has its name in every language. */
    readonly name?: string | undefined;
  }[];
}

export type TemplateFault = 'version' | 'weights_sum_to_nothing' | 'duplicate_indicator' | 'weight';

/**
 * Returns why a template cannot be used; empty if it can.
 *
 * @example templateFaults({ id: 'a', version: 1, unit: 'impact', indicators: [] }) // => ['weights_sum_to_nothing']
 */
export function templateFaults({ version, indicators }: AssessmentTemplate): readonly TemplateFault[] {
  const faults: TemplateFault[] = [];
  const weights: readonly number[] = INDICATOR_WEIGHTS;
  if (!Number.isSafeInteger(version) || version < 1) faults.push('version');
  if (!(indicators.reduce((sum, { weight }) => sum + weight, 0) > 0)) faults.push('weights_sum_to_nothing');
  if (new Set(indicators.map(({ id }) => id)).size !== indicators.length) faults.push('duplicate_indicator');
  if (indicators.some(({ weight }) => !weights.includes(weight))) faults.push('weight');
  return faults;
}

/**
 * The templates supplied, version 1, one for each kind of unit.
 *
 * The lists follow the classic indicators of serious and organised crime threat assessments (domain brief §3.3; UNODC,
 * Guidance on the preparation and use of serious and organized crime threat assessments, 2010). Their wording and all
 * weights are ours: 3 for what makes harm grave or lasting, 2 for strength and reach, 1 for circumstances; the
 * environment is unweighted. Every indicator is worded so that *high* means more threat: ease of entry, not barriers.
 */
export const ASSESSMENT_TEMPLATES = {
  network: {
    id: 'network',
    version: 1,
    unit: 'network',
    indicators: [
      { id: 'structure_cohesion', weight: 1 },
      { id: 'size', weight: 1 },
      { id: 'international_dimension', weight: 2 },
      { id: 'resources_finance', weight: 2 },
      { id: 'expertise', weight: 2 },
      { id: 'cooperation', weight: 2 },
      { id: 'poly_criminality', weight: 1 },
      { id: 'legal_business_structures', weight: 2 },
      { id: 'corruption_influence', weight: 3 },
      { id: 'violence', weight: 3 },
      { id: 'counter_measures', weight: 2 },
      { id: 'adaptability', weight: 2 },
      { id: 'money_laundering', weight: 2 },
      { id: 'technology', weight: 1 },
    ],
  },
  crime_area: {
    id: 'crime_area',
    version: 1,
    unit: 'crime_area',
    indicators: [
      { id: 'demand_supply', weight: 3 },
      { id: 'groups', weight: 2 },
      { id: 'geographical_spread', weight: 2 },
      { id: 'profitability', weight: 3 },
      { id: 'ease_of_entry', weight: 1 },
      { id: 'innovation', weight: 2 },
      { id: 'links_to_other_areas', weight: 3 },
      { id: 'social_tolerance', weight: 1 },
      { id: 'dark_figure', weight: 1 },
      { id: 'trend', weight: 2 },
      { id: 'availability_of_resources', weight: 1 },
    ],
  },
  environment: {
    id: 'environment',
    version: 1,
    unit: 'environment',
    indicators: [
      { id: 'political', weight: 1 },
      { id: 'economic', weight: 1 },
      { id: 'social', weight: 1 },
      { id: 'technological', weight: 1 },
      { id: 'environmental', weight: 1 },
      { id: 'legal', weight: 1 },
      { id: 'routes', weight: 1 },
      { id: 'hubs', weight: 1 },
      { id: 'infrastructure', weight: 1 },
      { id: 'events', weight: 1 },
    ],
  },
  impact: {
    id: 'impact',
    version: 1,
    unit: 'impact',
    indicators: [
      { id: 'physical_health', weight: 3 },
      { id: 'psychological', weight: 2 },
      { id: 'financial', weight: 2 },
      { id: 'social_confidence', weight: 2 },
      { id: 'environmental', weight: 2 },
      { id: 'institutional', weight: 3 },
    ],
  },
} as const satisfies Readonly<Record<AssessedUnit, AssessmentTemplate>>;

/** True if the indicator is one of those supplied for this kind of unit. */
export const isSuppliedIndicator = (unit: AssessedUnit, id: string): boolean =>
  ASSESSMENT_TEMPLATES[unit].indicators.some((one) => one.id === id);

/** The indicator ids of the supplied template of a kind of unit. */
export type IndicatorId<Unit extends AssessedUnit> = (typeof ASSESSMENT_TEMPLATES)[Unit]['indicators'][number]['id'];
