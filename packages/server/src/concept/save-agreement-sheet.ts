import { saveAgreementSheet } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord, putSheet } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { roundOf } from './agreement-round.ts';
import { conceptBody } from './body.ts';

export const saveAgreementSheetHandler = handle(saveAgreementSheet, (call) =>
  call.write(async (tx) => {
    const row = await loadRecord(tx, 'concept', call.params.id);
    const round = roundOf(conceptBody(row).rounds, call.params.roundId);
    const { moment, answers } = call.input;
    if (round.moment !== moment)
      throw new ReeveError('state_forbids', 'The time for this sheet is over. Nothing was changed.');
    await putSheet(tx, { conceptId: row.id, labelId: row.label_id, roundId: round.id, moment, answers });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: 'agreement_sheet' });
    return { savedAt: tx.recordedAt().toISOString() };
  }),
);
