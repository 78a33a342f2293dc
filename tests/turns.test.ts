import { existsSync, readFileSync } from 'node:fs';
import { withoutTurn, type Turns } from '@reeve/testing/run/turns.ts';
import { expect, test } from 'vitest';
import { TURNS } from './turns.ts';

const GROUP: Turns = {
  project: 'unit',
  oneOf: 2,
  files: [
    'tests/auc.test.ts',
    'tests/colons.test.ts',
    'tests/engines.test.ts',
    'tests/rooms.test.ts',
    'tests/usage.test.ts',
  ],
  code: ['packages/domain/src/text/'],
};
const firstOf = (from: readonly string[]): string => from[0] ?? '';
const lastOf = (from: readonly string[]): string => from.at(-1) ?? '';

test('each file that takes turns exists and is named once', () => {
  const files = TURNS.flatMap((group) => group.files);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(files).size).toBe(files.length);
});

test('no test of a rule of law or ethics takes turns', () => {
  const rules = readFileSync('docs/rules-and-tests.md', 'utf8');
  const files = TURNS.flatMap((group) => group.files);
  expect(rules).toContain('`packages/server/src/retention/retention.test.ts`');
  expect(files.filter((file) => rules.includes(`\`${file}\``))).toEqual([]);
});

test('of each two files one has its turn, whichever is drawn, and the odd one out always has', () => {
  const [first, last] = [firstOf, lastOf].map((draw) => withoutTurn(GROUP, [], draw));
  expect([first?.length, last?.length]).toEqual([2, 2]);
  const never = GROUP.files.filter((file) => first?.includes(file) && last?.includes(file));
  expect(never).toEqual([]);
});

test('a file that changed lately has its turn', () => {
  const [owed = ''] = withoutTurn(GROUP, [], firstOf);
  expect(withoutTurn(GROUP, [owed], firstOf)).not.toContain(owed);
});

test('a test in a folder of packages has its turn when a file of that folder changed lately', () => {
  const folder = 'packages/formats/src/crime';
  const files = [`${folder}/event-files.test.ts`, 'tests/auc.test.ts'];
  const group = { project: 'unit', oneOf: 2, files };
  const auc = (from: readonly string[]): string => from.find((file) => file.startsWith('tests/')) ?? '';
  expect(withoutTurn(group, [], auc)).toEqual([`${folder}/event-files.test.ts`]);
  expect(withoutTurn(group, [`${folder}/row-fault.ts`], auc)).toEqual([]);
});

test('a browser test has its turn when a page that it opens changed lately', () => {
  const files = ['tests/e2e/concepts.e2e.ts', 'tests/e2e/entity.e2e.ts', 'tests/e2e/guidebook.e2e.ts'];
  const group = { project: 'browser', oneOf: 3, files };
  const guidebook = (from: readonly string[]): string => from.find((file) => file.includes('guidebook')) ?? '';
  expect(withoutTurn(group, [], guidebook)).toHaveLength(2);
  const page = 'packages/web/src/pages/entity/map/placed-facts.ts';
  expect(withoutTurn(group, [page], guidebook)).toEqual(['tests/e2e/concepts.e2e.ts']);
});

test('all have their turn when the code that they test changed lately', () => {
  expect(withoutTurn(GROUP, ['packages/domain/src/text/anchor.ts'], firstOf)).toEqual([]);
  expect(withoutTurn(GROUP, ['packages/domain/src/texts.ts'], firstOf)).toHaveLength(2);
});
