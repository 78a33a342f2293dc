import type { LocalDate, ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { asOfToday, stateToday } from './person-nomination.ts';
import type { Query } from '../database/read-together.ts';
import type { RecordKind, StoredRecord } from './record.ts';

/** A record in a list of waiting work. */
export type RecordInState = Pick<
  StoredRecord,
  'id' | 'label_id' | 'reference' | 'state' | 'title' | 'body' | 'owner_id' | 'due_on' | 'created_by' | 'created_at'
>;

interface StatesFilter {
  readonly ownerId?: string;
  /** The most per state. */
  readonly each: number;
  /** Parts of the body to read, by name; default: none. A body can be long. */
  readonly parts?: readonly string[];
  /** Only records not cited by this kind, as far as this person sees. */
  readonly uncitedBy?: ObjectKind;
  /** Only records due before this day. */
  readonly dueBefore?: LocalDate;
}

/**
 * Returns records this person may see in each of these states, in the order of the states, newest first.
 *
 * The states are hidden from the planner, which would otherwise replan each time.
 */
export function recordsInStatesQuery(
  tx: ActorTx,
  kind: RecordKind,
  states: readonly string[],
  { ownerId, each, parts = [], uncitedBy, dueBefore }: StatesFilter,
): Query<RecordInState> {
  const owned = ownerId === undefined ? sql`` : sql`and owner_id = ${ownerId}`;
  const due = dueBefore === undefined ? sql`` : sql`and due_on < ${dueBefore}::date`;
  const uncited =
    uncitedBy === undefined
      ? sql``
      : sql`where not exists (select 1 from thread t where t.agency_id = r.agency_id and t.to_id = r.id and t.from_kind = ${uncitedBy})`;
  // Names of parts come from the program, never from a user.
  const body = sql.raw(`jsonb_build_object(${parts.map((part) => `'${part}', r.body -> '${part}'`).join(', ')})`);
  return {
    text: sql<RecordInState>`
    select r.id, r.label_id, r.reference, r.state, r.title, ${body} as body, r.owner_id, r.due_on, r.created_by, r.created_at
    from unnest((select ${[...states]}::text[])) with ordinality as wanted (in_state, place)
    cross join lateral (
      select * from ${sql.table(kind)} where ${stateToday(kind)} = wanted.in_state ${owned} ${due}
      order by recorded_at desc, id desc limit ${sql.lit(each)}
    ) r ${uncited}
    order by wanted.place, r.recorded_at desc, r.id desc`,
    instants: ['created_at'],
    show: (row) => asOfToday(tx, kind, row),
  };
}
