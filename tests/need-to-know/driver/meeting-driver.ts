import type * as contract from '@reeve/contract';
import { type LoopIds } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const OWNER = accountId('ivo');
const VERSIONS = [1, 2, 7];
const REASON = { reason: 'tried by the harness' };
const LIST: Driver = () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }];
const MEETING = { level: 'daily' as const, heldOn: '2026-09-27' };
const DECISION = {
  outcome: 'adopted' as const,
  reason: 'tried',
  measureText: 'tried',
  intrusive: false,
  plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
};
const GIVEN = { title: 'By the harness', marking: MARKING, ownerId: OWNER, dueOn: '2026-12-01' };

/** The visible and the hidden record of a kind. */
const both = ({ records: { visible, hidden } }: Targets, kind: keyof LoopIds): readonly string[] =>
  [visible[kind], hidden[kind]].map((id) => id ?? '');
const read =
  (kind: keyof LoopIds): Driver =>
  (targets) =>
    both(targets, kind).map((id) => ({ params: { id } }));
const move =
  (kind: keyof LoopIds, to: string): Driver =>
  (targets) =>
    both(targets, kind).flatMap((id) =>
      VERSIONS.map((version) => ({ params: { id }, input: { version, to, ...REASON } })),
    );

/** The harness's calls on meetings, their agendas, decisions, and what these order. */
export const MEETING_DRIVERS: Readonly<Record<string, Driver>> = {
  listMeetings: LIST,
  listAgendaItems: LIST,
  listDecisions: LIST,
  readMeeting: read('meeting'),
  readAgenda: read('meeting'),
  readAgendaItem: read('agenda_item'),
  readDecision: read('decision'),
  minutesPdf: read('meeting'),
  minutesDocx: read('meeting'),
  moveMeeting: move('meeting', 'held'),
  moveAgendaItem: move('agenda_item', 'closed'),
  createMeeting: (targets) => [
    { input: { ...GIVEN, body: MEETING } },
    // As the next one of the visible meeting, and of the hidden one.
    ...both(targets, 'meeting').map((followsId) => ({
      input: { ...GIVEN, body: { level: 'tactical' as const, heldOn: '2026-10-27', followsId } },
    })),
  ],
  createAgendaItem: (targets) =>
    both(targets, 'meeting').flatMap((meetingId) =>
      both(targets, 'product').map((id) => ({
        input: { title: 'By the harness', body: { meetingId, source: { kind: 'product' as const, id }, lead: '' } },
      })),
    ),
  fillAgenda: (targets) =>
    both(targets, 'meeting').flatMap((id) =>
      both(targets, 'product').map((productId) => ({
        params: { id },
        input: { sources: [{ kind: 'product' as const, id: productId }] },
      })),
    ),
  declareConflict: (targets) =>
    both(targets, 'meeting').flatMap((id) =>
      [undefined, ...both(targets, 'agenda_item')].map((agendaItemId) => ({
        params: { id },
        input: agendaItemId === undefined ? {} : { agendaItemId },
      })),
    ),
  keepMinutes: (targets) =>
    both(targets, 'meeting').flatMap((id) =>
      VERSIONS.map((version) => ({
        params: { id },
        input: { version, attendance: ['Ivo'], conflicts: 'tried', minutes: 'tried', ...REASON },
      })),
    ),
  createDecision: (targets) => [
    // On the visible product, and on the hidden one.
    ...both(targets, 'product').map((id) => ({
      input: { ...GIVEN, cites: [{ kind: 'product' as const, id }], body: DECISION },
    })),
    // In the visible meeting and in the hidden one, with a task; with a paper, so that the refusal is about the meeting.
    ...both(targets, 'meeting').map((meetingId) => ({
      input: {
        ...GIVEN,
        cites: [{ kind: 'product' as const, id: targets.records.visible.product ?? '' }],
        tasks: [{ title: 'By the harness', instruction: 'tried', ownerId: OWNER, dueOn: '2026-12-01' }],
        body: { ...DECISION, meetingId, deconflictedBy: 'tried' },
      },
    })),
  ],
  createTask: (targets) =>
    both(targets, 'decision').map((id) => ({
      input: { ...GIVEN, cites: [{ kind: 'decision' as const, id }], body: { instruction: 'tried' } },
    })),
  createOutcome: (targets) =>
    both(targets, 'task').map((id) => ({
      input: {
        ...GIVEN,
        cites: [{ kind: 'task' as const, id }],
        body: { happened: 'tried', outputs: [], complaints: 0, stops: [{ area: 'QUAY-T', stops: 2, found: 1 }] },
      },
    })),
};
