import { describe, expect, test } from 'vitest';
import { ASKS_AT, hasConflict, MEETING_LEVELS, nextMeetingOn, levelsAbove } from './meeting.ts';

describe('the next meeting of a series', () => {
  // Counted on a calendar by hand.
  test.each([
    ['2026-03-13', { every: 2, unit: 'week' }, '2026-03-27'],
    ['2026-12-31', { every: 1, unit: 'day' }, '2027-01-01'],
    ['2026-01-12', { every: 6, unit: 'month' }, '2026-07-12'],
    ['2027-11-30', { every: 3, unit: 'month' }, '2028-02-29'],
    ['2026-02-23', { every: 1, unit: 'week' }, '2026-03-02'],
  ] as const)('after %s is a cadence later', (heldOn, cadence, next) => {
    expect(nextMeetingOn(heldOn, cadence)).toBe(next);
  });
});

test('what is not ours goes upward only', () => {
  expect(levelsAbove('local')).toEqual(['regional', 'national']);
  expect(levelsAbove('regional')).toEqual(['national']);
  expect(levelsAbove('national')).toEqual([]);
});

test('every level takes back what it deferred, and a strategic meeting takes no nomination of a person', () => {
  for (const level of MEETING_LEVELS) expect(ASKS_AT[level]).toContain('deferred');
  expect(ASKS_AT.strategic.filter((reason) => reason.startsWith('nomination'))).toEqual([]);
});

test('a conflict of interest keeps its member from one item, or from the whole meeting', () => {
  const declared = [{ accountId: 'a', agendaItemId: 'first' }, { accountId: 'b' }];
  expect(hasConflict(declared, 'a', 'first')).toBe(true);
  expect(hasConflict(declared, 'a', 'second')).toBe(false);
  expect(hasConflict(declared, 'a', undefined)).toBe(false);
  expect(hasConflict(declared, 'b', 'second')).toBe(true);
  expect(hasConflict(declared, 'c', 'first')).toBe(false);
});
