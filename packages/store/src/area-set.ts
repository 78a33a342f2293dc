import { ReeveError, type LabelParts } from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from './actor.ts';
import { insertRows } from './bulk-insert.ts';
import { deleteWhole } from './delete-whole.ts';
import type { AreaSetRow } from './schema-area.ts';

export type StoredAreaSet = Selectable<AreaSetRow>;

/** An area as it is kept: polygons, each its outer ring and its holes; a ring is longitude, latitude, longitude, latitude … */
export interface StoredArea {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

/** Rows that travel in one statement. */
const BATCH = 500;

/** Keep the areas of a boundary file as a set under one marking. */
export async function insertAreaSet(
  tx: ActorTx,
  of: {
    readonly name: string;
    readonly source: string;
    readonly areas: readonly StoredArea[];
    readonly marking: Omit<LabelParts, 'agencyId'>;
  },
): Promise<string> {
  const id = tx.uuid();
  const { agencyId } = tx.person;
  const labelId = await tx.labelFor(of.marking);
  await tx.db
    .insertInto('area_set')
    .values({
      agency_id: agencyId,
      id,
      label_id: labelId,
      name: of.name,
      source: of.source,
      area_count: of.areas.length,
      created_by: tx.person.accountId,
      created_at: tx.now(),
    })
    .execute();
  const rows = of.areas.map(({ code, name, polygons }, nth) => ({
    agency_id: agencyId,
    id: tx.uuid(),
    label_id: labelId,
    set_id: id,
    nth,
    code,
    name,
    polygons,
  }));
  for (let at = 0; at < rows.length; at += BATCH) await insertRows(tx, 'area', rows.slice(at, at + BATCH));
  return id;
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

/** A set this person may see; not there and not visible read alike. @throws ReeveError not_found */
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

/** More names of areas than this are not compared with. */
const MOST_NAMED = 50_000;

/** Codes and names of the areas of all sets that this person may see, each pair once, by code. */
export async function namedAreas(tx: ActorTx): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx.db
    .selectFrom('area')
    .select(['code', 'name'])
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('code', '<>', '')
    .orderBy('code')
    .orderBy('name')
    .limit(MOST_NAMED)
    .execute();
}

/** Take a set out again, all of it or nothing. @throws ReeveError not_found, conflict */
export async function deleteAreaSet(tx: ActorTx, id: string): Promise<void> {
  const { area_count: areas } = await loadAreaSet(tx, id);
  await deleteWhole(tx, 'area', 'set_id', id, areas);
  await deleteWhole(tx, 'area_set', 'id', id, 1);
}
