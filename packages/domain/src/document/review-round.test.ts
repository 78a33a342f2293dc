import { expect, test } from 'vitest';
import { lastReminderMs, roundState } from './review-round.ts';

const round = { kind: 'comment', opensMs: 100, closesMs: 200 } as const;

test('a round is open from its opening up to its deadline', () => {
  expect([99, 100, 199, 200].map((now) => roundState(round, now))).toEqual(['planned', 'open', 'open', 'ended']);
});

test('silence is consent once it has ended, and never from the moment it is broken', () => {
  const silence = { ...round, kind: 'silence' } as const;
  expect(roundState(silence, 200)).toBe('agreed_in_silence');
  expect(roundState({ ...silence, brokenMs: 150 }, 151)).toBe('silence_broken');
});

test('a round sends reminders on each of its days before the deadline that is within the round', () => {
  const day = 86_400_000;
  const month = { kind: 'comment', opensMs: 0, closesMs: 30 * day } as const;
  const at = (days: number): number | undefined => lastReminderMs(month, [7, 1, 60], days * day);
  expect([at(22.9), at(23), at(28.9), at(29), at(40)]).toEqual([undefined, 23 * day, 23 * day, 29 * day, 29 * day]);
  expect(lastReminderMs(month, [], 29 * day)).toBeUndefined();
});
