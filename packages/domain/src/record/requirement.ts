import type { Role } from '../access/role.ts';
import { mayPerform } from '../access/role.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

export const REQUIREMENT_KINDS = ['strategic', 'tactical', 'rfi', 'eei'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];
/** Every level can refer a requirement to another ("not ours"). */
export const LEVELS = ['local', 'regional', 'national'] as const;
export type Level = (typeof LEVELS)[number];

export const REQUIREMENT_STATES = [
  'proposed',
  'approved',
  'refused',
  'referred',
  'tasked',
  'partially_answered',
  'answered',
  'unanswerable',
  'lapsed',
  'evaluated',
  'closed',
  'withdrawn',
] as const;
export type RequirementState = (typeof REQUIREMENT_STATES)[number];

/** Domain brief §1.2. A requirement can be withdrawn from any open state. */
export const REQUIREMENT_MACHINE: StateMachine<RequirementState> = {
  proposed: ['approved', 'refused', 'referred', 'withdrawn'],
  approved: ['tasked', 'withdrawn'],
  refused: [],
  referred: [],
  tasked: ['partially_answered', 'answered', 'unanswerable', 'lapsed', 'withdrawn'],
  partially_answered: ['tasked', 'answered', 'unanswerable', 'lapsed', 'withdrawn'],
  answered: ['evaluated', 'withdrawn'],
  unanswerable: ['evaluated', 'withdrawn'],
  lapsed: ['evaluated', 'withdrawn'],
  evaluated: ['closed', 'tasked', 'withdrawn'],
  closed: [],
  withdrawn: [],
};

export type RequirementRefusal = 'no_such_step' | 'role' | 'not_owner' | 'same_person';

/**
 * Returns who can move a requirement: chair or head of intelligence approves, refuses, refers, and closes or re-tasks;
 * its owner does the rest. Proposers do not approve their own.
 */
export function mayMoveRequirement(
  from: RequirementState,
  to: RequirementState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  requirement: { readonly ownerId: string; readonly proposedBy: string },
): Verdict<RequirementRefusal> {
  const step = mayStep(REQUIREMENT_MACHINE, from, to);
  if (!step.allowed) return step;
  const isDecision = from === 'proposed' && to !== 'withdrawn';
  const isClosing = from === 'evaluated' && to !== 'withdrawn';
  if (isDecision || isClosing) {
    if (!mayPerform(actor.roles, 'approve_requirement')) return refused('role');
    return isDecision && requirement.proposedBy === actor.accountId ? refused('same_person') : ALLOWED;
  }
  return requirement.ownerId === actor.accountId || requirement.proposedBy === actor.accountId
    ? ALLOWED
    : refused('not_owner');
}
