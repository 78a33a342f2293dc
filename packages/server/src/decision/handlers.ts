import { decision } from '@reeve/contract';
import { decisionFaults, ReeveError, refused } from '@reeve/domain';
import { loadRecord, lockMeeting, moveRecord, requireColleagues, type ActorTx } from '@reeve/store';
import { registerMeasure, withDigestOnly, type Registration } from '../evaluation/registration.ts';
import { itemBody, meetingBody, type MeetingBody } from '../meeting/body.ts';
import { nominationsAmong, requireNominationsInForce } from '../person-nomination/in-force.ts';
import { recordHandlers } from '../record/handlers.ts';
import type { CreateInput } from '../record/spec.ts';
import type { DecisionBody } from './body.ts';
import { conflictsIn, refuseConflictedOwners } from './conflict.ts';
import { orderTasks, type Order } from './order.ts';

type DecisionInput = CreateInput<DecisionBody> & { readonly tasks: readonly Order[] };

/** Decide: an outcome with its reason, and the tasks ordered with it. */
export const decisionHandlers = recordHandlers<DecisionBody>({
  kind: 'decision',
  list: decision.list,
  read: decision.read,
  create: decision.create,
  createdBy: 'decide',
  initial: (input) => input.body.outcome,
  prepare: async (tx, given) => {
    const input = given as DecisionInput; // parsed by its contract
    const { body, tasks } = input;
    const item = body.agendaItemId === undefined ? [] : [{ kind: 'agenda_item' as const, id: body.agendaItemId }];
    const cites = [...input.cites, ...item];
    const held = await meetingOf(tx, body);
    await refuseConflicts(tx, held, { ...input, cites });
    await requireColleagues(
      tx,
      body.dissent.map(({ accountId }) => accountId),
      'dissent',
    );
    const nominated = (await nominationsAmong(tx, cites)).length > 0;
    refuseFaults(input, { nominated, reach: held?.reach ?? 'local' });
    if (body.outcome !== 'adopted' && tasks.length > 0)
      throw new ReeveError('state_forbids', 'Only an adopted decision orders a task. Nothing was saved.', {
        fields: ['tasks'],
      });
    if (body.outcome === 'adopted') await requireNominationsInForce(tx, cites);
    const { registration: _, ...own } = body;
    const fixed = own.measure && body.outcome === 'adopted' ? await registerMeasure(tx, own.measure) : {};
    return { ...input, body: { ...own, ...fixed }, cites };
  },
  afterCreate: async (tx, id, given) => {
    const { body, tasks } = given as DecisionInput; // as above
    if (body.agendaItemId !== undefined && body.outcome !== 'deferred') {
      const item = await loadRecord(tx, 'agenda_item', body.agendaItemId);
      await moveRecord(tx, 'agenda_item', item, 'closed', body.outcome);
    }
    const { measure, registration } = body as DecisionBody & { registration?: Registration }; // added above
    if (registration) tx.audit({ action: 'create', objectKind: 'measure', objectIds: [registration.digest] });
    return { tasks: await orderTasks(tx, id, measure && { measure, registration }, tasks) };
  },
  steps: () => [],
  mayMove: () => refused('no_such_step'),
  say: ({ title, body }) => ({ title, body: withDigestOnly(body) }),
});

/** The meeting that decides: the given one, or that of the item. Both are still open. */
async function meetingOf(tx: ActorTx, { agendaItemId, meetingId }: DecisionBody): Promise<MeetingBody | undefined> {
  const item = agendaItemId === undefined ? undefined : await loadRecord(tx, 'agenda_item', agendaItemId);
  const ofItem = item && itemBody(item).meetingId;
  if (item && meetingId !== undefined && meetingId !== ofItem)
    throw new ReeveError('state_forbids', 'This item is on the agenda of another meeting. Nothing was saved.');
  const decides = meetingId ?? ofItem;
  const held = decides === undefined ? undefined : await openMeeting(tx, decides);
  if (item) await requireOpen(tx, item.id);
  return held;
}

/** Locks the meeting, so that its minutes are not closed while this is being decided. */
async function openMeeting(tx: ActorTx, meetingId: string): Promise<MeetingBody> {
  const row = await lockMeeting(tx, meetingId);
  if (row.state === 'closed')
    throw new ReeveError(
      'state_forbids',
      'The minutes of this meeting are closed: take the matter to the next one. Nothing was saved.',
    );
  return meetingBody(row);
}

/** Read once the meeting is locked: of two who decide on one item at once, one is refused. */
async function requireOpen(tx: ActorTx, itemId: string): Promise<void> {
  if ((await loadRecord(tx, 'agenda_item', itemId)).state === 'open') return;
  throw new ReeveError(
    'state_forbids',
    'This item has been decided or taken off the agenda meanwhile. Look at the agenda first. Nothing was saved.',
  );
}

/** Refuses a decision by a person with a conflict of interest, or for one. */
async function refuseConflicts(
  tx: ActorTx,
  held: MeetingBody | undefined,
  { body, ownerId, tasks, cites }: DecisionInput,
): Promise<void> {
  const { agendaItemId } = body;
  const hasOne = await conflictsIn(tx, { declared: held?.declared ?? [], agendaItemId, cites });
  if (hasOne(tx.person.accountId))
    throw new ReeveError(
      'not_permitted',
      'You have declared a conflict of interest here: another member records this decision. Nothing was saved.',
      { because: 'conflict' },
    );
  if (body.outcome === 'adopted') refuseConflictedOwners(hasOne, [ownerId, ...tasks.map((one) => one.ownerId)]);
}

function refuseFaults(
  { body, ownerId, dueOn, tasks }: DecisionInput,
  of: { readonly nominated: boolean; readonly reach: MeetingBody['reach'] },
): void {
  const faults = decisionFaults({
    ...of,
    outcome: body.outcome,
    options: body.options,
    chosen: body.chosen,
    reason: body.reason,
    ownerId,
    dueOn,
    measure: body.measure,
    measureText: body.measureText,
    plan: body.plan,
    intrusive: body.intrusive,
    rights: body.rights,
    authority: body.authority,
    deconflictedBy: body.deconflictedBy,
    orders: tasks.length,
    sentTo: body.sentTo,
    dissent: body.dissent,
  });
  if (faults.length === 0) return;
  throw new ReeveError(
    'invalid_input',
    `Not recorded. Missing or not valid: ${faults.map((fault) => fault.replaceAll('_', ' ')).join(', ')}.`,
    { fields: faults },
  );
}
