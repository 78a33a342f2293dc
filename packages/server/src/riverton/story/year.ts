import { decision, evaluateTask, outcome, priority, task } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import {
  HOURS_OF_THE_YEAR,
  OPERATION_STORIES,
  OPERATIONS,
  RECORDED_WITHIN_DAYS,
  STANDING_HOURS,
  STORY,
  type Operation,
  type StoryStops,
} from '@reeve/scenario';
import type { Player, StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId } from './reports.ts';

const MARKING = { ...marking(), group: 'NORRIN-TCG' };
const PLAN = {
  proportionate: 'Work in public places, and with those who agree to it.',
  legal: 'Police Act, section 3.',
  accountable: 'The owner reports what was done and what it cost.',
  necessary: 'Nothing lighter is left to try.',
};

/** The operations of the year and its standing tasks. @returns ids of the evaluations by the keys of their operations */
export async function playYear(stage: StoryStage): Promise<ReadonlyMap<string, string>> {
  const evaluations = new Map<string, string>();
  for (const one of OPERATIONS) evaluations.set(one.key, await playOperation(stage, one));
  await playStandingTasks(stage);
  return evaluations;
}

/** Decided with its measure, done, and evaluated when its after-window could be read. */
async function playOperation(stage: StoryStage, one: Operation): Promise<string> {
  const story = OPERATION_STORIES[one.key];
  if (!story) throw new ReeveError('internal', 'An operation of the exercise has no story.');
  const { chairLogin, ownerLogin } = STORY.tacticalMeeting;
  await stage.moveTo(story.decidedAt);
  const chair = await stage.as(chairLogin);
  const ownerId = personaId(ownerLogin);
  const made = await chair.call(decision.create, {
    input: {
      title: one.title,
      marking: MARKING,
      ownerId,
      dueOn: one.afterTo,
      tasks: [
        {
          title: one.title,
          instruction: story.instruction,
          hours: story.hoursPlanned,
          startsOn: one.startsOn,
          endsOn: one.afterTo,
          ownerId,
          dueOn: one.afterTo,
        },
      ],
      body: {
        outcome: 'adopted',
        reason: story.reason,
        measure: measureOf(one),
        intrusive: false,
        plan: PLAN,
        deconflictedBy: 'Mara Ilves',
      },
    },
  });
  const params = { id: made.tasks[0]?.id ?? '' };
  const owner = await stage.as(ownerLogin);
  await owner.call(task.move, { params, input: { version: 1, to: 'accepted', reason: 'Accepted.' } });
  await stage.moveTo(`${one.startsOn}T08:00`);
  await owner.call(task.move, { params, input: { version: 2, to: 'in_progress', reason: 'Begun.' } });
  await stage.moveTo(`${one.afterTo}T09:00`);
  const { hoursUsed: hours, complaints, stops } = story;
  await report(owner, params.id, story.happened, { hours, complaints, stops });
  await owner.call(task.move, { params, input: { version: 3, to: 'done', reason: 'Done as ordered.' } });
  await stage.moveTo(story.evaluatedAt);
  const analyst = await stage.as(story.evaluatorLogin);
  const { id } = await analyst.call(evaluateTask, { params, input: { version: 4, lesson: story.lesson } });
  return id;
}

const measureOf = (one: Operation) => ({
  offenceType: one.offenceType,
  treatedAreas: [...one.treatedAreas],
  comparisonAreas: [...one.comparisonAreas],
  displacementAreas: [...one.displacementAreas],
  displacementComparisonAreas: [...one.displacementComparisonAreas],
  beforeFrom: one.beforeFrom,
  startsOn: one.startsOn,
  afterTo: one.afterTo,
  maturityDays: RECORDED_WITHIN_DAYS,
  chosenByItsPeak: one.chosenByItsPeak,
});

async function report(
  owner: Player,
  taskId: string,
  happened: string,
  {
    stops,
    ...of
  }: { readonly hours: number; readonly complaints: number; readonly stops: readonly StoryStops[] | undefined },
): Promise<void> {
  const body = { happened, outputs: [], ...of, ...(stops && { stops: [...stops] }) };
  await owner.call(outcome.create, {
    input: { title: happened, cites: [{ kind: 'task', id: taskId }], body },
  });
}

/** Recorded proactive hours of the force: each standing task with an outcome a quarter. */
async function playStandingTasks(stage: StoryStage): Promise<void> {
  const { officers, hoursEach } = HOURS_OF_THE_YEAR;
  const { chairLogin, ownerLogin } = STORY.tacticalMeeting;
  const chair = await stage.as(chairLogin);
  const owner = await stage.as(ownerLogin);
  const ownerId = personaId(ownerLogin);
  for (const { priority: code, title, orderedAt, dueOn, quarters, isDone } of STANDING_HOURS) {
    await stage.moveTo(orderedAt);
    const made = await chair.call(decision.create, {
      input: {
        title,
        marking: MARKING,
        cites: code === undefined ? [] : [{ kind: 'priority', id: await priorityOf(chair, code) }],
        ownerId,
        dueOn,
        tasks: [{ title, instruction: title, ownerId, dueOn }],
        body: {
          outcome: 'adopted',
          reason: `A standing task of the force. Its ${officers} officers work about ${(officers * hoursEach).toLocaleString('en')} hours a year; only planned work that is recorded is counted here.`,
          measureText: 'Hours recorded each quarter. No result is read: nothing is compared.',
          intrusive: false,
          plan: PLAN,
          deconflictedBy: 'Mara Ilves',
        },
      },
    });
    const params = { id: made.tasks[0]?.id ?? '' };
    await owner.call(task.move, { params, input: { version: 1, to: 'accepted', reason: 'Accepted.' } });
    await owner.call(task.move, { params, input: { version: 2, to: 'in_progress', reason: 'Begun.' } });
    for (const { recordedAt, quarter, hours, stops } of quarters) {
      await stage.moveTo(recordedAt);
      await report(owner, params.id, `${quarter}: planned work that was recorded; calls are not in it.`, {
        hours,
        complaints: 0,
        stops,
      });
    }
    if (isDone)
      await owner.call(task.move, { params, input: { version: 3, to: 'done', reason: 'The strategy ends with the year.' } }); // prettier-ignore
  }
}

/** The priority with a code, whatever strategy it was signed with. */
async function priorityOf(player: Player, code: string): Promise<string> {
  const { items } = await player.call(priority.list, { query: { limit: 50 } });
  for (const { id } of items) {
    const { body } = await player.call(priority.read, { params: { id } });
    if (body.code === code) return id;
  }
  throw new ReeveError('internal', `The exercise has no priority ${code}.`);
}
