import { expect, test } from 'vitest';
import { guessLinkage } from './guess-linkage.ts';

test('guesses what to compare from headings in several languages', () => {
  const kinds = (...headings: readonly string[]) => guessLinkage(headings).comparisons.map(({ kind }) => kind);
  expect(kinds('first_name', 'surname', 'dob', 'city', 'email')).toEqual(['name', 'name', 'date', 'text', 'email']);
  expect(kinds('Vorname', 'Nachname', 'Geburtsdatum', 'Kennzeichen')).toEqual(['name', 'name', 'date', 'plate']);
  expect(kinds('Prénom', 'naissance', 'Adresse')).toEqual(['name', 'date', 'address']);
  expect(kinds('lastName', 'mobilePhone', 'postcode', 'remarks')).toEqual(['name', 'phone', 'exact']);
});

test('takes a column of record numbers as the id and not as something to compare', () => {
  expect(guessLinkage(['unique_id', 'surname', 'dob'])).toEqual({
    id: 'unique_id',
    comparisons: [
      { column: 'surname', kind: 'name' },
      { column: 'dob', kind: 'date' },
    ],
    blocking: [[{ column: 'dob' }, { column: 'surname' }]],
  });
});

test('guesses no rule that one common value alone would fill', () => {
  const { blocking } = guessLinkage(['first_name', 'surname', 'dob', 'city', 'email', 'passport']);
  expect(blocking.filter((rule) => rule.length === 1).map(([part]) => part?.column)).toEqual(['email', 'passport']);
  expect(guessLinkage(['colour', 'size'])).toEqual({ id: undefined, comparisons: [], blocking: [] });
});

test('blocks on a town before a street, which is spelt in more ways', () => {
  const { blocking } = guessLinkage(['surname', 'street', 'dob', 'town']);
  expect(blocking).toContainEqual([{ column: 'dob' }, { column: 'town' }]);
  expect(blocking.flat().map(({ column }) => column)).not.toContain('street');
});
