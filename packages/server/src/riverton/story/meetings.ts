import { decision, declareConflict, fillAgenda, keepMinutes, meeting, outcome, task } from '@reeve/contract';
import { STORY, STORY_MEETINGS } from '@reeve/scenario';
import type { Player, StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId } from './reports.ts';

const TACTICAL_MARKING = { ...marking(), group: 'NORRIN-TCG' };
const PLAN = {
  proportionate: 'Visits and advice burden nobody who does not ask for them.',
  legal: 'Police Act, section 3.',
  accountable: 'The owner reports at each meeting.',
  necessary: 'Nothing lighter is left to try.',
};
type Held = (typeof STORY_MEETINGS)['held'][number];

/** What the decisions of the meetings rest on. */
interface RestsOn {
  readonly priorityId: string;
  readonly productId: string;
}

/** The meetings of Norrin from March to September, the next one, and the strategic meeting of October. */
export async function playMeetings(stage: StoryStage, firstId: string, restsOn: RestsOn): Promise<void> {
  const chair = await stage.as(STORY.tacticalMeeting.chairLogin);
  const ordered: Ordered[] = [];
  let before = firstId;
  for (const held of STORY_MEETINGS.held) {
    await stage.moveTo(`${held.on}T10:00`);
    before = await callNext(chair, before, held.on);
    ordered.push(...(await playHeld(chair, before, held, restsOn)));
  }
  for (const one of ordered) await playOrdered(stage, one);
  const { next } = STORY_MEETINGS;
  await stage.moveTo(`${STORY_MEETINGS.held.at(-1)?.on ?? ''}T12:00`);
  const called = await callNext(chair, before, next.on);
  await chair.call(declareConflict, { params: { id: called }, input: { accountId: personaId(next.conflictOf) } });
  await playStrategic(stage, chair);
}

async function callNext(chair: Player, followsId: string, heldOn: string): Promise<string> {
  const { title, chairLogin, attendance } = STORY.tacticalMeeting;
  const { id } = await chair.call(meeting.create, {
    input: {
      title,
      marking: TACTICAL_MARKING,
      ownerId: personaId(chairLogin),
      body: {
        level: 'tactical',
        heldOn,
        cadence: { ...STORY_MEETINGS.cadence },
        followsId,
        place: 'Norrin district command',
        attendance: [...attendance],
        conflicts: 'None declared.',
      },
    },
  });
  return id;
}

interface Ordered {
  readonly id: string;
  readonly dueOn: string;
  readonly hours: number;
}

/** Records the decisions of one meeting and reads its minutes back. Returns the tasks it ordered. */
async function playHeld(
  chair: Player,
  meetingId: string,
  held: Held,
  { priorityId, productId }: RestsOn,
): Promise<readonly Ordered[]> {
  const { attendance, ownerLogin } = STORY.tacticalMeeting;
  const ordered: Ordered[] = [];
  for (const { title, outcome: to, reason, dueOn, measureText, tasks, dissent, ...of } of held.decisions) {
    const isAdopted = to === 'adopted';
    const made = await chair.call(decision.create, {
      input: {
        title,
        marking: TACTICAL_MARKING,
        cites: [
          ...(of.servesPriority ? [{ kind: 'priority' as const, id: priorityId }] : []),
          ...(of.citesProfile ? [{ kind: 'product' as const, id: productId }] : []),
        ],
        ...(isAdopted ? { ownerId: personaId(ownerLogin) } : {}),
        ...(to === 'refused' ? {} : { dueOn }),
        tasks: tasks.map(({ instruction, hours, dueOn: until }) => ({
          title: instruction,
          instruction,
          hours,
          ownerId: personaId(ownerLogin),
          dueOn: until,
        })),
        body: {
          meetingId,
          outcome: to,
          reason,
          measureText,
          ...(isAdopted ? { intrusive: false, plan: PLAN, deconflictedBy: 'Mara Ilves' } : {}),
          ...(to === 'not_ours' ? { sentTo: 'regional' as const } : {}),
          dissent: dissent === '' ? [] : [{ accountId: personaId('okafor'), reason: dissent }],
        },
      },
    });
    ordered.push(...made.tasks.map(({ id }, nth) => ({ id, hours: 0, dueOn: '', ...tasks[nth] })));
  }
  const kept = await chair.call(keepMinutes, {
    params: { id: meetingId },
    input: { version: 1, attendance: [...attendance], conflicts: 'None declared.', minutes: held.minutes },
  });
  const step = { version: kept.version, to: 'held' as const, reason: 'Minutes read back.' };
  await chair.call(meeting.move, { params: { id: meetingId }, input: step });
  return ordered;
}

/** A task that was due before the last meeting but one is done; the others are being worked on, one of them late. */
async function playOrdered(stage: StoryStage, { id, dueOn, hours }: Ordered): Promise<void> {
  const owner = await stage.as(STORY.tacticalMeeting.ownerLogin);
  const isDone = dueOn < (STORY_MEETINGS.held.at(-2)?.on ?? '');
  await stage.moveTo(`${isDone ? dueOn : (STORY_MEETINGS.held.at(-1)?.on ?? '')}T09:00`);
  const move = (version: number, to: 'accepted' | 'in_progress' | 'done', reason: string) =>
    owner.call(task.move, { params: { id }, input: { version, to, reason } });
  await move(1, 'accepted', 'Accepted at the meeting.');
  await move(2, 'in_progress', 'Begun.');
  if (!isDone) return;
  await owner.call(outcome.create, {
    input: {
      title: 'Done as ordered',
      cites: [{ kind: 'task', id }],
      body: { happened: 'All of it was done as ordered; nobody complained.', outputs: [], complaints: 0, hours },
    },
  });
  await move(3, 'done', 'All done as ordered.');
}

/** The strategic meeting of the region, with what the meeting of Norrin sent up. */
async function playStrategic(stage: StoryStage, chair: Player): Promise<void> {
  const { strategic } = STORY_MEETINGS;
  const { chairLogin } = STORY.strategicMeeting;
  const chief = await stage.as(chairLogin);
  const { id } = await chief.call(meeting.create, {
    input: {
      title: strategic.title,
      marking: TACTICAL_MARKING,
      ownerId: personaId(chairLogin),
      body: {
        level: 'strategic',
        reach: 'regional',
        heldOn: strategic.on,
        cadence: { every: 3, unit: 'month' },
        everyPurpose: true,
        place: 'Riverton headquarters',
      },
    },
  });
  const sentUp = await chair.call(decision.list, { query: { state: 'not_ours', limit: 10 } });
  const sources = sentUp.items.map((one) => ({ kind: 'decision' as const, id: one.id }));
  await chief.call(fillAgenda, { params: { id }, input: { sources } });
}
