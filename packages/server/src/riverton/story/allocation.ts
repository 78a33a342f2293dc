import { allocationPlan, listAreaSets, type InputGiven } from '@reeve/contract';
import { STORY_ALLOCATION, STORY_WEEKEND } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

interface StoryPlan {
  readonly at: string;
  readonly byLogin: string;
  readonly title: string;
  readonly body: Omit<InputGiven<typeof allocationPlan.create>['body'], 'areaSetId'>;
}

/** An analyst proposes the hours of a week. */
async function propose(stage: StoryStage, { at, byLogin, title, body }: StoryPlan, priorityId: string) {
  await stage.moveTo(at);
  const analyst = await stage.as(byLogin);
  const { items } = await analyst.call(listAreaSets, {});
  const [areas] = items;
  if (areas === undefined) throw new Error('The areas of Riverton are not loaded.');
  return analyst.call(allocationPlan.create, {
    input: { title, cites: [{ kind: 'priority', id: priorityId }], body: { ...body, areaSetId: areas.id } },
  });
}

/** The plan of the weekend, which the commander adopts. */
export async function playWeekend(stage: StoryStage, priorityId: string): Promise<string> {
  const { id, version } = await propose(stage, STORY_WEEKEND, priorityId);
  await stage.moveTo(STORY_WEEKEND.adoptedAt);
  const commander = await stage.as(STORY_WEEKEND.adopterLogin);
  const input = { version, to: 'adopted' as const, reason: STORY_WEEKEND.reason };
  await commander.call(allocationPlan.move, { params: { id }, input });
  return id;
}

/** The plan of the coming week: the commander has not decided yet. */
export async function playAllocation(stage: StoryStage, priorityId: string): Promise<void> {
  await propose(stage, STORY_ALLOCATION, priorityId);
}
