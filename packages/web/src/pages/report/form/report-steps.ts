import type { GradeAnswers } from '@reeve/domain';
import type { FormFault } from './form-faults.ts';

/** The questions of the form on a phone, one a screen. */
export const REPORT_STEPS = ['what', 'where', 'when', 'how', 'grade', 'persons', 'markings'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

const STEP_OF: readonly (readonly [RegExp, ReportStep])[] = [
  [/^(subject|text)/, 'what'],
  [/^window/, 'when'],
  [/^source_reference/, 'how'],
  [/^grade/, 'grade'],
  [/^(person|special)/, 'persons'],
];

/** The screen on which a fault is fixed. */
export function stepOfFault(fault: FormFault): ReportStep {
  return STEP_OF.find(([pattern]) => pattern.test(fault))?.[1] ?? 'markings';
}

/** The screen before or after one; the same at either end. */
export function neighbour(step: ReportStep, by: 1 | -1): ReportStep {
  return REPORT_STEPS[REPORT_STEPS.indexOf(step) + by] ?? step;
}

/**
 * Whether the answers on provenance are complete, so that the screen moves on: what officers saw themselves asks no further
 * question and no source reference.
 */
export function movesOn(answers: GradeAnswers): boolean {
  return answers.toldBy === 'saw_it_myself';
}
