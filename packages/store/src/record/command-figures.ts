import { sendingStateOf, type LocalDate, type SendingState, type SendingStep } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';

interface OutcomeFigures {
  readonly outcomes: number;
  readonly complaints: number;
}

/** Counts the newest outcomes of a day or later, and the complaints in them. @param until the last day; default: today */
export function outcomeFiguresQuery(
  tx: ActorTx,
  since: LocalDate,
  newest: number,
  until: LocalDate = tx.today,
): Query<OutcomeFigures> {
  return {
    text: sql<OutcomeFigures>`
    select count(*)::int as outcomes, coalesce(sum((body ->> 'complaints')::int), 0)::int as complaints
    from (select body, created_at from outcome order by recorded_at desc, id desc limit ${newest}) o
    where (created_at at time zone ${tx.timeZone})::date between ${since}::date and ${until}::date`,
    instants: [],
    show: (row) => row,
  };
}

/** Stops and searches that outcomes recorded in an area. */
export interface StopsOfArea {
  readonly area: string;
  readonly stops: number;
  readonly found: number;
}

/** Stops by area that outcomes recorded from one day to another, both included, as far as this person may see them. */
export async function stopsByArea(tx: ActorTx, from: LocalDate, until: LocalDate): Promise<readonly StopsOfArea[]> {
  const { rows } = await sql<StopsOfArea>`
    select one ->> 'area' as area, sum((one ->> 'stops')::int)::int as stops, sum((one ->> 'found')::int)::int as found
    from outcome o cross join lateral jsonb_array_elements(o.body -> 'stops') one
    where o.agency_id = ${tx.person.agencyId} and o.body ? 'stops'
      and (o.created_at at time zone ${tx.timeZone})::date between ${from}::date and ${until}::date
    group by 1 order by 1`.execute(tx.db);
  return rows;
}

interface SendingSteps {
  readonly second: boolean;
  readonly steps: readonly SendingStep[];
}

/** States of the newest sendings that are of a day or later. */
export function sendingStatesQuery(tx: ActorTx, since: LocalDate, newest: number): Query<SendingSteps, SendingState> {
  return {
    text: sql<SendingSteps>`
    select cardinality(d.second_person) > 0 as second, array(select s.step from dissemination_step s
      where s.agency_id = d.agency_id and s.dissemination_id = d.id order by s.recorded_at, s.id) as steps
    from (select * from dissemination where agency_id = ${tx.person.agencyId} order by recorded_at desc, id limit ${newest}) d
    where (d.at at time zone ${tx.timeZone})::date >= ${since}::date`,
    instants: [],
    show: ({ second, steps }) => sendingStateOf(second, steps),
  };
}

interface OpenItems {
  readonly meeting_id: string;
  readonly items: number;
}

/** Counts the newest open agenda items of each meeting. */
export function openItemsQuery(newest: number): Query<OpenItems> {
  return {
    text: sql<OpenItems>`
    select i.body ->> 'meetingId' as meeting_id, count(*)::int as items
    from (select body from agenda_item where state = 'open' order by recorded_at desc, id desc limit ${newest}) i
    group by i.body ->> 'meetingId'`,
    instants: [],
    show: (row) => row,
  };
}
