import { expect, test } from 'vitest';
import { languageOf, titleIn } from './language.ts';

test.each([
  ['ru', 'ru'],
  ['de-AT', 'de'],
  ['FR', 'fr'],
  ['pt', 'en'],
  ['', 'en'],
])('a reader of “%s” reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('a code is shown in the reader’s language, else in the agency’s own', () => {
  const listed = { code: 'ARSON', title: 'Brandstiftung', titles: { ru: 'Поджог' } };
  expect(titleIn('ru', listed)).toBe('Поджог');
  expect(titleIn('it', listed)).toBe('Brandstiftung');
  expect(titleIn('ru', { code: 'X', title: 'Eigenes' })).toBe('Eigenes');
});
