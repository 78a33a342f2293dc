import { expect, test } from 'vitest';
import { refusalText } from './role-names.ts';

const namesOf = (roles: unknown): string => String(roles);

test('a refusal for a role is the sentence that names the roles that can; without any, and for another reason, it names none', () => {
  const roles = ['supervisor', 'head_of_intelligence'];
  expect(refusalText({ because: 'role', roles }, namesOf)).toEqual([
    'refusal.roleNamed',
    { roles: 'supervisor,head_of_intelligence' },
  ]);
  expect(refusalText({ because: 'role', roles: [] }, namesOf)[0]).toBe('refusal.role');
  expect(refusalText({ because: 'same_person', roles: [] }, namesOf)[0]).toBe('refusal.same_person');
});
