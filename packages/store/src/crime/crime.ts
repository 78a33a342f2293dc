import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { listDataSets } from './data-set.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import type { CrimeRow } from '../schema/crime.ts';

export type StoredCrime = Selectable<CrimeRow>;
export type NewCrime = Omit<StoredCrime, 'agency_id' | 'id' | 'label_id' | 'batch_id' | 'data_set_id'>;

/** Where rows go: their batch, its label, and their data set. */
export interface CrimePlace {
  readonly batchId: string;
  readonly labelId: number;
  readonly dataSetId: string;
}

/**
 * Rows as columns, each the text of a PostgreSQL array: built on another thread, they cost the main thread only the sending.
 */
export interface RowColumns<Name extends string> {
  /** Number of rows. */
  readonly length: number;
  readonly texts: Readonly<Record<Name, string>>;
}
export type CrimeColumns = RowColumns<keyof NewCrime>;

/** A column of rows as a query parameter. */
export function columnOf<Row, Name extends keyof Row & string>(
  rows: readonly Row[] | RowColumns<Name>,
  name: Name,
): string | readonly Row[Name][] {
  return 'texts' in rows ? rows.texts[name] : rows.map((row) => row[name]);
}

/** Inserts rows of a batch; a row already stored in this set under this label is left unchanged. @returns the number of new rows */
export async function insertCrimes(
  tx: ActorTx,
  { batchId, labelId, dataSetId }: CrimePlace,
  rows: readonly NewCrime[] | CrimeColumns,
): Promise<number> {
  if (rows.length === 0) return 0;
  const column = (name: keyof NewCrime) => columnOf<NewCrime, keyof NewCrime>(rows, name);
  const ids = Array.from({ length: rows.length }, () => tx.uuid());
  // Arrays instead of rows of parameters: one query for any number of rows, parsed once.
  const result = await sql`
    insert into crime (agency_id, id, label_id, batch_id, data_set_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat, place_precision,
      area_code, area_name, file_area, street, outcome, detection, recorded_on)
    select ${tx.person.agencyId}::uuid, u.id, ${labelId}::int, ${batchId}::uuid, ${dataSetId}::uuid, u.source_key, u.type, u.type_detail, u.from_at, u.to_at, u.time_precision, u.lon, u.lat,
      u.place_precision, u.area_code, u.area_name, u.file_area, u.street, u.outcome, u.detection, u.recorded_on
    from unnest(${`{${ids.join()}}`}::uuid[], ${column('source_key')}::text[], ${column('type')}::text[], ${column('type_detail')}::text[], ${column('from_at')}::timestamp[],
      ${column('to_at')}::timestamp[], ${column('time_precision')}::text[], ${column('lon')}::float8[], ${column('lat')}::float8[], ${column('place_precision')}::text[],
      ${column('area_code')}::text[], ${column('area_name')}::text[], ${column('file_area')}::text[], ${column('street')}::text[], ${column('outcome')}::text[], ${column('detection')}::text[],
      ${column('recorded_on')}::date[])
      as u(id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat, place_precision, area_code, area_name, file_area, street, outcome, detection, recorded_on)
    on conflict (agency_id, label_id, data_set_id, source_key) do nothing`.execute(tx.db);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Removes every row of a batch.
 *
 * @param rows the number it inserted: all are removed, or none
 * @returns the number removed
 * @throws ReeveError conflict — some are out of reach
 */
export async function deleteCrimesOfBatch(tx: ActorTx, batchId: string, rows: number): Promise<number> {
  return deleteWhole(tx, 'crime', 'batch_id', batchId, rows);
}

export interface CrimeFilter {
  readonly dataSetId?: string | undefined;
  readonly type?: string | undefined;
  readonly area?: string | undefined;
  readonly from?: string | undefined;
  /** First day not counted. */
  readonly to?: string | undefined;
  readonly batchId?: string | undefined;
  readonly after?: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

/**
 * A text that the planner does not see. Its statistics are of all rows: with the text, the plan and so the duration depend on how many
 * crimes that this person may not see have it.
 */
const unplanned = (text: string) => sql<string>`(select ${text}::text)`;

/** Recorded crime this person may see, newest first. */
export async function listCrimes(tx: ActorTx, filter: CrimeFilter): Promise<readonly StoredCrime[]> {
  let query = tx.db
    .selectFrom('crime')
    .selectAll()
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.dataSetId !== undefined) query = query.where('data_set_id', '=', filter.dataSetId);
  if (filter.type !== undefined) query = query.where('type', '=', unplanned(filter.type));
  if (filter.area !== undefined) query = query.where('area_code', '=', unplanned(filter.area));
  if (filter.from !== undefined) query = query.where('from_at', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('from_at', '<', filter.to);
  if (filter.batchId !== undefined) query = query.where('batch_id', '=', filter.batchId);
  if (filter.after !== undefined)
    query = query.where(sql<boolean>`(from_at, id) < (${filter.after.at}::timestamp, ${filter.after.id}::uuid)`);
  return query.execute();
}

/** The most areas returned. */
const MAX_AREAS = 2000;

/**
 * The name of an area in the agency's own boundaries, by its code; null if no visible one has this code. The agency is a condition
 * for the index `area_code`: without it, the areas of every agency would be scanned in the order of their sets.
 */
export const boundaryName = (tx: ActorTx, code: string) =>
  sql`(select name from area where agency_id = ${tx.person.agencyId}::uuid and code = ${sql.raw(code)} and name <> '' order by set_id, nth limit 1)`;

/**
 * Types and areas that occur in a data set, each once, and the first and last day on which a crime may have begun: one dated to a month may
 * have begun on its last day. Under each label of the reader the index is stepped from one value to the next, so that neither the number of
 * rows nor what is under other labels costs anything.
 */
export async function crimeFacets(tx: ActorTx, dataSetId: string) {
  const set = sql`${dataSetId}::uuid`;
  const mine = sql`unnest(${[...tx.reads]}::int[]) as mine(label_id)`;
  // A set that was just imported has no statistics: equal values pass for one row then, which any index finds, and each step would read and
  // sort all rows of its label.
  await sql`set local enable_sort = off`.execute(tx.db);
  const { rows: types } = await sql<{ type: string; first_at: string; last_at: string }>`
    with recursive step as (
      select mine.label_id, c.type, c.from_at from ${mine} cross join lateral (
        select type, from_at from crime where data_set_id = ${set} and label_id = mine.label_id order by type, from_at limit 1) c
      union all
      select step.label_id, c.type, c.from_at from step cross join lateral (
        select type, from_at from crime where data_set_id = ${set} and label_id = step.label_id and type > step.type order by type, from_at limit 1) c
    )
    select step.type, min(step.from_at) as first_at, max(coalesce(some_day_of_it.last_at, latest.from_at)) as last_at
    from step cross join lateral (
      select from_at, date_trunc('month', from_at) as month_at from crime
      where data_set_id = ${set} and label_id = step.label_id and type = step.type order by from_at desc limit 1) latest
    left join lateral (
      select latest.month_at + interval '1 month - 1 minute' as last_at from crime
      where data_set_id = ${set} and label_id = step.label_id and type = step.type and from_at between latest.month_at and latest.month_at
        and time_precision = 'month' order by type, from_at limit 1) some_day_of_it on true
    group by step.type order by step.type`.execute(tx.db);
  // Published files name one code differently from row to row: an area is listed once, by the name of its boundary.
  const { rows: areas } = await sql<{ code: string; name: string }>`
    with recursive step as (
      select mine.label_id, c.area_code, 1 as nth from ${mine} cross join lateral (
        select area_code from crime where data_set_id = ${set} and label_id = mine.label_id and area_code > '' order by area_code limit 1) c
      union all
      select step.label_id, c.area_code, step.nth + 1 from step cross join lateral (
        select area_code from crime where data_set_id = ${set} and label_id = step.label_id and area_code > step.area_code order by area_code limit 1) c
      where step.nth < ${MAX_AREAS}
    )
    select area_code as code, coalesce(${boundaryName(tx, 'area_code')}, min(name), area_code) as name from step cross join lateral (
      select (select area_name from crime where data_set_id = ${set} and label_id = step.label_id and area_code = step.area_code and area_name > ''
        order by area_name limit 1) as name) named
    group by area_code order by area_code limit ${MAX_AREAS}`.execute(tx.db);
  await sql`set local enable_sort = on`.execute(tx.db);
  return {
    types: types.map((row) => row.type),
    areas,
    first: types.map((row) => row.first_at).toSorted()[0] ?? null,
    last:
      types
        .map((row) => row.last_at)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** What a count was made from: rows in one order, their digest, their batches, their time precisions. */
export interface CountedCrimes {
  readonly days: readonly { readonly day: number; readonly area: string }[];
  readonly digest: string;
  readonly batchIds: readonly string[];
  readonly precisions: readonly string[];
}

/**
 * Crimes of a data set, of a type, in some areas, within `[from, to)`, as day numbers, with a digest of exactly these
 * rows.
 *
 * @param of recordedWithinDays: only crimes recorded within this many days of their beginning, if the data set has the recording
 *           date; an early period, for which late records have arrived, is then counted like a late one
 */
export async function countedCrimes(
  tx: ActorTx,
  of: {
    readonly dataSetId: string;
    readonly type: string;
    readonly areas: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly recordedWithinDays?: number | undefined;
  },
): Promise<CountedCrimes> {
  const inTime =
    of.recordedWithinDays === undefined
      ? sql``
      : sql`and (recorded_on is null or recorded_on <= from_at::date + ${of.recordedWithinDays}::int)`;
  const { rows } = await sql<{
    day: number;
    area: string;
    source_key: string;
    batch_id: string;
    time_precision: string;
  }>`
    select (from_at::date - date '1970-01-01') as day, area_code as area, source_key, batch_id, time_precision from crime
    where data_set_id = ${of.dataSetId}::uuid and type = ${of.type} and area_code = any(${[...of.areas]}::text[])
      and from_at >= ${of.from}::date and from_at < ${of.to}::date ${inTime}
    order by from_at, source_key`.execute(tx.db);
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${row.source_key} ${row.day} ${row.area}\n`);
  return {
    days: rows.map(({ day, area }) => ({ day, area })),
    digest: hash.digest('hex'),
    batchIds: [...new Set(rows.map((row) => row.batch_id))].toSorted(),
    precisions: [...new Set(rows.map((row) => row.time_precision))].toSorted(),
  };
}

/**
 * Names of areas, in the order of the given codes: from the agency's boundaries, else from the crimes of the set (default:
 * the agency's own), else the code.
 */
export async function areaNames(
  tx: ActorTx,
  dataSetId: string | undefined,
  codes: readonly string[],
): Promise<readonly string[]> {
  const sets = await listDataSets(tx);
  const set = dataSetId === undefined ? sets[0] : sets.find((one) => one.id === dataSetId);
  const { rows } = await sql<{ name: string }>`
    select coalesce(${boundaryName(tx, 'asked.code')},
      (select area_name from crime where data_set_id = ${set?.id ?? null}::uuid and area_code = asked.code and area_name <> ''
        order by from_at desc, id limit 1), asked.code) as name
    from unnest(${[...codes]}::text[]) with ordinality asked(code, nth)
    order by asked.nth`.execute(tx.db);
  return rows.map((row) => row.name);
}

/** Day numbers of beginning and recording of the newest crimes of each type with a recording date. */
export async function recordingDays(
  tx: ActorTx,
  dataSetId: string,
  most: number,
): Promise<readonly { readonly type: string; readonly day: number; readonly recorded: number }[]> {
  const { rows } = await sql<{ type: string; day: number; recorded: number }>`
    select type, (from_at::date - date '1970-01-01') as day, (recorded_on - date '1970-01-01') as recorded from (
      select type, from_at, recorded_on, row_number() over (partition by type order by from_at desc, id) as nth from crime
      where data_set_id = ${dataSetId}::uuid and recorded_on is not null
    ) newest where nth <= ${most} order by type, from_at, recorded_on`.execute(tx.db);
  return rows;
}
