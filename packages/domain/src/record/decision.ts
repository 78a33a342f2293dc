import { isLocalDate } from '../calendar.ts';
import { measureFaults, type Measure, type MeasureFault } from './measure.ts';

export const DECISION_STATES = ['adopted', 'refused', 'deferred'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** PLAN: proportionate, legal, accountable, necessary; a sentence each (domain brief §6.9). */
export const PLAN_LINES = ['proportionate', 'legal', 'accountable', 'necessary'] as const;
export type PlanNote = Readonly<Record<(typeof PLAN_LINES)[number], string>>;

export interface DecisionInput {
  readonly outcome: DecisionState;
  readonly options: readonly { readonly code: string; readonly title: string }[];
  readonly chosen: string | undefined;
  readonly reason: string;
  readonly ownerId: string | undefined;
  readonly dueOn: string | undefined;
  readonly measure: Measure | undefined;
  readonly measureText: string;
  readonly plan: PlanNote | undefined;
}

export type DecisionFault = 'reason' | 'chosen' | 'owner' | 'due_date' | 'measure' | `measure_${MeasureFault}` | 'plan';

/** Returns what prevents a decision from being recorded (I13). A refusal needs its reason; an adoption everything. */
export function decisionFaults(input: DecisionInput): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (input.reason.trim().length < 3) faults.push('reason');
  if (input.outcome !== 'adopted') return faults;
  if (input.options.length > 0 && !input.options.some((option) => option.code === input.chosen)) faults.push('chosen');
  if (!input.ownerId) faults.push('owner');
  if (input.dueOn === undefined || !isLocalDate(input.dueOn)) faults.push('due_date');
  // Either a countable measure, or a description of how success will be recognised; then the result is described, not
  // "evaluated".
  if (input.measure) faults.push(...measureFaults(input.measure).map((fault) => `measure_${fault}` as const));
  else if (input.measureText.trim() === '') faults.push('measure');
  if (!input.plan || PLAN_LINES.some((line) => (input.plan?.[line] ?? '').trim() === '')) faults.push('plan');
  return faults;
}
