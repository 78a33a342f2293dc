import { saveWorkshop, workshop } from '@reeve/contract';
import {
  joinLabels,
  mayMoveWorkshop,
  ReeveError,
  WORKSHOP_MACHINE,
  WORKSHOP_PAPERS,
  type LabelParts,
  type WorkshopState,
} from '@reeve/domain';
import {
  citesOf,
  insertRecord,
  isCore,
  loadRecord,
  replacePapers,
  reviewGroup,
  updateRecord,
  type ActorTx,
  type ObjectCard,
  type StoredRecord,
} from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { expectSameVersion, reviewRefusal } from '../document/refusal.ts';
import { titleOf } from '../wording.ts';
import { documentsOf, sessionBody, sessionsOf, stateOf, steersAll, type WorkshopBody } from './workshop-row.ts';

/** Workshops: called on documents by their review lead, visible to members of all these reviews. */
export const workshopHandlers = [
  ...recordHandlers({
    kind: 'workshop',
    list: workshop.list,
    read: workshop.read,
    move: workshop.move,
    initial: () => 'called',
    steps: (state) => WORKSHOP_MACHINE[state as WorkshopState], // stored only through the machine
    mayMove: (tx, row, to) => mayMoveWorkshop(stateOf(row), to as WorkshopState, steersAll(tx, row.label_id)), // one of its steps
    toldWith: async (tx, row) => (await documentsOf(tx, row.id)).map((document) => document.id),
    more: async (tx, row, language) => {
      const cited = await citesOf(tx, row.id);
      const papers = (...kinds: readonly string[]) =>
        cited.filter((card) => kinds.includes(card.kind)).map((card) => paper(card, titleOf(tx, language, card)));
      return {
        steers: steersAll(tx, row.label_id),
        documents: papers('document'),
        papers: papers('edition', 'product'),
        mandate: papers('meeting', 'decision'),
        sessions: (await sessionsOf(tx, row.id)).map(sessionLine),
      };
    },
  }),
  handle(workshop.create, (call) =>
    telling(call, async (tx, tell) => {
      const { title, body, cites } = call.input;
      refuseBackwards(body);
      const documents: StoredRecord[] = [];
      for (const id of new Set(call.input.documentIds)) documents.push(await steeredDocument(tx, id));
      const groups = documents.map((document): LabelParts => ({
        ...tx.partsOf(document.label_id),
        compartments: [reviewGroup(document.reference)],
      }));
      const made = await insertRecord(tx, 'workshop', {
        title,
        state: 'called',
        body,
        cites: documents.map(({ id }) => ({ kind: 'document', id })),
        marking: groups.reduce(joinLabels),
        ownerId: tx.person.accountId,
        dueOn: undefined,
      });
      await replacePapers(tx, { kind: 'workshop', id: made.id, labelId: made.labelId }, WORKSHOP_PAPERS, cites);
      for (const document of documents) tell(document.id, made.labelId);
      tx.audit({ action: 'create', objectKind: 'workshop', objectIds: [made.id] });
      return { id: made.id, reference: made.reference, version: made.version };
    }),
  ),
  handle(saveWorkshop, (call) =>
    telling(call, async (tx, tell) => {
      const row = await loadRecord(tx, 'workshop', call.params.id);
      expectSameVersion(row.version, call.input.version);
      if (!steersAll(tx, row.label_id)) throw reviewRefusal('not_review');
      if (row.state === 'closed') throw reviewRefusal('session_closed');
      const { title, body, cites } = call.input;
      refuseBackwards(body);
      const version = await updateRecord(tx, 'workshop', row, { title, body });
      if (cites)
        await replacePapers(tx, { kind: 'workshop', id: row.id, labelId: row.label_id }, WORKSHOP_PAPERS, cites);
      for (const document of await documentsOf(tx, row.id)) tell(document.id, row.label_id);
      tx.audit({ action: 'alter', objectKind: 'workshop', objectIds: [row.id] });
      return { version };
    }),
  ),
];

/** Returns a document whose review this person leads; a published one as well, whose own label is the agency's. */
async function steeredDocument(tx: ActorTx, id: string): Promise<StoredRecord> {
  const document = await loadRecord(tx, 'document', id);
  if (!isCore(tx, document.reference)) throw reviewRefusal('not_review');
  return document;
}

function refuseBackwards(body: WorkshopBody): void {
  if (body.to < body.from)
    throw new ReeveError('invalid_input', 'The last day is before the first. Nothing was saved.', { fields: ['to'] });
}

function paper(card: ObjectCard, title: string) {
  return { kind: card.kind, id: card.id, reference: card.reference, title, state: card.state };
}

function sessionLine(row: StoredRecord) {
  const { clause, startsAt, endsAt, room } = sessionBody(row);
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: stateOf(row),
    clause,
    startsAt,
    endsAt,
    room,
  };
}
