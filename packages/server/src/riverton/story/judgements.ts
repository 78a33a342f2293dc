import { judgement } from '@reeve/contract';
import { STORY_JUDGEMENTS } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** Judgements of several authors, each resolved later by another person, so that calibration has something to show. */
export async function playResolvedJudgements(
  stage: StoryStage,
  on: { readonly finding: string; readonly requirement: string },
): Promise<void> {
  const { list, madeOn, resolverOf, confidence, basis, alternatives, wouldChange } = STORY_JUDGEMENTS;
  const ids: string[] = [];
  await stage.moveTo(`${madeOn}T12:15`);
  for (const { byLogin, text, term } of list) {
    const author = await stage.as(byLogin);
    const { id } = await author.call(judgement.create, {
      input: {
        title: text,
        cites: [
          { kind: 'finding', id: on.finding },
          { kind: 'requirement', id: on.requirement },
        ],
        body: {
          statement: text,
          scheme: 'PHIA',
          term,
          confidence,
          basis,
          alternatives,
          wouldChangeIf: wouldChange,
          horizon: '',
        },
      },
    });
    ids.push(id);
  }
  const inOrder = list
    .map((one, nth) => ({ ...one, id: ids[nth] ?? '' }))
    .toSorted((a, b) => Date.parse(a.resolvedOn) - Date.parse(b.resolvedOn));
  for (const { id, byLogin, resolvedOn, cameTrue, because } of inOrder) {
    await stage.moveTo(`${resolvedOn}T09:00`);
    const resolver = await stage.as(resolverOf(byLogin));
    await resolver.call(judgement.move, {
      params: { id },
      input: { version: 1, to: cameTrue ? 'resolved_true' : 'resolved_false', reason: because },
    });
  }
}
