import { createReport } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertDraft } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { draftOf } from './draft.ts';

export const createReportHandler = handle(createReport, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_report'))
      throw new ReeveError('not_permitted', 'Your role does not write reports.');
    const made = await insertDraft(tx, draftOf(call.input.draft));
    tx.audit({ action: 'create', objectKind: 'report', objectIds: [made.id] });
    return { ...made, savedAt: tx.recordedAt().toISOString() };
  }),
);
