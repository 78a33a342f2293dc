import type { Language } from '@reeve/domain';
import { expect, test } from 'vitest';
import { namesFinder } from './plain-terms.ts';

const NAMES: Readonly<Partial<Record<Language, readonly (readonly [string, string])[]>>> = {
  en: [
    ['harm', 'harm'],
    ['hotspot', 'hot spot'],
    ['information', 'information'],
  ],
  ru: [
    ['harm', 'вред'],
    ['hotspot', 'горячая точка'],
  ],
  de: [['information', 'Information']],
};
const namesIn = (language: Language) => (NAMES[language] ?? []).map(([id, name]) => ({ id, names: [name] }));
const said = (reader: Language, text: string) => {
  const { language, uses } = namesFinder(namesIn, reader)(text);
  return [language, ...uses.map(({ from, to }) => text.slice(from, to))];
};

test('uses the language with most names in the text, for every reader', () => {
  expect(said('ru', 'Harm in two hot spots.')).toEqual(['en', 'Harm', 'hot spots']);
  expect(said('en', 'Вред в горячей точке.')).toEqual(['ru', 'Вред', 'горячей точке']);
});

test('of several languages it is the reader’s; without a name it is plain', () => {
  expect(said('de', 'Information')).toEqual(['de', 'Information']);
  expect(said('en', 'Information')).toEqual(['en', 'Information']);
  expect(said('fr', 'Nothing of the kind.')).toEqual(['fr']);
});

test('each name leads to its concept once in a text', () => {
  expect(said('en', 'Harm, more harm, and information.')).toEqual(['en', 'Harm', 'information']);
});
