import { hasFixedMeasure, type ObjectKind, type ThreadBreak } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { StoredRecord } from '../record/record.ts';

/** A record without a required basis, as far as this person may see. */
export interface BrokenThread {
  readonly broken: ThreadBreak;
  readonly kind: ObjectKind;
  readonly row: StoredRecord;
}

/** Evaluated tasks read together. */
const PAGE = 500;

/**
 * Broken threads, newest first per kind: a decision without a product, a task without a decision, a
 * result without a measure fixed beforehand. Everything is read under the reader's rights: objects they cannot see count as missing.
 *
 * @param limit per kind; one more is read, so that the caller can report that there are more
 */
export async function brokenThreads(tx: ActorTx, limit: number): Promise<readonly BrokenThread[]> {
  const decisions = await decisionsWithoutProduct(tx, limit + 1);
  const tasks = await tasksWithoutDecision(tx, limit + 1);
  const results = await resultsWithoutMeasure(tx, limit + 1);
  return [
    ...decisions.map((row) => ({ broken: 'decision_without_product' as const, kind: 'decision' as const, row })),
    ...tasks.map((row) => ({ broken: 'task_without_decision' as const, kind: 'task' as const, row })),
    ...results.map((row) => ({ broken: 'result_without_measure' as const, kind: 'task' as const, row })),
  ];
}

/** A deferred decision does not count yet. A product can lead to one directly or as an agenda item. */
async function decisionsWithoutProduct(tx: ActorTx, limit: number): Promise<readonly StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select d.* from decision d where d.state <> 'deferred'
      and not exists (select 1 from thread t join product p on p.agency_id = t.agency_id and p.id = t.to_id
        where t.agency_id = d.agency_id and t.from_id = d.id)
      and not exists (select 1 from thread t join thread u on u.agency_id = t.agency_id and u.from_id = t.to_id
        join product p on p.agency_id = u.agency_id and p.id = u.to_id
        where t.agency_id = d.agency_id and t.from_id = d.id and t.to_kind = 'agenda_item')
    order by d.recorded_at desc, d.id limit ${limit}`.execute(tx.db);
  return rows;
}

async function tasksWithoutDecision(tx: ActorTx, limit: number): Promise<readonly StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    select k.* from task k where k.state <> 'cancelled'
      and not exists (select 1 from thread t join decision d on d.agency_id = t.agency_id and d.id = t.to_id
        where t.agency_id = k.agency_id and t.from_id = k.id)
    order by k.recorded_at desc, k.id limit ${limit}`.execute(tx.db);
  return rows;
}

/** The rule (I14) decides whether a measure was fixed beforehand, not the query. */
async function resultsWithoutMeasure(tx: ActorTx, limit: number): Promise<readonly StoredRecord[]> {
  const broken: StoredRecord[] = [];
  for (let offset = 0; broken.length < limit; offset += PAGE) {
    const rows = await tx.db
      .selectFrom('task')
      .selectAll()
      .where('state', '=', 'evaluated')
      .orderBy('recorded_at', 'desc')
      .orderBy('id')
      .limit(PAGE)
      .offset(offset)
      .execute();
    // Bodies are written only through the contract of tasks.
    broken.push(...rows.filter((row) => !hasFixedMeasure(row.body as Parameters<typeof hasFixedMeasure>[0])));
    if (rows.length < PAGE) break;
  }
  return broken.slice(0, limit);
}
