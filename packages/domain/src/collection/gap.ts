import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import type { RequirementState } from '../record/requirement.ts';
import type { ObjectKind } from '../reference.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';

/**
 * What shows that something is not known: a gap cites at least one. The list is kept here alone; citations and the
 * refusal of a gap without an origin are derived from it.
 */
export const GAP_ARISES_FROM = [
  'product',
  'judgement',
  'finding',
  'meeting',
  'requirement',
  'hypothesis_matrix',
  'threat_assessment',
  'task',
  'evaluation',
  'debrief',
] as const satisfies readonly ObjectKind[];

/** How much depends on knowing it, from 1 (little) to 5 (most). */
export const GAP_IMPORTANCES = [1, 2, 3, 4, 5] as const;
export type GapImportance = (typeof GAP_IMPORTANCES)[number];

export const GAP_STATES = ['open', 'being_collected', 'closed', 'accepted'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** Domain brief §3.1. `closed`: it is known now; `accepted`: the service decided to live without knowing it. */
export const GAP_MACHINE: StateMachine<GapState> = {
  open: ['being_collected', 'closed', 'accepted'],
  being_collected: ['open', 'closed', 'accepted'],
  closed: [],
  accepted: [],
};

/**
 * Returns the steps of a gap that a person takes. An open gap is being collected once a requirement that cites it is
 * approved, never by a step of its own.
 */
export function gapSteps(state: GapState): readonly GapState[] {
  return GAP_MACHINE[state].filter((to) => to !== 'being_collected');
}

/**
 * Returns who can move a gap: the chair or the head of intelligence accepts it; its author or owner can also close it or
 * open it again.
 */
export function mayMoveGap(
  from: GapState,
  to: GapState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  gap: { readonly ownerId: string | undefined; readonly openedBy: string },
): Verdict<'no_such_step' | 'role' | 'not_owner'> {
  const step = mayStep(GAP_MACHINE, from, to);
  if (!step.allowed) return step;
  if (mayPerform(actor.roles, 'approve_requirement')) return ALLOWED;
  if (to === 'accepted') return refused('role');
  return [gap.ownerId, gap.openedBy].includes(actor.accountId) ? ALLOWED : refused('not_owner');
}

/** States of a requirement in which it still collects, or its answer waits for a decision on the gap. */
export const COLLECTS_FOR_GAP: readonly RequirementState[] = ['approved', 'tasked', 'partially_answered', 'answered'];
/** Steps of a requirement with which it begins to collect. */
const BEGINS_TO_COLLECT: readonly RequirementState[] = ['approved', 'tasked'];
/** Ends of a requirement that leave its gap as it was. */
export const ENDS_WITHOUT_ANSWER: readonly RequirementState[] = ['unanswerable', 'lapsed', 'withdrawn'];

/**
 * Returns the state of a gap after a requirement that cites it moved, or `undefined` if it stays. An answer does not
 * close a gap.
 *
 * @param others states of the other requirements that cite the gap
 * @example gapAfter('open', 'approved', []) // => 'being_collected'
 * @example gapAfter('being_collected', 'lapsed', ['tasked']) // => undefined
 */
export function gapAfter(
  gap: GapState,
  requirement: RequirementState,
  others: readonly RequirementState[],
): GapState | undefined {
  if (gap === 'open' && BEGINS_TO_COLLECT.includes(requirement)) return 'being_collected';
  const isLeft = ENDS_WITHOUT_ANSWER.includes(requirement) && !others.some((state) => COLLECTS_FOR_GAP.includes(state));
  return gap === 'being_collected' && isLeft ? 'open' : undefined;
}

/** What a gap's page can propose; a person decides. */
export const GAP_PROPOSALS = ['ask', 'close', 'accept'] as const;
export type GapProposal = (typeof GAP_PROPOSALS)[number];

/**
 * Returns the next step to propose for a gap, or `undefined` if there is none.
 *
 * - `ask`: open, and no requirement asks for it.
 * - `close`: a requirement that cites it was answered.
 * - `accept`: open again, because a requirement was found unanswerable.
 *
 * @param requirements states of the requirements that cite it
 */
export function gapProposal(gap: GapState, requirements: readonly RequirementState[]): GapProposal | undefined {
  if (GAP_MACHINE[gap].length === 0) return undefined;
  if (requirements.includes('answered')) return 'close';
  const isAsked = requirements.some((state) => state === 'proposed' || COLLECTS_FOR_GAP.includes(state));
  if (isAsked) return undefined;
  return requirements.includes('unanswerable') ? 'accept' : 'ask';
}
