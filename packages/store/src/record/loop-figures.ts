import { PRESET_MATURITY_DAYS, type LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';

/** Whether the loop closes: parts of wholes, none about a person. */
export interface LoopFigures {
  readonly questions_due: number;
  readonly questions_answered: number;
  readonly decisions: number;
  readonly decisions_on_knowledge: number;
  readonly operations: number;
  readonly operations_evaluated: number;
  readonly gaps_open: number;
  readonly gaps_opened: number;
  readonly gaps_closed: number;
}

/** The first day on which the result of a task can be read (`readableOn`). */
const READABLE_ON = sql`((t.body -> 'measure' ->> 'afterTo')::date
         + coalesce((t.body -> 'measure' ->> 'maturityDays')::int, ${PRESET_MATURITY_DAYS}::int))`;

/**
 * Counts since a day what this person may see: requirements due since then and those answered; decisions adopted, and those that cite a
 * product, finding or assessment or were taken on an item that does; tasks done with a measure that could first be read since then, and
 * those evaluated; gaps.
 *
 * @param until the last day; default: today
 */
export function loopFiguresQuery(tx: ActorTx, since: LocalDate, until: LocalDate = tx.today): Query<LoopFigures> {
  const agency = tx.person.agencyId;
  const day = sql`(created_at at time zone ${tx.timeZone})::date`;
  const knowledge = sql`('product', 'finding', 'threat_assessment', 'evaluation', 'judgement')`;
  return {
    text: sql<LoopFigures>`
    select * from
    (select count(*)::int as questions_due,
       count(*) filter (where state in ('answered', 'partially_answered', 'closed'))::int as questions_answered
     from requirement where agency_id = ${agency} and state not in ('proposed', 'refused', 'withdrawn', 'referred')
       and due_on between ${since}::date and ${until}::date) q,
    (select count(*)::int as decisions, count(*) filter (where exists (
         select 1 from thread e where e.agency_id = d.agency_id and e.from_id = d.id and (e.to_kind in ${knowledge}
           or e.to_kind = 'agenda_item' and exists (select 1 from thread i where i.agency_id = e.agency_id and i.from_id = e.to_id
             and i.to_kind in ${knowledge}))))::int as decisions_on_knowledge
     from decision d where d.agency_id = ${agency} and d.state = 'adopted' and ${day} between ${since}::date and ${until}::date) d,
    (select count(*)::int as operations, count(*) filter (where exists (
         select 1 from thread e where e.agency_id = t.agency_id and e.to_id = t.id and e.from_kind = 'evaluation'))::int as operations_evaluated
     from task t where t.agency_id = ${agency} and t.state in ('done', 'evaluated') and t.body -> 'measure' is not null
       and ${READABLE_ON} between ${since}::date and ${until}::date) o,
    (select count(*) filter (where state in ('open', 'being_collected'))::int as gaps_open,
       count(*) filter (where ${day} between ${since}::date and ${until}::date)::int as gaps_opened,
       count(*) filter (where state = 'closed' and ${day} between ${since}::date and ${until}::date)::int as gaps_closed
     from gap where agency_id = ${agency}) g`,
    instants: [],
    show: (row) => row,
  };
}
