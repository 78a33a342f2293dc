import { listProceedings } from '@reeve/contract';
import type { ProceedingOutcome } from '@reeve/domain';
import { listProceedings as storedProceedings, staffNames } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { markingOf } from '../../marking.ts';

/** Lists the proceedings before a prosecutor or court that the reader can see. */
export const listProceedingsHandler = handle(listProceedings, (call) =>
  call.read(async (tx) => {
    const rows = await storedProceedings(tx);
    const names = await staffNames(tx);
    call.consulted({
      action: 'view',
      objectKind: 'proceeding',
      objectIds: rows.map((row) => row.id),
      resultCount: rows.length,
    });
    return {
      items: rows.map((row) => ({
        id: row.id,
        caseRef: row.case_ref,
        authority: row.authority,
        openedOn: row.opened_on,
        confirmBy: row.confirm_by,
        closedOn: row.closed_on,
        outcome: row.outcome as ProceedingOutcome | null, // held to the four by a constraint
        keptBy: names.get(row.kept_by) ?? '',
        marking: markingOf(tx.partsOf(row.label_id)),
      })),
    };
  }),
);
