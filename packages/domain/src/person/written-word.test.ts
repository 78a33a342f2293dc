import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../language.ts';
import { WORD_MATCH_KINDS, wordMatches, type WordMatchKind } from './written-word.ts';
import { patternsIn, WORD_LISTS } from './written-word/word-lists.ts';

const KIND_OF_CODE: Readonly<Record<string, WordMatchKind>> = {
  W: 'forbidden_word',
  N: 'person_number',
  F: 'future_conduct',
  S: 'special_category',
};

interface Labelled {
  readonly text: string;
  readonly kinds: readonly WordMatchKind[];
}

/** Labelled sentences of a file: codes, a space, the sentence; lines that begin with # are comments. */
function labelled(name: string): readonly Labelled[] {
  const lines = readFileSync(new URL(`../../fixtures/written-word/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [codes = ''] = line.split(' ');
      const kinds = codes.split('').flatMap((code) => KIND_OF_CODE[code] ?? []);
      return { text: line.slice(codes.length + 1), kinds };
    });
}

interface Tally {
  hit: number;
  missed: number;
  wrong: number;
}

/** Found, missed and wrongly found sentences for each kind. */
function tally(sentences: readonly Labelled[], language: Language): Readonly<Record<WordMatchKind, Tally>> {
  const empty = (): Tally => ({ hit: 0, missed: 0, wrong: 0 });
  const counts = {
    forbidden_word: empty(),
    person_number: empty(),
    future_conduct: empty(),
    special_category: empty(),
  };
  for (const { text, kinds } of sentences) {
    const found = new Set(wordMatches(text, language).map(({ kind }) => kind));
    for (const kind of WORD_MATCH_KINDS) {
      if (kinds.includes(kind)) counts[kind][found.has(kind) ? 'hit' : 'missed'] += 1;
      else if (found.has(kind)) counts[kind].wrong += 1;
    }
  }
  return counts;
}

const recall = ({ hit, missed }: Tally): number => hit / (hit + missed);
const precision = ({ hit, wrong }: Tally): number => hit / (hit + wrong);
const total = (counts: readonly Tally[]): Tally => ({
  hit: counts.reduce((sum, { hit }) => sum + hit, 0),
  missed: counts.reduce((sum, { missed }) => sum + missed, 0),
  wrong: counts.reduce((sum, { wrong }) => sum + wrong, 0),
});

/** Sentences by number modulo 3: the third ones were held out while the lists were made. */
const isHeldOut = (_: Labelled, index: number): boolean => index % 3 === 2;
const PARTS = LANGUAGES.map((language) => {
  const sentences = labelled(language);
  return {
    language,
    sentences,
    tuned: tally(
      sentences.filter((sentence, index) => !isHeldOut(sentence, index)),
      language,
    ),
    heldOut: tally(sentences.filter(isHeldOut), language),
    blind: tally(labelled(`${language}-blind`), language),
  };
});

describe('labelled sentences', () => {
  test.each(PARTS)('at least 200 in $language, four in ten of them look-alikes', ({ sentences }) => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(sentences.filter(({ kinds }) => kinds.length === 0).length / sentences.length).toBeGreaterThanOrEqual(0.4);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  test.each(PARTS)('nine in ten of each kind are found in $language, tuned and held out', ({ tuned, heldOut }) => {
    for (const part of [tuned, heldOut]) {
      for (const kind of WORD_MATCH_KINDS) expect(recall(part[kind]), kind).toBeGreaterThanOrEqual(0.9);
      expect(recall(total(Object.values(part)))).toBeGreaterThanOrEqual(0.9);
    }
  });

  // The author of the lists knew the sentences above, held out or not. These were written after the lists, and the
  // lists were not changed for them: the bounds are measured values. Words that condemn, numbers and future conduct
  // miss 0.9.
  test.each([
    ['forbidden_word', 0.62],
    ['person_number', 0.87],
    ['future_conduct', 0.83],
    ['special_category', 0.95],
  ] as const)('of untuned sentences, %s is found in a share of at least %d', (kind, bound) => {
    expect(recall(total(PARTS.map(({ blind }) => blind[kind])))).toBeGreaterThanOrEqual(bound);
  });

  test('precision is printed', () => {
    const cell = (counts: Tally): string => `${precision(counts).toFixed(2)} / ${recall(counts).toFixed(2)}`;
    const rows = PARTS.flatMap(({ language, tuned, heldOut, blind }) =>
      Object.entries({ tuned, 'held out': heldOut, blind }).map(([part, counts]) =>
        [language, part.padEnd(8), ...WORD_MATCH_KINDS.map((kind) => cell(counts[kind]).padEnd(16))].join('  '),
      ),
    );
    const head = ['  ', 'part    ', ...WORD_MATCH_KINDS.map((kind) => kind.padEnd(16))].join('  ');
    process.stdout.write(`precision / recall\n${[head, ...rows].join('\n')}\n`);
    for (const { tuned, heldOut } of PARTS)
      for (const part of [tuned, heldOut]) expect(precision(total(Object.values(part)))).toBeGreaterThanOrEqual(0.9);
  });
});

/** Sentences that condemn, and look-alikes, by the language that begins each line. */
function byKind(name: string) {
  const lines = readFileSync(new URL(`../../fixtures/written-word/${name}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const text = line.slice(5);
      const language = LANGUAGES.find((one) => line.startsWith(`${one} `)) ?? 'en';
      const isFound = wordMatches(text, language).some(({ kind }) => kind === 'forbidden_word');
      const isOdd = (createHash('sha256').update(text).digest()[0] ?? 0) % 2 === 1;
      return { condemns: line.slice(3, 4) === 'W', isFound, isOdd };
    });
}

