import { REPORT_MACHINE, REPORT_STATES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { HISTORY_EVENTS, historyEvent } from './history-event.ts';

test('going back from a checked text is a failed check, coming from the evaluator an evaluation', () => {
  expect(historyEvent('sanitised', 'evaluated')).toBe('check_failed');
  expect(historyEvent('quality_assured', 'evaluated')).toBe('check_failed');
  expect(historyEvent('under_evaluation', 'evaluated')).toBe('evaluated');
});

test('a report taken up again after filing is re-opened, an import is let in', () => {
  expect(historyEvent('collated', 'under_evaluation')).toBe('reopened');
  expect(historyEvent('submitted', 'under_evaluation')).toBe('taken_up');
  expect(historyEvent('quarantined', 'submitted')).toBe('let_in');
  expect(historyEvent('draft', 'submitted')).toBe('sent');
});

test('a line without a change of state is a re-validation', () => {
  expect(historyEvent('collated', 'collated')).toBe('revalidated');
});

test('every event is reached by a step of the machine, a beginning or a re-validation', () => {
  const steps = REPORT_STATES.flatMap((from) => REPORT_MACHINE[from].map((to) => historyEvent(from, to)));
  const reached = new Set([...steps, historyEvent(null, 'draft'), historyEvent(null, 'quarantined'), 'revalidated']);
  expect([...reached].toSorted()).toEqual([...HISTORY_EVENTS].toSorted());
});
