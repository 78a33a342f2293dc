import { agendaItem, decision, keepMinutes, meeting, outcome, requirement, task, type ReplyOf } from '@reeve/contract';
import { BEFORE, AFTER, PLANTED, RECORDED_WITHIN_DAYS, STORY, STORY_MEETINGS } from '@reeve/scenario';
import type { Player, StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId } from './reports.ts';

/** Step 7: the meeting adopts option B with its measure and refuses a nomination, both with reasons. */
export async function playMeeting(stage: StoryStage, productId: string, priorityId: string) {
  const { tacticalMeeting: held } = STORY;
  await stage.moveTo(held.at);
  const chair = await stage.as(held.chairLogin);
  const tacticalMarking = { ...marking(), group: 'NORRIN-TCG' };
  const called = await chair.call(meeting.create, {
    input: {
      title: held.title,
      marking: tacticalMarking,
      ownerId: personaId(held.chairLogin),
      body: {
        level: 'tactical',
        heldOn: held.on,
        cadence: { ...STORY_MEETINGS.cadence },
        place: 'Norrin district command',
        attendance: [...held.attendance],
        conflicts: 'None declared.',
        minutes: '',
      },
    },
  });
  const item = await chair.call(agendaItem.create, {
    input: {
      title: held.item,
      body: {
        meetingId: called.id,
        source: { kind: 'product', id: productId },
        lead: '25 a week against a mean of 10 in sectors B and C; a local pair is likely.',
      },
    },
  });
  const adopted = await adoptOption(chair, { meetingId: called.id, agendaItemId: item.id, productId, priorityId });
  const refused = await chair.call(decision.create, {
    input: {
      title: 'Nomination of a person under 18',
      cites: [{ kind: 'product', id: productId }],
      body: {
        meetingId: called.id,
        outcome: 'refused',
        options: [],
        reason: held.refusedNomination.reason,
        measureText: '',
      },
    },
  });
  await askFollowUp(chair, adopted.id);
  const kept = await chair.call(keepMinutes, {
    params: { id: called.id },
    input: {
      version: called.version,
      attendance: [...held.attendance],
      conflicts: 'None declared.',
      minutes: held.minutes,
    },
  });
  await chair.call(meeting.move, {
    params: { id: called.id },
    input: { version: kept.version, to: 'held', reason: 'Minutes read back.' },
  });
  return { called, item, adopted, refused };
}

/** Option B is adopted, with the measure by which it will be judged. */
async function adoptOption(
  chair: Player,
  of: Readonly<Record<'meetingId' | 'agendaItemId' | 'productId' | 'priorityId', string>>,
): Promise<ReplyOf<typeof decision.create>> {
  const { tacticalMeeting: held } = STORY;
  return chair.call(decision.create, {
    input: {
      title: `Option B: ${held.item}`,
      cites: [
        { kind: 'product', id: of.productId },
        { kind: 'priority', id: of.priorityId },
      ],
      ownerId: personaId(held.ownerLogin),
      dueOn: STORY.measure.reviewOn,
      body: {
        meetingId: of.meetingId,
        agendaItemId: of.agendaItemId,
        outcome: 'adopted',
        chosen: 'B',
        reason: held.options[1].reason,
        options: held.options.map((option) => ({
          code: option.code,
          title: option.text,
          hours: option.hours,
          forIt: option.inFavour,
          against: option.against,
        })),
        measure: {
          offenceType: STORY.measure.offence,
          treatedAreas: [...PLANTED.treated.areas],
          comparisonAreas: [...PLANTED.control.areas],
          displacementAreas: [...PLANTED.displacement.areas],
          displacementComparisonAreas: [...PLANTED.displacementControl.areas],
          beforeFrom: BEFORE.from,
          startsOn: AFTER.from,
          afterTo: AFTER.until,
          maturityDays: RECORDED_WITHIN_DAYS,
          chosenByItsPeak: true,
        },
        measureText: STORY.measure.caution,
        intrusive: false,
        plan: {
          proportionate: held.legality.proportionate,
          legal: held.legality.lawful,
          accountable: held.legality.accountable,
          necessary: held.legality.necessary,
        },
      },
    },
  });
}

/** The question the meeting leaves open becomes a requirement. */
async function askFollowUp(chair: Player, decisionId: string): Promise<void> {
  const { followUp } = STORY.tacticalMeeting;
  await chair.call(requirement.create, {
    input: {
      title: followUp,
      marking: marking(),
      ownerId: personaId('ilves'),
      dueOn: '2026-10-30',
      cites: [{ kind: 'decision', id: decisionId }],
      body: {
        question: followUp,
        decisionServed: 'Prevention with second-hand dealers',
        kind: 'tactical',
        level: 'local',
        necessityNote: 'Follows from the decision.',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
}

export async function playTask(
  stage: StoryStage,
  decisionId: string,
  order: (typeof STORY.tasks)[number],
): Promise<string> {
  const chair = await stage.as(STORY.tacticalMeeting.chairLogin);
  await stage.moveTo('2026-03-13T11:30');
  const made = await chair.call(task.create, {
    input: {
      title: order.title,
      cites: [{ kind: 'decision', id: decisionId }],
      ownerId: personaId(order.assigneeLogin),
      dueOn: order.lastNight,
      body: { instruction: order.title, startsOn: order.startsOn, endsOn: order.lastNight },
    },
  });
  const owner = await stage.as(order.assigneeLogin);
  const step = async (
    player: Player,
    to: 'accepted' | 'in_progress' | 'done',
    version: number,
    reason: string,
  ): Promise<ReplyOf<typeof task.move>> =>
    player.call(task.move, { params: { id: made.id }, input: { version, to, reason } });
  await step(owner, 'accepted', made.version, 'Accepted at the meeting.');
  await stage.moveTo(`${order.startsOn}T18:00`);
  await step(owner, 'in_progress', made.version + 1, 'Begun.');
  await stage.moveTo(`${order.outcome.recordedOn}T09:00`);
  await owner.call(outcome.create, {
    input: {
      title: order.outcome.text.slice(0, 300),
      cites: [{ kind: 'task', id: made.id }],
      body: {
        happened: order.outcome.text,
        outputs: [],
        complaints: order.outcome.complaints,
        hours: order.outcome.hoursUsed,
      },
    },
  });
  await step(owner, 'done', made.version + 2, 'All done as ordered.');
  return made.id;
}
