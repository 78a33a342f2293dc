/**
 * The types of product with their outlines and rules: the one place that says what a type asks (domain brief §4). Gaps, method and
 * limitations close every product, so no outline repeats them. A warning of a threat to life, a financial report of suspicion and a
 * single report are records of their own, not products.
 */
export const PRODUCT_TYPES = [
  'tactical_assessment',
  'problem_profile',
  'strategic_assessment',
  'briefing',
  'results_analysis',
  'subject_profile',
  'network_profile',
  'market_profile',
  'series_report',
  'early_warning',
  'risk_assessment',
  'socta',
  'horizon_scan',
] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];

/** What is special about a type; a type without an entry has no such rule. */
interface TypeRules {
  /** Numbered questions of the outline, in order. */
  readonly outline: readonly string[];
  /** Sections for which "not applicable" is no answer. */
  readonly mustAnswer?: readonly string[];
  /** The section whose blocks have hazards with their bands. */
  readonly hazardsIn?: string;
  /** The section whose words name the next update; its day is a date of the product and reminds the authors. */
  readonly updateIn?: string;
  /** About named persons: no post gives access to it (`sight.ts`). */
  readonly ofPersons?: true;
  /** Needs an adopted nomination of the person, and expires at the latest after these days. */
  readonly nomination?: { readonly longestDays: number };
}

export const PRODUCT_RULES: Readonly<Record<ProductType, TypeRules>> = {
  tactical_assessment: {
    outline: [
      'previous_actions',
      'what_changed',
      'hot_spots',
      'live_threats',
      'options',
      'nominations',
      'requirements',
    ],
  },
  problem_profile: {
    outline: [
      'problem',
      'why_now',
      'where_when_who_how',
      'displacement_near_repeat',
      'causes',
      'existing_responses',
      'options',
      'success_measure',
    ],
  },
  strategic_assessment: {
    outline: [
      'summary',
      'aim_scope_method',
      'environment',
      'picture_and_trend',
      'threats',
      'previous_priorities',
      'horizon',
      'requirement',
    ],
  },
  briefing: { outline: ['items', 'asks'] },
  results_analysis: { outline: ['what_was_done', 'what_was_measured', 'result', 'cautions', 'lesson'] },
  subject_profile: {
    outline: [
      'authority_necessity',
      'identification',
      'category_basis',
      'criminal_activity',
      'associates',
      'vehicles_premises_comms',
      'finances',
      'opportunities',
      'profile_risks',
    ],
    mustAnswer: ['authority_necessity', 'category_basis', 'profile_risks'],
    ofPersons: true,
    nomination: { longestDays: 90 },
  },
  network_profile: {
    outline: [
      'scope_boundary',
      'nodes_edges_sources',
      'network_chart',
      'roles',
      'network_measures',
      'capabilities_markets',
      'finances',
      'disruption_options',
    ],
    mustAnswer: ['scope_boundary'],
    ofPersons: true,
  },
  market_profile: { outline: ['supply_chain', 'actors', 'prices', 'demand', 'enablers', 'pinch_points'] },
  series_report: {
    outline: ['linked_offences', 'modus', 'time_place', 'descriptions', 'next_window', 'forensic', 'asks'],
    mustAnswer: ['linked_offences'],
  },
  early_warning: {
    outline: ['what', 'why_now', 'likelihood_confidence', 'indicators', 'who_acts', 'next_update'],
    mustAnswer: ['what', 'likelihood_confidence', 'who_acts', 'next_update'],
    updateIn: 'next_update',
  },
  risk_assessment: {
    outline: ['hazards', 'controls', 'residual_risk'],
    mustAnswer: ['hazards', 'residual_risk'],
    hazardsIn: 'hazards',
  },
  socta: {
    outline: [
      'key_judgements',
      'aim_scope_method',
      'environment',
      'criminal_networks',
      'crime_areas',
      'cross_cutting',
      'impact',
      'forecast_scenarios',
      'recommended_priorities',
    ],
  },
  horizon_scan: { outline: ['drivers', 'weak_signals', 'scenarios', 'implications'] },
};

/** Numbered questions of a product's outline; the editor shows what each section answers. */
export const PRODUCT_OUTLINE = Object.fromEntries(
  PRODUCT_TYPES.map((type) => [type, PRODUCT_RULES[type].outline]),
) as Readonly<Record<ProductType, readonly string[]>>; // one entry a type

/**
 * Sections whose blocks state no facts or judgements about crime: the service's work, authority, requests, offers, precautions and
 * measures, imagined futures, and the method of the text. They need no citation.
 */
export const UNCITED_SECTIONS: readonly string[] = [
  'previous_actions',
  'options',
  'requirements',
  'existing_responses',
  'success_measure',
  'aim_scope_method',
  'previous_priorities',
  'requirement',
  'asks',
  'what_was_done',
  'what_was_measured',
  'cautions',
  'lesson',
  'authority_necessity',
  'profile_risks',
  'scope_boundary',
  'disruption_options',
  'who_acts',
  'next_update',
  'controls',
  'residual_risk',
  'recommended_priorities',
  'scenarios',
  'implications',
];