describe('eleven ways to condemn, each in six languages', () => {
  const sentences = byKind('kinds');

  test.each([
    ['even, before the lists as they were extended', false],
    ['odd, measured once', true],
  ])('the half that is %s: nine in ten are found, and no look-alike', (_, odd) => {
    const half = sentences.filter(({ isOdd }) => isOdd === odd);
    const found = (condemns: boolean) => half.filter((one) => one.condemns === condemns && one.isFound).length;
    expect(half.length).toBeGreaterThan(35);
    expect(found(true) / half.filter(({ condemns }) => condemns).length).toBeGreaterThanOrEqual(0.9);
    expect(found(false)).toBe(0);
  });

  // Performance on the wordings the lists know. No bound can be promised; the figure is printed and reported in the
  // method.
  test('the same ways in other words are printed', () => {
    const others = byKind('kinds-after');
    expect(others).toHaveLength(33);
    process.stdout.write(`in other words: ${others.filter(({ isFound }) => isFound).length} of ${others.length}\n`);
  });
});

/**
 * By an author who had not read the blind sentences, but wrote these before the rules that find them. Half were looked at
 * meanwhile, and still both halves are one author's: no measure of other texts, but it keeps what is found, and what passes.
 */
describe('further ways to condemn, and ordinary sentences with the same words', () => {
  const sentences = byKind('fresh');

  test.each([
    ['even, which the lists were extended for', false],
    ['odd', true],
  ])('the half that is %s: nine in ten are found, and no ordinary sentence', (_, odd) => {
    const half = sentences.filter(({ isOdd }) => isOdd === odd);
    const found = (condemns: boolean) => half.filter((one) => one.condemns === condemns && one.isFound).length;
    expect(half.filter(({ condemns }) => !condemns).length).toBeGreaterThan(40);
    expect(found(true) / half.filter(({ condemns }) => condemns).length).toBeGreaterThanOrEqual(0.9);
    expect(found(false)).toBe(0);
  });
});

test.each([
  ['en', 'The suspect is the first of five ranked targets.'],
  ['de', 'Der Verdächtige ist der erste von fünf gereihten Zielpersonen.'],
  ['fr', 'Le suspect est la première de cinq cibles classées.'],
  ['it', 'Il sospettato è il primo di cinque bersagli classificati.'],
  ['es', 'El sospechoso es el primero de cinco blancos clasificados.'],
  ['ru', 'Подозреваемый — первая из пяти ранжированных целей.'],
] as const)('a place among ranked targets is an order of persons (%s)', (language, text) => {
  expect(wordMatches(text, language).map(({ kind }) => kind)).toContain('person_number');
});

