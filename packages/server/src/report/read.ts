import { readReport } from '@reeve/contract';
import { loadReport } from '@reeve/store';
import { handle } from '../operation.ts';
import { reportReply } from './reply.ts';

export const readReportHandler = handle(readReport, (call) =>
  call.read(async (tx) => {
    const loaded = await loadReport(tx, call.params.id);
    const shown = loaded.raw ? ['report', 'raw'] : ['report'];
    call.consulted({ action: 'view', objectKind: 'report', objectIds: [loaded.row.id], fieldsShown: shown });
    return reportReply(tx, loaded);
  }),
);
