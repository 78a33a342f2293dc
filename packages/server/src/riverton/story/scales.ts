import { addAssessmentTemplate } from '@reeve/contract';
import { STORY_TEMPLATE } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The head of intelligence keeps a template in two versions next to those supplied. */
export async function playScales(stage: StoryStage): Promise<void> {
  const { byLogin, unit, name, versions } = STORY_TEMPLATE;
  let code: string | undefined;
  for (const { at, because, indicators, own } of versions) {
    await stage.moveTo(at);
    const head = await stage.as(byLogin);
    const added = await head.call(addAssessmentTemplate, {
      input: {
        ...(code === undefined ? {} : { code }),
        unit,
        name,
        because,
        indicators: [
          ...indicators.map(([id, weight]) => ({ id, weight })),
          ...own.map(([named, weight]) => ({ name: named, weight })),
        ],
      },
    });
    ({ code } = added);
  }
}
