import { expect, test } from 'vitest';
import { turnaroundDueMs } from './turnaround.ts';

test.each([
  ['high', '2026-09-27T05:00:00.000Z'],
  ['medium', '2026-09-29T21:00:00.000Z'],
  ['low', '2026-10-03T21:00:00.000Z'],
] as const)('a report of urgency %s that was sent at 21:00 is due at %s', (urgency, due) => {
  expect(turnaroundDueMs(Date.parse('2026-09-26T21:00:00Z'), urgency)).toBe(Date.parse(due));
});
