/** What a person decides on two entities: one thing in the world, two, or not clear yet. */
export const IDENTITY_OUTCOMES = ['same', 'different', 'unsure'] as const;
export type IdentityOutcome = (typeof IDENTITY_OUTCOMES)[number];

/** Two entities in the order of their ids, so that a pair has one name. */
export type EntityPair = readonly [first: string, second: string];

export function entityPair(one: string, other: string): EntityPair {
  return one < other ? [one, other] : [other, one];
}

/** A decision on a pair of entities that nobody has withdrawn. */
export interface IdentityDecision {
  readonly pair: EntityPair;
  readonly outcome: IdentityOutcome;
  /** Of `same`, the entity of the pair under whose reference both are shown; otherwise null. */
  readonly keptId: string | null;
}

/**
 * Returns the last decision on each pair. A decision that was withdrawn is not among those given, so the one before it counts
 * again: nothing that was decided is ever overwritten.
 *
 * @param decisions oldest first
 */
export function currentDecisions<D extends IdentityDecision>(decisions: readonly D[]): readonly D[] {
  return [...new Map(decisions.map((one) => [one.pair.join(' '), one])).values()];
}
