import { shiftSheet } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { withPlannedHours } from './planned-hours.ts';
import { citesOfBody, requireWords, requireWriter, titleOf } from './sheet-draft.ts';

export const saveShiftSheet = handle(shiftSheet.save, (call) =>
  call.write(async (tx) => {
    requireWriter(tx);
    const row = await loadRecord(tx, 'shift_sheet', call.params.id);
    const { version } = call.input;
    if (row.version !== version)
      throw new ReeveError('stale_version', 'Another person changed this in the meantime. Reload it.', {
        version: row.version,
      });
    if (row.state !== 'draft')
      throw new ReeveError('state_forbids', 'A released sheet is not edited: recall it and release another.');
    const body = await withPlannedHours(tx, call.input.body);
    await requireWords(tx, body);
    const labelId = await replaceCites(tx, 'shift_sheet', row, citesOfBody(body));
    const change = { title: await titleOf(tx, body), body, dueOn: body.on, labelId };
    const saved = await updateRecord(tx, 'shift_sheet', row, change);
    tx.audit({ action: 'alter', objectKind: 'shift_sheet', objectIds: [row.id] });
    return { version: saved };
  }),
);
