import { describe, expect, test } from 'vitest';
import { changeDays, nearestChange, stateAsOf, type AsOfMode, type StatementTimes } from './as-of.ts';

const times = (recordedOn: string, more: Partial<Omit<StatementTimes, 'recordedOn'>> = {}): StatementTimes => ({
  recordedOn,
  retractedOn: undefined,
  validFrom: undefined,
  validTo: undefined,
  ...more,
});

/** One person, written by hand. */
const HISTORY = {
  name: times('2026-03-11', { validFrom: '1994-05-02' }),
  address: times('2026-03-10', { validFrom: '2026-01-01' }),
  formerAddress: times('2026-03-09', { validTo: '2025-12-31' }),
  phone: times('2026-03-10', { validFrom: '2026-02-01', validTo: '2026-02-28' }),
  offered: times('2026-03-04'),
  seen: times('2026-03-11', { validFrom: '2026-03-09', validTo: '2026-03-09', retractedOn: '2026-08-02' }),
} as const;

const on = (day: string, by: AsOfMode): Record<string, string> =>
  Object.fromEntries(Object.entries(HISTORY).map(([name, one]) => [name, stateAsOf(one, by, day)]));

describe('what was known', () => {
  test('a statement is known from the day it was recorded', () => {
    expect(on('2026-03-03', 'known')).toEqual({
      name: 'absent',
      address: 'absent',
      formerAddress: 'absent',
      phone: 'absent',
      offered: 'absent',
      seen: 'absent',
    });
    expect(on('2026-03-10', 'known')).toEqual({
      name: 'absent',
      address: 'current',
      formerAddress: 'current',
      phone: 'current',
      offered: 'current',
      seen: 'absent',
    });
  });

  test('a retraction is undone before its day and counts from that day', () => {
    expect(on('2026-08-01', 'known')).toMatchObject({ seen: 'current' });
    expect(on('2026-08-02', 'known')).toMatchObject({ seen: 'retracted' });
  });

  test('valid time plays no part', () => {
    expect(on('2026-09-27', 'known')).toMatchObject({ phone: 'current', formerAddress: 'current' });
  });
});

describe('what was true', () => {
  test('both ends of the valid time are included', () => {
    expect(on('2026-01-31', 'true')).toMatchObject({ phone: 'absent' });
    expect(on('2026-02-01', 'true')).toMatchObject({ phone: 'current' });
    expect(on('2026-02-28', 'true')).toMatchObject({ phone: 'current' });
    expect(on('2026-03-01', 'true')).toMatchObject({ phone: 'absent' });
  });

  test('a statement counts before it was recorded, and since its start if it has no end', () => {
    expect(on('1994-05-01', 'true')).toMatchObject({ name: 'absent' });
    expect(on('1994-05-02', 'true')).toMatchObject({ name: 'current', address: 'absent' });
    expect(on('2026-09-27', 'true')).toMatchObject({ name: 'current', address: 'current' });
  });

  test('an unknown time is unknown and never assumed', () => {
    expect(on('2026-03-04', 'true')).toMatchObject({ offered: 'unknown' });
    expect(on('2025-12-31', 'true')).toMatchObject({ formerAddress: 'unknown' });
    expect(on('2026-01-01', 'true')).toMatchObject({ formerAddress: 'absent' });
  });

  test('a statement retracted later was never true', () => {
    expect(on('2026-03-09', 'true')).toMatchObject({ seen: 'retracted' });
  });
});

test('the picture changes on these days alone', () => {
  const all = Object.values(HISTORY);
  expect(changeDays(all, 'known')).toEqual(['2026-03-04', '2026-03-09', '2026-03-10', '2026-03-11', '2026-08-02']);
  expect(changeDays(all, 'true')).toEqual(['1994-05-02', '2026-01-01', '2026-02-01', '2026-03-01']);
  for (const by of ['known', 'true'] as const) {
    const days = changeDays(all, by);
    for (const [nth, day] of days.entries()) {
      expect(nearestChange(days, day, 'before')).toBe(days[nth - 1]);
      expect(nearestChange(days, day, 'after')).toBe(days[nth + 1]);
    }
  }
});

test('between two changes nothing changes', () => {
  const days = changeDays(Object.values(HISTORY), 'known');
  expect(days).not.toContain('2026-03-12');
  expect(on('2026-03-12', 'known')).toEqual(on('2026-08-01', 'known'));
});
