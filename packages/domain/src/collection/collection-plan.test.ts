import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TASK_STATES } from '../record/task.ts';
import { REPORT_USES } from '../report/report-feedback.ts';
import { collectionPlan, taskTiming, type PlanAnswer, type PlanTask } from './collection-plan.ts';
import { COLLECTION_SOURCES } from './source.ts';

const TODAY = '2026-09-27';
const QUESTIONS = [{ id: 'main' }, { id: 'one' }, { id: 'two' }];
const task = (id: string, questionId: string, more: Partial<PlanTask> = {}): PlanTask => ({
  id,
  questionId,
  source: 'patrol',
  state: 'in_progress',
  dueOn: '2026-09-30',
  authorityType: 'none',
  authorityUntil: undefined,
  ...more,
});

describe('the plan of a requirement', () => {
  // The page of screen 21, shortened: rows, columns and counts as drawn there.
  const plan = collectionPlan({
    questions: QUESTIONS,
    tasks: [
      task('shops', 'one'),
      task('plates', 'two', { source: 'own_records', authorityType: 'prosecutor', authorityUntil: '2026-09-30' }),
      task('market', 'two', { dueOn: '2026-09-24' }),
      task('old', 'one', { source: undefined, state: 'done', dueOn: '2026-09-12' }),
      task('gone', 'two', { source: 'telecom', state: 'cancelled' }),
    ],
    answers: [
      { reportId: 'a', questionId: 'one', taskId: 'shops', use: 'of_use' },
      { reportId: 'b', questionId: 'one', taskId: 'shops', use: 'not_of_use' },
      { reportId: 'c', questionId: 'one', taskId: undefined, use: undefined },
      { reportId: 'd', questionId: 'two', taskId: 'plates', use: undefined },
    ],
    today: TODAY,
  });

  test('has a row for each question and a column for each source with a task, older tasks last', () => {
    expect(plan.columns).toEqual(['own_records', 'patrol', 'not_stated']);
    expect(
      plan.rows.map(({ question, cells }) => [question.id, cells.map(({ tasks }) => tasks.map((one) => one.id))]),
    ).toEqual([
      ['main', [[], [], []]],
      ['one', [[], ['shops'], ['old']]],
      ['two', [['plates'], ['market'], []]],
    ]);
  });

  test('shows of each task whether it is late, its authority and its answers', () => {
    const found = plan.rows.flatMap(({ cells }) => cells.flatMap(({ tasks }) => tasks));
    expect(found.map(({ id, timing, authority, answers }) => [id, timing, authority, Object.values(answers)])).toEqual([
      ['shops', 'due', 'none', [1, 1, 0]],
      ['old', 'done', 'none', [0, 0, 0]],
      ['plates', 'due', 'ends_soon', [0, 0, 1]],
      ['market', 'late', 'none', [0, 0, 0]],
    ]);
  });

  test('counts for a question also the reports that answer no task', () => {
    expect(plan.rows.map(({ answers }) => Object.values(answers))).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [0, 0, 1],
    ]);
  });
});

test('a task is late from the day after it is due, never once it is done', () => {
  expect(TASK_STATES.map((state) => taskTiming({ state, dueOn: '2026-09-26' }, TODAY))).toEqual(
    TASK_STATES.map((state) => ({ done: 'done', evaluated: 'done', declined: 'declined' })[state as string] ?? 'late'),
  );
  expect(taskTiming({ state: 'accepted', dueOn: TODAY }, TODAY)).toBe('due');
  expect(taskTiming({ state: 'accepted', dueOn: undefined }, TODAY)).toBe('due');
});

test('every task that is not cancelled is in one cell, and every report counts once for its question', () => {
  const source = fc.option(fc.constantFrom(...COLLECTION_SOURCES), { nil: undefined });
  const question = fc.constantFrom('main', 'one', 'two');
  const tasks = fc.uniqueArray(
    fc.record({ id: fc.uuid(), questionId: question, source, state: fc.constantFrom(...TASK_STATES) }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const reports = fc.array(
    fc.record({
      reportId: fc.constantFrom('a', 'b', 'c', 'd'),
      questionId: question,
      use: fc.option(fc.constantFrom(...REPORT_USES), { nil: undefined }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(tasks, reports, (some, sent) => {
      const given = some.map((one) => task(one.id, one.questionId, one));
      const answers: PlanAnswer[] = sent.map((one) => ({ ...one, taskId: undefined }));
      const { rows, columns } = collectionPlan({ questions: QUESTIONS, tasks: given, answers, today: TODAY });
      const placed = rows.flatMap((row) =>
        row.cells.flatMap(({ column, tasks: inCell }) =>
          inCell.map(({ id }) => [id, row.question.id, column].join(' ')),
        ),
      );
      const kept = given.filter(({ state }) => state !== 'cancelled');
      expect(placed.toSorted()).toEqual(
        kept.map((one) => [one.id, one.questionId, one.source ?? 'not_stated'].join(' ')).toSorted(),
      );
      expect(columns).toHaveLength(new Set(kept.map((one) => one.source ?? 'not_stated')).size);
      for (const row of rows) {
        const ids = new Set(sent.filter((one) => one.questionId === row.question.id).map((one) => one.reportId));
        expect(Object.values(row.answers).reduce((sum, count) => sum + count, 0)).toBe(ids.size);
      }
    }),
    { seed: 3, numRuns: 200 },
  );
});
