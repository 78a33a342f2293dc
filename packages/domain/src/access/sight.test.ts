import { expect, test } from 'vitest';
import { ROLES } from './role.ts';
import { COUNTED_FOR_POLICY, readsMasked, seenByPost, seenForPurpose } from './sight.ts';

test('auditors, data protection officers and policy-makers read names masked, and no other role does', () => {
  expect(ROLES.filter((role) => readsMasked([role]))).toEqual(['data_protection_officer', 'auditor', 'policy_maker']);
  expect(readsMasked(['auditor', 'data_protection_officer'])).toBe(true);
  expect(readsMasked([])).toBe(false);
});

test('an auditor who holds another post reads names as that post does', () => {
  for (const role of ROLES.filter((one) => !readsMasked([one])))
    expect([role, readsMasked(['auditor', role])]).toEqual([role, false]);
});

test('a policy-maker sees priorities and strategies, and no kind that only a label protects', () => {
  expect(seenForPurpose(['policy_maker'])).toEqual(['priority', 'control_strategy']);
  expect(seenByPost(['policy_maker'])).toEqual(['priority', 'control_strategy']);
});

test('partners and experts see what is written together; with a post in the service they see what it sees', () => {
  const together = [
    'document',
    'edition',
    'comment',
    'nomination',
    'workshop',
    'workshop_session',
    'concept',
    'readiness',
  ];
  for (const roles of [['partner'], ['expert'], ['partner', 'expert'], ['expert', 'administrator']] as const)
    expect(seenForPurpose(roles)).toEqual(together);
  expect(seenForPurpose(['expert', 'tactical_analyst'])).toEqual(seenForPurpose(['tactical_analyst']));
  expect(seenForPurpose(['tactical_analyst'])).toContain('entity');
});

test('one who runs the system or looks on as well still reads masked; running it adds no kind', () => {
  const masked = ROLES.filter((role) => readsMasked(['policy_maker', role]));
  expect(masked).toEqual(['data_protection_officer', 'auditor', 'policy_maker', 'administrator']);
  expect(seenForPurpose(['administrator', 'policy_maker'])).toEqual(seenForPurpose(['policy_maker']));
});

test('what the year of a policy-maker counts is what a chief sees by post', () => {
  const chief = seenByPost(['police_chief']);
  expect(COUNTED_FOR_POLICY.filter((kind) => !chief.includes(kind))).toEqual([]);
  for (const kind of ['report', 'statement', 'judgement', 'person_nomination', 'dissemination'] as const)
    expect(COUNTED_FOR_POLICY).not.toContain(kind);
});
