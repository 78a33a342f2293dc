import { expect, test } from 'vitest';
import type { CitedObject } from '../judgement/cite-options.ts';
import { citedByMarks, shownMarks, storedMarks, withMarkAt } from './shown-marks.ts';

const REPORT: CitedObject = {
  kind: 'report',
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  reference: 'RP-9VNHP',
  title: 'A van',
};
const FINDING: CitedObject = {
  kind: 'finding',
  id: 'bbbbbbbb-0000-4000-8000-000000000002',
  reference: 'FN-7QK2A',
  title: 'A rise',
};
const KNOWN = new Map([REPORT, FINDING].map((one) => [one.id, one]));

test('an author edits references, the product keeps ids, and nothing else changes on the way', () => {
  const stored = 'Two vans.[^aaaaaaaa] A rise.[^bbbbbbbb] Gone.[^12345678][^x]';
  const shown = 'Two vans.[^RP-9VNHP] A rise.[^FN-7QK2A] Gone.[^12345678][^x]';
  expect(shownMarks(stored, KNOWN)).toBe(shown);
  expect(storedMarks(shown, KNOWN)).toBe(stored);
  expect(shownMarks(storedMarks('Half a [^RP-9VN', KNOWN), KNOWN)).toBe('Half a [^RP-9VN');
});

test('a copied sentence brings along what its marks cite', () => {
  expect(citedByMarks('Two vans.[^aaaaaaaa] Again.[^aaaaaaaa] Gone.[^12345678]', KNOWN)).toEqual([REPORT]);
});

test('a mark follows the word before the cursor, without a blank, and text after it keeps its distance', () => {
  expect(withMarkAt('Two vans. ', 10, REPORT)).toEqual({ shown: 'Two vans.[^RP-9VNHP]', cursor: 20 });
  expect(withMarkAt('Two vans. They left.', 9, REPORT).shown).toBe('Two vans.[^RP-9VNHP] They left.');
  expect(withMarkAt('Two vans. They left.', 10, REPORT).shown).toBe('Two vans.[^RP-9VNHP] They left.');
});

test('a citation before anything is written places no mark', () => {
  expect(withMarkAt(' ', 1, REPORT)).toEqual({ shown: ' ', cursor: 1 });
});
