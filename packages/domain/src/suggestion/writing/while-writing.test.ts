import { describe, expect, test } from 'vitest';
import { MOST_READ, thingsInWriting, type WritingOptions } from './while-writing.ts';

const options: WritingOptions = { places: ['Fisher Quay'], fallback: 'en', withPersons: false };
const read = (text: string, more: Partial<WritingOptions> = {}) => thingsInWriting(text, { ...options, ...more });
const named = (text: string, more?: Partial<WritingOptions>) =>
  read(text, more).map(({ kind, words }) => `${kind}: ${words}`);

const TEXT =
  'Milo Karas parked a grey van, AB-123-CD, at Fisher Quay on Tuesday and gave +44 7700 900652 to a man. Karas left Fisher Quay at ten.';

describe('a text being written', () => {
  test('shows places, plates and phones, each once, in the order of the text', () => {
    expect(named(TEXT)).toEqual(['plate: AB-123-CD', 'place: Fisher Quay', 'phone: +44 7700 900652']);
  });

  test('shows persons only if its author asks, with their fullest name', () => {
    expect(named(TEXT, { withPersons: true })).toEqual([
      'person: Milo Karas',
      'plate: AB-123-CD',
      'place: Fisher Quay',
      'phone: +44 7700 900652',
    ]);
  });

  test.each([
    [
      'ru',
      'Серый фургон А123ВС77 стоял у вокзала, звонил с +7 701 555 01 22.',
      ['plate: А123ВС77', 'phone: +7 701 555 01 22'],
    ],
    [
      'de',
      'Der Wagen mit dem Kennzeichen B-MK 4821 stand in der Mühlenstraße.',
      ['plate: B-MK 4821', 'place: Mühlenstraße'],
    ],
    ['fr', 'Un fourgon immatriculé AB-123-CD est garé rue des Lilas.', ['plate: AB-123-CD', 'place: rue des Lilas']],
  ] as const)('is read in its own language, %s, whatever the language of the screen', (_, text, expected) => {
    expect(named(text)).toEqual(expect.arrayContaining([...expected]));
  });

  test('whose words do not show its language is read in one of its alphabet', () => {
    expect(named('Fisher Park', { fallback: 'ru' })).toEqual(['place: Fisher Park']);
    expect(named('Госномер А123ВС77')).toEqual(['plate: А123ВС77']);
  });

  test('keeps the keys of what was written before as it grows', () => {
    const keys = read(TEXT.slice(0, 60)).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(read(TEXT).map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
  });

  test('is read up to a bound, whatever its length', () => {
    expect(named(`${'a '.repeat(MOST_READ / 2)}AB-123-CD`)).toEqual([]);
    expect(named('')).toEqual([]);
  });

  test('flags Latin and Cyrillic letters in one word', () => {
    // The first letter is Cyrillic, the two last ones are Latin.
    expect(read('Номер машины А123BC77.', { fallback: 'ru' }).map(({ isMixed }) => isMixed)).toEqual([true]);
    expect(read('Номер машины А123ВС77.', { fallback: 'ru' }).map(({ isMixed }) => isMixed)).toEqual([false]);
  });
});
