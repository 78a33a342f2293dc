/** Estimative probability: terms of one scheme with their ranges, in percent (domain brief §3.7). */
export const PROBABILITY_SCHEMES = ['PHIA', 'ICD_203', 'NATO'] as const;
export type ProbabilityScheme = (typeof PROBABILITY_SCHEMES)[number];

export interface ProbabilityTerm {
  readonly code: string;
  /** Lower and upper bound in percent, both belonging to the term. */
  readonly from: number;
  readonly to: number;
  /** Midpoint as a share, for the Brier score. */
  readonly midpoint: number;
}

export const PROBABILITY_TERMS: Readonly<Record<ProbabilityScheme, readonly ProbabilityTerm[]>> = {
  PHIA: [
    { code: 'remote_chance', from: 0, to: 5, midpoint: 0.025 },
    { code: 'highly_unlikely', from: 10, to: 20, midpoint: 0.15 },
    { code: 'unlikely', from: 25, to: 35, midpoint: 0.3 },
    { code: 'realistic_possibility', from: 40, to: 50, midpoint: 0.45 },
    { code: 'likely', from: 55, to: 75, midpoint: 0.65 },
    { code: 'highly_likely', from: 80, to: 90, midpoint: 0.85 },
    { code: 'almost_certain', from: 95, to: 100, midpoint: 0.975 },
  ],
  ICD_203: [
    { code: 'almost_no_chance', from: 1, to: 5, midpoint: 0.03 },
    { code: 'very_unlikely', from: 5, to: 20, midpoint: 0.125 },
    { code: 'unlikely', from: 20, to: 45, midpoint: 0.325 },
    { code: 'roughly_even', from: 45, to: 55, midpoint: 0.5 },
    { code: 'likely', from: 55, to: 80, midpoint: 0.675 },
    { code: 'very_likely', from: 80, to: 95, midpoint: 0.875 },
    { code: 'almost_certain', from: 95, to: 99, midpoint: 0.97 },
  ],
  NATO: [
    { code: 'highly_unlikely', from: 0, to: 10, midpoint: 0.05 },
    { code: 'unlikely', from: 10, to: 40, midpoint: 0.25 },
    { code: 'even_chance', from: 40, to: 60, midpoint: 0.5 },
    { code: 'likely', from: 60, to: 90, midpoint: 0.75 },
    { code: 'highly_likely', from: 90, to: 100, midpoint: 0.95 },
  ],
};

export const CONFIDENCES = ['high', 'moderate', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * The meaning of a number in a scheme: one term, or a question back to the person. Software never fills a gap or
 * rounds.
 */
export type TermAnswer =
  | { readonly kind: 'term'; readonly term: ProbabilityTerm }
  | { readonly kind: 'gap'; readonly below: ProbabilityTerm | undefined; readonly above: ProbabilityTerm | undefined }
  | { readonly kind: 'edge'; readonly terms: readonly ProbabilityTerm[] };

/**
 * Returns the term of a number, if there is just one.
 *
 * PHIA's open ends: "remote chance" begins above 0 and "almost certain" ends below 100, "realistic possibility" ends
 * below 50; the ends themselves belong to no term. @param percent any number
 */
export function termForNumber(scheme: ProbabilityScheme, percent: number): TermAnswer {
  const terms = PROBABILITY_TERMS[scheme];
  const open = scheme === 'PHIA' && [0, 50, 100].includes(percent);
  const fitting = open ? [] : terms.filter((term) => percent >= term.from && percent <= term.to);
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: 'term', term: only };
  if (fitting.length > 1) return { kind: 'edge', terms: fitting };
  return {
    kind: 'gap',
    below: terms.findLast((term) => term.to <= percent),
    above: terms.find((term) => term.from >= percent),
  };
}

/** Words that hide a judgement instead of making it; a judgement uses a term of its scheme (lint). */
export const VAGUE_WORDS = [
  'might',
  'may',
  'could',
  'possibly',
  'cannot rule out',
  'seems',
  'suspicious',
  'alarming',
] as const;

/**
 * Returns the vague words in a text, in the order of the list. English texts only: the other languages have lists as
 * data.
 */
export function vagueWordsIn(text: string): readonly string[] {
  return VAGUE_WORDS.filter((word) => new RegExp(`(^|[^\\p{L}])${word}($|[^\\p{L}])`, 'iu').test(text));
}
