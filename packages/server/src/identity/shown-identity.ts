import type { IdentityDecision, Statement } from '@reeve/contract';
import type { EntityKind } from '@reeve/domain';
import { objectCards, type ActorTx, type StoredIdentityDecision } from '@reeve/store';

type EntityReference = Statement['subject'];

/** Entities as a list names them, by id, as far as this person may see them. */
export async function referencesOfEntities(
  tx: ActorTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityReference>> {
  const cards = await objectCards(tx, 'entity', [...new Set(ids)]);
  return new Map(
    cards.map(({ id, state, reference, title }) => [id, { id, kind: state as EntityKind, reference, title }]), // of an entity, its kind
  );
}

/** Decisions as the contract has them; one whose entities are out of sight is left out. */
export function shownDecisions(
  decisions: readonly StoredIdentityDecision[],
  entities: ReadonlyMap<string, EntityReference>,
): IdentityDecision[] {
  return decisions.flatMap(({ id, pair, outcome, because, by, at, withdrawnAt, withdrawnBecause }) => {
    const [first, second] = [entities.get(pair[0]), entities.get(pair[1])];
    if (!first || !second) return [];
    return [
      {
        id,
        first,
        second,
        outcome,
        because,
        by,
        at: at.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        withdrawnBecause,
      },
    ];
  });
}
