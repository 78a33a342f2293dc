import { FUNCTIONS, type FunctionName } from '@reeve/domain';
import { expect, test } from 'vitest';
import { KEY_LIST } from './key-list.ts';
import { RAIL, railFor, railNameOf } from './rail-table.ts';

const EVERYTHING = Object.keys(FUNCTIONS) as FunctionName[]; // the keys of FUNCTIONS

test('no two places share a letter, and none takes the letter of writing a report', () => {
  const letters = [...RAIL.map((entry) => entry.letter), 'n'];
  expect(new Set(letters).size).toBe(letters.length);
});

test('no key stands twice in the list of keys', () => {
  const keys = KEY_LIST.map((line) => line.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the log is offered to those who may read it, and to nobody else', () => {
  expect(railFor(EVERYTHING).map((entry) => entry.path)).toContain('/log');
  const withoutLog = EVERYTHING.filter((name) => name !== 'read_log');
  expect(railFor(withoutLog).map((entry) => entry.path)).not.toContain('/log');
});

test('a supervisor finds there what was drawn for his unit, and whoever has neither finds nothing', () => {
  expect(railFor(['review_samples']).map((entry) => entry.path)).toContain('/log/samples');
  expect(railFor([]).map((entry) => entry.name)).not.toContain('protect');
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
