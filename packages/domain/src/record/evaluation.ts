import { readableOn, windowDays, type Measure } from './measure.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

export type EvaluationRefusal =
  | 'task_not_done'
  | 'no_measure'
  | 'no_comparison'
  | 'registered_too_late'
  | 'period_not_over';

/**
 * Returns whether a task can be called "evaluated": it is done, its measure with a comparison was fixed before it
 * began, and the after-window is over and its last crimes have had time to be recorded (I14). Otherwise its result can
 * be described, without that word.
 */
export function mayEvaluate(
  task: { readonly state: string; readonly measure: Measure | undefined; readonly registeredOn: string },
  today: string,
): Verdict<EvaluationRefusal> {
  if (task.state !== 'done') return refused('task_not_done');
  if (!task.measure) return refused('no_measure');
  if (task.measure.comparisonAreas.length === 0) return refused('no_comparison');
  if (task.registeredOn > task.measure.startsOn) return refused('registered_too_late');
  if (today < readableOn(task.measure)) return refused('period_not_over');
  return windowDays(task.measure).before > 0 ? ALLOWED : refused('no_measure');
}
