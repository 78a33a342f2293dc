import { FUNCTIONS, seenForPurpose, type FunctionName } from '@reeve/domain';
import { expect, test } from 'vitest';
import { KEY_LIST } from './command/key-list.ts';
import { RAIL, railFor, railNameOf } from './rail-table.ts';

const EVERYTHING = Object.keys(FUNCTIONS) as FunctionName[]; // the keys of FUNCTIONS

test('no two places share a letter, and none takes the letter of writing a report', () => {
  const letters = [...RAIL.map((entry) => entry.letter), 'n'];
  expect(new Set(letters).size).toBe(letters.length);
});

test('lists no key twice', () => {
  const keys = KEY_LIST.map((line) => line.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('offers the log only to those who can read it', () => {
  expect(railFor({ may: EVERYTHING, sees: [] }).map((entry) => entry.path)).toContain('/log');
  const withoutLog = EVERYTHING.filter((name) => name !== 'read_log');
  expect(railFor({ may: withoutLog, sees: [] }).map((entry) => entry.path)).not.toContain('/log');
});

test('offers a supervisor the samples of their unit, and nothing to users with neither', () => {
  expect(railFor({ may: ['review_samples'], sees: [] }).map((entry) => entry.path)).toContain('/log/samples');
  expect(railFor({ may: [], sees: [] }).map((entry) => entry.name)).not.toContain('protect');
});

test.each([
  ['submitting_officer', ['home', 'direct', 'gather', 'know', 'analyse', 'assess', 'act', 'common']],
  ['auditor', ['home', 'direct', 'assess', 'decide', 'act', 'evaluate', 'common']],
  ['partner', ['home', 'common']],
  ['policy_maker', ['home', 'direct']],
] as const)('the post of a %s has the places of what it sees', (role, places) => {
  expect(railFor({ may: [], sees: seenForPurpose([role]) }).map((entry) => entry.name)).toEqual(places);
});

test('oversight comes to what was sent, where others come to products', () => {
  const paths = railFor({ may: [], sees: seenForPurpose(['auditor']) }).map((entry) => entry.path);
  expect(paths).toContain('/recipients/sent');
  expect(paths).toContain('/priorities');
});

test.each([
  ['/', 'home'],
  ['/reports', 'gather'],
  ['/reports/new', 'gather'],
  ['/reports/1f/draft', 'gather'],
  ['/requirements/1f', 'direct'],
  ['/collection-tasks/new', 'direct'],
  ['/priorities', 'direct'],
  ['/meetings/1f', 'decide'],
  ['/decisions', 'decide'],
  ['/person-nominations/new', 'decide'],
  ['/tasks', 'act'],
  ['/outcomes/1f', 'act'],
  ['/evaluations/1f', 'evaluate'],
  ['/log', 'protect'],
  ['/products/1f', 'assess'],
  ['/documents/1f/review', 'common'],
  ['/workshop-sessions/1f', 'common'],
  ['/concepts', 'common'],
  ['/readiness', 'common'],
  ['/thread/evaluation/1f', 'evaluate'],
  ['/thread/nonsense/1f', undefined],
  ['/reportsarchive', undefined],
  ['/search', undefined],
])('%s belongs to %s', (path, name) => {
  expect(railNameOf(path)).toBe(name);
});