describe('with areas, problems and questions ordered as well', () => {
  const numbersIn = (text: string, language: Language): number =>
    wordMatches(text, language, { ordersThings: true, places: ['Norrin'] }).filter(
      ({ kind }) => kind === 'person_number',
    ).length;

  test.each([
    ['en', 'Norrin ranks first among the districts.'],
    ['en', 'Burglary is priority 1.'],
    ['en', 'Priority 2 is fraud.'],
    ['en', 'Burglary ranks first.'],
    ['en', 'Number 1 priority: violence in the night economy.'],
    ['en', 'The first of our targets for 2027 is fewer burglaries.'],
    ['de', 'Einbruch ist Priorität 1.'],
    ['fr', 'Le cambriolage est la priorité 1.'],
    ['it', 'Il furto è la priorità 1.'],
    ['es', 'El robo es la prioridad 1.'],
    ['ru', 'Кражи — приоритет 1.'],
  ] as const)('objects can have a number (%s): %s', (language, text) => {
    expect(numbersIn(text, language)).toBe(0);
  });

  test.each([
    ['en', 'The suspect is the first of five ranked targets.'],
    ['en', 'Choose the first of five ranked targets.'],
    ['en', 'Watch Kovač, who ranks first.'],
    ['en', 'The man is priority 1.'],
    ['en', 'He has a risk score of 87.'],
    ['de', 'Der Verdächtige ist Priorität 1.'],
    ['fr', 'Le suspect est la première de cinq cibles classées.'],
    ['it', 'Il sospettato è il primo di cinque bersagli classificati.'],
    ['es', 'El sospechoso es el primero de cinco blancos clasificados.'],
    ['ru', 'Подозреваемый — первая из пяти ранжированных целей.'],
  ] as const)('persons cannot (%s): %s', (language, text) => {
    expect(numbersIn(text, language)).toBe(1);
  });
});

