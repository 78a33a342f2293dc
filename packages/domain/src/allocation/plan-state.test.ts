import { expect, test } from 'vitest';
import { mayMovePlan } from './plan-state.ts';

const commander = { accountId: 'commander', roles: ['district_commander'] as const };
const analyst = { accountId: 'analyst', roles: ['tactical_analyst'] as const };

test('a plan is adopted by a commander who did not propose it', () => {
  expect(mayMovePlan('adopted', commander, 'analyst')).toEqual({ allowed: true });
  expect(mayMovePlan('adopted', commander, 'commander')).toEqual({ allowed: false, because: 'own_plan' });
  expect(mayMovePlan('refused', commander, 'commander')).toEqual({ allowed: false, because: 'own_plan' });
  expect(mayMovePlan('adopted', analyst, 'commander')).toEqual({ allowed: false, because: 'role' });
});

test('a plan is withdrawn by the person who proposed it', () => {
  expect(mayMovePlan('withdrawn', analyst, 'analyst')).toEqual({ allowed: true });
  expect(mayMovePlan('withdrawn', commander, 'analyst')).toEqual({ allowed: false, because: 'not_author' });
});
