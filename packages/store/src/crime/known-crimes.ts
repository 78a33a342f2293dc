import { labelKey, type LabelParts } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { columnOf, type NewCrime, type RowColumns } from './crime.ts';

/** Rows of a file that are already stored: with the same or other values. */
export interface KnownCrimes {
  readonly same: number;
  /** A row with the same key has other values: the file was read with another setting, or its owner has changed it. */
  readonly changed: number;
}

/** The fields that make a row a different one, in addition to its key. */
const COMPARED = ['type', 'from_at', 'to_at', 'lon', 'lat', 'area_code'] as const;

/** The fields of a row that decide whether it is already stored. */
export type ComparedCrime = Pick<NewCrime, 'source_key' | (typeof COMPARED)[number]>;

/**
 * Returns which rows are already stored in a data set under a label: those that `insertCrimes` would skip. Rows this person
 * cannot see count as missing.
 *
 * @param rows each source key once
 */
export async function knownCrimes(
  tx: ActorTx,
  label: Omit<LabelParts, 'agencyId'>,
  dataSetId: string | undefined,
  rows: readonly ComparedCrime[] | RowColumns<keyof ComparedCrime>,
): Promise<KnownCrimes> {
  const wanted = labelKey({ ...label, agencyId: tx.person.agencyId });
  // A question must not create a label.
  const labelId = tx.reads.find((id) => labelKey(tx.partsOf(id)) === wanted);
  if (labelId === undefined || dataSetId === undefined || rows.length === 0) return { same: 0, changed: 0 };
  const column = (name: keyof ComparedCrime) => columnOf<ComparedCrime, keyof ComparedCrime>(rows, name);
  const differs = sql.join(
    COMPARED.map((name) => sql`c.${sql.ref(name)} is distinct from u.${sql.ref(name)}`),
    sql` or `,
  );
  const { rows: counted } = await sql<{ known: string; changed: string }>`
    select count(*) as known, count(*) filter (where ${differs}) as changed from crime c
    join unnest(${column('source_key')}::text[], ${column('type')}::text[], ${column('from_at')}::timestamp[], ${column('to_at')}::timestamp[],
      ${column('lon')}::float8[], ${column('lat')}::float8[], ${column('area_code')}::text[]) as u(source_key, type, from_at, to_at, lon, lat, area_code)
      on u.source_key = c.source_key
    where c.agency_id = ${tx.person.agencyId}::uuid and c.label_id = ${labelId}::int and c.data_set_id = ${dataSetId}::uuid`.execute(
    tx.db,
  );
  const [known, changed] = [Number(counted[0]?.known), Number(counted[0]?.changed)];
  return { same: known - changed, changed };
}

/** Returns the set of areas by which the last imported file was counted; undefined if by none, or by none that this person may see. */
export async function lastCountingSet(tx: ActorTx): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select (select id from area_set where agency_id = ${tx.person.agencyId}::uuid and id::text = last.body ->> 'areaSetId') as id
    from (select body from import_batch where agency_id = ${tx.person.agencyId}::uuid and state = 'loaded' order by recorded_at desc, id limit 1) last`.execute(
    tx.db,
  );
  return rows[0]?.id ?? undefined;
}

/** An earlier mapping of a file. */
export interface EarlierMapping {
  readonly batchId: string;
  readonly reference: string;
  /** As it was stored with the batch. */
  readonly mapping: unknown;
}

const MOST_MAPPINGS = 20;

/**
 * Returns the mappings of earlier files with one of these headings, from batches this person may see, newest first. A mapping
 * belongs to its batch, and is deleted when that is removed.
 */
export async function earlierMappings(tx: ActorTx, headings: readonly string[]): Promise<readonly EarlierMapping[]> {
  const { rows } = await sql<EarlierMapping>`
    select id as "batchId", reference, body -> 'mapping' as mapping from import_batch
    where agency_id = ${tx.person.agencyId}::uuid and state = 'loaded' and body -> 'mapping' ->> 'headings' = any(${[...headings]}::text[])
    order by recorded_at desc, id limit ${MOST_MAPPINGS}`.execute(tx.db);
  return rows;
}
