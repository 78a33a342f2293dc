import { agendaItem, decision, meeting, readAgenda, type Marking } from '@reeve/contract';
import {
  ALLOWED,
  ANY_PURPOSE,
  decisionFaults,
  mayPerform,
  PRODUCT_RULES,
  ReeveError,
  refused,
  type DecisionInput,
  type DecisionState,
  type Language,
  type ObjectKind,
  type ProductType,
} from '@reeve/domain';
import {
  citedBy,
  countItem,
  itemCount,
  listRecords,
  loadRecord,
  moveRecord,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { requireNominationsInForce } from '../person-nomination/in-force.ts';
import { cardsFor } from '../wording.ts';
import { recordHandlers } from './handlers.ts';
import { keepMinutesHandler } from './minutes.ts';
import type { CreateInput } from './spec.ts';

type MeetingBody = z.output<typeof meeting.create.input>['body'];
type AgendaBody = z.output<typeof agendaItem.create.input>['body'];
type DecisionBody = z.output<typeof decision.create.input>['body'];

/** States in which an object no longer needs a meeting. */
const CLOSED: readonly string[] = [
  'closed',
  'refused',
  'withdrawn',
  'superseded',
  'recalled',
  'expired',
  'evaluated',
  'cancelled',
  'erased',
  'referred',
  'ended',
];

const chairs = (tx: ActorTx) => (mayPerform(tx.actor.roles, 'run_meeting') ? ALLOWED : refused('role'));

export const decideHandlers = [
  ...recordHandlers<MeetingBody>({
    kind: 'meeting',
    list: meeting.list,
    read: meeting.read,
    create: meeting.create,
    move: meeting.move,
    createdBy: 'run_meeting',
    initial: () => 'called',
    marking: (chosen, { body }) => (body.everyPurpose ? { ...chosen, purposeGroup: ANY_PURPOSE } : chosen),
    steps: (state) => ({ called: ['held'], held: ['closed'] })[state] ?? [],
    mayMove: chairs,
  }),
  keepMinutesHandler,
  ...recordHandlers<AgendaBody>({
    kind: 'agenda_item',
    list: agendaItem.list,
    read: agendaItem.read,
    create: agendaItem.create,
    move: agendaItem.move,
    createdBy: 'propose_requirement',
    initial: () => 'open',
    prepare: async (tx, input) => {
      const held = await loadRecord(tx, 'meeting', input.body.meetingId);
      if (held.state !== 'called')
        throw new ReeveError(
          'state_forbids',
          'This meeting has been held: put the item on the agenda of the next one. Nothing was saved.',
        );
      // An item without an object does not exist; its label is that object's, not the meeting's.
      return { ...input, ...(await wordsOfItem(tx, input)), cites: [input.body.source] };
    },
    afterCreate: (tx, _, input) => countItem(tx, input.body.meetingId),
    steps: (state) => (state === 'open' ? ['closed'] : []),
    mayMove: chairs,
  }),
  ...recordHandlers<DecisionBody>({
    kind: 'decision',
    list: decision.list,
    read: decision.read,
    create: decision.create,
    createdBy: 'decide',
    initial: (input) => input.body.outcome,
    prepare: async (tx, input) => {
      const { body } = input;
      const faults = decisionFaults({
        outcome: body.outcome,
        options: body.options,
        chosen: body.chosen,
        reason: body.reason,
        ownerId: input.ownerId,
        dueOn: input.dueOn,
        measure: body.measure,
        measureText: body.measureText,
        plan: body.plan,
      } satisfies DecisionInput);
      if (faults.length > 0)
        throw new ReeveError(
          'invalid_input',
          'Not recorded: a decision has a reason, and an adopted one an owner, a due date, a measure and a legality note.',
          { fields: faults },
        );
      const item = body.agendaItemId === undefined ? [] : [{ kind: 'agenda_item' as const, id: body.agendaItemId }];
      const cites = [...input.cites, ...item];
      if (body.outcome === 'adopted') await requireNominationsInForce(tx, cites);
      return { ...input, cites };
    },
    afterCreate: async (tx, _, input) => {
      if (input.body.agendaItemId === undefined) return;
      const item = await loadRecord(tx, 'agenda_item', input.body.agendaItemId);
      if (item.state === 'open' && input.body.outcome !== 'deferred')
        await moveRecord(tx, 'agenda_item', item, 'closed', input.body.outcome);
    },
    steps: () => [],
    mayMove: () => refused('no_such_step'),
  }),
  handle(readAgenda, (call) =>
    call.read(async (tx) => {
      const held = await loadRecord(tx, 'meeting', call.params.id);
      const { items, closed } = await agendaOf(tx, call.language, held);
      const onAgenda = new Set(items.map((item) => item.source.id));
      const asking = (await askingForDecision(tx)).filter((one) => !onAgenda.has(one.id));
      const names = await staffNames(tx);
      const decisions = await listRecords(tx, 'decision', { limit: 200 });
      const taken = decisions.filter((row) => (row.body as DecisionBody).meetingId === held.id); // written only through the contract
      call.consulted({ action: 'view', objectKind: 'meeting', objectIds: [held.id] });
      return {
        items,
        closed,
        asking,
        decisions: taken.map((row) => ({
          id: row.id,
          reference: row.reference,
          title: row.title,
          state: row.state as DecisionState,
          owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
          dueOn: row.due_on, // as above
        })),
      };
    }),
  ),
];

/**
 * Returns the text of an agenda item. More posts read an agenda than the nomination of a person: its item carries only the reference.
 */
async function wordsOfItem(tx: ActorTx, { body, title }: CreateInput<AgendaBody>): Promise<{ readonly title: string }> {
  if (body.source.kind !== 'person_nomination') return { title };
  if (body.lead.trim() !== '')
    throw new ReeveError(
      'invalid_input',
      'More people read the agenda than this nomination: its item has no text of its own. Nothing was saved.',
      { fields: ['lead'] },
    );
  return { title: (await loadRecord(tx, 'person_nomination', body.source.id)).reference };
}

/**
 * Returns the open items of a meeting, each with the object that put it there; an item with a closed object is gone. A reader of the
 * meeting can know how many papers are closed to them: each member reads each paper under their own rights.
 */
async function agendaOf(tx: ActorTx, language: Language, held: StoredRecord) {
  const rows = (await listRecords(tx, 'agenda_item', { limit: 200 })).filter(
    (row) => (row.body as AgendaBody).meetingId === held.id, // written only through the contract
  );
  const items = [];
  let closed = (await itemCount(tx, held.id)) - rows.length;
  for (const row of rows.filter((one) => one.state === 'open').toReversed()) {
    const body = row.body as AgendaBody; // as above
    const [source] = await cardsFor(tx, language, body.source.kind, [body.source.id]);
    if (!source) closed += 1;
    if (!source || CLOSED.includes(source.state ?? '')) continue;
    items.push({
      id: row.id,
      reference: row.reference,
      title: row.title,
      lead: body.lead,
      version: row.version,
      source: {
        kind: source.kind,
        id: source.id,
        reference: source.reference,
        title: source.title,
        state: source.state,
        marking: markingOf(tx.partsOf(source.labelId)),
      },
    });
  }
  return { items, closed: Math.max(0, closed) };
}

/** Returns objects that need a decision: undecided approved products, proposed requirements, done tasks without an evaluation. */
async function askingForDecision(tx: ActorTx) {
  const asking: {
    kind: ObjectKind;
    id: string;
    reference: string;
    title: string;
    state: string;
    why: 'product_to_decide' | 'requirement_to_approve' | 'task_to_evaluate';
    marking: Marking;
  }[] = [];
  const add = (kind: ObjectKind, row: StoredRecord, why: (typeof asking)[number]['why']): void =>
    void asking.push({
      kind,
      id: row.id,
      reference: row.reference,
      title: row.title,
      state: row.state,
      why,
      marking: markingOf(tx.partsOf(row.label_id)),
    });
  for (const state of ['approved', 'disseminated']) {
    for (const row of await listRecords(tx, 'product', { state, limit: 50 })) {
      const { type } = row.body as { readonly type: ProductType }; // written only through its contract
      // A subject profile rests on a decision, the approved nomination, and waits for none.
      if (PRODUCT_RULES[type].nomination) continue;
      if ((await citedBy(tx, row.id, 'decision')).length === 0) add('product', row, 'product_to_decide');
    }
  }
  for (const row of await listRecords(tx, 'requirement', { state: 'proposed', limit: 50 }))
    add('requirement', row, 'requirement_to_approve');
  for (const row of await listRecords(tx, 'task', { state: 'done', limit: 50 })) add('task', row, 'task_to_evaluate');
  return asking;
}
