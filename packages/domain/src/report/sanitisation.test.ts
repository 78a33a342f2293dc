import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayRelease,
  namesSource,
  REIDENTIFICATION_QUESTIONS,
  RESIDUAL_RISKS,
  sanitisationHints,
} from './sanitisation.ts';

describe('a sanitised text', () => {
  const ALL_NO = { three_or_fewer_know: false, unique_detail: false, timing_reveals: false, style_reveals: false };

  test('is subject to the four questions of the re-identification list', () => {
    // Domain brief §2.11: "≤ 3 people could know? unique detail? timing reveals? style reveals?"
    expect(REIDENTIFICATION_QUESTIONS).toEqual(Object.keys(ALL_NO));
  });

  test.each([
    ['none', { allowed: true }],
    ['low', { allowed: true }],
    ['high', { allowed: false, because: 'risk_high' }],
    [undefined, { allowed: false, because: 'risk_unknown' }],
  ] as const)('with four times "no" and a residual risk of %s: %j', (risk, verdict) => {
    expect(mayRelease(ALL_NO, risk)).toEqual(verdict);
  });

  test('is released only with every question answered "no" and a known risk below high', () => {
    const answers = [true, false, undefined];
    let tried = 0;
    for (const a of answers)
      for (const b of answers)
        for (const c of answers)
          for (const d of answers)
            for (const risk of [undefined, ...RESIDUAL_RISKS]) {
              const given = Object.fromEntries(
                REIDENTIFICATION_QUESTIONS.map((question, i) => [question, [a, b, c, d][i]] as const).filter(
                  (entry): entry is [(typeof REIDENTIFICATION_QUESTIONS)[number], boolean] => entry[1] !== undefined,
                ),
              );
              const clear = [a, b, c, d].every((answer) => answer === false);
              expect(mayRelease(given, risk).allowed).toBe(clear && (risk === 'none' || risk === 'low'));
              tried += 1;
            }
    expect(tried).toBe(81 * 4);
  });

  test('is held back for the first applicable reason', () => {
    expect(mayRelease({ ...ALL_NO, style_reveals: true }, undefined)).toMatchObject({ because: 'reidentifies' });
    expect(mayRelease({ unique_detail: true }, 'high')).toMatchObject({ because: 'unanswered' });
  });
});

describe('a text still speaks as its source', () => {
  test.each([
    ['en', 'My cousin says he keeps guns there.'],
    ['en', 'He told me so.'],
    ['en', 'I saw the van.'],
    ['en', 'Yesterday I’m told they met.'],
    ['en', 'They let us in.'],
    ['de', 'Ich sah den Wagen.'],
    ['de', 'Er hat es mir gesagt.'],
    ['de', 'Das war vor meinem Haus.'],
    ['fr', 'Je l’ai vu.'],
    ['fr', 'J’ai vu la camionnette.'],
    ['fr', "Il m'a dit son nom."],
    ['fr', 'C’était devant notre maison.'],
    ['it', 'Io lo conosco.'],
    ['it', 'È il mio vicino.'],
    ['it', 'La mia strada.'],
    ['es', 'Yo lo vi.'],
    ['es', 'Es amigo de mi hermano.'],
    ['es', 'Nos lo contaron.'],
    ['ru', 'Я видел машину.'],
    ['ru', 'Он сказал мне.'],
    ['ru', 'Это было у моего дома.'],
  ])('in the first person (%s: %s)', (_language, text) => {
    expect(sanitisationHints(text)).toEqual(['first_person']);
  });

  test.each([
    ['en', 'He said “the van is ready”.'],
    ['en', 'He said "the van is ready".'],
    ['de', 'Er sagte „der Wagen ist bereit“.'],
    ['fr', 'Il a dit « la camionnette est prête ».'],
    ['it', 'Disse «il furgone è pronto».'],
    ['es', 'Dijo «la furgoneta está lista».'],
    ['ru', 'Он сказал: «машина готова».'],
  ])('in its own words (%s: %s)', (_language, text) => {
    expect(sanitisationHints(text)).toEqual(['quoted_speech']);
  });

  test.each([
    ['en', 'The van left at 21:10 from the kitchen door.'],
    ['de', 'Der Wagen fuhr um 9.05 Uhr ab.'],
    ['fr', 'La camionnette est partie à 21h10.'],
    ['fr', 'La camionnette est partie à 21 h 10.'],
    ['it', 'Il furgone è partito alle 21.10.'],
    ['es', 'La furgoneta salió a las 21:10.'],
    ['ru', 'Машина уехала в 21:10.'],
  ])('by the minute (%s: %s)', (_language, text) => {
    expect(sanitisationHints(text)).toEqual(['exact_time']);
  });

  test.each([
    ['en', 'CHIS 114 says so.'],
    ['en', 'See RPT-CHIS-0114-7.'],
    ['en', 'According to source K-12 the van is ready.'],
    ['de', 'Laut Quelle Nr. 7 ist der Wagen bereit.'],
    ['fr', 'Selon la source n° 7, la camionnette est prête.'],
    ['it', 'Secondo la fonte n. 7 il furgone è pronto.'],
    ['es', 'Según la fuente n.º 7, la furgoneta está lista.'],
    ['ru', 'По словам источника № 7 машина готова.'],
  ])('by its number (%s: %s)', (_language, text) => {
    expect(sanitisationHints(text)).toEqual(['source_number']);
  });

  test.each('"“”„«»'.split(''))('in its own words, marked with %s alone', (mark) => {
    expect(sanitisationHints(`The van is ready${mark}`)).toEqual(['quoted_speech']);
  });

  test('in several ways, each reported once and in a fixed order', () => {
    expect(sanitisationHints('CHIS 114: "I was in my kitchen at 21:10 and again at 22:30"')).toEqual([
      'first_person',
      'quoted_speech',
      'exact_time',
      'source_number',
    ]);
  });
});

