import { closeProceeding, confirmProceeding, fileUnderCase, listProceedings, openProceeding } from '@reeve/contract';
import { earliest, holdAtMost, mayPerform, ReeveError, type ProceedingOutcome } from '@reeve/domain';
import {
  expectVersion,
  insertProceeding,
  listProceedings as storedProceedings,
  loadProceeding,
  loadReport,
  noteAct,
  staffNames,
  startCaseEndClocks,
  updateProceeding,
  updateReport,
  type ActorTx,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle, type Handler } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { keepSourceIn } from '../report/keep-source.ts';

function requireKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_proceedings'))
    throw new ReeveError('not_permitted', 'Your role does not keep the register of proceedings. Nothing was changed.');
}

/** The open proceeding to confirm or close. */
async function openOne(tx: ActorTx, id: string) {
  const row = await loadProceeding(tx, id);
  requireKeeper(tx);
  if (row.closed_on !== null)
    throw new ReeveError('state_forbids', 'This proceeding has been closed. Nothing was changed.');
  return row;
}

/** The register of proceedings, and the case of a report: both can prevent its erasure (I21, I22). */
export const proceedingHandlers: readonly Handler[] = [
  handle(listProceedings, (call) =>
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
  ),
  handle(openProceeding, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      requireKeeper(tx);
      const label = chosenLabel(tx, input.marking);
      if (!label) throw new ReeveError('invalid_input', 'A proceeding has a marking. Nothing was changed.');
      const id = await insertProceeding(tx, {
        labelId: await tx.labelFor(label),
        caseRef: input.caseRef,
        authority: input.authority,
        openedOn: earliest(input.openedOn, tx.today),
        confirmBy: holdAtMost(tx.today),
      });
      tx.audit({ action: 'create', objectKind: 'proceeding', objectIds: [id] });
      return { id };
    }),
  ),
  handle(confirmProceeding, (call) =>
    call.write(async (tx) => {
      const row = await openOne(tx, call.params.id);
      const confirmBy = holdAtMost(tx.today);
      await updateProceeding(tx, row.id, { confirm_by: confirmBy });
      tx.audit({ action: 'alter', objectKind: 'proceeding', objectIds: [row.id], because: 'still_open' });
      return { confirmBy };
    }),
  ),
  handle(closeProceeding, (call) =>
    call.write(async (tx) => {
      const row = await openOne(tx, call.params.id);
      const { outcome, closedOn } = call.input;
      if (closedOn > tx.today || closedOn < row.opened_on)
        throw new ReeveError(
          'invalid_input',
          `A proceeding ends between ${row.opened_on}, when it was opened, and today. Nothing was changed.`,
          { fields: ['closedOn'] },
        );
      await updateProceeding(tx, row.id, { closed_on: closedOn, outcome });
      tx.audit({ action: 'alter', objectKind: 'proceeding', objectIds: [row.id], because: outcome });
      return { reviewed: await startCaseEndClocks(tx, { caseRef: row.case_ref, closedOn, outcome }) };
    }),
  ),
  handle(fileUnderCase, (call) =>
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
  ),
];
