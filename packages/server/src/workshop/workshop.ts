import { workshop } from '@reeve/contract';
import { mayMoveWorkshop, WORKSHOP_MACHINE, type WorkshopState } from '@reeve/domain';
import { citesOf, type ObjectCard, type StoredRecord } from '@reeve/store';
import { recordHandlers } from '../record/handlers.ts';
import { titleOf } from '../wording.ts';
import { createWorkshopHandler } from './create-workshop.ts';
import { saveWorkshopHandler } from './save-workshop.ts';
import { documentsOf, sessionBody, sessionsOf, stateOf, steersAll } from './workshop-row.ts';

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
  createWorkshopHandler,
  saveWorkshopHandler,
];

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
