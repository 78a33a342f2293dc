import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import {
  CONFIDENCES,
  PROBABILITY_SCHEMES,
  PROBABILITY_TERMS,
  type Confidence,
  type ProbabilityScheme,
} from './probability.ts';

/**
 * `in_review`: it has words about a person that pass only with the reason of a person who did not write it; `discarded`: withdrawn
 * before that.
 */
export const JUDGEMENT_STATES = [
  'in_review',
  'discarded',
  'made',
  'resolved_true',
  'resolved_false',
  'withdrawn',
] as const;
export type JudgementState = (typeof JUDGEMENT_STATES)[number];

/** States of a judgement whose words no second person passed: its author and reviewers alone read it, and nothing cites it. */
export const UNPASSED_JUDGEMENTS: readonly string[] = ['in_review', 'discarded'] satisfies readonly JudgementState[];

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
  | 'statement'
  | 'scheme'
  | 'term'
  | 'confidence'
  | 'basis'
  | 'alternatives'
  | 'would_change_if';

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

/** With fewer authors together, the calibration of one of them could be worked out. */
export const LEAST_AUTHORS = 5;

/**
 * Returns whether a reader can see the calibration of resolved judgements: authors see their own, others only that of five
 * or more authors together.
 *
 * The reader is not one of the five: they know their own calibration, and could subtract it from that of a group of five.
 * Offer fixed groups, such as units: from two freely chosen ones that differ by one author, that author's can be computed.
 *
 * @param authors account ids of all judgements counted; one that occurs twice counts once
 */
export function mayShowCalibration(readerId: string, authors: readonly string[]): Verdict<'too_few_authors'> {
  const others = new Set(authors.filter((id) => id !== readerId));
  if (others.size >= LEAST_AUTHORS || (others.size === 0 && authors.length > 0)) return ALLOWED;
  return refused('too_few_authors');
}
