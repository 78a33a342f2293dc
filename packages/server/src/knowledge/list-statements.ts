import { listStatements } from '@reeve/contract';
import { loadReport, statementsOfReport } from '@reeve/store';
import { requireOpen } from '../access/closer-look.ts';
import { handle } from '../call/operation.ts';
import { shownContradictions, shownStatements } from './shown-statement.ts';

/**
 * Lists the statements made from one report, with the contradictions among them, for those to whom the report is open.
 *
 * @throws ReeveError reason_needed, acknowledgement_needed — as `requireOpen`
 */
export const listStatementsHandler = handle(listStatements, (call) =>
  call.read(async (tx) => {
    await requireOpen(tx, await loadReport(tx, call.params.id));
    const rows = await statementsOfReport(tx, call.params.id);
    call.consulted({ action: 'view', objectKind: 'statement', objectIds: rows.map((row) => row.id) });
    return { items: await shownStatements(tx, rows), contradictions: await shownContradictions(tx, rows) };
  }),
);
