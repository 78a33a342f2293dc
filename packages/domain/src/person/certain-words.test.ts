import { expect, test } from 'vitest';
import { certainWordsIn } from './certain-words.ts';

test.each([
  ['It is confirmed that the van was used.', 'confirmed'],
  ['It has been firmly established that two men came.', 'been firmly established'],
  ['The link is proven.', 'proven'],
  ['Es steht fest, dass der Wagen benutzt wurde.', 'steht fest'],
  ['Die Beteiligung ist erwiesen.', 'erwiesen'],
  ['Il est établi que la camionnette a servi.', 'est établi'],
  ['Le lien est avéré.', 'avéré'],
  ['È accertato che il furgone è stato usato.', 'accertato'],
  ['Está comprobado que la furgoneta se usó.', 'comprobado'],
  ['Установлено, что фургон использовался.', 'Установлено'],
  ['Связь подтверждена.', 'подтверждена'],
])('a claim of certainty is found: %s', (text, words) => {
  expect(certainWordsIn(text)).toEqual([words]);
});

test.each([
  'It is not confirmed that the van was used.',
  'This could not so far be confirmed.',
  'The name has yet to be confirmed.',
  'If confirmed, the pattern changes.',
  'An unconfirmed sighting.',
  'A well-established company.',
  'The witness said “it is confirmed”.',
  'Das ist nicht bestätigt.',
  'Ob es erwiesen ist, bleibt offen.',
  'Cela n’est pas confirmé.',
  'Non è stato confermato.',
  'No está confirmado.',
  'Это не подтверждено.',
  'Пока не установлено, кто это был.',
  'The burglary rate rose to 25.',
])('what is denied, left open, quoted or another word is no claim: %s', (text) => {
  expect(certainWordsIn(text)).toEqual([]);
});

test('a letter with a longer small form hides nothing', () => {
  expect(certainWordsIn('İvan: IT IS CONFIRMED.')).toEqual(['CONFIRMED']);
});
