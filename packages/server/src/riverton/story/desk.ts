import { collectionTask, gap, patrolQuestion, requirement, type InputGiven } from '@reeve/contract';
import { STORY_DESK } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { marking } from './marking.ts';
import { personaId } from './reports.ts';

/** September: two gaps, a requirement with its collection plan, a request to another district, and questions for patrols. */
export async function playDesk(
  stage: StoryStage,
  { findingId, priorityId }: { readonly findingId: string; readonly priorityId: string },
): Promise<void> {
  const gapId = await playGaps(stage, findingId);
  const requirementId = await playPlan(stage, gapId, priorityId);
  await playStrategic(stage, priorityId);
  await playRequest(stage);
  const { at, byLogin, lastOn, questions } = STORY_DESK.patrol;
  await stage.moveTo(at);
  const officer = await stage.as(byLogin);
  for (const one of questions)
    await officer.call(patrolQuestion.create, {
      input: {
        ...one,
        lastOn,
        requirementId,
        marking: { ...marking(), classification: 'internal', tlp: 'TLP:GREEN' },
        statesNothingShown: true,
      },
    });
}

/** Opens both gaps from the finding; one is accepted with a reason. */
async function playGaps(stage: StoryStage, findingId: string): Promise<string> {
  const { asked, accepted } = STORY_DESK.gaps;
  await stage.moveTo(asked.at);
  const analyst = await stage.as(asked.byLogin);
  const open = async ({ statement, importance }: { readonly statement: string; readonly importance: number }) =>
    analyst.call(gap.create, {
      input: { statement, importance, level: 'local', cites: [{ kind: 'finding', id: findingId }] },
    });
  const first = await open(asked);
  const second = await open(accepted);
  const head = await stage.as(accepted.acceptedByLogin);
  await head.call(gap.move, {
    params: { id: second.id },
    input: { version: second.version, to: 'accepted', reason: accepted.reason },
  });
  return first.id;
}

type Asked = InputGiven<typeof requirement.create>;

/** Asks, has it approved by another person, and tasks it. */
async function ask(stage: StoryStage, input: Asked, isTasked: boolean): Promise<string> {
  const { ownerLogin, approverLogin } = STORY_DESK.requirement;
  const owner = await stage.as(ownerLogin);
  const approver = await stage.as(approverLogin);
  const { id, version } = await owner.call(requirement.create, { input });
  const params = { id };
  await approver.call(requirement.move, { params, input: { version, to: 'approved', reason: 'Serves priority P2.' } });
  if (isTasked)
    await owner.call(requirement.move, {
      params,
      input: { version: version + 1, to: 'tasked', reason: 'Collection tasks given.' },
    });
  return id;
}

/** What the priority needs to know for the next strategy. */
async function playStrategic(stage: StoryStage, priorityId: string): Promise<void> {
  const { question, decisionServed, neededBy } = STORY_DESK.strategic;
  const ownerId = personaId(STORY_DESK.requirement.ownerLogin);
  await ask(
    stage,
    {
      title: question,
      marking: marking(),
      ownerId,
      dueOn: neededBy,
      cites: [{ kind: 'priority', id: priorityId }],
      body: { question, decisionServed, kind: 'strategic', level: 'regional', personalDataExpected: false },
    },
    true,
  );
}

/** The requirement from the gap, its sub-questions, and their collection tasks. */
async function playPlan(stage: StoryStage, gapId: string, priorityId: string): Promise<string> {
  const { at, question, decisionServed, necessity, ownerLogin, neededBy, parts } = STORY_DESK.requirement;
  await stage.moveTo(at);
  const owner = await stage.as(ownerLogin);
  const common = { ownerId: personaId(ownerLogin), dueOn: neededBy };
  const body = { decisionServed, level: 'local' as const, personalDataExpected: false };
  const id = await ask(
    stage,
    {
      ...common,
      title: question,
      marking: marking(),
      cites: [
        { kind: 'gap', id: gapId },
        { kind: 'priority', id: priorityId },
      ],
      body: { ...body, question, kind: 'tactical', personalDataExpected: true, necessityNote: necessity },
    },
    true,
  );
  for (const part of parts) {
    const partId = await ask(
      stage,
      {
        ...common,
        title: part.question,
        cites: [{ kind: 'requirement', id }],
        body: { ...body, question: part.question, kind: 'eei' },
      },
      part.tasks.length > 0,
    );
    for (const { what, source, sourceType, assigneeLogin, dueOn, necessity: why, ...given } of part.tasks)
      await owner.call(collectionTask.create, {
        input: {
          title: what,
          cites: [{ kind: 'requirement', id: partId }],
          ownerId: personaId(assigneeLogin),
          dueOn,
          body: {
            instruction: what,
            source,
            sourceType,
            legalBasis: 'PA-12-1',
            necessityNote: why,
            ...('authority' in given ? given.authority : { authorityType: 'none' as const }),
          },
        },
      });
  }
  return id;
}

/** A request to the neighbouring district, sent with its approval and due after seven days. */
async function playRequest(stage: StoryStage): Promise<void> {
  const { at, question, decisionServed, name } = STORY_DESK.request;
  await stage.moveTo(at);
  await ask(
    stage,
    {
      title: question,
      marking: marking(),
      ownerId: personaId(STORY_DESK.requirement.ownerLogin),
      body: {
        question,
        decisionServed,
        kind: 'rfi',
        level: 'regional',
        personalDataExpected: false,
        request: { to: 'other_service', name, limit: 'ordinary' },
      },
    },
    true,
  );
}
