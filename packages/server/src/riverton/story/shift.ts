import { debrief, notice, proposeShiftSheet, runEventAnalysis, shiftSheet } from '@reeve/contract';
import { STORY_SHIFT, STORY_WEEKEND } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { marking } from './marking.ts';

/** The zone of Riverton, an hour ahead of universal time the whole year. */
const instant = (local: string): string => `${local}:00+01:00`;

/** The morning of the exercise: notices, the sheet of the early shift, a recall; and a debrief of the patrols of spring. */
export async function playShift(
  stage: StoryStage,
  { taskId, planId }: { readonly taskId: string; readonly planId: string },
): Promise<void> {
  const { byLogin, secondLogin, at, notices, sheet, recallReason } = STORY_SHIFT;
  const hotSpot = await playHotSpot(stage);
  await stage.moveTo(at);
  const author = await stage.as(byLogin);
  const second = await stage.as(secondLogin);
  await author.call(debrief.create, {
    input: {
      cites: [{ kind: 'task', id: taskId }],
      body: {
        ...STORY_SHIFT.debrief,
        notKnown: [...STORY_SHIFT.debrief.notKnown],
        lessons: [...STORY_SHIFT.debrief.lessons],
      },
    },
  });
  const noticeIds: string[] = [];
  for (const { title, asOf, endsAt, recalledAt: _, ...body } of notices) {
    const { id, version } = await author.call(notice.create, {
      input: { title, marking: marking(), body: { ...body, asOf: instant(asOf), endsAt: instant(endsAt) } },
    });
    await second.call(notice.move, { params: { id }, input: { version, to: 'released', reason: 'Order checked.' } });
    noticeIds.push(id);
  }
  const offered = await author.call(proposeShiftSheet, { query: { on: sheet.on } });
  const made = await author.call(shiftSheet.create, {
    input: {
      marking: marking(),
      body: {
        ...sheet,
        noticeIds,
        hours: { planId, shift: STORY_WEEKEND.shift },
        hotSpots: [hotSpot],
        // The open tasks of the district are for its commanders: on the sheet they would close it to the patrols.
        tasks: [],
        questionIds: offered.questions.slice(0, 3).map(({ id }) => id),
      },
    },
  });
  const move = { version: made.version, to: 'released' as const, reason: 'For the early shift.' };
  await author.call(shiftSheet.move, { params: { id: made.id }, input: move });
  for (const [nth, { recalledAt }] of notices.entries()) {
    if (recalledAt === undefined) continue;
    await stage.moveTo(recalledAt);
    const input = { version: 2, to: 'recalled' as const, reason: recallReason };
    await (await stage.as(secondLogin)).call(notice.move, { params: { id: noticeIds[nth] ?? '' }, input });
  }
}

/** The analyst finds where homes were burgled in summer. @returns the line of the sheet */
async function playHotSpot(stage: StoryStage): Promise<{ readonly findingId: string; readonly text: string }> {
  const { byLogin, at, text, selection, ...method } = STORY_SHIFT.hotSpot;
  await stage.moveTo(at);
  const analyst = await stage.as(byLogin);
  const chosen = { ...selection, types: [...selection.types], areas: [...selection.areas] };
  const { findingId } = await analyst.call(runEventAnalysis, { input: { ...method, selection: chosen } });
  return { findingId, text };
}
