import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeColumn } from './coded-column.ts';
import {
  compareAddresses,
  compareDates,
  compareEmails,
  compareIdentifiers,
  comparePhones,
  comparePlates,
} from './compare-values.ts';
import { bindComparison } from './comparison.ts';
import { damerauLevenshtein, withinOneEdit } from './damerau-levenshtein.ts';
import { jaro, jaroWinkler } from './jaro-winkler.ts';
import { COMPARISON_KINDS, isoDate, prepareValue } from './prepare-value.ts';

/** Jaro as its description reads: for each letter of a in turn, the first free equal letter of b within the window. */
function slowJaro(a: string, b: string): number {
  if (a === '' && b === '') return 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const free = new Set(b.split('').keys());
  const pairs: [number, number][] = [];
  a.split('').forEach((letter, i) => {
    const j = [...free].filter((at) => b[at] === letter && Math.abs(at - i) <= window).toSorted((x, y) => x - y)[0];
    if (j === undefined) return;
    free.delete(j);
    pairs.push([i, j]);
  });
  const m = pairs.length;
  if (m === 0) return 0;
  const [one, other] = [
    pairs.map(([i]) => a[i]),
    pairs
      .map(([, j]) => j)
      .toSorted((x, y) => x - y)
      .map((j) => b[j]),
  ];
  const t = Math.floor(one.filter((letter, k) => letter !== other[k]).length / 2);
  return (m / a.length + m / b.length + (m - t) / m) / 3;
}

function slowJaroWinkler(a: string, b: string): number {
  const similarity = slowJaro(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  return similarity > 0.7 ? similarity + 0.1 * prefix * (1 - similarity) : similarity;
}

/** Fewest single edits, by trying all of them over an alphabet: a search in breadth from a. */
function searchedDistance(a: string, b: string, alphabet: string): number {
  const seen = new Set([a]);
  let ring = [a];
  for (let distance = 0; ; distance += 1) {
    if (ring.includes(b)) return distance;
    const next: string[] = [];
    for (const word of ring) {
      for (let i = 0; i <= word.length; i += 1) {
        const [head, tail] = [word.slice(0, i), word.slice(i)];
        const edits = [head + tail.slice(1), head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2)];
        for (const letter of alphabet) edits.push(head + letter + tail, head + letter + tail.slice(1));
        for (const edit of edits) {
          if (seen.has(edit) || edit.length > Math.max(a.length, b.length) + 1) continue;
          seen.add(edit);
          next.push(edit);
        }
      }
    }
    ring = next;
  }
}

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcd')), maxLength: 14 });

