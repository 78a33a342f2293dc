import { EXISTENCE_KNOWN, type ObjectKind, type ThreadEnd } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { objectCards } from '../record/object.ts';
import { RECORD_KINDS, type RecordKind } from '../record/record.ts';

/** Steps from a visible object to objects of which the reader may know only the existence. */
export interface Gap {
  /** The visible object. */
  readonly id: string;
  readonly steps: number;
}

/**
 * Counts the steps of each of these objects that are not visible to this reader. The total is the number
 * stored with the object; what is visible is counted under the reader's rights. No hidden row is read.
 */
export async function threadGaps(tx: ActorTx, ends: readonly ThreadEnd[]): Promise<readonly Gap[]> {
  const written = new Map<string, number>();
  for (const kind of RECORD_KINDS) {
    const ids = ends.filter((end) => end.kind === kind).map((end) => end.id);
    for (const row of await knownSteps(tx, kind, ids)) written.set(row.id, row.known_steps);
  }
  if (written.size === 0) return [];
  const edges = await tx.db
    .selectFrom('thread')
    .select(['from_id', 'to_kind', 'to_id'])
    .where('from_id', 'in', [...written.keys()])
    .where('to_kind', 'in', [...EXISTENCE_KNOWN])
    .execute();
  const visible = new Set<string>();
  for (const kind of new Set(edges.map((edge) => edge.to_kind as ObjectKind))) {
    // written only by insertEdge
    const ids = edges.filter((edge) => edge.to_kind === kind).map((edge) => edge.to_id);
    for (const card of await objectCards(tx, kind, ids)) visible.add(card.id);
  }
  return ends.flatMap(({ id }) => {
    const seen = edges.filter((edge) => edge.from_id === id && visible.has(edge.to_id)).length;
    const steps = (written.get(id) ?? 0) - seen;
    return steps > 0 ? [{ id, steps }] : [];
  });
}

async function knownSteps(tx: ActorTx, kind: RecordKind, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return (
    tx.db
      .selectFrom(kind)
      .select(['id', 'known_steps'])
      // To use the primary key, which begins with the agency.
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', 'in', [...ids])
      .where('known_steps', '>', 0)
      .execute()
  );
}
