import { describe, expect, test } from 'vitest';
import { relationOf } from '../record/citation.ts';
import { REQUIREMENT_STATES } from '../record/requirement.ts';
import { GAP_ARISES_FROM, GAP_STATES, gapAfter, gapProposal, gapSteps, mayMoveGap } from './gap.ts';

const ME = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';

test('a gap arises from what shows that something is not known, and a requirement asks for it', () => {
  for (const kind of GAP_ARISES_FROM) expect(relationOf('gap', kind)).toBe('raised_by');
  expect(relationOf('gap', 'report')).toBeUndefined();
  expect(relationOf('requirement', 'gap')).toBe('raised_by');
});

test('a person closes, accepts or reopens it; only a requirement makes it collected', () => {
  expect(GAP_STATES.map((state) => [state, ...gapSteps(state)])).toEqual([
    ['open', 'closed', 'accepted'],
    ['being_collected', 'open', 'closed', 'accepted'],
    ['closed'],
    ['accepted'],
  ]);
});

describe('who moves a gap', () => {
  const gap = { ownerId: undefined, openedBy: ME };
  const move = (to: 'closed' | 'accepted', accountId: string, role: 'tactical_analyst' | 'head_of_intelligence') => {
    const verdict = mayMoveGap('open', to, { accountId, roles: [role] }, gap);
    return verdict.allowed ? 'allowed' : verdict.because;
  };
  test('its author closes it and does not accept it', () => {
    expect(move('closed', ME, 'tactical_analyst')).toBe('allowed');
    expect(move('closed', OTHER, 'tactical_analyst')).toBe('not_owner');
    expect(move('accepted', ME, 'tactical_analyst')).toBe('role');
  });
  test('the head of intelligence does both', () => {
    expect(move('accepted', OTHER, 'head_of_intelligence')).toBe('allowed');
    expect(move('closed', OTHER, 'head_of_intelligence')).toBe('allowed');
  });
  test('what was closed stays closed', () => {
    expect(mayMoveGap('closed', 'open', { accountId: ME, roles: ['police_chief'] }, gap)).toMatchObject({
      because: 'no_such_step',
    });
  });
});

describe('a gap and the requirements that cite it', () => {
  // Each line: gap, the state a requirement entered, the others, the gap afterwards.
  test.each([
    ['open', 'approved', [], 'being_collected'],
    ['open', 'tasked', [], 'being_collected'],
    ['open', 'refused', [], undefined],
    ['open', 'answered', [], undefined],
    ['being_collected', 'approved', [], undefined],
    ['being_collected', 'answered', [], undefined],
    ['being_collected', 'unanswerable', [], 'open'],
    ['being_collected', 'lapsed', ['proposed', 'closed', 'refused'], 'open'],
    ['being_collected', 'withdrawn', ['partially_answered'], undefined],
    ['being_collected', 'withdrawn', ['answered'], undefined],
    ['accepted', 'approved', [], undefined],
    ['closed', 'withdrawn', [], undefined],
  ] as const)('%s, a requirement becomes %s, others are %j', (gap, to, others, after) => {
    expect(gapAfter(gap, to, others)).toBe(after);
  });

  test('no state of a requirement closes or accepts a gap', () => {
    for (const gap of GAP_STATES)
      for (const to of REQUIREMENT_STATES)
        expect([undefined, 'open', 'being_collected']).toContain(gapAfter(gap, to, []));
  });

  test.each([
    ['open', [], 'ask'],
    ['open', ['proposed'], undefined],
    ['being_collected', ['tasked'], undefined],
    ['being_collected', ['answered', 'tasked'], 'close'],
    ['open', ['unanswerable'], 'accept'],
    ['open', ['lapsed', 'withdrawn'], 'ask'],
    ['closed', ['answered'], undefined],
    ['accepted', [], undefined],
  ] as const)('of a gap that is %s with requirements %j, it proposes %s', (gap, requirements, proposal) => {
    expect(gapProposal(gap, requirements)).toBe(proposal);
  });
});
