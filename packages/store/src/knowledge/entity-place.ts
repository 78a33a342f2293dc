import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { reportTexts } from '../report/report-text.ts';
import type { LoadedEntity } from './entity.ts';

/** Words for the place of an entity, and the statement that names or links them. */
export interface EntityPlace {
  readonly entityId: string;
  readonly statementId: string;
  readonly text: string;
  readonly recordedAt: Date;
  readonly retractedAt: Date | null;
}

/**
 * Returns the places of an entity and of the addresses and events linked on its page, as far as this person may see the statements:
 * what an address is called, what is stated as a place, and the address at which an event was. What another report than those of the page
 * states is there only if its text can be read now. A protected address has none, for the readers of its file too.
 */
export async function placesOfEntity(tx: ActorTx, { id, members, statements }: LoadedEntity): Promise<EntityPlace[]> {
  const linked = statements.flatMap((one) => [
    ...(isPlaced(one.subject_kind) ? [one.subject_id] : []),
    ...(isPlaced(one.object_kind) && one.object_id !== null ? [one.object_id] : []),
  ]);
  const given = sql`${[...new Set([...members, ...linked])]}::uuid[]`;
  const { rows } = await sql<{
    entity_id: string;
    statement_id: string;
    text: string;
    recorded_at: Date;
    retracted_at: Date | null;
    report_ids: readonly string[];
  }>`
    with protected as (
      select unnest(entity_ids) as id from protected_address where agency_id = ${tx.person.agencyId} and lifted_at is null),
    -- By an event's own words, or by the address at which it was.
    place as (
      select s.subject_id as entity_id, s.id, s.subject_id as named_id, s.property, s.value, s.recorded_at, s.retracted_at,
          array[s.report_id] as report_ids
        from statement s where s.agency_id = ${tx.person.agencyId} and s.subject_id = any(${given}) and s.value is not null
          and (s.property = 'place' or s.subject_kind = 'address' and s.property in ('name', 'alias'))
      union all
      select distinct s.subject_id, s.id, s.object_id, s.property, n.value, s.recorded_at, s.retracted_at, array[s.report_id, n.report_id]
        from statement s join statement n on n.agency_id = s.agency_id and n.subject_id = s.object_id
          and n.property in ('name', 'alias', 'place') and n.value is not null and n.retracted_at is null
        where s.agency_id = ${tx.person.agencyId} and s.subject_id = any(${given})
          and s.subject_kind = 'event' and s.object_kind = 'address')
    select entity_id, id as statement_id, value as text, recorded_at, retracted_at, report_ids from place
    where named_id not in (select id from protected) and entity_id not in (select id from protected)
    order by recorded_at, id, value`.execute(tx.db);
  const behind = new Set(statements.map((one) => one.report_id));
  const others = rows.flatMap(({ report_ids: ids }) => ids.filter((one) => !behind.has(one)));
  const texts = await reportTexts(tx, [...new Set(others)]);
  const isOpen = (one: string): boolean => behind.has(one) || 'text' in (texts.get(one) ?? {});
  // Several reports can name one address alike.
  const open = new Map(
    rows
      .filter(({ report_ids: ids }) => ids.every(isOpen))
      .map((row) => [`${row.entity_id} ${row.statement_id} ${row.text}`, row]),
  );
  return [...open.values()].map((row) => ({
    entityId: members.includes(row.entity_id) ? id : row.entity_id,
    statementId: row.statement_id,
    text: row.text,
    recordedAt: row.recorded_at,
    retractedAt: row.retracted_at,
  }));
}

const isPlaced = (kind: string | null): boolean => kind === 'address' || kind === 'event';
