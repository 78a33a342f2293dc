import { clearDocument, createDocument, listDocuments, moveDocument, saveDocument } from '@reeve/contract';
import {
  ANY_PURPOSE,
  mayMoveDocument,
  mayPerform,
  ReeveError,
  relationOf,
  type DocumentStage,
  type ThreadEnd,
} from '@reeve/domain';
import {
  citesOf,
  coreGroup,
  editionsOf,
  hasWritten,
  insertEdge,
  insertEdition,
  insertMember,
  insertRecord,
  listRecords,
  loadRecord,
  moveRecord,
  newReference,
  objectCard,
  openReviewGroups,
  publishedMarking,
  requireParticipant,
  reviewGroup,
  roundsOf,
  stageLabel,
  staffNames,
  updateRecord,
  WORKING,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { telling } from '../live/telling.ts';
import { handle, handleRegranting } from '../call/operation.ts';
import { countComments } from './counts.ts';
import { bodyOf, documentRow } from './document-row.ts';
import { readDocumentHandler } from './read-document.ts';
import { expectSameVersion, reviewRefusal } from './refusal.ts';
import { roundsState } from './rounds-state.ts';
import { requireSource, sourceNamed, translationFacts } from './translation-state.ts';

/** What the guard rails require of a review before its document moves on. */
export async function reviewState(tx: ActorTx, row: StoredRecord) {
  const [counts, rounds, editions] = [
    await countComments(tx, row.id),
    await roundsOf(tx, row.id),
    await editionsOf(tx, row.id),
  ];
  return {
    ...counts,
    ...roundsState(tx, rounds),
    hasEdition: editions.some((edition) => edition.name !== WORKING),
    isCleared: bodyOf(row).cleared !== null,
  };
}

/** Documents under review: created, described, moved from stage to stage. */
export const printHandlers = [
  handle(listDocuments, (call) =>
    call.read(async (tx) => {
      const { stage, cursor, limit } = call.query;
      const rows = await listRecords(tx, 'document', { state: stage, after: decodeCursor(cursor), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      const items = [];
      for (const row of shown)
        items.push({ ...(await documentRow(tx, row, names)), translation: await translationFacts(tx, row) });
      call.consulted({ action: 'search', objectKind: 'document', objectIds: shown.map((row) => row.id) });
      return { items, next: last ? encodeCursor(last.sort_at, last.id) : null };
    }),
  ),
  readDocumentHandler,
  handleRegranting(createDocument, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'draft_document'))
        throw new ReeveError('not_permitted', 'Your role does not begin documents. Nothing was saved.');
      const { title, body, marking, cites } = call.input;
      await requireSource(tx, body.translationOf);
      const reference = newReference(tx, 'document');
      await openReviewGroups(tx, reference, title);
      const label = {
        handling: [],
        conditions: '',
        compartments: [reviewGroup(reference)],
        classification: marking.classification,
        tlp: marking.tlp,
        purposeGroup: ANY_PURPOSE,
      };
      const made = await insertRecord(tx, 'document', {
        reference,
        title,
        state: 'outline',
        body: { ...body, cleared: null },
        cites: [],
        marking: label,
        ownerId: tx.person.accountId,
        dueOn: undefined,
      });
      const document = await loadRecord(tx, 'document', made.id);
      await keepMandate(tx, document, cites);
      await insertMember(tx, made.labelId, {
        documentId: made.id,
        accountId: tx.person.accountId,
        name: tx.name,
        role: 'secretary',
        capacity: 'secretariat',
        delegation: '',
        acknowledged: false,
        gender: undefined,
        until: undefined,
      });
      await insertEdition(tx, {
        documentId: made.id,
        documentLabel: made.labelId,
        labelId: await tx.labelFor({ ...label, compartments: [coreGroup(reference)] }),
        name: WORKING,
        stage: 'working',
        title,
        digest: undefined,
        blocks: 0,
        lines: 0,
        summary: '',
        redirects: {},
        acknowledgements: [],
        earlierId: undefined,
      });
      tx.audit({ action: 'create', objectKind: 'document', objectIds: [made.id] });
      return { id: made.id, reference, version: made.version };
    }),
  ),
  handle(saveDocument, (call) =>
    telling(call, async (tx, tell) => {
      const row = await steered(tx, call.params.id, call.input.version);
      const { title, body, cites } = call.input;
      const stands = new Set((await citesOf(tx, row.id)).map((card) => card.id));
      await keepMandate(
        tx,
        row,
        cites.filter((end) => !stands.has(end.id)),
      );
      const translationOf = await sourceNamed(tx, row, body.translationOf);
      const version = await updateRecord(tx, 'document', row, {
        title,
        body: { ...body, translationOf, cleared: bodyOf(row).cleared },
      });
      tell(row.id, row.label_id);
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: 'described' });
      return { version };
    }),
  ),
  handle(moveDocument, (call) =>
    telling(call, async (tx, tell) => {
      const row = await loadRecord(tx, 'document', call.params.id);
      expectSameVersion(row.version, call.input.version);
      const member = await requireParticipant(tx, row.id);
      const { to, reason } = call.input;
      const from = row.state as DocumentStage; // stored only through the machine
      const verdict = mayMoveDocument(from, to, member, await reviewState(tx, row));
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
      // The approval was for that text: a text that returns to drafting needs a new one.
      const body = to === 'working' ? { ...bodyOf(row), cleared: null } : bodyOf(row);
      let version = await moveRecord(tx, 'document', row, to, reason, { body });
      if (to === 'published') {
        const moved = await loadRecord(tx, 'document', row.id);
        const marking = publishedMarking(tx.partsOf(moved.label_id));
        version = await updateRecord(tx, 'document', moved, { labelId: await tx.labelFor(marking) });
      } else if (from === 'published') {
        const moved = await loadRecord(tx, 'document', row.id);
        const labelId = await stageLabel(tx, moved, 'first_review');
        version = await updateRecord(tx, 'document', moved, { labelId });
      }
      tell(row.id, (await loadRecord(tx, 'document', row.id)).label_id);
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: to });
      return { stage: to, version };
    }),
  ),
  handle(clearDocument, (call) =>
    telling(call, async (tx, tell) => {
      const row = await steered(tx, call.params.id, call.input.version);
      if (row.state !== 'clearance')
        throw new ReeveError('state_forbids', 'A text is cleared while it is under clearance. Nothing was changed.');
      if (await hasWritten(tx, row.id)) throw reviewRefusal('own_text');
      const cleared = { by: tx.name, at: tx.now().toISOString(), note: call.input.note };
      const version = await updateRecord(tx, 'document', row, { body: { ...bodyOf(row), cleared } });
      tell(row.id, row.label_id);
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: 'cleared' });
      return { version };
    }),
  ),
];

/** Returns a document whose review this person leads, as they saw it. */
export async function steered(tx: ActorTx, id: string, version?: number): Promise<StoredRecord> {
  const row = await loadRecord(tx, 'document', id);
  if (version !== undefined) expectSameVersion(row.version, version);
  const member = await requireParticipant(tx, row.id);
  if (!['chair', 'secretary', 'drafter', 'rapporteur'].includes(member.role)) throw reviewRefusal('not_review');
  return row;
}

/**
 * The mandate of a document: edges to the key findings that requested it. The text is not derived from those, so its label is not theirs;
 * readers who can see both ends see the edge.
 */
async function keepMandate(tx: ActorTx, document: StoredRecord, cites: readonly ThreadEnd[]): Promise<void> {
  for (const end of cites) {
    const relation = relationOf('document', end.kind);
    if (relation === undefined)
      throw new ReeveError('invalid_input', `A document is not asked for by a ${end.kind.replaceAll('_', ' ')}.`, {
        fields: ['cites'],
      });
    const card = await objectCard(tx, end.kind, end.id);
    await insertEdge(tx, { kind: 'document', id: document.id, labelId: document.label_id }, relation, card);
  }
}
