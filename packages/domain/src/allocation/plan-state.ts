import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import type { StateMachine } from '../state-machine.ts';

export const PLAN_STATES = ['proposed', 'adopted', 'superseded', 'refused', 'withdrawn'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** A plan is a proposal until a person adopts it; one adopted later for the same week supersedes it. */
export const PLAN_MACHINE: StateMachine<PlanState> = {
  proposed: ['adopted', 'refused', 'withdrawn'],
  adopted: [],
  superseded: [],
  refused: [],
  withdrawn: [],
};

/**
 * Returns whether a person can take a step of a plan: a commander who did not propose it adopts or refuses it, and who
 * proposed it can withdraw it.
 *
 * @example mayMovePlan('adopted', { accountId: 'b', roles: ['district_commander'] }, 'a') // => { allowed: true }
 */
export function mayMovePlan(
  to: PlanState,
  person: { readonly accountId: string; readonly roles: readonly Role[] },
  proposedBy: string,
): Verdict<'role' | 'own_plan' | 'not_author'> {
  if (to === 'withdrawn') return person.accountId === proposedBy ? ALLOWED : refused('not_author');
  if (!mayPerform(person.roles, 'decide')) return refused('role');
  return person.accountId === proposedBy ? refused('own_plan') : ALLOWED;
}
