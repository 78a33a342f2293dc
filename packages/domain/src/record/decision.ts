import { isLocalDate, type LocalDate } from '../calendar.ts';
import { levelsAbove } from '../meeting/meeting.ts';
import { isSentence } from '../person/related-person.ts';
import { measureFaults, type Measure, type MeasureFault } from './measure.ts';
import type { Level } from './requirement.ts';
import type { AuthorityType } from './task.ts';

/** `not_ours`: it exceeds the reach of the meeting, and goes to one above (domain brief §1.3). */
export const DECISION_STATES = ['adopted', 'refused', 'deferred', 'not_ours'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** PLAN: proportionate, legal, accountable, necessary; a sentence each (domain brief §6.9). */
export const PLAN_LINES = ['proportionate', 'legal', 'accountable', 'necessary'] as const;
export type PlanNote = Readonly<Record<(typeof PLAN_LINES)[number], string>>;

/** What an intrusive measure, or one about a person, adds to PLAN; a sentence each (domain brief §6.9). */
export const RIGHTS_LINES = ['collateral', 'equality', 'children', 'lessIntrusive'] as const;
export type RightsNote = Readonly<Record<(typeof RIGHTS_LINES)[number], string>>;

/** Who allowed an intrusive measure, and until when. */
export interface Authority {
  readonly type: AuthorityType;
  readonly reference: string;
  readonly expiresOn?: LocalDate | undefined;
}

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
  /** On the nomination of a person: PLAN, rights and authority are in the nomination, and are not asked twice. */
  readonly nominated: boolean;
  readonly intrusive: boolean | undefined;
  readonly rights: RightsNote | undefined;
  readonly authority: Authority | undefined;
  /** Who checked that no other operation is in the same place at the same time. */
  readonly deconflictedBy: string;
  /** Tasks ordered with the decision. */
  readonly orders: number;
  /** The level it is sent up to, and the reach of the meeting that sends it. */
  readonly sentTo: Level | undefined;
  readonly reach: Level;
  readonly dissent: readonly { readonly accountId: string; readonly reason: string }[];
}

export type DecisionFault =
  | 'reason'
  | 'chosen'
  | 'owner'
  | 'due_date'
  | 'measure'
  | `measure_${MeasureFault}`
  | 'plan'
  | 'intrusive'
  | 'rights'
  | 'authority'
  | 'deconflicted_by'
  | 'sent_to'
  | 'dissent';

/**
 * Returns what prevents a decision from being recorded (I13). A refusal needs its reason; a deferral also the day it comes back; what is
 * sent up, also to whom; an adoption everything.
 */
export function decisionFaults(input: DecisionInput): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (input.reason.trim().length < 3) faults.push('reason');
  if (input.dissent.some(({ reason }) => !isSentence(reason))) faults.push('dissent');
  if (input.outcome === 'refused') return faults;
  if (input.outcome === 'adopted') return [...faults, ...adoptionFaults(input)];
  if (!isDate(input.dueOn)) faults.push('due_date');
  if (input.outcome === 'not_ours' && !isAbove(input.sentTo, input.reach)) faults.push('sent_to');
  return faults;
}

const isDate = (day: string | undefined): boolean => day !== undefined && isLocalDate(day);
const isAbove = (to: Level | undefined, reach: Level): boolean => to !== undefined && levelsAbove(reach).includes(to);

function adoptionFaults(input: DecisionInput): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (input.options.length > 0 && !input.options.some((option) => option.code === input.chosen)) faults.push('chosen');
  if (!input.ownerId) faults.push('owner');
  if (!isDate(input.dueOn)) faults.push('due_date');
  // Either a countable measure, or a description of how success will be recognised; then the result is described, not
  // "evaluated".
  if (input.measure) faults.push(...measureFaults(input.measure).map((fault) => `measure_${fault}` as const));
  else if (input.measureText.trim() === '') faults.push('measure');
  if (!input.nominated) faults.push(...noteFaults(input));
  const isOperation = input.orders > 0 || input.nominated || input.intrusive === true;
  if (isOperation && input.deconflictedBy.trim() === '') faults.push('deconflicted_by');
  return faults;
}

/** A missing answer is never assumed. */
function noteFaults({ plan, intrusive, rights, authority }: DecisionInput): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (!plan || PLAN_LINES.some((line) => plan[line].trim() === '')) faults.push('plan');
  if (intrusive === undefined) faults.push('intrusive');
  if (intrusive !== true) return faults;
  if (!rights || RIGHTS_LINES.some((line) => !isSentence(rights[line]))) faults.push('rights');
  const isGiven =
    authority !== undefined &&
    authority.type !== 'none' &&
    authority.reference.trim() !== '' &&
    isDate(authority.expiresOn);
  if (!isGiven) faults.push('authority');
  return faults;
}
