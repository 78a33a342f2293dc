import { handInSheet } from '@reeve/contract';
import { cellKey, ReeveError } from '@reeve/domain';
import { replaceCites, saveAssessmentSheet } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keptCites } from '../../record/kept-cites.ts';
import { assessmentBody, changeBody } from '../body.ts';
import { cellsOf, entriesOf, openSheet, sheetFaults } from './sheet.ts';

export const handInSheetHandler = handle(handInSheet, (call) =>
  call.write(async (tx) => {
    const { row, own } = await openSheet(tx, call.params.id);
    const body = assessmentBody(row);
    const known = new Set(cellsOf(body).map(cellKey));
    // A unit removed since takes its values with it.
    const entries = entriesOf(own).filter((entry) => known.has(cellKey(entry)));
    const faults = sheetFaults(body, entries);
    if (faults.length > 0)
      throw new ReeveError(
        'state_forbids',
        `Your sheet is not complete: ${faults.length} of ${known.size} values lack something. A known value needs a confidence, a source and a sentence; what nobody knows is “unknown”. Nothing was changed.`,
        { because: 'sheet_incomplete' },
      );
    const kept = await keptCites(tx, row, new Set());
    const labelId = await replaceCites(tx, 'threat_assessment', row, [
      ...kept,
      ...entries.flatMap(({ cites }) => cites),
    ]);
    const handedIn = [...body.handedIn, tx.person.accountId];
    const version = await changeBody(tx, row, { handedIn }, { labelId, because: 'handed_in' });
    await saveAssessmentSheet(tx, { assessmentId: row.id, labelId, entries, handIn: true });
    return { version };
  }),
);
