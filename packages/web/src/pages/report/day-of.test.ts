import { expect, test } from 'vitest';
import { dayOf } from './day-of.ts';

test('the day is the agency’s, not that of Greenwich', () => {
  expect(dayOf('2026-03-03T23:30:00Z', 'Etc/GMT-1')).toBe('2026-03-04');
  expect(dayOf('2026-03-03T23:30:00Z', 'America/New_York')).toBe('2026-03-03');
  expect(dayOf('2026-01-01T00:00:00+01:00', 'Etc/GMT-1')).toBe('2026-01-01');
});
