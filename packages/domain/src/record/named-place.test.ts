import { expect, test } from 'vitest';
import { areasNamed, streetsNamed } from './named-place.ts';

const SECTOR = { code: 'SUND-J', name: 'Sund, sector J (Saltmere)' };
const OTHER = { code: 'SUND-K', name: 'Sund, sector K (Southhead)' };
const all = [SECTOR, OTHER];

test.each([
  ['Ferry pier, Sund, sector J (Saltmere)', [SECTOR]],
  ['Ferry pier, SUND-J', [SECTOR]],
  ['sund-j', [SECTOR]],
  ['Ferry pier, sector J (Saltmere)', []],
  ['Ferry pier SUND-J', []],
  ['', []],
])('%s names its areas, by code or whole name', (text, expected) => {
  expect(areasNamed(all, [text])).toEqual(expected);
});

test('more areas than three are not all named', () => {
  const many = ['A', 'B', 'C', 'D'].map((code) => ({ code, name: `Ward ${code}` }));
  expect(areasNamed(many, ['A, B, C, D']).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
});

test.each([
  ['Ropewalk 14', ['Ropewalk 14', 'Ropewalk']],
  ['Ropewalk 14b, Norrin', ['Ropewalk 14b', 'Ropewalk', 'Norrin']],
  ['12 rue du Port', ['12 rue du Port', 'rue du Port']],
  ['17', []],
  ['', []],
])('%s can name these streets', (text, expected) => {
  expect(streetsNamed(text)).toEqual(expected);
});
