import { confirmSheetOpened } from '@reeve/contract';
import { loadRecord, recordReceipt } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { sheetBody } from './shown-sheet.ts';

/** A member of the unit has opened its sheet. */
export const sheetOpened = handle(confirmSheetOpened, (call) =>
  call.write(async (tx) => {
    const row = await loadRecord(tx, 'shift_sheet', call.params.id);
    const { unitCode, on } = sheetBody(row);
    const isMember = row.state === 'released' && unitCode === tx.unit.code;
    // The day of the sheet, not that of reading: nothing shows how fast it was read.
    const counted =
      isMember &&
      (await recordReceipt(tx, {
        kind: 'opened',
        objectKind: 'shift_sheet',
        objectId: row.id,
        labelId: row.label_id,
        onDay: on,
      }));
    tx.audit({ action: 'alter', objectKind: 'shift_sheet', objectIds: [row.id] });
    return { counted };
  }),
);
