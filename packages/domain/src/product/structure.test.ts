import { describe, expect, test } from 'vitest';
import { PRODUCT_OUTLINE, PRODUCT_RULES, PRODUCT_TYPES, UNCITED_SECTIONS } from './product-type.ts';
import { isHighestInfo, structureFaults, type StructureBlock } from './structure.ts';

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

test('a section beyond the outline is read like those of it, and numbered after them', () => {
  const blocks = [block('a', 'items', 'One.', [FINDING]), ASKS, block('x', 'more', 'It is confirmed that he fled.')];
  expect(structureFaults('briefing', blocks, NONE)).toEqual([
    { is: 'uncited', section: 'more', number: '3.1', blockId: 'x' },
    { is: 'over_graded', section: 'more', number: '3.1', blockId: 'x', words: 'confirmed' },
  ]);
  expect(structureFaults('briefing', [...blocks.slice(0, 2), block('x', 'more', '')], NONE)).toEqual([
    { is: 'empty', section: 'more', number: '3' },
  ]);
});

test('a type that must answer a section takes no reason why it does not apply', () => {
  const excused = PRODUCT_OUTLINE.early_warning.map((section, nth) => ({
    ...block(`${nth}`, section, ''),
    notApplicable: 'not known yet',
  }));
  expect(structureFaults('early_warning', excused, NONE).map(({ is, section }) => [is, section])).toEqual([
    ['must_answer', 'what'],
    ['must_answer', 'likelihood_confidence'],
    ['must_answer', 'who_acts'],
    ['must_answer', 'next_update'],
  ]);
});

test('a risk assessment has hazards with their levels, and they need a citation like any fact', () => {
  const hazard = {
    hazard: 'Crowd at the gate',
    impact: 5,
    likelihood: 2,
    controls: 'Stewards',
    residualImpact: 4,
    residualLikelihood: 1,
  } as const;
  const rest = [block('c', 'controls', 'Stewards.'), block('r', 'residual_risk', 'Accepted by the commander.')];
  const faultsOf = (first: StructureBlock): readonly unknown[] =>
    structureFaults('risk_assessment', [first, ...rest], NONE).map(({ is, number }) => [is, number]);
  expect(faultsOf(block('h', 'hazards', 'Crowds.', [FINDING]))).toEqual([['no_hazard', '1']]);
  expect(faultsOf({ ...block('h', 'hazards', ''), hazards: [hazard] })).toEqual([['uncited', '1.1']]);
  expect(faultsOf({ ...block('h', 'hazards', '', [FINDING]), hazards: [hazard] })).toEqual([]);
});

test('an early warning has the day of its next update, and no other type asks for one', () => {
  const whole = (type: 'early_warning' | 'horizon_scan') =>
    PRODUCT_OUTLINE[type].map((section, nth) => block(`${nth}`, section, 'Patrols go at six.', [FINDING]));
  expect(structureFaults('early_warning', whole('early_warning'), NONE)).toEqual([
    { is: 'no_update_day', section: 'next_update', number: '6' },
  ]);
  expect(structureFaults('early_warning', whole('early_warning'), NONE, '2026-10-01')).toEqual([]);
  expect(structureFaults('horizon_scan', whole('horizon_scan'), NONE)).toEqual([]);
});

test('every rule of a type names sections of its own outline', () => {
  for (const type of PRODUCT_TYPES) {
    const { outline, mustAnswer = [], hazardsIn, updateIn } = PRODUCT_RULES[type];
    expect(new Set(outline).size).toBe(outline.length);
    for (const section of [...mustAnswer, ...[hazardsIn, updateIn].filter((one) => one !== undefined)])
      expect(outline).toContain(section);
  }
});

describe('a block that is cited by sentence', () => {
  const F = { kind: 'finding', id: 'ffffffff-0000-4000-8000-000000000001' };
  const faultsOf = (text: string, more: Partial<StructureBlock> = {}) =>
    structureFaults('briefing', [{ ...block('a', 'items', text, [F]), ...more }, ASKS], NONE).map((fault) =>
      'words' in fault ? [fault.is, fault.words] : [fault.is],
    );

  test('has a mark in or after each sentence', () => {
    expect(faultsOf('Two vans.[^ffffffff] They left.[^ffffffff]')).toEqual([]);
    expect(faultsOf('Two vans.[^ffffffff] They left.')).toEqual([['uncited_sentence', 'They left.']]);
  });

  test('is one with a mark, or one begun so; others are cited as a whole, as before', () => {
    expect(faultsOf('Two vans. They left.')).toEqual([]);
    expect(faultsOf('Two vans.', { bySentence: true })).toEqual([['uncited_sentence', 'Two vans.']]);
  });

  test('needs no mark where facts need no citation', () => {
    const asks = { ...block('z', 'asks', 'Report vans.', [F]), bySentence: true };
    expect(structureFaults('briefing', [block('a', 'items', 'Two vans.', [F]), asks], NONE)).toEqual([]);
  });

  test('is kept from review by a mark whose citation is gone, in every section', () => {
    expect(faultsOf('Two vans.[^00000000]')).toEqual([['gone_mark'], ['uncited_sentence', 'Two vans.']]);
    const asks = block('z', 'asks', 'Report vans.[^00000000]');
    expect(structureFaults('briefing', [block('a', 'items', 'Two vans.', [F]), asks], NONE)).toMatchObject([
      { is: 'gone_mark', number: '2.1' },
    ]);
  });
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
