import type { IdentityRecord } from '@reeve/analysis';
import { mayPerform, ReeveError, type ComparedKind, type JoinedIdentities } from '@reeve/domain';
import type { ActorTx, StoredIdentityDecision, StoredIdentityFact } from '@reeve/store';

/** One thing or person as a reader knows it: an entity, or several that were joined. */
export interface KnownIdentity {
  /** The entity under whose reference it is shown. */
  readonly id: string;
  readonly kind: ComparedKind;
  readonly facts: readonly StoredIdentityFact[];
  /** Statements of who owns or uses it. */
  readonly held: readonly StoredIdentityFact[];
}

/** @throws ReeveError not_permitted */
export function requireMaker(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'make_statement'))
    throw new ReeveError('not_permitted', 'Your role does not decide on entities. Nothing was changed.');
}

/** The identities that some statements are about, by id, in the order of their first statement. */
export function identitiesIn(
  facts: readonly StoredIdentityFact[],
  { leadOf }: JoinedIdentities,
): ReadonlyMap<string, KnownIdentity> {
  const byId = new Map<string, KnownIdentity & { facts: StoredIdentityFact[]; held: StoredIdentityFact[] }>();
  for (const fact of facts) {
    const id = leadOf(fact.subjectId);
    const known = byId.get(id);
    if (known) known.facts.push(fact);
    else byId.set(id, { id, kind: fact.subjectKind as ComparedKind, facts: [fact], held: [] }); // others share no key
  }
  for (const fact of facts)
    if (fact.objectId !== null && (fact.property === 'owns' || fact.property === 'uses'))
      byId.get(leadOf(fact.objectId))?.held.push(fact);
  return byId;
}

/** An identity as it is compared: what it points to is an identity too. */
export const recordOf = ({ id, kind, facts, held }: KnownIdentity, { leadOf }: JoinedIdentities): IdentityRecord => ({
  id,
  kind,
  holders: held.map((fact) => ({ id: leadOf(fact.subjectId), statementId: fact.id })),
  facts: facts.map((fact) => ({
    ...fact,
    statementId: fact.id,
    objectId: fact.objectId === null ? null : leadOf(fact.objectId),
  })),
});

/** Statements about two identities that could not be seen by who decided on them. */
export function newFacts(
  { consideredIds }: StoredIdentityDecision,
  ...identities: readonly KnownIdentity[]
): readonly StoredIdentityFact[] {
  const considered = new Set(consideredIds);
  return identities.flatMap(({ facts }) => facts.filter(({ id }) => !considered.has(id)));
}
