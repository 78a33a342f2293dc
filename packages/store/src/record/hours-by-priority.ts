import type { LocalDate } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';

/** Steps from a task to the priority it serves. */
const HOPS = 5;

export interface HoursOfPriority {
  /** Null: tasks that serve none of the priorities, as far as the reader sees. */
  readonly priority_id: string | null;
  readonly tasks: number;
  readonly hours: number;
  /** Tasks that state no hours, neither as ordered nor in an outcome. */
  readonly unstated: number;
}

/**
 * Hours of a span of days by the priority that each task serves, as far as this person may see them. Counted are the tasks ordered in
 * the span, and those ordered earlier that have an outcome in it: a standing task is ordered once and worked for years. The hours of a
 * task are those of its outcomes in the span, or as ordered while it has no outcome at all. A task counts once, for the nearest
 * priority; cancelled ones are left out.
 *
 * @param newest the most tasks that are counted
 * @param until the last day; default: today
 * @param among ids of the priorities that are looked for, in any state; default: every signed one
 */
export function hoursByPriorityQuery(
  tx: ActorTx,
  since: LocalDate | RawBuilder<LocalDate>,
  newest: number,
  until: LocalDate = tx.today,
  among?: readonly string[],
): Query<HoursOfPriority> {
  const looked = among === undefined ? sql`p.state = 'signed'` : sql`p.id = any(${[...among]}::uuid[])`;
  const within = (one: 't' | 'o') =>
    sql`(${sql.ref(`${one}.created_at`)} at time zone ${tx.timeZone})::date between (${since})::date and ${until}::date`;
  const agency = tx.person.agencyId;
  return {
    text: sql<HoursOfPriority>`
    with recursive touched as (
      select t.id from task t where t.agency_id = ${agency} and ${within('t')}
      union
      select e.to_id from outcome o join thread e on e.agency_id = ${agency} and e.from_id = o.id and e.from_kind = 'outcome'
      where o.agency_id = ${agency} and ${within('o')}),
    counted as (
      select t.id, case when worked.outcomes = 0 then (t.body ->> 'hours')::numeric else worked.hours end as hours
      from touched join task t on t.agency_id = ${agency} and t.id = touched.id and t.state <> 'cancelled'
      cross join lateral (
        select count(*) as outcomes, sum((o.body ->> 'hours')::numeric) filter (where ${within('o')}) as hours
        from thread e join outcome o on o.agency_id = ${agency} and o.id = e.from_id
        where e.agency_id = ${agency} and e.to_id = t.id and e.from_kind = 'outcome') worked
      order by t.recorded_at desc, t.id desc limit ${newest}),
    above(task, id, hop) as (
      select id, id, 0 from counted
      union
      select above.task, e.to_id, above.hop + 1 from above
      join thread e on e.agency_id = ${agency} and e.from_id = above.id and e.relation <> 'about'
      where above.hop < ${HOPS}),
    served as (
      select distinct on (above.task) above.task, p.id from above
      join priority p on p.agency_id = ${agency} and p.id = above.id and ${looked}
      order by above.task, above.hop, p.reference)
    select served.id as priority_id, count(*)::int as tasks, coalesce(sum(counted.hours), 0)::float as hours,
      count(*) filter (where counted.hours is null)::int as unstated
    from counted left join served on served.task = counted.id group by served.id`,
    instants: [],
    show: (row) => row,
  };
}
