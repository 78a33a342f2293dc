import { readReport } from '@reeve/contract';
import { loadReport, requireAcknowledgement, requireReason } from '@reeve/store';
import { lookAtReport } from '../access/closer-look.ts';
import { handle } from '../operation.ts';
import { reportReply } from './reply.ts';

export const readReportHandler = handle(readReport, (call) =>
  call.read(async (tx) => {
    const loaded = await loadReport(tx, call.params.id);
    await requireReason(tx, lookAtReport(tx, loaded));
    await requireAcknowledgement(tx, { kind: 'report', id: loaded.row.id, labelId: loaded.row.label_id });
    const reply = await reportReply(tx, loaded);
    const shown = reply.raw ? ['report', 'raw'] : ['report'];
    call.consulted({ action: 'view', objectKind: 'report', objectIds: [loaded.row.id], fieldsShown: shown });
    return reply;
  }),
);