describe('a match', () => {
  test.each([
    ['en', 'On 3 May the van left. Karas is a known criminal.', 'known criminal', 'Karas is a known criminal.'],
    ['de', 'Am 3. Mai fuhr er ab. Er wird es verkaufen.', 'Er wird es verkaufen', 'Er wird es verkaufen.'],
    ['fr', 'Le suspect est juif.', 'juif', 'Le suspect est juif.'],
    ['ru', 'Он продаст её. Потом уедет.', 'Он продаст', 'Он продаст её.'],
  ] as const)('points at its words and its sentence (%s: %s)', (language, text, words, sentence) => {
    const [found] = wordMatches(text, language);
    expect(found && text.slice(found.from, found.to)).toBe(words);
    expect(found && text.slice(found.sentence.from, found.sentence.to)).toBe(sentence);
  });

  test('is inside its sentence, in order, and overlaps none of its kind', () => {
    const pieces = fc.constantFrom(
      'He will',
      ' sell',
      '. ',
      ' suspect',
      ' 87 points',
      '“',
      '”',
      '"',
      '\n',
      ' Karas',
      ' gay',
      ' known thief',
      ', ',
      'ß',
      '👮',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
        const text = parts.join('');
        const found = wordMatches(text, language);
        for (const { from, to, sentence } of found) {
          expect(from).toBeLessThan(to);
          expect(sentence.from).toBeLessThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(sentence.to);
          expect(sentence.to).toBeLessThanOrEqual(text.length);
        }
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted((a, b) => a - b));
        for (const kind of WORD_MATCH_KINDS) {
          const spans = found.filter((match) => match.kind === kind);
          for (const [i, span] of spans.entries()) expect(span.from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is identified by a given name where capitals do not identify it', () => {
    expect(wordMatches('may will sell the phone.', 'en')).toEqual([]);
    expect(wordMatches('may will sell the phone.', 'en', { names: ['May'] })).toMatchObject([
      { kind: 'future_conduct' },
    ]);
  });
});

describe('a special category is not asked about', () => {
  const isAsked = (text: string, language: Language): boolean =>
    wordMatches(text, language).some(({ kind }) => kind === 'special_category');

  test.each([
    ['en', 'The victim is deaf and requires an interpreter.', 'The suspect is deaf and requires an interpreter.'],
    ['fr', 'La victime est sourde et nécessite un interprète.', 'La suspecte est sourde et nécessite un interprète.'],
    ['de', 'Das Opfer ist gehörlos und braucht Hilfe.', 'Der Verdächtige ist gehörlos und braucht Hilfe.'],
    ['it', 'La vittima è sorda e richiede un interprete.', 'La sospettata è sorda e richiede un interprete.'],
    ['ru', 'Потерпевшая глухая, ей нужен переводчик.', 'Подозреваемая глухая, ей нужен переводчик.'],
    ['es', 'La víctima es sorda y requiere un intérprete.', 'La sospechosa es sorda y requiere un intérprete.'],
  ] as const)('as the need of a victim in %s, and is of anyone else', (language, ofVictim, ofSuspect) => {
    expect([isAsked(ofVictim, language), isAsked(ofSuspect, language)]).toEqual([false, true]);
  });

  test.each([
    ['en', 'An unknown man of African origin fled.', 'Milo Karas is an unknown man of African origin.'],
    [
      'de',
      'Ein unbekannter Mann afrikanischer Herkunft floh.',
      'Milo Karas, ein unbekannter Mann afrikanischer Herkunft, floh.',
    ],
  ] as const)('as the description of an unknown offender in %s, and is of a named one', (language, unknown, named) => {
    expect([isAsked(unknown, language), isAsked(named, language)]).toEqual([false, true]);
  });
});

describe('quoted or cited text', () => {
  test.each([
    ['en', '“He is a known criminal.”'],
    ['en', '"He is a known criminal."'],
    ['en', "She wrote 'he will kill me' and left."],
    ['en', 'She wrote ‘he’ll kill me’ and left.'],
    ['de', 'Sie schrieb: „Er wird mich töten.“'],
    ['de', 'Sie schrieb: »Er wird mich töten.«'],
    ['de', 'Sie schrieb: ‚Er wird mich töten.‘'],
    ['fr', 'Elle a écrit : « il me tuera »'],
    ['it', 'Ha scritto: «lui mi ucciderà»'],
    ['es', 'Escribió: «él me matará»'],
    ['ru', 'Она написала: «он меня убьёт».'],
  ] as const)('is not read (%s: %s)', (language, text) => {
    expect(wordMatches(text, language)).toEqual([]);
  });

  test('hides nothing if the mark is never closed', () => {
    expect(wordMatches('She said “nothing. He will sell it.\nHe left.', 'en')).toHaveLength(1);
    expect(wordMatches("The dealers' car left. He will sell the dealer's car.", 'en')).toHaveLength(1);
  });

  test('hides only itself', () => {
    const text = 'He said "no" and will sell it.';
    expect(wordMatches(text, 'en').map(({ kind }) => kind)).toEqual(['future_conduct']);
  });

  test('is skipped by its span, joined and in any order', () => {
    const text = 'He will sell it. He will buy it.';
    expect(wordMatches(text, 'en', { skip: [{ from: 0, to: 16 }] })).toMatchObject([{ from: 17 }]);
    const halves = [
      { from: 20, to: text.length },
      { from: 0, to: 21 },
    ];
    expect(wordMatches(text, 'en', { skip: halves })).toEqual([]);
  });
});

describe('word lists', () => {
  const lists = LANGUAGES.flatMap((language) => {
    const { classes, ...patterns } = WORD_LISTS[language];
    return [
      ...Object.entries(classes).map(([name, list]) => ({ language, name, entries: list.trim().split(/\s+/u) })),
      ...Object.entries(patterns).map(([name, list]) => ({ language, name, entries: patternsIn(list) })),
    ];
  });

  test.each(lists)('$language $name is in lower case, each entry once', ({ entries }) => {
    const words = entries.map((entry) => entry.replaceAll(/@\w+/gu, ''));
    expect(words).toEqual(words.map((entry) => entry.toLowerCase().replaceAll('ё', 'е')));
    expect(entries).toEqual([...new Set(entries)]);
  });

  test.each(LANGUAGES)('%s patterns name only classes there are', (language) => {
    const { classes, ...patterns } = WORD_LISTS[language];
    const known = new Set(['num', 'name', 'person', 'subject', 'lower', 'first', 'end', ...Object.keys(classes)]);
    const named = Object.values(patterns).flatMap((list) =>
      [...list.matchAll(/@(\w+)/gu)].map((found) => found[1] ?? ''),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('an adversarial text is read in no time', () => {
  const texts = [
    '.'.repeat(100_000),
    '.)'.repeat(50_000),
    ' '.repeat(100_000),
    'a'.repeat(100_000),
    '“"«„'.repeat(25_000),
    'Ivo Karas '.repeat(10_000),
    'the most active of the '.repeat(4_400),
    'risk 80 % '.repeat(10_000),
    Array.from({ length: 15_000 }, (_, i) => `x${i.toString(36)}`).join(' '),
  ];
  for (const language of LANGUAGES) {
    wordMatches('', language);
    for (const text of texts) {
      const ms = steadyCpuMs(() => wordMatches(text, language), 1);
      expect(ms, `${language} ${text.slice(0, 10)}`).toBeLessThan(1000);
    }
  }
});
