import { deleteAreaSet } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { deleteAreaSet as remove, loadAreaSet } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Removes a set of areas, for those who import files.
 *
 * @throws ReeveError not_permitted — for others; not_found, conflict — as `deleteAreaSet` of the store
 */
export const deleteAreaSetHandler = handle(deleteAreaSet, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'import_crimes'))
      throw new ReeveError('not_permitted', 'Your role does not take files out again. Nothing was changed.');
    const { id } = call.params;
    const { area_count: areas } = await loadAreaSet(tx, id);
    await remove(tx, id);
    tx.audit({ action: 'erase', objectKind: 'area_set', objectIds: [id], resultCount: areas });
    return {};
  }),
);
