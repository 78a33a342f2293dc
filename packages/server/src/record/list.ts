import { listRecords, staffNames, type ActorTx, type StoredRecord } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { markingOf } from '../marking.ts';
import { handle, type Handler } from '../call/operation.ts';
import type { RecordSpec } from './spec.ts';

/** Returns a stored record for lists. */
export function recordRow(tx: ActorTx, row: StoredRecord, names: ReadonlyMap<string, string>) {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    title: row.title,
    state: row.state,
    marking: markingOf(tx.partsOf(row.label_id)),
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
    dueOn: row.due_on,
    createdById: row.created_by,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
  };
}

interface ListQuery {
  readonly cursor?: string;
  readonly limit: number;
  readonly state?: string;
  readonly owner?: 'me';
}

/** Returns the handler that lists the records of one kind. */
export function listHandler<B>(spec: RecordSpec<B>): Handler {
  return handle(spec.list, (call) =>
    call.read(async (tx) => {
      const query = call.query as ListQuery; // parsed by the list operation every kind shares
      const rows = await listRecords(tx, spec.kind, {
        state: query.state,
        ownerId: query.owner === 'me' ? tx.person.accountId : undefined,
        after: decodeCursor(query.cursor),
        limit: query.limit + 1,
      });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      const more = await spec.rows?.(tx, shown);
      call.consulted({
        action: 'search',
        objectKind: spec.kind,
        objectIds: shown.map((row) => row.id),
        resultCount: shown.length,
      });
      return {
        items: shown.map((row, nth) => ({
          ...recordRow(tx, { ...row, ...spec.say?.(row, call.language) }, names),
          ...more?.[nth],
        })),
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  );
}
