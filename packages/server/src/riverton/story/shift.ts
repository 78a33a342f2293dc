import { debrief, notice, proposeShiftSheet, shiftSheet } from '@reeve/contract';
import { STORY_SHIFT } from '@reeve/scenario';
import type { StoryStage } from '../player.ts';
import { marking } from './marking.ts';

/** The zone of Riverton, an hour ahead of universal time the whole year. */
const instant = (local: string): string => `${local}:00+01:00`;

/** The morning of the exercise: notices, the sheet of the early shift, a recall; and a debrief of the patrols of spring. */
export async function playShift(stage: StoryStage, taskId: string): Promise<void> {
  const { byLogin, secondLogin, at, notices, sheet, recallReason } = STORY_SHIFT;
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
