import { describe, expect, test } from 'vitest';
import { containsNumber, numberForm, numberRuns, soughtNumber } from './number-form.ts';

/** The numbers of a text as they are written in it. */
const numbersIn = (text: string): readonly string[] => numberRuns(text).map((run) => run.text);

test('a plate in Cyrillic letters, or with O for 0, I for 1 and B for 8, has one form', () => {
  expect(numberForm('АВ 10-18')).toBe('a81018');
  expect(numberForm('ab 1O i8')).toBe('a81018');
});

describe('numbers of a text', () => {
  test.each([
    ['a plate in parts', 'A van, RV 18 OSB, drove off', ['RV 18 OSB']],
    ['a telephone number', 'rang 079 555 99 87 twice', ['079 555 99 87']],
    ['a reference', 'see RP-7K3QM, as before', ['RP-7K3QM']],
    ['one at the end', 'the plate was AB1234', ['AB1234']],
    ['one next to a word', 'RV 18 OSB van', ['RV 18 OSB']],
    ['two kept apart by more than two signs', 'RV 18 OSB   RV 19 OSC', ['RV 18 OSB', 'RV 19 OSC']],
    ['capitals without a digit', 'NATO, an NGO and the UNHCR', []],
    ['dates', 'on 27.09.2026 and 2026-09-27', []],
    ['a time, and six digits', 'at 21:10, in box 123456', []],
    ['three signs with a letter', 'room A12 is locked', []],
    ['four signs with a letter', 'room AB12 is locked', ['AB12']],
  ])('%s', (_, text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('more than twenty signs are not one number', () => {
    const ten = '1234567890';
    expect(numbersIn(`${ten} ${ten}`)).toEqual([`${ten} ${ten}`]);
    expect(numbersIn(`${ten} ${ten} ${ten}`)).toEqual([`${ten} ${ten}`, ten]);
    expect(numbersIn(`${ten}${ten}1`)).toEqual([]);
  });

  test('each begins where it is written', () => {
    const text = 'First AB12, then RV 18 OSB.';
    expect(numberRuns(text).map(({ at, text: run }) => text.slice(at, at + run.length))).toEqual(['AB12', 'RV 18 OSB']);
  });
});

describe('a typed number', () => {
  test.each([
    ['of a plate finds any part', '18 OS', { form: '180s', matches: 'part' }],
    ['of a plate with two signs is too short', 'A1', undefined],
    ['of digits finds the ending', '5599', { form: '5599', matches: 'ending' }],
    ['of three digits is too short', '599', undefined],
    ['is sought without the 0 of its region', '079 555 99', { form: '7955599', matches: 'ending' }],
    ['keeps its 0 if it is short', '05599', { form: '05599', matches: 'ending' }],
    ['is sought without the code of a country', '0041 79 555 99 87', { form: '795559987', matches: 'ending' }],
    ['without a digit is a word', 'Karas', undefined],
    ['of more than twenty signs is none', '1'.repeat(21), undefined],
  ])('%s', (_, typed, sought) => {
    expect(soughtNumber(typed)).toEqual(sought);
  });

  test('of letters and digits is found within another; one of digits only at its end', () => {
    const [plate] = numberRuns('RV 18 OSB');
    const [telephone] = numberRuns('079 555 99 87');
    expect(plate && containsNumber(plate, { form: '180s', matches: 'part' })).toBe(true);
    expect(telephone && containsNumber(telephone, { form: '9987', matches: 'ending' })).toBe(true);
    expect(telephone && containsNumber(telephone, { form: '5559', matches: 'ending' })).toBe(false);
  });
});
