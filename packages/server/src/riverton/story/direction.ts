import {
  collectionTask,
  controlStrategy,
  giveFeedback,
  meeting,
  priority,
  readReport,
  requirement,
} from '@reeve/contract';
import type { ThreadEnd } from '@reeve/domain';
import { PURPOSES, STORY, type StoryReport } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId, storyReport } from './reports.ts';
import { playThreatsBefore } from './threats.ts';

/** The crime areas of the threat assessment that the priorities answer. */
const CRIME_AREAS: Readonly<Record<string, string>> = { P1: 'violence', P2: 'burglary', P3: 'drugs' };

/** Results of the story's direction. */
export interface Direction {
  readonly requirementId: string;
  /** The priority that the requirement serves. */
  readonly priorityId: string;
  /** The threat assessment that the strategy rests on. */
  readonly assessedId: string;
  /** In the order in which the requirement gives them. */
  readonly collectionIds: readonly string[];
}

/** Step 1: the strategic meeting signs the priorities; the requirement is approved and tasked, and the tasks are accepted. */
export async function playDirection(stage: StoryStage): Promise<Direction> {
  const { requirement: asked } = STORY;
  const assessedId = await playYearBefore(stage);
  const priorities = await playPriorities(stage, assessedId);
  const priorityId = priorities.get(asked.priority) ?? '';
  const owner = await stage.as(asked.ownerLogin);
  const made = await owner.call(requirement.create, {
    input: {
      title: asked.question,
      marking: marking(),
      ownerId: personaId(asked.ownerLogin),
      dueOn: asked.neededBy,
      cites: [{ kind: 'priority', id: priorityId }],
      body: {
        question: asked.question,
        decisionServed: asked.decisionServed,
        kind: 'tactical',
        level: 'local',
        necessityNote: asked.gap,
        personalDataExpected: true,
        referredTo: '',
      },
    },
  });
  const chief = await stage.as(STORY.strategicMeeting.chairLogin);
  await chief.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version, to: 'approved', reason: 'Serves priority P2.' },
  });
  const collectionIds = await playCollection(stage, made.id);
  await owner.call(requirement.move, {
    params: { id: made.id },
    input: { version: made.version + 1, to: 'tasked', reason: 'Two collection tasks given.' },
  });
  return { requirementId: made.id, priorityId, assessedId, collectionIds };
}

/** The strategic meeting adopts the priorities with the control strategy. @returns their ids by purpose */
async function playPriorities(stage: StoryStage, assessedId: string): Promise<ReadonlyMap<string, string>> {
  const { strategicMeeting } = STORY;
  await stage.moveTo(`${strategicMeeting.on}T10:00`);
  const head = await stage.as('markova');
  const chief = await stage.as(strategicMeeting.chairLogin);
  const strategic = await chief.call(meeting.create, {
    input: {
      title: strategicMeeting.title,
      marking: marking(),
      ownerId: personaId(strategicMeeting.chairLogin),
      body: {
        level: 'strategic',
        heldOn: strategicMeeting.on,
        place: 'Riverton headquarters',
        attendance: ['Vesna Marková'],
        conflicts: 'None declared.',
        minutes: strategicMeeting.minutes,
      },
    },
  });
  const priorities = new Map<string, string>();
  for (const { code, title } of PURPOSES.filter((one) => one.code !== 'GEN')) {
    const made = await head.call(priority.create, {
      input: {
        title,
        marking: marking(),
        ownerId: personaId(strategicMeeting.chairLogin),
        cites: [{ kind: 'meeting', id: strategic.id }],
        body: {
          code,
          crimeArea: CRIME_AREAS[code] ?? '',
          ...STORY.strategies.current.lines[code as 'P1' | 'P2' | 'P3'], // the purposes but GEN
          reviewOn: '2026-07-12',
        },
      },
    });
    priorities.set(code, made.id);
  }
  await playStrategy(
    stage,
    STORY.strategies.current,
    [...priorities.values()],
    [{ kind: 'meeting', id: strategic.id }],
    assessedId,
  );
  await chief.call(meeting.move, {
    params: { id: strategic.id },
    input: { version: strategic.version, to: 'held', reason: 'Priorities adopted.' },
  });
  return priorities;
}

