import { expect, test } from 'vitest';
import { postOf } from './post.ts';

test.each([
  [['administrator'], 'system'],
  [['administrator', 'supervisor'], 'desk'],
  [['partner'], 'partner'],
  [['expert', 'administrator'], 'partner'],
  [['expert', 'tactical_analyst'], 'desk'],
  [['submitting_officer'], 'street'],
  [['police_chief'], 'command'],
  [['auditor'], 'oversight'],
  [['policy_maker'], 'policy'],
  [[], 'desk'],
] as const)('the home of %j is %s', (roles, post) => {
  expect(postOf([...roles])).toBe(post);
});
