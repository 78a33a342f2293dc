import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../language.ts';
import { termFinder } from './link-terms.ts';

const found = (text: string, names: Readonly<Record<string, readonly string[]>>, language: Language = 'en') =>
  termFinder(
    Object.entries(names).map(([id, list]) => ({ id, names: list })),
    language,
  )(text).map(({ from, to, conceptIds }) => `${text.slice(from, to)}=${conceptIds.join('+')}`);

test('the longest name wins, whole words only', () => {
  const bank = { intelligence: ['intelligence'], ilp: ['intelligence-led policing', 'ILP'], led: ['led'] };
  expect(found('Intelligence-led policing rests on intelligence, not on counterintelligence.', bank)).toEqual([
    'Intelligence-led policing=ilp',
    'intelligence=intelligence',
  ]);
  expect(found('intelligence led policing', { ilp: ['intelligence led policing'] })).toHaveLength(1);
});

test('a name with a hyphen is found with it, and a name of several words over a line’s end', () => {
  expect(found('threat\n  assessments', { a: ['threat assessment'] })).toEqual(['threat\n  assessments=a']);
  expect(found('a threat. Assessment follows', { a: ['threat assessment'] })).toEqual([]);
});

test('one name of two concepts gives both', () => {
  expect(found('An evaluation was made.', { source: ['evaluation'], results: ['evaluation'] })).toEqual([
    'evaluation=source+results',
  ]);
});

test('an abbreviation matches in capitals only', () => {
  expect(found('An OCG, an ocg and OCGs', { ocg: ['OCG'] })).toEqual(['OCG=ocg']);
});

test.each([
  ['de', 'Der Wert des Auftrags und der Aufträge', { a: ['Auftrag'] }, ['Auftrags=a']],
  ['de', 'Die Auswertungen der polizeilichen Erkenntnisse', { a: ['Auswertung'] }, ['Auswertungen=a']],
  ['ru', 'Об оценке риска и об оценках рисков', { a: ['оценка риска'] }, ['оценке риска=a', 'оценках рисков=a']],
  ['ru', 'в ходе анализа преступности', { a: ['анализ преступности'] }, ['анализа преступности=a']],
  ['fr', 'Les menaces et l’analyse', { a: ['menace'] }, ['menaces=a']],
  ['fr', 'Le cycle de l’information', { a: ["cycle de l'information"], b: ['analyse'] }, ['cycle de l’information=a']],
  ['fr', 'De l’analyse', { a: ['analyse'] }, ['analyse=a']],
  ['it', 'Le minacce e una minaccia', { a: ['minaccia'] }, ['minaccia=a']],
  ['es', 'Las amenazas', { a: ['amenaza'] }, ['amenazas=a']],
] as const)('in %s: %s', (language, text, names, expected) => {
  expect(found(text, names, language)).toEqual(expected);
});

test('ranges are in the text, in order and without overlap; a bank without names finds nothing', () => {
  const letters = fc.constantFrom('risk', 'Risks', 'harm', '.', ' ', '-', '\n', 'OCG', 'ß', '𝔄', '́');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const { from, to } of termFinder([{ id: 'r', names: ['risk harm', 'risk', 'OCG'] }], 'en')(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(termFinder([{ id: 'x', names: ['', ' . '] }], 'en')(text)).toEqual([]);
    }),
    { seed: 3 },
  );
});
