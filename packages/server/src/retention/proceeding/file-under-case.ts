import { fileUnderCase } from '@reeve/contract';
import { expectVersion, loadReport, noteAct, updateReport } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keepSourceIn } from '../../report/keep-source.ts';
import { requireKeeper } from './register.ts';

/**
 * Assigns a report to a case or to none, for those who keep the register: proceedings on that case prevent its
 * erasure.
 *
 * @throws ReeveError stale_version; not_permitted — for others; invalid_input — as `keepSourceIn`
 */
export const fileUnderCaseHandler = handle(fileUnderCase, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await loadReport(tx, call.params.id);
    expectVersion(report.row, input.version);
    requireKeeper(tx);
    keepSourceIn(report, { caseRef: input.caseRef ?? '', reason: input.reason });
    const version = await updateReport(tx, report.row, { case_ref: input.caseRef });
    await noteAct(tx, report, 'filed_under_case', input.reason);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id], fieldsShown: ['caseRef'] });
    return { version };
  }),
);
