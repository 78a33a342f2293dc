import {
  CONFIDENCES,
  PROBABILITY_SCHEMES,
  PROBABILITY_TERMS,
  type Confidence,
  type ProbabilityScheme,
} from './probability.ts';

export const JUDGEMENT_STATES = ['made', 'resolved_true', 'resolved_false', 'withdrawn'] as const;
export type JudgementState = (typeof JUDGEMENT_STATES)[number];

/** A judgement as its author states it; probability and confidence are separate (I12). */
export interface JudgementInput {
  readonly statement: string;
  readonly scheme: ProbabilityScheme | undefined;
  readonly term: string | undefined;
  readonly confidence: Confidence | undefined;
  readonly basis: string;
  readonly alternatives: string;
  readonly wouldChangeIf: string;
}

export type JudgementFault =
  'statement' | 'scheme' | 'term' | 'confidence' | 'basis' | 'alternatives' | 'would_change_if';

/** Returns everything a judgement still lacks. A term of another scheme is a missing term. */
export function judgementFaults(input: JudgementInput): readonly JudgementFault[] {
  const faults: JudgementFault[] = [];
  if (input.statement.trim() === '') faults.push('statement');
  if (input.scheme === undefined || !PROBABILITY_SCHEMES.includes(input.scheme)) faults.push('scheme');
  else if (!PROBABILITY_TERMS[input.scheme].some((term) => term.code === input.term)) faults.push('term');
  if (input.confidence === undefined || !CONFIDENCES.includes(input.confidence)) faults.push('confidence');
  if (input.basis.trim() === '') faults.push('basis');
  if (input.alternatives.trim() === '') faults.push('alternatives');
  if (input.wouldChangeIf.trim() === '') faults.push('would_change_if');
  return faults;
}
