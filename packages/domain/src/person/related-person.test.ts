import { expect, test } from 'vitest';
import { isSentence, relatedIndex, relationFaults } from './related-person.ts';

test.each([
  ['Sells for him.', true],
  ['Он его двоюродный брат', true],
  ['knows him', false],
  ['– – – –', false],
  ['12 13 14', false],
  ['', false],
])('a sentence has three words: %s', (text, is) => {
  expect(isSentence(text)).toBe(is);
});

test('a contact or associate needs of whom and why, no other category does', () => {
  for (const category of ['d_contact', 'd_associate'] as const) {
    expect(relationFaults(category, false, '')).toEqual(['related', 'reason']);
    expect(relationFaults(category, true, 'Sells for him.')).toEqual([]);
  }
  expect(relationFaults('d_witness', false, '')).toEqual([]);
  expect(relationFaults(undefined, false, '')).toEqual([]);
});

test('no one is a contact of themself or of a name the report does not have', () => {
  const persons = [{ name: 'M.K.' }, { name: ' Petrov ' }];
  const of = (name: string) => ({ name, entityId: undefined });
  expect(relatedIndex(persons, 0, of('Petrov'))).toBe(1);
  expect(relatedIndex(persons, 0, of('M.K.'))).toBeUndefined();
  expect(relatedIndex(persons, 0, of('Ivanov'))).toBeUndefined();
  expect(relatedIndex(persons, 0, of(' '))).toBeUndefined();
  expect(relatedIndex(persons, 0, undefined)).toBeUndefined();
});
