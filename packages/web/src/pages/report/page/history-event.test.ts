import { REPORT_MACHINE, REPORT_STATES, type ReportState, TRANSITION_ACTS } from '@reeve/domain';
import { expect, test } from 'vitest';
import { HISTORY_EVENTS, historyEvent, type HistoryEvent } from './history-event.ts';

const event = (from: ReportState | null, to: ReportState): HistoryEvent => historyEvent({ from, to, act: null });

test('going back from a checked text is a failed check, coming from the evaluator an evaluation', () => {
  expect(event('sanitised', 'evaluated')).toBe('check_failed');
  expect(event('quality_assured', 'evaluated')).toBe('check_failed');
  expect(event('under_evaluation', 'evaluated')).toBe('evaluated');
});

test('shows a report resumed after filing as re-opened, and an import as admitted', () => {
  expect(event('collated', 'under_evaluation')).toBe('reopened');
  expect(event('submitted', 'under_evaluation')).toBe('taken_up');
  expect(event('quarantined', 'submitted')).toBe('let_in');
  expect(event('draft', 'submitted')).toBe('sent');
});

test('a line without a change of state is a re-validation', () => {
  expect(event('collated', 'collated')).toBe('revalidated');
});

test('describes a line with a stated act by that act, although the state stays', () => {
  expect(historyEvent({ from: 'collated', to: 'collated', act: 'assessed_for_defence' })).toBe('assessed_for_defence');
});

test('every event is reached by a step of the machine, a beginning, a re-validation or an act', () => {
  const steps = REPORT_STATES.flatMap((from) => REPORT_MACHINE[from].map((to) => event(from, to)));
  const reached = new Set([
    ...steps,
    event(null, 'draft'),
    event(null, 'quarantined'),
    'revalidated',
    ...TRANSITION_ACTS.map((act) => historyEvent({ from: 'collated', to: 'collated', act })),
  ]);
  expect([...reached].toSorted()).toEqual([...HISTORY_EVENTS].toSorted());
});
