import { expect, test } from 'vitest';

import { ageWarning, judgeVersion, parseVersion } from './version.ts';

// The fixed releases named by PostgreSQL's advisory for CVE-2025-8713, and their neighbours.
test.each([
  ['13.22', false],
  ['14.19', false],
  ['15.13', false],
  ['15.14', true],
  ['15.20', true],
  ['16.9', false],
  ['16.10', true],
  ['17.5', false],
  ['17.6', true],
  ['18.0', true],
  ['18.4', true],
  ['19.0', true],
  ['23.1', true],
])('PostgreSQL %s passes the version gate: %s', (number, allowed) => {
  const version = parseVersion(`postgres (PostgreSQL) ${number}`);
  expect(version && judgeVersion(version).allowed).toBe(allowed);
});

test('keeps the vendor’s note in the text of a version', () => {
  expect(parseVersion('postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n')).toEqual({
    major: 15,
    minor: 20,
    text: '15.20 (Debian 15.20-0+deb12u1)',
  });
});

test.each([
  'postgres (PostgreSQL) 19beta1',
  'postgres (PostgreSQL) 18rc1',
  'postgres (PostgreSQL) 20devel',
  '',
  'mysqld 8.4',
])('what is no release of PostgreSQL has no version: %s', (answer) => {
  expect(parseVersion(answer)).toBeUndefined();
});

test.each([
  ['15.19', true],
  ['15.20', false],
  ['18.4', true],
  ['18.7', false],
  ['19.0', false],
])('PostgreSQL %s is reported as lacking known fixes: %s', (number, warned) => {
  const version = parseVersion(`postgres (PostgreSQL) ${number}`);
  expect(version && ageWarning(version) !== undefined).toBe(warned);
});
