import { handInSheet, readAssessmentSheet, saveAssessedValues, type ReplyOf } from '@reeve/contract';
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
  loadRecord,
  replaceCites,
  saveAssessmentSheet,
  staffNames,
  type ActorTx,
  type ObjectCard,
  type StoredAssessmentSheet,
  type StoredRecord,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keptCites } from '../record/kept-cites.ts';
import { refuseNames } from '../record/refuse-names.ts';
import { stepRefusal } from '../record/refusal.ts';
import { cardsFor } from '../wording.ts';
import {
  assessmentBody,
  changeBody,
  isAssessor,
  NAMELESS,
  openAssessment,
  templatesOf,
  type AssessmentBody,
  type EnteredValue,
} from './body.ts';

/** What is on a stored sheet: written only by this module. */
export const entriesOf = (sheet: StoredAssessmentSheet | undefined): readonly EnteredValue[] =>
  (sheet?.entries ?? []) as readonly EnteredValue[];

const cellsOf = (body: AssessmentBody): readonly AssessedCell[] => assessmentCells(body.units, templatesOf(body));

/** What a sheet lacks before it can be handed in, cell by cell. */
function sheetFaults(body: AssessmentBody, entries: readonly EnteredValue[]) {
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
async function openSheet(
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

async function cardsOfEnds(
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
    const kept = await keptCites(tx, 'threat_assessment', row, new Set());
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

type Sheets = ReplyOf<typeof readAssessmentSheet>['sheets'];

export const readAssessmentSheetHandler = handle(readAssessmentSheet, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'threat_assessment', call.params.id);
    const stored = await assessmentSheets(tx, row.id);
    const names = await staffNames(tx);
    const cards = await cardsOfEnds(
      tx,
      call.language,
      stored.flatMap((sheet) => entriesOf(sheet).flatMap(({ cites }) => cites)),
    );
    const sheets = stored.map((sheet): Sheets[number] => ({
      assessorId: sheet.assessorId,
      assessor: names.get(sheet.assessorId) ?? '',
      own: sheet.assessorId === tx.person.accountId,
      handedInAt: sheet.handedInAt?.toISOString() ?? null,
      values: entriesOf(sheet).map(({ cites, ...entry }) => {
        const seen = cites.flatMap(({ kind, id }) => {
          const card = cards.get(id);
          return card ? [{ kind, id, reference: card.reference, title: card.title }] : [];
        });
        return { ...entry, cites: seen, unseen: cites.length - seen.length };
      }),
    }));
    const own = stored.find(({ assessorId }) => assessorId === tx.person.accountId);
    const faults =
      isAssessor(tx, row) && row.state === 'scoring' ? sheetFaults(assessmentBody(row), entriesOf(own)) : [];
    call.consulted({
      action: 'view',
      objectKind: 'threat_assessment',
      objectIds: [row.id],
      resultCount: sheets.length,
    });
    return { sheets: sheets.toSorted((a, b) => Number(b.own) - Number(a.own)), faults };
  }),
);
