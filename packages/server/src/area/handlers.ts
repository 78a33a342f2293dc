import { commitAreas, deleteAreaSet, listAreaSets, readAreaSet, readBoundaries, type AreaSet } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  areasByCode,
  areasOfSet,
  deleteAreaSet as remove,
  beginAreaSet,
  insertAreas,
  listAreaSets as storedSets,
  loadAreaSet,
  staffNames,
  type ActorTx,
  type BegunAreaSet,
  type StoredAreaSet,
} from '@reeve/store';
import { labelOf, requireImporter } from '../crime/batch/batch.ts';
import { keptUpload, takeUpload } from '../crime/upload/kept-uploads.ts';
import { onFileThread, type FileThread } from '../file/file-threads.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import type { AreasGiven } from './read-areas-task.ts';

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

/** Reads the areas of a file into a set, which `begin` creates once their number is known. */
async function keepAreas(
  tx: ActorTx,
  thread: FileThread,
  given: AreasGiven,
  begin: (count: number) => Promise<BegunAreaSet>,
): Promise<BegunAreaSet> {
  let set: BegunAreaSet | undefined;
  await thread.run('read-areas', given, async (part) => {
    if (!('json' in part)) set = await begin(part.count);
    else if (set) await insertAreas(tx, set, part);
  });
  if (!set) throw new ReeveError('internal', 'The areas of a file were not counted.');
  return set;
}

/** Sets of areas: imported from a boundary file, shown, removed as a whole. */
export const areaSetHandlers = [
  handle(commitAreas, async (call) => {
    const { deps, person, input, params } = call;
    await requireImporter(call);
    const now = deps.store.factories.now();
    const reply = await onFileThread(call, (thread) =>
      call.write(async (tx) => {
        // Inside, so that a repeated request is answered even if the file is gone.
        const { path, fileName } = await keptUpload(person, now, params.id);
        const { name, source, code, areaName } = input;
        const keep = async (count: number): Promise<BegunAreaSet> =>
          beginAreaSet(tx, { name, source, count, marking: labelOf(tx, input.marking) });
        const { id } = await keepAreas(tx, thread, { path, fileName, code, areaName }, keep);
        const row = await loadAreaSet(tx, id);
        tx.audit({ action: 'bulk_load', objectKind: 'area_set', objectIds: [id], resultCount: row.area_count });
        return setReply(tx, row, await staffNames(tx));
      }),
    );
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
  handle(readBoundaries, (call) =>
    call.read(async (tx) => {
      const { codes } = call.query;
      const rows = await areasByCode(tx, typeof codes === 'string' ? [codes] : codes);
      // An area of two sets is drawn once.
      const drawn = rows.filter(({ code }, at) => rows.findIndex((one) => one.code === code) === at);
      call.consulted({ action: 'view', objectKind: 'area_set', resultCount: drawn.length });
      return { areas: drawn };
    }),
  ),
  handle(deleteAreaSet, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'import_crimes'))
        throw new ReeveError('not_permitted', 'Your role does not take files out again. Nothing was changed.');
      const { id } = call.params;
      const { area_count: areas } = await loadAreaSet(tx, id);
      await remove(tx, id);
      tx.audit({ action: 'erase', objectKind: 'area_set', objectIds: [id], resultCount: areas });
      return {};
    }),
  ),
];
