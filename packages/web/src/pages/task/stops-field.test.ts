import { expect, test } from 'vitest';
import { rowsOf } from './stops-field.tsx';

const row = (area: string, stops = '', found = '') => ({ area, stops, found });

test('an area that is chosen becomes a row, one that is no longer chosen leaves, and what was typed stays', () => {
  const begun = rowsOf([row('')], ['', 'G01']);
  expect(begun).toEqual([row('G01')]);
  expect(rowsOf([row('G01', '12', '3')], ['G01', 'G02'])).toEqual([row('G01', '12', '3'), row('G02')]);
  expect(rowsOf([row('G01', '12', '3'), row('G02')], ['G02'])).toEqual([row('G02')]);
  expect(rowsOf([row('G02')], [])).toEqual([]);
});
