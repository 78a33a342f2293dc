import { expect, test } from 'vitest';
import type { Block } from '../blocks.ts';
import { checksOf, holdsBack } from './checks.ts';

const NONE: ReadonlySet<string> = new Set();
const block = (id: string, section: string, text: string, citeId?: string): Block => ({
  id,
  section,
  text,
  cites: citeId === undefined ? [] : [{ kind: 'finding', id: citeId }],
});

test('a vague word is found in its block and named by its number', () => {
  const blocks = [
    block('a', 'items', 'It is likely.', 'f'),
    block('b', 'items', 'A van may have been used.', 'f'),
    block('c', 'asks', 'None.'),
  ];
  expect(checksOf('briefing', blocks, NONE, NONE)).toEqual([{ is: 'vague', blockId: 'b', number: '1.2', word: 'may' }]);
});

test('a question without an answer is named; a citation alone is an answer', () => {
  expect(checksOf('briefing', [block('a', 'items', ' ')], NONE, NONE)).toEqual([
    { is: 'empty', section: 'items', number: '1' },
    { is: 'empty', section: 'asks', number: '2' },
  ]);
  expect(checksOf('briefing', [block('a', 'items', '', 'f'), block('b', 'asks', 'x')], NONE, NONE)).toEqual([]);
});

test('a citation of something stale is named at every block that has it', () => {
  const blocks = [block('a', 'items', 'x', 'f'), block('b', 'asks', 'y', 'f')];
  expect(
    checksOf('briefing', blocks, new Set(['f']), NONE).map((check) => check.is === 'stale' && check.number),
  ).toEqual(['1.1', '2.1']);
});

test('a vague word does not keep a draft from being handed in, the others do', () => {
  const checks = checksOf('briefing', [block('a', 'items', 'It may be.', 'f')], new Set(['f']), NONE);
  expect(checks.map((check) => [check.is, holdsBack(check)])).toEqual([
    ['vague', false],
    ['stale', true],
    ['empty', true],
  ]);
});

test('points out words about a person; a number about a person blocks the draft, a forecast about them does not', () => {
  const blocks = [
    block('a', 'items', 'His risk score is 87, as it was at the end of the week.'),
    block('b', 'asks', 'The suspect will sell the watches next month.'),
  ];
  const checks = checksOf('briefing', blocks, NONE, NONE).filter((check) => check.is === 'person');
  const said = checks.map((check) => `${check.number} ${check.found.kind} ${holdsBack(check)}`);
  expect([...new Set(said)]).toEqual([
    '1.1 forbidden_word false',
    '1.1 person_number true',
    '2.1 future_conduct false',
  ]);
});

test('what the server refuses holds the draft back at its block', () => {
  const blocks = [block('a', 'items', 'It is confirmed that two vans came.'), block('b', 'asks', 'None.')];
  const checks = checksOf('briefing', blocks, NONE, NONE);
  expect(checks.map((check) => [check.is, check.number, holdsBack(check)])).toEqual([
    ['uncited', '1.1', true],
    ['over_graded', '1.1', true],
  ]);
});

test('a section that does not apply says why', () => {
  const why = { ...block('a', 'items', ''), notApplicable: 'nothing was reported' };
  expect(checksOf('briefing', [why, block('b', 'asks', 'None.')], NONE, NONE)).toEqual([]);
});
