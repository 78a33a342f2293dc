import type { LocalDate } from '../calendar.ts';
import type { AuthorityType, TaskState } from '../record/task.ts';
import type { ReportUse } from '../report/report-feedback.ts';
import { authorityStanding, COLLECTION_SOURCES, type AuthorityStanding, type CollectionSource } from './source.ts';

/** A column of the plan; older tasks state no source. */
export type PlanColumn = CollectionSource | 'not_stated';

export interface PlanTask {
  readonly id: string;
  /** The requirement or sub-question it serves. */
  readonly questionId: string;
  readonly source: CollectionSource | undefined;
  readonly state: TaskState;
  readonly dueOn: LocalDate | undefined;
  readonly authorityType: AuthorityType;
  readonly authorityUntil: LocalDate | undefined;
}

/** A report sent for a question, and the task it answers, if it answers one of the plan. */
export interface PlanAnswer {
  readonly reportId: string;
  readonly questionId: string;
  readonly taskId: string | undefined;
  readonly use: ReportUse | undefined;
}

/** Reports by whether they were of use. */
export interface AnswerCounts {
  readonly ofUse: number;
  readonly notOfUse: number;
  readonly notGraded: number;
}

export const TASK_TIMINGS = ['due', 'late', 'done', 'declined'] as const;
export type TaskTiming = (typeof TASK_TIMINGS)[number];

export type PlannedTask<T extends PlanTask> = T & {
  readonly timing: TaskTiming;
  readonly authority: AuthorityStanding;
  readonly answers: AnswerCounts;
};
export interface PlanRow<Q, T extends PlanTask> {
  readonly question: Q;
  /** One a column of the plan, in its order. */
  readonly cells: readonly { readonly column: PlanColumn; readonly tasks: readonly PlannedTask<T>[] }[];
  /** All reports sent for the question. */
  readonly answers: AnswerCounts;
}
export interface CollectionPlan<Q, T extends PlanTask> {
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow<Q, T>[];
}

/**
 * Assembles the collection plan of a requirement from its tasks and answers: sub-questions by kinds of source. Nothing in
 * it is stored, so it cannot differ from the tasks.
 *
 * Cancelled tasks are left out. A column is there if it has a task, in the order of `COLLECTION_SOURCES`.
 *
 * @param questions the requirement first, then its sub-questions; the order of the rows
 * @param tasks of these questions; their order is kept in a cell
 * @param today in the agency's time zone; a task is late from the day after its due day
 * Cost: O(questions · columns + tasks + answers).
 */
export function collectionPlan<Q extends { readonly id: string }, T extends PlanTask>(of: {
  readonly questions: readonly Q[];
  readonly tasks: readonly T[];
  readonly answers: readonly PlanAnswer[];
  readonly today: LocalDate;
}): CollectionPlan<Q, T> {
  const { today } = of;
  const tasks = of.tasks.filter(({ state }) => state !== 'cancelled');
  const columnOf = ({ source }: T): PlanColumn => source ?? 'not_stated';
  const used = new Set(tasks.map(columnOf));
  const columns = ([...COLLECTION_SOURCES, 'not_stated'] as const).filter((column) => used.has(column));
  const byTask = grouped(of.answers, ({ taskId }) => taskId);
  const byQuestion = grouped(of.answers, ({ questionId }) => questionId);
  const ofQuestion = grouped(tasks, ({ questionId }) => questionId);
  return {
    columns,
    rows: of.questions.map((question) => {
      const inCell = grouped(ofQuestion.get(question.id) ?? [], columnOf);
      return {
        question,
        cells: columns.map((column) => ({
          column,
          tasks: (inCell.get(column) ?? []).map((task) => ({
            ...task,
            timing: taskTiming(task, today),
            authority: authorityStanding(task, today),
            answers: countUses(byTask.get(task.id) ?? []),
          })),
        })),
        answers: countUses(byQuestion.get(question.id) ?? []),
      };
    }),
  };
}

/** Returns whether a collection task is still due, late, done, or declined and to be given again. */
export function taskTiming({ state, dueOn }: Pick<PlanTask, 'state' | 'dueOn'>, today: LocalDate): TaskTiming {
  if (state === 'done' || state === 'evaluated') return 'done';
  if (state === 'declined') return 'declined';
  return dueOn !== undefined && dueOn < today ? 'late' : 'due';
}

/** Returns how many reports were of use, were not, and are not graded; a report is counted once. */
export function countUses(answers: readonly Pick<PlanAnswer, 'reportId' | 'use'>[]): AnswerCounts {
  const uses = [...new Map(answers.map(({ reportId, use }) => [reportId, use])).values()];
  const count = (use: ReportUse | undefined): number => uses.filter((one) => one === use).length;
  return { ofUse: count('of_use'), notOfUse: count('not_of_use'), notGraded: count(undefined) };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
