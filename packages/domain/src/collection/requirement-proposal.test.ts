import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REQUIREMENT_MACHINE, REQUIREMENT_STATES } from '../record/requirement.ts';
import { TASK_TIMINGS } from './collection-plan.ts';
import { requirementProposal, type RequirementProgress } from './requirement-proposal.ts';

const TODAY = '2026-09-27';
const counts = (ofUse: number, notOfUse = 0, notGraded = 0) => ({ ofUse, notOfUse, notGraded });
const progress = (more: Partial<RequirementProgress>): RequirementProgress => ({
  state: 'tasked',
  neededBy: '2026-10-02',
  answers: counts(0),
  tasks: ['due'],
  questions: [],
  ...more,
});

test.each<readonly [string, Partial<RequirementProgress>, string | undefined]>([
  ['nothing has come in', {}, undefined],
  ['a first report was of use', { answers: counts(1, 2) }, 'partially_answered: first_of_use'],
  ['it is already partly answered', { state: 'partially_answered', answers: counts(1) }, undefined],
  ['every task is done and a report was of use', { answers: counts(1), tasks: ['done'] }, 'answered: all_done_of_use'],
  [
    'a sub-question has no useful answer',
    { answers: counts(1), tasks: ['done'], questions: [{ answers: counts(0, 1) }, { answers: counts(1) }] },
    'partially_answered: questions_open',
  ],
  [
    'every task is done and nothing was of use',
    { answers: counts(0, 2), tasks: ['done', 'done'] },
    'unanswerable: all_done_none_of_use',
  ],
  ['a report is not graded yet', { answers: counts(0, 1, 1), tasks: ['done'] }, undefined],
  ['a task was declined', { answers: counts(0, 1), tasks: ['done', 'declined'] }, undefined],
  ['its day is today', { neededBy: TODAY }, undefined],
  ['its day has passed', { neededBy: '2026-09-26', tasks: ['late'] }, 'lapsed: day_passed'],
  [
    'its day has passed with a useful answer',
    { neededBy: '2026-09-26', answers: counts(1), tasks: ['late'] },
    'answered: day_passed_of_use',
  ],
  ['its day has passed and a report is not graded', { neededBy: '2026-09-26', answers: counts(0, 0, 1) }, undefined],
  ['it was answered and all is graded', { state: 'answered', answers: counts(2) }, 'evaluated: answers_graded'],
  ['it lapsed and a report is not graded', { state: 'lapsed', answers: counts(0, 0, 1) }, undefined],
  ['it was evaluated and a task is still due', { state: 'evaluated' }, undefined],
  ['it was evaluated and nothing is open', { state: 'evaluated', tasks: ['done'] }, 'closed: nothing_open'],
  ['it is only proposed', { state: 'proposed', neededBy: '2026-09-01' }, undefined],
])('%s', (_, more, expected) => {
  const found = requirementProposal(progress(more), TODAY);
  expect(found && `${found.to}: ${found.because}`).toBe(expected);
});

test('only steps of the machine are proposed', () => {
  const count = fc.nat({ max: 2 });
  const some = fc.record({ ofUse: count, notOfUse: count, notGraded: count });
  fc.assert(
    fc.property(
      fc.record({
        state: fc.constantFrom(...REQUIREMENT_STATES),
        neededBy: fc.constantFrom('2026-09-26', TODAY, undefined),
        answers: some,
        tasks: fc.array(fc.constantFrom(...TASK_TIMINGS), { maxLength: 3 }),
        questions: fc.array(fc.record({ answers: some }), { maxLength: 2 }),
      }),
      (given) => {
        const found = requirementProposal(given, TODAY);
        if (found) expect(REQUIREMENT_MACHINE[given.state]).toContain(found.to);
      },
    ),
    { seed: 5, numRuns: 500 },
  );
});
