import { shiftSheet } from '@reeve/contract';
import type { ShiftSheetState } from '@reeve/domain';
import { insertRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { withPlannedHours } from './planned-hours.ts';
import { citesOfBody, requireWords, requireWriter, titleOf } from './sheet-draft.ts';

export const createShiftSheet = handle(shiftSheet.create, (call) =>
  call.write(async (tx) => {
    requireWriter(tx);
    const { marking } = call.input;
    const body = await withPlannedHours(tx, call.input.body);
    await requireWords(tx, body);
    const { labelId: _, ...made } = await insertRecord(tx, 'shift_sheet', {
      title: await titleOf(tx, body),
      state: 'draft' satisfies ShiftSheetState,
      body,
      cites: citesOfBody(body),
      marking: chosenLabel(tx, marking),
      ownerId: undefined,
      dueOn: body.on,
    });
    tx.audit({ action: 'create', objectKind: 'shift_sheet', objectIds: [made.id] });
    return made;
  }),
);
