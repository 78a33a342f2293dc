import { joinLabels, THREAD_BOUNDS, type ObjectKind, type Relation, type ThreadEnd } from '@reeve/domain';
import type { ActorTx } from './actor.ts';
import type { ThreadRow } from './schema.ts';

/**
 * Write one edge of the golden thread in the transaction of the object that cites. Both ends are given with the labels they
 * carry; the edge carries the join, so that whoever sees an edge may see both its ends.
 */
export async function insertEdge(
  tx: ActorTx,
  from: ThreadEnd & { readonly labelId: number },
  relation: Relation,
  to: ThreadEnd & { readonly labelId: number },
): Promise<void> {
  const label_id = await tx.labelFor(joinLabels(tx.partsOf(from.labelId), tx.partsOf(to.labelId)));
  await tx.db
    .insertInto('thread')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id,
      from_agency: tx.person.agencyId,
      from_kind: from.kind,
      from_id: from.id,
      relation,
      to_agency: tx.person.agencyId,
      to_kind: to.kind,
      to_id: to.id,
      at: tx.now(),
      by: tx.person.accountId,
    })
    .execute();
}

export interface Walk {
  /** Objects reached, nearest first, with the number of hops. The start is not among them. */
  readonly reached: readonly (ThreadEnd & { readonly hop: number })[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: Relation }[];
  /** The walk stopped at its bounds. */
  readonly cut: boolean;
}

/**
 * Walk the thread from one object, breadth first, one query a hop: towards what it rests on (`why`) or towards what rests on
 * it (`so_what`). Only visible edges are walked; what the reader may not see is neither reached nor counted.
 */
export async function walkThread(
  tx: ActorTx,
  start: ThreadEnd,
  direction: 'why' | 'so_what',
  bounds: { readonly hops: number; readonly objects: number } = THREAD_BOUNDS,
): Promise<Walk> {
  const seen = new Map<string, ThreadEnd & { hop: number }>([[start.id, { ...start, hop: 0 }]]);
  const edges = new Map<string, { from: string; to: string; relation: Relation }>();
  let frontier = [start.id];
  let cut = false;
  for (let hop = 1; frontier.length > 0; hop += 1) {
    // One look beyond the last hop: a thread that ends there by itself was not cut.
    const beyond = hop > bounds.hops;
    const next: string[] = [];
    for (const row of await edgesFrom(tx, frontier, direction)) {
      const relation = row.relation as Relation; // written only by insertEdge
      const end =
        direction === 'why'
          ? { kind: row.to_kind as ObjectKind, id: row.to_id }
          : { kind: row.from_kind as ObjectKind, id: row.from_id }; // as above
      if (!seen.has(end.id)) {
        if (beyond || seen.size > bounds.objects) {
          cut = true;
          continue;
        }
        seen.set(end.id, { ...end, hop });
        next.push(end.id);
      }
      edges.set(row.id, { from: row.from_id, to: row.to_id, relation });
    }
    frontier = next;
  }
  seen.delete(start.id);
  return { reached: [...seen.values()], edges: [...edges.values()], cut };
}

async function edgesFrom(
  tx: ActorTx,
  ids: readonly string[],
  direction: 'why' | 'so_what',
): Promise<readonly ThreadRow[]> {
  const column = direction === 'why' ? 'from_id' : 'to_id';
  // `at` and `id` make the order the same in every run; the order of a set would betray rows that are not shown.
  return tx.db
    .selectFrom('thread')
    .selectAll()
    .where(column, 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute();
}
