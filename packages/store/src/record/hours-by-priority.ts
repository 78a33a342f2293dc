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
 * Hours of the tasks ordered since a day, by the priority that each serves, as far as this person may see them. The hours of a task
 * are those of its outcomes, or as ordered while it has none. A task counts once, for the nearest priority; cancelled ones are left out.
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
  return {
    text: sql<HoursOfPriority>`
    with recursive counted as (
      select t.id, coalesce((
          select sum((o.body ->> 'hours')::numeric) from thread e join outcome o on o.agency_id = e.agency_id and o.id = e.from_id
          where e.agency_id = t.agency_id and e.to_id = t.id and e.from_kind = 'outcome'), (t.body ->> 'hours')::numeric) as hours
      from task t where t.agency_id = ${tx.person.agencyId} and t.state <> 'cancelled'
        and (t.created_at at time zone ${tx.timeZone})::date between (${since})::date and ${until}::date
      order by t.recorded_at desc, t.id desc limit ${newest}),
    above(task, id, hop) as (
      select id, id, 0 from counted
      union
      select above.task, e.to_id, above.hop + 1 from above
      join thread e on e.agency_id = ${tx.person.agencyId} and e.from_id = above.id and e.relation <> 'about'
      where above.hop < ${HOPS}),
    served as (
      select distinct on (above.task) above.task, p.id from above
      join priority p on p.agency_id = ${tx.person.agencyId} and p.id = above.id and ${looked}
      order by above.task, above.hop, p.reference)
    select served.id as priority_id, count(*)::int as tasks, coalesce(sum(counted.hours), 0)::float as hours,
      count(*) filter (where counted.hours is null)::int as unstated
    from counted left join served on served.task = counted.id group by served.id`,
    instants: [],
    show: (row) => row,
  };
}
