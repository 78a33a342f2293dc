import { saveAssessedValues } from '@reeve/contract';
import { cellKey, ReeveError, type Language } from '@reeve/domain';
import { saveAssessmentSheet, type ActorTx } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { refuseNames } from '../../record/refuse-names.ts';
import { assessmentBody, NAMELESS, type EnteredValue } from '../body.ts';
import { cardsOfEnds, cellsOf, entriesOf, openSheet } from './sheet.ts';

export const saveAssessedValuesHandler = handle(saveAssessedValues, (call) =>
  call.write(async (tx) => {
    const { values } = call.input;
    const { row, own } = await openSheet(tx, call.params.id);
    const known = new Set(cellsOf(assessmentBody(row)).map(cellKey));
    if (values.some((entry) => !known.has(cellKey(entry))))
      throw new ReeveError('invalid_input', 'A value belongs to no indicator of this assessment. Nothing was saved.', {
        fields: ['values'],
      });
    await refuseNames(
      tx,
      values.flatMap(({ rationale, published }) => [rationale, published]),
      { ...NAMELESS, what: 'A rationale', field: 'rationale' },
    );
    await requireSeen(tx, call.language, values);
    const merged = new Map([...entriesOf(own), ...values].map((entry) => [cellKey(entry), entry]));
    await saveAssessmentSheet(tx, { assessmentId: row.id, labelId: row.label_id, entries: [...merged.values()] });
    tx.audit({ action: 'alter', objectKind: 'threat_assessment', objectIds: [row.id], because: 'valued' });
    return { savedAt: tx.recordedAt().toISOString() };
  }),
);

/** A source that one cannot see cannot be cited. @throws ReeveError not_found */
async function requireSeen(tx: ActorTx, language: Language, values: readonly EnteredValue[]): Promise<void> {
  const ends = values.flatMap(({ cites }) => cites);
  const seen = await cardsOfEnds(tx, language, ends);
  if (ends.some(({ id }) => !seen.has(id)))
    throw new ReeveError('not_found', 'A source is not there, or you may not see it. Nothing was saved.');
}
