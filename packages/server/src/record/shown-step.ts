import { rolesThatCan, type Role, type StepActor, type Verdict } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** Returns the reader, as a rule on steps sees them. */
export function stepActor(tx: ActorTx): StepActor {
  return { accountId: tx.person.accountId, roles: tx.actor.roles };
}

/**
 * Returns a step for a reply: whether the reader can take it, or why not. Where their role is the reason, the roles that
 * can, from the same rule: never a person, and nothing about the object.
 */
export function shownStep<S extends string, Because extends string>(
  to: S,
  verdict: Verdict<Because>,
  rule: (actor: StepActor) => Verdict,
): { to: S; allowed: boolean; because: Because | null; roles: Role[] } {
  if (verdict.allowed) return { to, allowed: true, because: null, roles: [] };
  return { to, allowed: false, because: verdict.because, roles: namedRoles(verdict.because, rule) };
}

/** Returns the roles that a refusal names. */
export function namedRoles(because: string, rule: (actor: StepActor) => Verdict): Role[] {
  return because === 'role' ? [...rolesThatCan(rule)] : [];
}
