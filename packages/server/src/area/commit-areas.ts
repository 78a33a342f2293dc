import { commitAreas } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { beginAreaSet, insertAreas, loadAreaSet, staffNames, type ActorTx, type BegunAreaSet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { labelOf, requireImporter } from '../crime/batch/batch.ts';
import { keptUpload, takeUpload } from '../crime/upload/kept-uploads.ts';
import { onFileThread, type WorkThread } from '../task-threads/task-threads.ts';
import type { AreasGiven } from './read-areas-task.ts';
import { setReply } from './set-reply.ts';

/** Reads the areas of a file into a set, which `begin` creates once their number is known. */
async function keepAreas(
  tx: ActorTx,
  thread: WorkThread,
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

/**
 * Imports the areas of an uploaded boundary file as one set, for those who import files; the file is then deleted.
 *
 * @throws ReeveError not_permitted — for others; not_found — the file is gone; invalid_input — its areas cannot be
 * read
 */
export const commitAreasHandler = handle(commitAreas, async (call) => {
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
});
