import {
  assessmentCells,
  cellKey,
  indicatorFaults,
  ReeveError,
  type AssessedCell,
  type Language,
  type ObjectKind,
  type ThreadEnd,
} from '@reeve/domain';
import {
  assessmentSheets,
  type ActorTx,
  type ObjectCard,
  type StoredAssessmentSheet,
  type StoredRecord,
} from '@reeve/store';
import { stepRefusal } from '../../record/refusal.ts';
import { cardsFor } from '../../wording.ts';
import { isAssessor, openAssessment, templatesOf, type AssessmentBody, type EnteredValue } from '../body.ts';

/** What is on a stored sheet: written only by saving and handing in. */
export const entriesOf = (sheet: StoredAssessmentSheet | undefined): readonly EnteredValue[] =>
  (sheet?.entries ?? []) as readonly EnteredValue[];

/** Returns the values that an assessment asks for. */
export const cellsOf = (body: AssessmentBody): readonly AssessedCell[] =>
  assessmentCells(body.units, templatesOf(body));

/** What a sheet lacks before it can be handed in, cell by cell. */
export function sheetFaults(body: AssessmentBody, entries: readonly EnteredValue[]) {
  const byCell = new Map(entries.map((entry) => [cellKey(entry), entry]));
  return cellsOf(body).flatMap((cell) => {
    const { indicator } = cell;
    const entry = byCell.get(cellKey(cell));
    const sources = [...(entry?.cites ?? []).map(({ id }) => id), entry?.published ?? ''];
    const lacks = indicatorFaults(
      { indicator, value: entry?.value, confidence: entry?.confidence, sources, rationale: entry?.rationale ?? '' },
      [indicator],
    );
    return lacks.length > 0 ? [{ ...cell, lacks: [...lacks] }] : [];
  });
}

/** One's own sheet, while it can be changed. */
export async function openSheet(
  tx: ActorTx,
  id: string,
): Promise<{ readonly row: StoredRecord; readonly own: StoredAssessmentSheet | undefined }> {
  const row = await openAssessment(tx, id, ['scoring']);
  if (!isAssessor(tx, row)) throw stepRefusal('not_author');
  const own = (await assessmentSheets(tx, id)).find(({ assessorId }) => assessorId === tx.person.accountId);
  if (own?.handedInAt)
    throw new ReeveError('state_forbids', 'You have handed in your sheet. Nothing was saved.', {
      because: 'handed_in',
    });
  return { row, own };
}

/** Returns the cards of those sources that this person can see, by id. */
export async function cardsOfEnds(
  tx: ActorTx,
  language: Language,
  ends: readonly ThreadEnd[],
): Promise<ReadonlyMap<string, ObjectCard>> {
  const kinds = [...new Set(ends.map(({ kind }) => kind))];
  const cards = new Map<string, ObjectCard>();
  for (const kind of kinds) {
    const ids = [...new Set(ends.flatMap((end) => (end.kind === kind ? [end.id] : [])))];
    for (const card of await cardsFor(tx, language, kind satisfies ObjectKind, ids)) cards.set(card.id, card);
  }
  return cards;
}
