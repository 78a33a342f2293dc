import type { AreaSet } from '@reeve/contract';
import type { ActorTx, StoredAreaSet } from '@reeve/store';
import { markingOf } from '../marking.ts';

/** Returns a set of areas as its list and its page show it. */
export function setReply(tx: ActorTx, row: StoredAreaSet, names: ReadonlyMap<string, string>): AreaSet {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    areas: row.area_count,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}
