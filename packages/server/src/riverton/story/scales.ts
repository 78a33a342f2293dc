import { addAssessmentTemplate, addHarmWeightSet } from '@reeve/contract';
import { RIVERTON_HARM_WEIGHTS, STORY_HARM_WEIGHTS, STORY_TEMPLATE } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The head of intelligence keeps a template and harm weights, each in two versions. */
export async function playScales(stage: StoryStage): Promise<void> {
  await playTemplate(stage);
  await playHarmWeights(stage);
}

async function playTemplate(stage: StoryStage): Promise<void> {
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

async function playHarmWeights(stage: StoryStage): Promise<void> {
  const { byLogin, name, source, fileName, versions } = STORY_HARM_WEIGHTS;
  let code: string | undefined;
  for (const { at, because, revised } of versions) {
    await stage.moveTo(at);
    const head = await stage.as(byLogin);
    const days: Readonly<Record<string, number>> = { ...RIVERTON_HARM_WEIGHTS.days, ...revised };
    const added = await head.call(addHarmWeightSet, {
      input: {
        ...(code === undefined ? {} : { code }),
        name,
        source,
        fileName,
        because,
        weights: Object.entries(days).map(([offence, each]) => ({ offence, days: each })),
      },
    });
    ({ code } = added);
  }
}
