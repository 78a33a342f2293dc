import { expect, test } from 'vitest';
import { roundState } from './review-round.ts';

const round = { kind: 'comment', opensMs: 100, closesMs: 200 } as const;

test('a round is open from its opening up to its deadline', () => {
  expect([99, 100, 199, 200].map((now) => roundState(round, now))).toEqual(['planned', 'open', 'open', 'ended']);
});

test('silence is consent once it has ended, and none as soon as it is broken', () => {
  const silence = { ...round, kind: 'silence' } as const;
  expect(roundState(silence, 200)).toBe('agreed_in_silence');
  expect(roundState({ ...silence, brokenMs: 150 }, 151)).toBe('silence_broken');
});
