import { recordPersonEvent } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { expectVersion, informRecipients, loadReport, recordPersonEvent as storeEvent } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { retentionRefusal } from './refusal.ts';

/** Records a death or a correction of a person, which opens the review of the report that names them (I18). */
export const recordPersonEventHandler = handle(recordPersonEvent, (call) =>
  call.write(async (tx) => {
    const { input, params } = call;
    const report = await loadReport(tx, params.id);
    expectVersion(report.row, input.version);
    if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
    keepSourceIn(report, { reason: input.reason });
    const version = await storeEvent(tx, { reportId: params.id, personId: params.personId }, input.event, input.reason);
    if (input.event === 'correction') await informRecipients(tx, params.id, 'corrected');
    tx.audit({
      action: 'alter',
      objectKind: 'person_involvement',
      objectIds: [params.personId],
      because: input.event,
    });
    return { version, reviewOn: tx.today < report.row.review_on ? tx.today : report.row.review_on };
  }),
);
