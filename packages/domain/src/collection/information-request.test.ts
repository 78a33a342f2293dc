import { expect, test } from 'vitest';
import { isRequestOverdue, requestDeadline } from './information-request.ts';

// A request sent on Friday 25 September 2026 at 15:30 UTC; limits counted by hand from Art. 5(1) of Directive (EU) 2023/977.
const SENT = { atMs: Date.UTC(2026, 8, 25, 15, 30), on: '2026-09-25' };

test('urgent and directly accessible: eight hours, over midnight', () => {
  expect(requestDeadline('urgent_direct', SENT)).toEqual({ atMs: Date.UTC(2026, 8, 25, 23, 30) });
});

test('urgent: three calendar days; ordinary: seven, over the end of a month; weekends count', () => {
  expect(requestDeadline('urgent', SENT)).toEqual({ on: '2026-09-28' });
  expect(requestDeadline('ordinary', SENT)).toEqual({ on: '2026-10-02' });
});

test('a day of one’s own is that day, and none without it', () => {
  expect(requestDeadline('own_day', SENT, '2026-11-01')).toEqual({ on: '2026-11-01' });
  expect(requestDeadline('own_day', SENT)).toBeUndefined();
});

test('the last minute and the last day are not overdue', () => {
  const at = { atMs: Date.UTC(2026, 8, 25, 23, 30) };
  expect(isRequestOverdue(at, { atMs: at.atMs, today: '2026-09-26' })).toBe(false);
  expect(isRequestOverdue(at, { atMs: at.atMs + 1, today: '2026-09-25' })).toBe(true);
  expect(isRequestOverdue({ on: '2026-09-28' }, { atMs: 0, today: '2026-09-28' })).toBe(false);
  expect(isRequestOverdue({ on: '2026-09-28' }, { atMs: 0, today: '2026-09-29' })).toBe(true);
});
