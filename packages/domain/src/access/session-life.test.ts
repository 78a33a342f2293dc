import { expect, test } from 'vitest';
import { sessionOver } from './session-life.ts';

const at = (time: string): Date => new Date(`2026-09-27T${time}.000Z`);
const session = (kind: string, lastSeen: string) => ({
  kind,
  createdAt: at('06:00:00'),
  lastSeenAt: at(lastSeen),
  expiresAt: at('18:00:00'),
});

test.each([
  ['a browser used an hour ago', 'browser', '07:00:00', '08:00:00', undefined],
  ['a browser used more than an hour ago', 'browser', '07:00:00', '08:00:01', 'idle'],
  ['a command line used long ago', 'cli', '06:00:00', '17:59:59', undefined],
  ['a command line after its hours', 'cli', '17:59:00', '18:00:00', 'expired'],
  ['a browser after its hours, however busy', 'browser', '17:59:59', '18:00:00', 'expired'],
  ['one begun by a clock that ran ahead', 'browser', '06:00:00', '05:00:00', 'expired'],
  ['one begun by a clock that was four minutes ahead', 'browser', '06:00:00', '05:56:00', undefined],
])('%s', (_, kind, lastSeen, now, over) => {
  expect(sessionOver(session(kind, lastSeen), at(now))).toBe(over);
});