describe('Jaro–Winkler', () => {
  test('equals the slow version of its description', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaro(a, b)).toBe(slowJaro(a, b));
        expect(jaroWinkler(a, b)).toBe(slowJaroWinkler(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('in levels, with its early refusals, equals the slow version at every edge', () => {
    const edges = [0.92, 0.88, 0.7];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(word, fc.string({ maxLength: 300 })), { minLength: 2, maxLength: 8 }),
        (words) => {
          const known = words.filter((one) => one !== '');
          const column = codeColumn(known);
          const { levelOf } = bindComparison({ column: 'x', kind: 'name', similar: edges }, column);
          known.forEach((a, i) =>
            known.forEach((b, j) => {
              if (i === j) return;
              const similarity = slowJaroWinkler(a.slice(0, 255), b.slice(0, 255));
              const level = edges.findIndex((edge) => similarity >= edge);
              expect(levelOf(column.codes[i] ?? 0, column.codes[j] ?? 0)).toBe(level < 0 ? 4 : level + 1);
            }),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('Damerau–Levenshtein', () => {
  test('is the fewest edits that a search through all of them finds', () => {
    const short = fc.string({ unit: fc.constantFrom(...Array.from('abc')), maxLength: 4 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(damerauLevenshtein(a, b)).toBe(searchedDistance(a, b, 'abc'));
      }),
      { numRuns: 150 },
    );
  });

  test('is a metric', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(damerauLevenshtein(a, b)).toBe(damerauLevenshtein(b, a));
        expect(damerauLevenshtein(a, c)).toBeLessThanOrEqual(damerauLevenshtein(a, b) + damerauLevenshtein(b, c));
        expect(damerauLevenshtein(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('of at most one is what the short way says', () => {
    const near = fc.tuple(word, fc.nat(14), fc.constantFrom('', 'a', 'b', 'ab', 'ba')).map(([text, at, put]) => [text, text.slice(0, at) + put + text.slice(at + put.length - (at % 2))] as const); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(word, word)), ([a, b]) => {
        expect(withinOneEdit(a, b)).toBe(damerauLevenshtein(a, b) <= 1);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('prepared values', () => {
  test('are prepared: preparing them again changes nothing', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789 .-/X+()Žж’')) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...COMPARISON_KINDS), texts, (kind, text) => {
        const once = prepareValue(kind, text);
        expect(prepareValue(kind, once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['name', '  Đorđević-Smith ', 'dordevic smith'],
    ['name', 'Карас', 'karas'],
    ['text', 'O’Brien', 'obrien'],
    ['phone', '+49 (30) 123-4567', '49301234567'],
    ['phone', '0049 30 1234567', '49301234567'],
    ['plate', 'ab-12 cd', 'AB12CD'],
    ['email', ' Ann@Mail.ORG', 'ann@mail.org'],
    ['address', 'Mill Lane 12', '12|lane mill'],
    ['date', '1984-05', '198405XX'],
  ] as const)('of a %s: %s becomes %s', (kind, text, prepared) => expect(prepareValue(kind, text)).toBe(prepared));

  test.each([
    ['1984-05-17', '19840517'],
    ['17.05.1984', '19840517'],
    ['05/17/1984', '19840517'],
    ['3/4/1984', '19840403'],
    ['1984', '1984XXXX'],
    ['198X', '198XXXXX'],
    ['1984-05-XX', '198405XX'],
    ['1984-05~', '198405XX'],
    ['1984-00-00', '1984XXXX'],
    ['19840517', '19840517'],
    ['1984-05-17T08:00', '19840517'],
    ['1984-13-01', ''],
    ['XXXX-XX-XX', ''],
    ['soon', ''],
  ])('the date %s is %s', (text, date) => expect(isoDate(text)).toBe(date));
});

describe('levels of two values', () => {
  test.each([
    ['19840517', '198405XX', 1],
    ['19840517', '1984XXXX', 1],
    ['19840511', '19841105', 2],
    ['19840517', '19840518', 3],
    ['19840517', '19840571', 3],
    ['19840517', '19850517', 3],
    ['19840517', '19841122', 4],
    ['19840517', '19711122', 5],
    ['19840517', 'XXXX0517', 5],
  ])('dates %s and %s: %i', (a, b, level) => {
    expect(compareDates(a, b)).toBe(level);
    expect(compareDates(b, a)).toBe(level);
  });

  test.each([
    ['49301234567', '301234567', 1],
    ['49301234567', '49301234576', 2],
    ['49301234567', '49309999999', 3],
    ['4567', '301234567', 3],
  ])('numbers %s and %s: %i', (a, b, level) => expect(comparePhones(a, b)).toBe(level));

  test.each([
    ['AB123456', 'AB123465', 1],
    ['AB123456', 'AB132465', 2],
    ['AB123456', 'B12345', 2],
    ['AB123456', 'AB321654', 3],
    ['AB123456', 'AB123', 3],
  ])('identifiers %s and %s: %i', (a, b, level) => expect(compareIdentifiers(a, b)).toBe(level));

  test.each([
    ['AB01', 'A8O1', 1],
    ['В123МН', 'B123MH', 1],
    ['AB1234', 'AB1324', 2],
    ['AB1234', 'XY9999', 3],
  ])('plates %s and %s: %i', (a, b, level) => expect(comparePlates(a, b)).toBe(level));

  test.each([
    ['12|lane mill', '12|lane mil', 1],
    ['12|lane mill', '14|lane mill', 2],
    ['12|lane mill', '12|harbour road', 3],
    ['12|', '12|lane mill', 3],
  ])('addresses %s and %s: %i', (a, b, level) => expect(compareAddresses(a, b)).toBe(level));

  test.each([
    ['ann.lee@mail.org', 'ann.lee@post.org', 1],
    ['ann.lee@mail.org', 'anm.lee@mail.org', 2],
    ['ann.lee@mail.org', 'ann.leigh@post.org', 3],
    ['ann.lee@mail.org', 'zoe@mail.org', 4],
  ])('addresses of e-mail %s and %s: %i', (a, b, level) => expect(compareEmails(a, b)).toBe(level));
});
