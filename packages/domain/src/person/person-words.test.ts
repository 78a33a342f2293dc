import { expect, test } from 'vitest';
import { isRefused, personWordsIn } from './person-words.ts';

test('a score of a person is found by its words and refused', () => {
  const found = personWordsIn('He was seen at the market, and his risk score is 87 by the end of the week.');
  expect(found.some(isRefused)).toBe(true);
  expect(found.find(isRefused)?.words).toMatch(/score|87/);
});

test('future conduct is found and not refused; a number of crimes is neither', () => {
  const found = personWordsIn('The suspect will sell the watches next month.');
  expect(found.map((one) => one.kind)).toContain('future_conduct');
  expect(found.some(isRefused)).toBe(false);
  expect(personWordsIn('There were 87 burglaries in the two sectors in March.')).toEqual([]);
});

test('finds nothing if the language cannot be determined', () => {
  expect(personWordsIn('Risk score 87')).toEqual([]);
});
