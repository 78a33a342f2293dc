import { describe, expect, test } from 'vitest';
import { PRODUCT_OUTLINE, PRODUCT_TYPES } from './product.ts';
import { isHighestInfo, structureFaults, UNCITED_SECTIONS, type StructureBlock } from './product-structure.ts';

const NONE: ReadonlySet<string> = new Set();
const FINDING = { kind: 'finding', id: 'f' };
const REPORT = { kind: 'report', id: 'r' };
const block = (id: string, section: string, text: string, cites: StructureBlock['cites'] = []): StructureBlock => ({
  id,
  section,
  text,
  cites,
});
const ASKS = block('z', 'asks', 'None.');

describe('an empty section', () => {
  test.each([
    ['no block', []],
    ['blanks', [block('a', 'items', ' \n')]],
    ['a dash', [block('a', 'items', '–')]],
    ['a reason of two letters', [{ ...block('a', 'items', ''), notApplicable: 'no' }]],
  ])('is named: %s', (_, blocks) => {
    expect(structureFaults('briefing', [...blocks, ASKS], NONE)).toEqual([
      { is: 'empty', section: 'items', number: '1' },
    ]);
  });

  test('is answered by text, by a citation alone, or by a reason why it does not apply', () => {
    for (const answer of [
      block('a', 'items', 'Two vans.', [FINDING]),
      block('a', 'items', '', [FINDING]),
      { ...block('a', 'items', ''), notApplicable: 'nothing was reported this week' },
    ])
      expect(structureFaults('briefing', [answer, ASKS], NONE)).toEqual([]);
  });

  test('is named for every question of every type', () => {
    for (const type of PRODUCT_TYPES)
      expect(structureFaults(type, [], NONE).map(({ section }) => section)).toEqual(PRODUCT_OUTLINE[type]);
  });
});

test('a block with a statement but no citation is named by its number; options and asks need no citation', () => {
  const blocks = [block('a', 'items', 'One.', [FINDING]), block('b', 'items', 'Two vans were seen.'), ASKS];
  expect(structureFaults('briefing', blocks, NONE)).toEqual([
    { is: 'uncited', section: 'items', number: '1.2', blockId: 'b' },
  ]);
});

test('sections without citations exist', () => {
  const all = PRODUCT_TYPES.flatMap((type) => PRODUCT_OUTLINE[type]);
  expect(UNCITED_SECTIONS.filter((section) => !all.includes(section))).toEqual([]);
});

describe('"confirmed"', () => {
  const faultsWith = (cites: StructureBlock['cites']) =>
    structureFaults(
      'briefing',
      [block('a', 'items', 'It is confirmed that two vans came.', cites), ASKS],
      new Set(['r']),
    );

  test('is supported by a cited report of the highest information grade', () => {
    expect(faultsWith([FINDING, REPORT])).toEqual([]);
  });

  test.each([
    ['a judgement of that id', { kind: 'judgement', id: 'r' }],
    ['another report', { kind: 'report', id: 'other' }],
    ['a finding', FINDING],
  ])('is over-graded if only this is cited: %s', (_, cite) => {
    expect(faultsWith([cite])).toEqual([
      { is: 'over_graded', section: 'items', number: '1.1', blockId: 'a', words: 'confirmed' },
    ]);
  });

  test('means the first code of each scheme', () => {
    expect(isHighestInfo({ scheme: 'EU_4x4', source: 'B', info: '1' })).toBe(true);
    expect(isHighestInfo({ scheme: 'EU_4x4', source: 'A', info: '2' })).toBe(false);
    expect(isHighestInfo({ scheme: 'UK_3x5x2', source: '1', info: 'A' })).toBe(true);
    expect(isHighestInfo({ scheme: 'NATO_6x6', source: 'A', info: '6' })).toBe(false);
  });
});
