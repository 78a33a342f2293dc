import { joinLabels, type ObjectKind } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { objectCards } from '../record/object.ts';

/**
 * Recomputes the label of each edge of a relabelled object as the join of both ends, so that an edge is visible only to people who
 * may see both. An edge whose other end this person cannot see is only made stricter.
 */
export async function rejoinEdges(tx: ActorTx, id: string, labelId: number): Promise<void> {
  const edges = await tx.db
    .selectFrom('thread')
    .selectAll()
    .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
    .execute();
  for (const edge of edges) {
    const other =
      edge.from_id === id ? { kind: edge.to_kind, id: edge.to_id } : { kind: edge.from_kind, id: edge.from_id };
    const label_id = await tx.labelFor(
      joinLabels(tx.partsOf(labelId), tx.partsOf(await labelBeyond(tx, other, labelId, edge.label_id))),
    );
    await tx.db
      .updateTable('thread')
      .set({ label_id })
      .where('agency_id', '=', edge.agency_id)
      .where('id', '=', edge.id)
      .execute();
  }
}

async function labelBeyond(
  tx: ActorTx,
  other: { readonly kind: string; readonly id: string },
  mine: number,
  present: number,
): Promise<number> {
  // An entity has no label of its own: a reader of one of its statements may know of it.
  if (other.kind === 'entity') return mine;
  const [card] = await objectCards(tx, other.kind as ObjectKind, [other.id]); // written only by insertEdge
  return card?.labelId ?? present;
}
