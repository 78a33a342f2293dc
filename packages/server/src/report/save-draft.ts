import { saveDraft } from '@reeve/contract';
import { updateDraft } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { draftOf, ownDraft } from './draft.ts';

export const saveDraftHandler = handle(saveDraft, (call) =>
  call.write(async (tx) => {
    const report = await ownDraft(tx, call.params.id, call.input.version);
    const { version, savedAt } = await updateDraft(tx, report, draftOf(call.input.draft));
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { version, savedAt: savedAt.toISOString() };
  }),
);
