import { expect, test } from 'vitest';
import { sourceIsNamed } from './source-likeness.ts';
import { placeNames } from '../person/suspected-name.ts';

const NONE: ReadonlySet<string> = new Set();

test.each([
  ['SRC-IVAN', ['Ivan Petrov'], ''],
  ['SRC-IVAN', [], 'Ivan Petrov, our informant, called.'],
  ['ИВАН-7', ['PETROV, Ivan'], ''],
  ['src ivan', ['Иван Петров'], ''],
  ['KOSTICH', ['Радмила Костић'], ''],
  ['Sokolof-2', ['Anna Sokolov'], ''],
  ['Böhmer', ['Bohmer, K.'], ''],
  ['KARPENKO', ['Карпэнко'], ''],
  // One word of the reference is enough, and a long name is found with two errors in it.
  ['HARBOUR IVAN 3', ['Ivan Petrov'], ''],
  ['SOKOLOVSKI', ['Marek Sokalowski'], ''],
])('%s is a name of the report', (reference, names, text) => {
  expect(sourceIsNamed(reference, names, text, NONE)).toBe(true);
});

test.each([
  ['SRC-Q8', ['Milo Karas'], 'Milo Karas came.'],
  ['CHIS 12', ['Christa Berg'], ''],
  ['source-4', ['Ivan Petrov'], 'The source saw him.'],
  ['LIME-3', ['Lima'], ''],
  ['PATROL-2', ['Petrov'], 'The patrol saw nobody.'],
  ['', ['Ivan'], ''],
  // A word that only labels a reference as one is nobody's name, even where a person is called so.
  ['FONTE-4', ['Nina Fonte'], ''],
])('%s is none', (reference, names, text) => {
  expect(sourceIsNamed(reference, names, text, NONE)).toBe(false);
});

test('a place of the agency is no name', () => {
  const text = 'The van came from Alt Brok at night.';
  expect(sourceIsNamed('BROK-1', [], text, NONE)).toBe(true);
  expect(sourceIsNamed('BROK-1', [], text, placeNames(['Alt Brok']))).toBe(false);
});
