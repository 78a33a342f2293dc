import { ReeveError, type LabelParts } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { readAlone, type Query } from '../database/read-together.ts';
import type { AreaSetRow } from '../schema/area.ts';

export type StoredAreaSet = Selectable<AreaSetRow>;

/** A stored area: polygons, each an outer ring and its holes; a ring is longitude, latitude, longitude, latitude … */
export interface StoredArea {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

/** Rows per query. */
const BATCH = 500;

/** A set that receives areas. */
export interface BegunAreaSet {
  readonly id: string;
  readonly labelId: number;
}

/** Creates a set of areas under one marking: all `count` of them must follow, by `insertAreas`. */
export async function beginAreaSet(
  tx: ActorTx,
  of: {
    readonly name: string;
    readonly source: string;
    readonly count: number;
    readonly marking: Omit<LabelParts, 'agencyId'>;
  },
): Promise<BegunAreaSet> {
  const id = tx.uuid();
  const labelId = await tx.labelFor(of.marking);
  await tx.db
    .insertInto('area_set')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: labelId,
      name: of.name,
      source: of.source,
      area_count: of.count,
      created_by: tx.person.accountId,
      created_at: tx.now(),
    })
    .execute();
  return { id, labelId };
}

/** Some areas of a set, as JSON text: the database parses it, so that millions of corners cost this process nothing. */
export interface AreaTexts {
  /** The number of the first in its set, from 0. */
  readonly from: number;
  readonly count: number;
  /** A list of objects as `StoredArea`. */
  readonly json: string;
}

/** Adds areas to a set. */
export async function insertAreas(tx: ActorTx, set: BegunAreaSet, { from, count, json }: AreaTexts): Promise<void> {
  const ids = Array.from({ length: count }, () => tx.uuid());
  await sql`
    insert into area (agency_id, id, label_id, set_id, nth, code, name, polygons)
    select ${tx.person.agencyId}::uuid, ids.id, ${set.labelId}::int, ${set.id}::uuid, ${from}::int + ids.at::int - 1,
      given.area ->> 'code', given.area ->> 'name', (given.area -> 'polygons')::jsonb
    from unnest(${ids}::uuid[]) with ordinality as ids(id, at)
    join json_array_elements(${json}::json) with ordinality as given(area, at) on given.at = ids.at`.execute(tx.db);
}

/** Stores the areas of a boundary file as a set under one marking. */
export async function insertAreaSet(
  tx: ActorTx,
  {
    areas,
    ...of
  }: {
    readonly name: string;
    readonly source: string;
    readonly areas: readonly StoredArea[];
    readonly marking: Omit<LabelParts, 'agencyId'>;
  },
): Promise<string> {
  const set = await beginAreaSet(tx, { ...of, count: areas.length });
  for (let from = 0; from < areas.length; from += BATCH) {
    const some = areas.slice(from, from + BATCH);
    await insertAreas(tx, set, { from, count: some.length, json: JSON.stringify(some) });
  }
  return set.id;
}

/** The sets this person may see, by name. */
export async function listAreaSets(tx: ActorTx): Promise<readonly StoredAreaSet[]> {
  return tx.db
    .selectFrom('area_set')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('name')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Returns a set this person may see; missing and invisible ones are indistinguishable. @throws ReeveError not_found */
export async function loadAreaSet(tx: ActorTx, id: string): Promise<StoredAreaSet> {
  const row = await tx.db
    .selectFrom('area_set')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

/** The areas of a set in the order of its file. */
export async function areasOfSet(tx: ActorTx, id: string): Promise<readonly StoredArea[]> {
  const rows = await tx.db
    .selectFrom('area')
    .select(['code', 'name', 'polygons'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('set_id', '=', id)
    .orderBy('nth')
    .execute();
  return rows.map((row) => ({ ...row, polygons: row.polygons as StoredArea['polygons'] })); // written only above
}

/** An area without its boundary. */
export interface AreaName {
  readonly code: string;
  readonly name: string;
  /** Whether it has a boundary. */
  readonly isBounded: boolean;
}

/** The areas of a set without their boundaries, in the order of its file. */
export async function namesOfSet(tx: ActorTx, id: string): Promise<readonly AreaName[]> {
  return tx.db
    .selectFrom('area')
    .select(['code', 'name', sql<boolean>`jsonb_array_length(polygons) > 0`.as('isBounded')])
    .where('agency_id', '=', tx.person.agencyId)
    .where('set_id', '=', id)
    .orderBy('nth')
    .execute();
}

/** The areas of a set as JSON text, to be parsed on another thread: millions of corners cost this one nothing. */
export async function areasOfSetAsText(tx: ActorTx, id: string): Promise<string> {
  const { rows } = await sql<{ areas: string }>`
    select coalesce(json_agg(json_build_object('code', code, 'name', name, 'polygons', polygons) order by nth), '[]')::text as areas
    from area where agency_id = ${tx.person.agencyId} and set_id = ${id}`.execute(tx.db);
  return rows[0]?.areas ?? '[]';
}

/** The areas with these codes in all sets that this person may see, by code. */
export async function areasByCode(tx: ActorTx, codes: readonly string[]): Promise<readonly StoredArea[]> {
  const rows = await tx.db
    .selectFrom('area')
    .select(['code', 'name', 'polygons'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('code', 'in', codes.length === 0 ? [''] : [...codes])
    .orderBy('code')
    .orderBy('set_id')
    .orderBy('nth')
    .execute();
  return rows.map((row) => ({ ...row, polygons: row.polygons as StoredArea['polygons'] })); // written only above
}

/** The most area names to compare with. */
const MOST_NAMED = 50_000;

export interface NamedArea {
  readonly code: string;
  readonly name: string;
}

/** Codes and names of the areas of all sets that this person may see, each pair once, by code. */
export function namedAreasQuery(tx: ActorTx): Query<NamedArea> {
  return {
    text: sql<NamedArea>`
    select distinct code, name from area where agency_id = ${tx.person.agencyId} and code <> ''
    order by code, name limit ${MOST_NAMED}`,
    instants: [],
    show: (row) => row,
  };
}

/** Reads `namedAreasQuery`. */
export const namedAreas = (tx: ActorTx): Promise<readonly NamedArea[]> => readAlone(tx, namedAreasQuery(tx));

/** Removes a set, completely or not at all. @throws ReeveError not_found, conflict */
export async function deleteAreaSet(tx: ActorTx, id: string): Promise<void> {
  const { area_count: areas } = await loadAreaSet(tx, id);
  await deleteWhole(tx, 'area', 'set_id', id, areas);
  await deleteWhole(tx, 'area_set', 'id', id, 1);
}
