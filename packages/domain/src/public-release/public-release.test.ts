import { describe, expect, test } from 'vitest';
import {
  mayDecideRelease,
  releasedHours,
  releasedResult,
  releasePeriod,
  releaseState,
  type WaitingRelease,
} from './public-release.ts';

const release = (id: string, more: Partial<WaitingRelease> = {}): WaitingRelease => ({
  id,
  madeBy: 'chief',
  decision: undefined,
  against: [],
  ...more,
});

describe('the period of a release', () => {
  test('begins with the year and ends with a quarter', () => {
    expect(releasePeriod(2026, 6)).toEqual({ from: '2026-01-01', before: '2026-07-01', composableOn: '2026-07-29' });
    expect(releasePeriod(2025, 12)).toEqual({ from: '2025-01-01', before: '2026-01-01', composableOn: '2026-01-29' });
  });
});

describe('numbers that are no counts', () => {
  test('hours are released in tens', () => {
    expect([0, 4, 14.9, 1235].map(releasedHours)).toEqual([0, 0, 10, 1240]);
  });
  test('an interval never becomes narrower', () => {
    expect(releasedResult({ difference: -62, ci95: [-134, 10] })).toEqual({ difference: -60, low: -135, high: 10 });
    expect(releasedResult({ difference: 3, ci95: [-1, 6] })).toEqual({ difference: 5, low: -5, high: 10 });
  });
});

describe('a draft', () => {
  test('is outdated once another release of its year is approved', () => {
    const first = release('first', { decision: 'approved' });
    expect(releaseState(release('draft', { against: ['first'] }), [first, release('draft')])).toBe('draft');
    expect(releaseState(release('draft'), [first, release('draft')])).toBe('outdated');
  });
  test('is outdated once a newer one is composed, and not once the newer one is declined', () => {
    const draft = release('draft');
    expect(releaseState(draft, [draft, release('newer')])).toBe('outdated');
    expect(releaseState(draft, [draft, release('newer', { decision: 'declined' })])).toBe('draft');
  });
  test.each([
    ['another head of intelligence', 'head', ['head_of_intelligence'], undefined],
    ['the person who composed it', 'chief', ['police_chief'], 'own_work'],
    ['an analyst', 'analyst', ['strategic_analyst'], 'role'],
  ] as const)('is decided by %s', (_, accountId, roles, because) => {
    const draft = release('draft');
    const verdict = mayDecideRelease({ accountId, roles }, draft, [draft]);
    expect(verdict).toEqual(because === undefined ? { allowed: true } : { allowed: false, because });
  });
  test('is decided once, and not when outdated', () => {
    const head = { accountId: 'head', roles: ['head_of_intelligence'] as const };
    const done = release('done', { decision: 'approved' });
    expect(mayDecideRelease(head, done, [done])).toEqual({ allowed: false, because: 'decided' });
    const draft = release('draft');
    expect(mayDecideRelease(head, draft, [done, draft])).toEqual({ allowed: false, because: 'outdated' });
  });
});
