import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Steps from a task to the priority it serves. */
const HOPS = 5;
/** Newest tasks that are followed. */
const MOST_TASKS = 500;

/**
 * Counts the tasks ordered in a period, as far as this person may see them, and those among them that lead to one of these
 * priorities. Cancelled ones are left out.
 *
 * @param until the last day
 */
export async function strategyWork(
  tx: ActorTx,
  priorityIds: readonly string[],
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<{ readonly tasks: number; readonly onPriority: number }> {
  const { rows } = await sql<{ tasks: number; on_priority: number }>`
    with recursive counted as (
      select id from task where agency_id = ${tx.person.agencyId} and state <> 'cancelled'
        and (created_at at time zone ${tx.timeZone})::date between ${from}::date and ${until}::date
      order by recorded_at desc, id desc limit ${MOST_TASKS}),
    above(task, id, hop) as (
      select id, id, 0 from counted
      union
      select above.task, t.to_id, above.hop + 1 from above
      join thread t on t.agency_id = ${tx.person.agencyId} and t.from_id = above.id and t.relation <> 'about'
      where above.hop < ${HOPS})
    select (select count(*)::int from counted) as tasks,
      (select count(distinct task)::int from above where id = any(${[...priorityIds]}::uuid[])) as on_priority`.execute(
    tx.db,
  );
  const [row] = rows;
  return { tasks: row?.tasks ?? 0, onPriority: row?.on_priority ?? 0 };
}

/**
 * Locks the signed strategies that this person can change, so that of two people who sign at once one waits. One of another
 * purpose, which a post lets them read, is not among them.
 *
 * @returns their ids, also of those that another transaction signed meanwhile
 */
export async function lockSigned(tx: ActorTx): Promise<readonly string[]> {
  // Signing takes turns: a strategy that is signed at this moment is not yet in the list.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`strategies of ${tx.person.agencyId}`}, 0))`.execute(tx.db);
  const rows = await tx.db
    .selectFrom('control_strategy')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'signed')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
