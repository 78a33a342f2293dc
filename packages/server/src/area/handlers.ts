import { createReadStream } from 'node:fs';
import { commitAreas, deleteAreaSet, listAreaSets, readAreaSet, type AreaSet } from '@reeve/contract';
import { isReeveError, mayPerform, ReeveError } from '@reeve/domain';
import { readAreas, type BoundaryFile } from '@reeve/formats';
import {
  areasOfSet,
  deleteAreaSet as remove,
  insertAreaSet,
  listAreaSets as storedSets,
  loadAreaSet,
  staffNames,
  type ActorTx,
  type StoredAreaSet,
} from '@reeve/store';
import { labelOf, requireImporter } from '../crime/batch.ts';
import { keptUpload, takeUpload, type KeptUpload } from '../crime/kept-uploads.ts';
import { openUpload } from '../crime/reading.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../operation.ts';

function setReply(tx: ActorTx, row: StoredAreaSet, names: ReadonlyMap<string, string>): AreaSet {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    areas: row.area_count,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** The areas of a file that was left. @throws ReeveError invalid_input — it holds none, or more than is kept */
async function areasOf(
  { path, fileName }: KeptUpload,
  named: { readonly code: string | null; readonly areaName: string | null },
): Promise<BoundaryFile> {
  const table = await openUpload(path, fileName);
  if (table.format === 'text' || table.format === 'workbook')
    throw new ReeveError(
      'invalid_input',
      'Boundaries are read from GeoJSON, GeoPackage or a zipped shapefile. Nothing was imported.',
      { because: 'areas_none' },
    );
  try {
    return await readAreas(
      { name: fileName, open: () => createReadStream(path) },
      { code: named.code ?? undefined, name: named.areaName ?? undefined },
      table.system,
    );
  } catch (error) {
    if (!isReeveError(error, 'invalid_input')) throw error;
    throw new ReeveError(error.code, `${error.message} Nothing was taken.`, error.detail, { cause: error });
  }
}

/** Sets of areas: brought in from a boundary file, shown, taken out again as a whole. */
export const areaSetHandlers = [
  handle(commitAreas, async (call) => {
    const { deps, person, input, params } = call;
    await requireImporter(call);
    const now = deps.store.factories.now();
    const reply = await call.write(async (tx) => {
      // Within, so that the same asked again is answered again when the file is gone.
      const { areas } = await areasOf(await keptUpload(person, now, params.id), input);
      const { name, source } = input;
      const id = await insertAreaSet(tx, { name, source, areas, marking: labelOf(tx, input.marking) });
      tx.record({ action: 'bulk_load', objectKind: 'area_set', objectIds: [id], resultCount: areas.length });
      return setReply(tx, await loadAreaSet(tx, id), await staffNames(tx));
    });
    const left = await takeUpload(person, now, params.id).catch(() => undefined);
    await left?.remove();
    return reply;
  }),
  handle(listAreaSets, (call) =>
    call.read(async (tx) => {
      const rows = await storedSets(tx);
      const names = await staffNames(tx);
      call.consulted({ action: 'view', objectKind: 'area_set', objectIds: rows.map((row) => row.id) });
      return { items: rows.map((row) => setReply(tx, row, names)) };
    }),
  ),
  handle(readAreaSet, (call) =>
    call.read(async (tx) => {
      const row = await loadAreaSet(tx, call.params.id);
      call.consulted({ action: 'view', objectKind: 'area_set', objectIds: [row.id] });
      return { ...setReply(tx, row, await staffNames(tx)), areas: await areasOfSet(tx, row.id) };
    }),
  ),
  handle(deleteAreaSet, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'import_crimes'))
        throw new ReeveError('not_permitted', 'Your role does not take files out again. Nothing was changed.');
      const { id } = call.params;
      const { area_count: areas } = await loadAreaSet(tx, id);
      await remove(tx, id);
      tx.record({ action: 'erase', objectKind: 'area_set', objectIds: [id], resultCount: areas });
      return {};
    }),
  ),
];
