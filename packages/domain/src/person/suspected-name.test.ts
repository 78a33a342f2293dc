import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import { describe, expect, test } from 'vitest';
import { labelledTexts, PLACES, type LabelledText } from '../../fixtures/suspected-name/labelled-texts.ts';
import { LANGUAGES } from '../language.ts';
import { placeNames, suspectedNames } from './suspected-name.ts';

const places = placeNames(PLACES);
const found = (text: string, known = places): readonly string[] =>
  suspectedNames(text, known).map(({ from, to }) => text.slice(from, to));

interface Tally {
  readonly naming: number;
  readonly missed: number;
  readonly silent: number;
  readonly wrong: number;
}

function tally(texts: readonly LabelledText[]): Tally {
  const naming = texts.filter(({ name }) => name.length > 0);
  const silent = texts.filter(({ name }) => name.length === 0);
  const isFound = ({ text, name }: LabelledText): boolean =>
    found(text).some((words) => name.some((part) => words.includes(part)));
  return {
    naming: naming.length,
    missed: naming.filter((one) => !isFound(one)).length,
    silent: silent.length,
    wrong: silent.filter(({ text }) => found(text).length > 0).length,
  };
}

const PARTS = LANGUAGES.map((language) => {
  const texts = labelledTexts(language);
  return {
    language,
    texts,
    tuned: tally(texts.filter(({ heldOut }) => !heldOut)),
    heldOut: tally(texts.filter(({ heldOut }) => heldOut)),
  };
});

describe('labelled texts', () => {
  test.each(PARTS)('at least 200 different ones in $language, half of them decoys', ({ texts }) => {
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(texts.filter(({ name }) => name.length === 0).length / texts.length).toBeGreaterThanOrEqual(0.5);
  });

  test.each(PARTS)(
    'of the texts the lists were made with few are missed or stopped wrongly in $language',
    ({ tuned }) => {
      expect(tuned.missed / tuned.naming).toBeLessThanOrEqual(0.05);
      expect(tuned.wrong / tuned.silent).toBeLessThanOrEqual(0.1);
    },
  );

  // These templates, names and objects were not used to build the lists, and the lists were not changed for them: the
  // bounds are measured values. A third of the decoys stops a report that names no one; its author then answers "not a
  // person".
  test.each(PARTS)(
    'of held-out ones names are found in $language, and the false stops stay within the stated share',
    ({ heldOut }) => {
      expect(heldOut.missed / heldOut.naming).toBeLessThanOrEqual(0.2);
      expect(heldOut.wrong / heldOut.silent).toBeLessThanOrEqual(0.34);
    },
  );

  test('misses and false stops are printed', () => {
    const line = (part: string, { naming, missed, silent, wrong }: Tally): string =>
      `${part}: missed ${missed} of ${naming}, false stops ${wrong} of ${silent}`;
    const rows = PARTS.map(
      ({ language, tuned, heldOut }) => `${language}  ${line('tuned', tuned)}; ${line('held out', heldOut)}`,
    );
    process.stdout.write(`${rows.join('\n')}\n`);
    expect(rows).toHaveLength(LANGUAGES.length);
  });
});

test.each([
  ['We saw Ivan Petrov at the quay.', ['Ivan Petrov']],
  ['Mr Kovač gave it to M. K. in the night.', ['Kovač', 'M. K']],
  ['A man called Zed sold it.', ['Zed']],
  ['He met Ludwig van der Meer.', ['Ludwig van der Meer']],
  ['Вчера видели Ивана Петрова и Соколова.', ['Ивана Петрова', 'Соколова']],
  ['Er traf Herrn Müller im Hafen.', ['Müller']],
  ['SV-482-KR is driven by Goran MATIĆ 2.', ['Goran MATIĆ']],
])('is found with all its parts: %s', (text, names) => {
  expect(found(text)).toEqual(names);
});

test.each([
  'A van stood in Mill Street.',
  'The Ford Transit left for Norrin on Monday.',
  'Nobody was there. Two men came in May.',
  'Фургон стоял на улице Ленина в Велине.',
  'White van SV-482-KR',
  'Grey van KR 482 SV, seen at night.',
])('is not a place, a make, a day or a plate: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('places of the agency are recognised by their own names only', () => {
  expect(found('We went from Alt Brok to the river.', new Set())).toEqual(['Alt Brok']);
  expect(found('We went from Alt Brok to the river.')).toEqual([]);
});

test('an adversarial text is read in no time', () => {
  for (const text of ['Ivan '.repeat(20_000), 'M. '.repeat(30_000), 'van der '.repeat(10_000), 'Aa-'.repeat(30_000)]) {
    const ms = steadyCpuMs(() => suspectedNames(text, places), 1);
    expect(ms, text.slice(0, 8)).toBeLessThan(2000);
  }
});

test.each([
  'Pipes were sold to Metal Plus d.o.o. on Tuesday.',
  'Die Rohre gingen an Balkan Metall d. o. o. und an Nordic Scrap OÜ.',
  'Le camion est au nom de Karpaty Trans sp. z o.o. depuis mai.',
  'Он сдал лом в ООО «Металл Плюс» за наличные.',
  'The invoice names Hansen Recycling ApS, and nothing else.',
])('the name of a firm with its legal form, of any country, is no person: %s', (text) => {
  expect(suspectedNames(text, new Set())).toEqual([]);
});

test.each([
  ['Ivan Petrov works for Metal Plus d.o.o. since May.', 'Ivan Petrov'],
  ['He asked Marko Kovač, d.o.b. unknown.', 'Marko Kovač'],
  ['He will meet Ana Corvo a.s.a.p. about it.', 'Ana Corvo'],
])('a person next to one is still found: %s', (text, name) => {
  const [span] = suspectedNames(text, new Set());
  expect(span && text.slice(span.from, span.to)).toBe(name);
});
