import { allocationPlan, listAreaSets } from '@reeve/contract';
import { STORY_ALLOCATION } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** An analyst proposes the hours of the coming week; the commander has not decided yet. */
export async function playAllocation(stage: StoryStage, priorityId: string): Promise<void> {
  const { at, byLogin, title, body } = STORY_ALLOCATION;
  await stage.moveTo(at);
  const analyst = await stage.as(byLogin);
  const { items } = await analyst.call(listAreaSets, {});
  const [areas] = items;
  if (areas === undefined) throw new Error('The areas of Riverton are not loaded.');
  await analyst.call(allocationPlan.create, {
    input: { title, cites: [{ kind: 'priority', id: priorityId }], body: { ...body, areaSetId: areas.id } },
  });
}