test.each([
  ['en', 'Information suggests that a van was used in the evening of 3 March near a flat in Mill Street.'],
  ['en', 'Mr I. Kostic met Mayor Western in Weir Lane; the mine is closed, the US plates were false.'],
  ['de', 'Am 03.03.2026 fuhr ein Wagen ab; die Quelle der Ware ist unbekannt, es gibt keine Meinung dazu.'],
  ['fr', 'Le 3 mars, une camionnette est partie ; la source des marchandises reste inconnue.'],
  ['it', 'Il 3.03.2026 un furgone è partito, ma la fonte della merce resta ignota.'],
  ['es', 'En el mes de marzo salió una furgoneta; la fuente de los bienes se desconoce.'],
  ['ru', 'Вечером 03.03.2026 машина уехала; источник товара неизвестен, в мире тихо.'],
  ['en', 'A van came home from Rome; the economy is gloomy.'], // words that end as a first person begins
  ['de', 'Er setzte sich in ein Zimmer und schwieg beim Verein.'],
  ['fr', 'Le démon du citron, saloon de Salomon.'],
  ['it', 'Uno studio vuoto in via Pinoccio.'],
  ['es', 'El apoyo del arroyo y los termos.'],
  ['ru', 'Вся семья соседа уехала во время фестиваля.'],
  ['none', ''],
])('a neutral text raises no hint (%s: %s)', (_language, text) => {
  expect(sanitisationHints(text)).toEqual([]);
});

test('a long run of spaces is read in no time', () => {
  const ms = steadyCpuMs(() => expect(sanitisationHints(`source${' '.repeat(100_000)}.`)).toEqual([]), 1);
  expect(ms).toBeLessThan(1000);
});

describe('words that leave the raw compartment name the source', () => {
  test.each([
    ['SRC-Q8', 'Information of SRC-Q8 suggests it.'],
    ['SRC-Q8', 'src-q8'],
    ['SRC-Q8', 'so said src q8, twice'],
    ['SRC-Q8', 'SRCQ8!'],
    ['SRC-Q8', '(SRC–Q8)'],
    ['CHIS 114', 'chis114'],
    ['S/7', 'from S / 7 alone'],
    ['источник-12', 'ИСТОЧНИК 12 сообщил'],
    ['Ｑ８', 'q8 again'],
    ['q8', 'the source is\nQ8'],
    ['Zoë', 'zoe\u0308 told it'],
  ])('%s in “%s”', (reference, text) => {
    expect(namesSource(reference, ['nothing here', text])).toBe(true);
  });

  test.each([
    ['SRC-Q8', 'Information suggests it.'],
    ['SRC-Q8', 'SRC-Q81 and XSRC-Q8'],
    ['Q8', 'FAQ 8 and Q 80 and iq8'],
    ['7', 'in 2017, at 17:07 or 0.75'],
    ['SRC-Q8', 'src was asked; question q8'],
    ['', 'anything'],
    ['-', 'a - b'],
    ['.*', 'anything'],
    ['a+', 'aaaa'],
  ])('%s not in “%s”', (reference, text) => {
    expect(namesSource(reference, [text])).toBe(false);
  });

  test('agrees with looking at every run of words', () => {
    const pieces = fc.constantFrom('S', '7', 's7', 'Q', ' ', '-', '–', '.', 'x', '77');
    const strip = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    /**
     * The slow twin: every stretch that begins and ends at the edge of a word, with at most three signs between two
     * words.
     */
    const slow = (reference: string, text: string): boolean => {
      const wanted = (reference.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
      const words = [...text.toLowerCase().matchAll(/[a-z0-9]+/g)];
      for (let from = 0; from < words.length; from += 1)
        for (let to = from; to < words.length; to += 1) {
          const gaps = words.slice(from + 1, to + 1).map((word, index) => {
            const before = words[from + index];
            return word.index - ((before?.index ?? 0) + (before?.[0].length ?? 0));
          });
          if (gaps.some((gap) => gap > 3)) continue;
          const run = words.slice(from, to + 1).map((word) => word[0]);
          // The parts of the reference can be separate or joined, but none is split.
          if (run.join('') === strip(reference) && fits(wanted.split(' '), run)) return true;
        }
      return false;
    };
    /** True if each found word is one or several whole parts of the reference. */
    const fits = (parts: readonly string[], run: readonly string[]): boolean => {
      let at = 0;
      for (const word of run) {
        let joined = '';
        while (joined.length < word.length && at < parts.length) joined += parts[at++];
        if (joined !== word) return false;
      }
      return at === parts.length;
    };
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), fc.array(pieces, { maxLength: 9 }), (reference, text) => {
        fc.pre(strip(reference.join('')) !== '');
        expect(namesSource(reference.join(''), [text.join('')])).toBe(slow(reference.join(''), text.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  test('a long text is read in no time', () => {
    const ms = steadyCpuMs(() => expect(namesSource('a-a-a-a-a-a-a-a-a-b', ['a - '.repeat(30_000)])).toBe(false), 1);
    expect(ms).toBeLessThan(1000);
  });
});
