import { agendaItem, meeting } from '@reeve/contract';
import { ALLOWED, ANY_PURPOSE, mayPerform, ReeveError, refused } from '@reeve/domain';
import { lockMeeting, meetingAfter, type ActorTx } from '@reeve/store';
import { recordHandlers } from '../record/handlers.ts';
import type { RecordSpec } from '../record/spec.ts';
import { readAgendaHandler } from './agenda.ts';
import { meetingBody, type ItemBody, type MeetingBody } from './body.ts';
import { declareConflictHandler } from './declare-conflict.ts';
import { fillAgendaHandler } from './fill-agenda.ts';
import { afterItem, prepareItem } from './item.ts';
import { keepMinutesHandler } from './minutes.ts';

const chairs: RecordSpec['mayMove'] = (_tx, _row, _to, { roles }) =>
  mayPerform(roles, 'run_meeting') ? ALLOWED : refused('role');

export const meetingHandlers = [
  ...recordHandlers<MeetingBody>({
    kind: 'meeting',
    list: meeting.list,
    read: meeting.read,
    create: meeting.create,
    move: meeting.move,
    createdBy: 'run_meeting',
    initial: () => 'called',
    prepare: async (tx, input) => {
      if (input.body.followsId !== undefined) await requireNext(tx, input.body, input.body.followsId);
      return { ...input, body: { ...input.body, declared: [] } };
    },
    marking: (chosen, { body }) => (body.everyPurpose ? { ...chosen, purposeGroup: ANY_PURPOSE } : chosen),
    steps: (state) => ({ called: ['held'], held: ['closed'] })[state] ?? [],
    mayMove: chairs,
  }),
  keepMinutesHandler,
  declareConflictHandler,
  ...recordHandlers<ItemBody>({
    kind: 'agenda_item',
    list: agendaItem.list,
    read: agendaItem.read,
    create: agendaItem.create,
    move: agendaItem.move,
    createdBy: 'propose_requirement',
    initial: () => 'open',
    prepare: prepareItem,
    afterCreate: (tx, _, input) => afterItem(tx, input.body),
    steps: (state) => (state === 'open' ? ['closed'] : []),
    mayMove: chairs,
  }),
  fillAgendaHandler,
  readAgendaHandler,
];

/**
 * A series goes on with one meeting at a time, later than the one before and of its level. Of two people who call it at once, one
 * waits.
 */
async function requireNext(tx: ActorTx, body: MeetingBody, followsId: string): Promise<void> {
  const before = await lockMeeting(tx, followsId);
  const { level, heldOn } = meetingBody(before);
  if (level !== body.level)
    throw new ReeveError('invalid_input', 'The next meeting of a series has the same level. Nothing was saved.', {
      fields: ['level'],
    });
  if (body.heldOn <= heldOn)
    throw new ReeveError('invalid_input', 'The next meeting of a series is later than this one. Nothing was saved.', {
      fields: ['heldOn'],
    });
  const present = await meetingAfter(tx, followsId);
  if (present)
    throw new ReeveError(
      'state_forbids',
      `The next meeting of this series has been called already: ${present.reference}. Nothing was saved.`,
      { because: 'next_called' },
    );
}
