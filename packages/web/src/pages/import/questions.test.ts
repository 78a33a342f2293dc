import type { ImportColumn, ImportGuess, ImportMapping, ImportSheet, ImportUpload } from '@reeve/contract';
import { expect, test } from 'vitest';
import { choicesOf, openQuestions, unrecognised, withAnswer } from './questions.ts';
import { missing, swapped, type Wizard } from './wizard.ts';

const MAPPING: ImportMapping = {
  format: 'reeve-mapping',
  version: 1,
  title: '',
  headings: '',
  table: { skipRows: 0, heading: true, encoding: null, delimiter: null, sheets: null },
  columns: { time: 1, x: 'lon', y: 'lat', type: 'type' },
  dates: { order: 'dmy', precision: 'day', fromUtcTo: null },
  place: { system: 4326, precision: 'exact', thousands: null },
  types: { all: null, names: {} },
  areas: { names: {} },
};
const column = (number: number, name: string): ImportColumn => ({
  number,
  title: name,
  name,
  filled: 9,
  sample: ['x'],
  common: [],
});
const guess = (subject: string, value: string, alternatives: readonly string[]): ImportGuess => ({
  subject,
  value,
  confidence: 'open',
  because: 'several_columns_fit',
  alternatives,
});
const TIME = guess('column.time', 'Date', ['2']);
const ORDER = guess('place.order', 'as_found', ['swapped']);

function wizardWith(guesses: readonly ImportGuess[], saved: ImportSheet['saved'] = []): Wizard {
  const columns = [column(1, 'date'), column(2, 'date'), column(3, 'lon'), column(4, 'lat'), column(5, 'type')];
  const sheet: ImportSheet = { name: '', rows: 9, columns, layout: null, mapping: MAPPING, guesses, saved };
  const upload = { id: 'u', fileName: 'f', typeGuess: '', sheets: [sheet] } as unknown as ImportUpload; // what the page reads
  return { upload, at: 0, mapping: MAPPING, type: '', answered: [], answers: undefined };
}
const sheetOf = ({ upload }: Wizard): ImportSheet => upload.sheets[0] as ImportSheet; // made above

test('an open guess with alternatives is a question until it is answered or its column is set by hand', () => {
  const wizard = wizardWith([TIME, ORDER]);
  expect(openQuestions(wizard)).toEqual([TIME, ORDER]);
  expect(openQuestions({ ...wizard, answered: ['column.time'] })).toEqual([ORDER]);
  expect(openQuestions({ ...wizard, mapping: swapped(MAPPING) })).toEqual([TIME]);
});

test('what an earlier file with these headings settled is not asked again', () => {
  expect(openQuestions(wizardWith([TIME], [{ batchId: 'b', reference: 'B', mapping: MAPPING }]))).toEqual([]);
});

test('the answers name columns by number, the guess first', () => {
  const wizard = wizardWith([TIME]);
  expect(choicesOf(TIME, sheetOf(wizard))).toEqual(['1', '2']);
  expect(withAnswer(MAPPING, sheetOf(wizard), TIME, '2').columns.time).toBe(2);
});

test('the other order exchanges the two columns, or turns the one that holds both', () => {
  const wizard = wizardWith([ORDER]);
  expect(withAnswer(MAPPING, sheetOf(wizard), ORDER, 'swapped').columns).toMatchObject({ x: 'lat', y: 'lon' });
  expect(withAnswer(MAPPING, sheetOf(wizard), ORDER, 'as_found')).toEqual(MAPPING);
  const both = { ...MAPPING, columns: { time: 1, xy: 'lon' } };
  expect(swapped(both).columns).toMatchObject({ yx: 'lon' });
});

test('asks for columns of coordinates until they are set', () => {
  const none: ImportGuess = { ...guess('column.x', '', []), because: 'no_column' };
  const wizard = wizardWith([none]);
  expect(unrecognised(sheetOf(wizard), { ...MAPPING, columns: { time: 1 } })).toEqual([none]);
  expect(unrecognised(sheetOf(wizard), MAPPING)).toEqual([]);
});

test('a date in parts is enough, a year alone is not', () => {
  const wizard = wizardWith([]);
  const columns = { year: 1, month: 2, type: 'type' };
  expect(missing({ ...wizard, mapping: { ...MAPPING, columns } })).toBeUndefined();
  expect(missing({ ...wizard, mapping: { ...MAPPING, columns: { year: 1, type: 'type' } } })).toBe('time');
});

test('a known layout is asked for its type only where it has no column of types', () => {
  const wizard = { ...wizardWith([]), mapping: null };
  expect(missing(wizard)).toBeUndefined();
  const [sheet] = wizard.upload.sheets;
  const untyped = { ...sheet, mapping: { ...MAPPING, columns: { time: 1 } } } as ImportSheet; // all of it is there
  expect(missing({ ...wizard, upload: { ...wizard.upload, sheets: [untyped] } })).toBe('type');
});
