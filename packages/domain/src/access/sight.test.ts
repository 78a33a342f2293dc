import { expect, test } from 'vitest';
import { ROLES } from './role.ts';
import { readsMasked } from './sight.ts';

test('auditors and data protection officers read names masked, and no other role does', () => {
  expect(ROLES.filter((role) => readsMasked([role]))).toEqual(['data_protection_officer', 'auditor']);
  expect(readsMasked(['auditor', 'data_protection_officer'])).toBe(true);
  expect(readsMasked([])).toBe(false);
});

test('an auditor who holds another post reads names as that post does', () => {
  for (const role of ROLES.filter((one) => !readsMasked([one])))
    expect([role, readsMasked(['auditor', role])]).toEqual([role, false]);
});
