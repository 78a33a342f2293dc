import { evaluateTask, task } from '@reeve/contract';
import { EXERCISE_NOW, STORY, STORY_PROFILE } from '@reeve/scenario';
import { setExerciseNow, type Store } from '@reeve/store';
import { openStage } from './player.ts';
import { playSuggestions } from './story/suggestions.ts';
import { playCorroboration, playReport, playStatements, storyReport } from './story/reports.ts';
import { playAllocation, playWeekend } from './story/allocation.ts';
import { playAssessment } from './story/assessment.ts';
import { playDesk } from './story/desk.ts';
import { playDuty } from './story/duty.ts';
import { playConcepts } from './story/concepts.ts';
import { playAnswers, playDirection } from './story/direction.ts';
import { playReview } from './story/review.ts';
import { playWorkshop } from './story/workshop.ts';
import { playReadiness } from './story/readiness.ts';
import { playMeeting, playTask } from './story/meeting.ts';
import { playMeetings } from './story/meetings.ts';
import { playProduct } from './story/products.ts';
import { playNomination } from './story/nomination.ts';
import { playShift } from './story/shift.ts';
import { playSending } from './story/sending.ts';
import { playReleases } from './story/release.ts';
import { playScales } from './story/scales.ts';
import { playThreatsNow } from './story/threats.ts';
import { playTranslation } from './story/translation.ts';
import { playYear } from './story/year.ts';

/** Results of the story: ids by their names in the story. */
export interface PlayedStory {
  readonly requirement: string;
  readonly tip: string;
  readonly tipEcho: string;
  readonly handler: string;
  readonly plateReader: string;
  readonly analysisRun: string;
  readonly finding: string;
  readonly judgement: string;
  readonly product: string;
  readonly meeting: string;
  readonly agendaItem: string;
  readonly decision: string;
  readonly refusal: string;
  readonly patrol: string;
  readonly letters: string;
  readonly evaluation: string;
  /** Evaluations of the operations of the year, by their keys. */
  readonly year: ReadonlyMap<string, string>;
}

/** Plays the story of the exercise through the API, each step on its day; the clock ends at the start of the demo. */
export async function playStory(store: Store): Promise<PlayedStory> {
  const stage = await openStage(store, STORY.purpose, STORY.caseRef);
  try {
    const direction = await playDirection(stage);
    const { requirementId, priorityId } = direction;
    const [shops, plates] = direction.collectionIds;
    // First, so that lists, which begin with the newest entry, begin with the story.
    const year = await playYear(stage);
    await playConcepts(stage);
    await playReadiness(stage);
    const tip = await playReport(stage, storyReport('tip'), { requirementId, collectionTaskId: shops });
    const tipEcho = await playReport(stage, storyReport('tipEcho'), { requirementId });
    const handler = await playReport(stage, storyReport('handler'), { requirementId });
    const plateReader = await playReport(stage, storyReport('plateReader'), {
      requirementId,
      collectionTaskId: plates,
    });
    const reports = { tip, handler, plateReader };
    await playCorroboration(stage, reports);
    const statements = await playStatements(stage, reports);
    const { run, judged, made, sources } = await playAssessment(stage, requirementId, reports, statements);
    const { called, item, adopted, refused } = await playMeeting(stage, made.id, priorityId);
    await playNomination(stage, 'visit', handler);
    await playAnswers(stage, direction, { tip, tipEcho, handler, plateReader });
    const patrol = await playTask(stage, adopted.id, STORY.tasks[0]);
    const letters = await playTask(stage, adopted.id, STORY.tasks[1]);
    await stage.moveTo(`${STORY.evaluation.on}T10:00`);
    const analyst = await stage.as(STORY.evaluation.byLogin);
    const done = await analyst.call(task.read, { params: { id: patrol } });
    const evaluated = await analyst.call(evaluateTask, {
      params: { id: patrol },
      input: { version: done.version, lesson: STORY.evaluation.lesson },
    });
    await playWorkshop(stage, await playReview(stage, called.id));
    await playTranslation(stage);
    await playSending(stage, made.id);
    const talk = await playNomination(stage, 'talk', handler);
    await playProduct(stage, STORY_PROFILE, sources, [{ kind: 'person_nomination', id: talk }]);
    await playNomination(stage, 'letter', handler);
    await playDuty(stage);
    await playSuggestions(stage);
    await playScales(stage);
    await playThreatsNow(stage, direction.assessedId);
    await playDesk(stage, { findingId: run.findingId, priorityId });
    await playMeetings(stage, called.id, { priorityId, productId: made.id });
    await playShift(stage, { taskId: patrol, planId: await playWeekend(stage, priorityId) });
    await playAllocation(stage, priorityId);
    await playReleases(stage);
    return {
      requirement: requirementId,
      tip,
      tipEcho,
      handler,
      plateReader,
      analysisRun: run.id,
      finding: run.findingId,
      judgement: judged.id,
      product: made.id,
      meeting: called.id,
      agendaItem: item.id,
      decision: adopted.id,
      refusal: refused.id,
      patrol,
      letters,
      evaluation: evaluated.id,
      year,
    };
  } finally {
    await setExerciseNow(store, new Date(EXERCISE_NOW));
    await stage.close();
  }
}
