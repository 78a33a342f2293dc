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

/** What the hours of a span of days are counted from. */
export interface HoursSpan {
  readonly since: LocalDate | RawBuilder<LocalDate>;
  /** The last day; default: today. */
  readonly until?: LocalDate;
  /** The most tasks that are counted, the newest. */
  readonly newest: number;
  /** Ids of the priorities that are looked for, in any state; default: every signed one. */
  readonly among?: readonly string[];
}

/** The tables `counted`, tasks with their hours, and `served`, the nearest priority of each. */
function countedHours(tx: ActorTx, { since, until = tx.today, newest, among }: HoursSpan): RawBuilder<unknown> {
  const looked = among === undefined ? sql`p.state = 'signed'` : sql`p.id = any(${[...among]}::uuid[])`;
  const within = (one: 't' | 'o') =>
    sql`(${sql.ref(`${one}.created_at`)} at time zone ${tx.timeZone})::date between (${since})::date and ${until}::date`;
  const agency = tx.person.agencyId;
  return sql`
    recursive touched as (
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
      order by above.task, above.hop, p.reference)`;
}

/**
 * Hours of a span of days by the priority that each task serves, as far as this person may see them. Counted are the tasks ordered in
 * the span, and those ordered earlier that have an outcome in it: a standing task is ordered once and worked for years. The hours of a
 * task are those of its outcomes in the span, or as ordered while it has no outcome at all. A task counts once, for the nearest
 * priority; cancelled ones are left out.
 */
export function hoursByPriorityQuery(tx: ActorTx, span: HoursSpan): Query<HoursOfPriority> {
  return {
    text: sql<HoursOfPriority>`with ${countedHours(tx, span)}
    select served.id as priority_id, count(*)::int as tasks, coalesce(sum(counted.hours), 0)::float as hours,
      count(*) filter (where counted.hours is null)::int as unstated
    from counted left join served on served.task = counted.id group by served.id`,
    instants: [],
    show: (row) => row,
  };
}

export interface HoursOfTask {
  readonly task_id: string;
  /** Null: the task serves none of the priorities, as far as the reader sees. */
  readonly priority_id: string | null;
  /** Null: it states none. */
  readonly hours: number | null;
}

/** The tasks that `hoursByPriorityQuery` counts, with their hours: of each priority the `each` with the most. */
export function hoursOfTasksQuery(tx: ActorTx, span: HoursSpan, each: number): Query<HoursOfTask> {
  return {
    text: sql<HoursOfTask>`with ${countedHours(tx, span)},
    ranked as (
      select counted.id as task_id, served.id as priority_id, counted.hours::float as hours,
        row_number() over (partition by served.id order by counted.hours desc nulls last, counted.id) as nth
      from counted left join served on served.task = counted.id)
    select task_id, priority_id, hours from ranked where nth <= ${each} order by nth, task_id`,
    instants: [],
    show: (row) => row,
  };
}
