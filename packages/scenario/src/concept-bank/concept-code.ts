/** The concepts a bank begins with. A code is the name of its concept in this package only. */
export const CONCEPT_CODES = [
  'information',
  'intelligence',
  'criminal_intelligence',
  'ilp',
  'intelligence_cycle',
  'requirement',
  'crime_analysis',
  'analysis',
  'assessment',
  'evaluation_of_source',
  'evaluation_of_results',
  'grading',
  'handling',
  'dissemination',
  'need_to_know',
  'tasking',
  'control_strategy',
  'target',
  'priority',
  'threat',
  'risk',
  'harm',
  'hot_spot',
  'network',
  'ocg',
] as const;
export type ConceptCode = (typeof CONCEPT_CODES)[number];

/** The name and meaning of a concept in one language. */
export interface ConceptText {
  readonly term: string;
  readonly also?: readonly string[];
  readonly note?: string;
  readonly definition: string;
}
export type ConceptTexts = Readonly<Record<ConceptCode, ConceptText>>;

/** The concepts each one is a kind or part of, and those it is distinguished from. */
export const CONCEPT_LINKS: Readonly<
  Partial<Record<ConceptCode, { readonly broader?: readonly ConceptCode[]; readonly related?: readonly ConceptCode[] }>>
> = {
  intelligence: { related: ['information'] },
  criminal_intelligence: { broader: ['intelligence'] },
  ilp: { related: ['intelligence', 'intelligence_cycle', 'tasking'] },
  requirement: { broader: ['intelligence_cycle'] },
  analysis: { broader: ['intelligence_cycle'] },
  crime_analysis: { broader: ['analysis'] },
  assessment: { related: ['analysis'] },
  evaluation_of_source: { broader: ['intelligence_cycle'], related: ['evaluation_of_results'] },
  grading: { broader: ['evaluation_of_source'] },
  handling: { related: ['dissemination', 'grading'] },
  dissemination: { broader: ['intelligence_cycle'], related: ['need_to_know'] },
  tasking: { related: ['priority'] },
  control_strategy: { related: ['priority', 'tasking'] },
  target: { related: ['priority'] },
  risk: { related: ['threat', 'harm'] },
  ocg: { broader: ['network'] },
};
