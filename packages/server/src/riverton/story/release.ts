import { composePublicRelease, decidePublicRelease, listPublicReleases } from '@reeve/contract';
import { STORY_RELEASES } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';

/** The chief composes numbers for the public; a head of intelligence approves all but the last, which waits. */
export async function playReleases(stage: StoryStage): Promise<void> {
  const { composedBy, approvedBy, offences, releases } = STORY_RELEASES;
  for (const { composedAt, year, month, because, approved } of releases) {
    await stage.moveTo(composedAt);
    const chief = await stage.as(composedBy);
    const { choices } = await chief.call(listPublicReleases, {});
    const areas = (choices?.areas ?? []).map(({ code }) => code);
    // In a small exercise nothing more can be released once an earlier release would give small counts away.
    const made = await chief.ask(composePublicRelease, {
      input: { year, month, areas, offences: [...offences], because },
    });
    if (made === undefined || approved === undefined) continue;
    await stage.moveTo(approved.at);
    const head = await stage.as(approvedBy);
    await head.call(decidePublicRelease, {
      params: { id: made.id },
      input: { decision: 'approved', reason: approved.reason },
    });
  }
}
