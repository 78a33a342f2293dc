import { readReport } from '@reeve/contract';
import { loadReportPage } from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { reportReply } from './reply.ts';

export const readReportHandler = handle(readReport, (call) =>
  call.read(async (tx) => {
    const loaded = await loadReportPage(tx, call.params.id);
    await requireOpen(tx, loaded);
    const reply = await reportReply(tx, loaded);
    const shown = reply.raw ? ['report', 'raw'] : ['report'];
    call.consulted({ action: 'view', objectKind: 'report', objectIds: [loaded.row.id], fieldsShown: shown });
    return reply;
  }),
);