/** The collection tasks of the requirement are given, accepted and begun. @returns their ids, in its order */
async function playCollection(stage: StoryStage, requirementId: string): Promise<readonly string[]> {
  const { requirement: asked } = STORY;
  const owner = await stage.as(asked.ownerLogin);
  const collectionIds: string[] = [];
  for (const part of asked.collection) {
    const given = await owner.call(collectionTask.create, {
      input: {
        title: part.what,
        cites: [{ kind: 'requirement', id: requirementId }],
        ownerId: personaId(part.assigneeLogin),
        dueOn: asked.neededBy,
        body: {
          instruction: part.what,
          source: part.source,
          sourceType: part.sourceType,
          legalBasis: part.legalBasis,
          necessityNote: part.necessity,
          authorityType: 'none',
          authorityRef: '',
        },
      },
    });
    collectionIds.push(given.id);
    const collector = await stage.as(part.assigneeLogin);
    await collector.call(collectionTask.move, {
      params: { id: given.id },
      input: { version: given.version, to: 'accepted', reason: 'Accepted.' },
    });
    await collector.call(collectionTask.move, {
      params: { id: given.id },
      input: { version: given.version + 1, to: 'in_progress', reason: 'Begun.' },
    });
  }
  return collectionIds;
}

/** The answers are counted: each author is informed whether the report helped, the tasks end, and the requirement is closed. */
export async function playAnswers(
  stage: StoryStage,
  { requirementId, collectionIds }: Direction,
  reports: Readonly<Record<StoryReport['key'], string>>,
): Promise<void> {
  const { requirement: asked, answers } = STORY;
  await stage.moveTo(answers.at);
  for (const { report, sentence, because } of answers.told) {
    const grader = await stage.as(storyReport(report).graderLogin);
    const params = { id: reports[report] };
    const { version } = await grader.call(readReport, { params });
    await grader.call(giveFeedback, { params, input: { version, sentence, reason: because } });
  }
  for (const [nth, id] of collectionIds.entries()) {
    const collector = await stage.as(asked.collection[nth]?.assigneeLogin ?? '');
    const { version } = await collector.call(collectionTask.read, { params: { id } });
    await collector.call(collectionTask.move, { params: { id }, input: { version, to: 'done', reason: 'Reported.' } });
  }
  const owner = await stage.as(asked.ownerLogin);
  const chief = await stage.as(asked.approverLogin);
  for (const [by, to, reason] of [
    [owner, 'answered', answers.answer],
    [owner, 'evaluated', answers.evaluated],
    [chief, 'closed', answers.closed],
  ] as const) {
    const { version } = await by.call(requirement.read, { params: { id: requirementId } });
    await by.call(requirement.move, { params: { id: requirementId }, input: { version, to, reason } });
  }
}

/** The strategy of the year before, whose priorities end when the next one is signed. @returns the threat assessment for the next */
async function playYearBefore(stage: StoryStage): Promise<string> {
  const { strategicMeeting, strategies } = STORY;
  const { signedAt, reviewOn, priorities } = strategies.before;
  await stage.moveTo(signedAt);
  const head = await stage.as('markova');
  const chief = await stage.as(strategicMeeting.chairLogin);
  const ids: string[] = [];
  for (const { code, title, measure, ...lines } of priorities) {
    const made = await head.call(priority.create, {
      input: {
        title,
        marking: marking(),
        ownerId: personaId(strategicMeeting.chairLogin),
        body: { code, ...lines, measure, reviewOn },
      },
    });
    ids.push(made.id);
  }
  await playStrategy(stage, strategies.before, ids, [], undefined);
  const assessedId = await playThreatsBefore(stage);
  await stage.moveTo(`${strategicMeeting.on}T09:00`);
  for (const id of ids) {
    const { version } = await chief.call(priority.read, { params: { id } });
    await chief.call(priority.move, {
      params: { id },
      input: { version, to: 'superseded', reason: 'Taken over into the control strategy of 2026.' },
    });
  }
  return assessedId;
}

/** Drafted by the head of intelligence, signed by the chief; its priorities are signed with it. */
async function playStrategy(
  stage: StoryStage,
  { title, validFrom, nonPriorities }: (typeof STORY.strategies)['before' | 'current'],
  priorityIds: readonly string[],
  cites: readonly ThreadEnd[],
  assessmentId: string | undefined,
): Promise<void> {
  const head = await stage.as('markova');
  const chief = await stage.as(STORY.strategicMeeting.chairLogin);
  const made = await head.call(controlStrategy.create, {
    input: {
      title,
      cites: [...cites],
      body: {
        validFrom,
        assessmentId,
        priorityIds: [...priorityIds],
        nonPriorities: nonPriorities.map((one) => ({ ...one })),
      },
    },
  });
  await chief.call(controlStrategy.move, {
    params: { id: made.id },
    input: { version: made.version, to: 'signed', reason: 'Adopted in the strategic meeting.' },
  });
}
