import { expect, test } from 'vitest';
import { textLanguage } from './text-language.ts';

test.each([
  ['en', 'The van stood near the quay for three nights and was not seen again.'],
  ['fr', 'La camionnette est restée près du quai pendant trois nuits et n’a plus été vue.'],
  ['de', 'Der Lieferwagen stand drei Nächte am Kai und wurde nicht mehr gesehen.'],
  ['it', 'Il furgone è rimasto vicino alla banchina per tre notti e non si è più visto.'],
  ['ru', 'Фургон стоял у причала три ночи, и больше его не видели.'],
  ['es', 'La furgoneta estuvo cerca del muelle durante tres noches y no se volvió a ver.'],
  [undefined, 'RP-C9QXK, 25.10.'],
  [undefined, ''],
])('is %s of “%s”', (language, text) => {
  expect(textLanguage(text)).toBe(language);
});
