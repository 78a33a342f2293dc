import { PRODUCT_OUTLINE } from '@reeve/domain';
import { expect, test } from 'vitest';
import {
  blockNumbers,
  moveBlock,
  sectionsOf,
  withBlock,
  withCite,
  withHazardAt,
  withNotApplicable,
  withoutCite,
  withShow,
  type Block,
} from './blocks.ts';

const block = (id: string, section: string, text = 'Words.'): Block => ({ id, section, text, cites: [] });
const ids = (blocks: readonly Block[]): string => blocks.map(({ id }) => id).join('');
const TWO = [block('a', 'items'), block('x', 'asks'), block('b', 'items'), block('c', 'items')];

test('every question of the outline has its section, also without a block', () => {
  const sections = sectionsOf('tactical_assessment', [block('a', 'options')]);
  expect(sections.map(({ code }) => code)).toEqual(PRODUCT_OUTLINE.tactical_assessment);
  expect(sections.map(({ blocks }) => blocks.length)).toEqual([0, 0, 0, 0, 1, 0, 0]);
});

test('a block of a section the outline no longer has is not lost', () => {
  expect(sectionsOf('briefing', [block('a', 'annex')]).at(-1)).toMatchObject({ code: 'annex', number: 3 });
});

test('blocks are numbered by section and place', () => {
  const numbers = blockNumbers(sectionsOf('briefing', TWO));
  expect(Object.fromEntries(numbers)).toEqual({ a: '1.1', b: '1.2', c: '1.3', x: '2.1' });
});

test('a block moves among those of its own section and stops at the ends', () => {
  expect(ids(moveBlock(TWO, 'b', -1))).toBe('bxac');
  expect(ids(moveBlock(TWO, 'b', 1))).toBe('axcb');
  expect(moveBlock(TWO, 'a', -1)).toEqual(TWO);
  expect(moveBlock(TWO, 'x', 1)).toEqual(TWO);
});

test('stores a citation once, with only its kind and id, and can remove it', () => {
  const cited = { kind: 'finding', id: 'f', reference: 'FN-1', title: 'never sent' } as const;
  const once = withCite(withCite(TWO, 'a', cited), 'a', cited);
  expect(once[0]?.cites).toEqual([{ kind: 'finding', id: 'f' }]);
  expect(withoutCite(once, 'a', 'f')).toEqual(TWO);
});

test('a new block comes last in its section', () => {
  expect(ids(sectionsOf('briefing', withBlock(TWO, 'items', 'n'))[0]?.blocks ?? [])).toBe('abcn');
});

test('a block shows the numbers of its findings unless switched off', () => {
  const shown = withShow(TWO, 'a', 'chart');
  expect(shown.map(({ show }) => show)).toEqual(['chart', undefined, undefined, undefined]);
  expect(withShow(shown, 'a', undefined)).toEqual(TWO);
});

test('a hazard is corrected in its place, and a new one comes last', () => {
  const hazard = (name: string) =>
    ({ hazard: name, impact: 3, likelihood: 3, controls: '', residualImpact: 2, residualLikelihood: 2 }) as const;
  const two = [hazard('Crowd'), hazard('Ice')];
  const names = (at: number | undefined) => withHazardAt(two, at, hazard('Gate')).map((one) => one.hazard);
  expect([names(0), names(1), names(undefined)]).toEqual([
    ['Gate', 'Ice'],
    ['Crowd', 'Gate'],
    ['Crowd', 'Ice', 'Gate'],
  ]);
});

test('a block says why its question does not apply until that is taken back', () => {
  const open = withNotApplicable(TWO, 'x', '');
  expect(open.map(({ notApplicable }) => notApplicable)).toEqual([undefined, '', undefined, undefined]);
  expect(withNotApplicable(open, 'x', undefined)).toEqual(TWO);
});
