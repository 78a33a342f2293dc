import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { findConcepts, termIn } from './find-concepts.ts';

const concept = (reference: string, words: object) => ({
  reference,
  terms: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      { preferred: '', alternatives: [], ...((words as never)[language] as object) },
    ]),
  ) as never, // one entry a language
});
const BANK = [
  concept('CO-1', { en: { preferred: 'risk' }, fr: { preferred: 'risque' } }),
  concept('CO-2', { en: { preferred: 'harm', alternatives: ['damage'] }, fr: { preferred: 'préjudice' } }),
  concept('CO-3', { de: { preferred: 'Maß' } }),
];
const found = (asked: string): readonly string[] => findConcepts(BANK, asked, 'en').map((one) => one.reference);

test('a concept is found by any of its names in any language, whatever the case and accents', () => {
  expect(found('PREJUD')).toEqual(['CO-2']);
  expect(found('damage')).toEqual(['CO-2']);
  expect(found('mass')).toEqual(['CO-3']);
  expect(found('co-1')).toEqual(['CO-1']);
  expect(found('nothing')).toEqual([]);
});

test('all are listed in the order of what they are called in the reader’s language', () => {
  expect(found(' ')).toEqual(['CO-2', 'CO-3', 'CO-1']);
  expect(findConcepts(BANK, '', 'fr').map((one) => termIn(one.terms, 'fr'))).toEqual(['Maß', 'préjudice', 'risque']);
});
