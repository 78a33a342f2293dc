import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldValue, likenessOf, valueMatcher } from './match-value.ts';

const types = valueMatcher([
  { code: 'other_theft', names: ['Other theft', 'Прочие кражи', 'Sonstiger Diebstahl'] },
  { code: 'bicycle_theft', names: ['Bicycle theft', 'Fahrraddiebstahl'] },
  { code: 'robbery', names: ['Robbery', 'Raub', 'Грабёж'] },
]);
const areas = valueMatcher([
  { code: 'NORRIN-A', names: ['Norrin Old Town'] },
  { code: 'NORRIN-B', names: ['Norrin Harbour'] },
  { code: 'W1', names: ['Mill Lane'] },
  { code: 'W2', names: ['Mill Lane'] },
  { code: 'Z9', names: ['W1'] },
]);

describe('exact', () => {
  test.each([
    ['other_theft', 'other_theft'],
    ['other theft', 'other_theft'],
    ['OTHER-THEFT', 'other_theft'],
    ['  Other   Theft ', 'other_theft'],
    ['ПРОЧИЕ КРАЖИ', 'other_theft'],
    ['Грабеж', 'robbery'],
    ['raub', 'robbery'],
    ['theft', undefined],
    ['', undefined],
    ['--', undefined],
  ])('type “%s” is %s', (text, code) => expect(types.exact(text)).toBe(code));

  test.each([
    ['norrin-a', 'NORRIN-A'],
    ['Norrin A', 'NORRIN-A'],
    ['norrin old-town', 'NORRIN-A'],
    ['NORRIN-C', undefined],
    ['Mill Lane', undefined], // two areas have this name
    ['W1', 'W1'], // a code before a name
  ])('area “%s” is %s', (text, code) => expect(areas.exact(text)).toBe(code));
});

describe('similar', () => {
  test.each([
    ['Other thefts', ['other_theft']],
    ['Robery', ['robbery']],
    ['Theft, other', ['other_theft']],
    ['Theft', ['other_theft', 'bicycle_theft']],
    ['Arson', []],
  ])('type “%s” resembles %j', (text, codes) => expect(types.similar(text)).toEqual(codes));

  test.each([
    ['Norrin Oldtown', ['NORRIN-A']],
    ['Norrin Habour', ['NORRIN-B']],
    ['NORRIN-C', []], // another letter is another area
    ['W3', []],
  ])('area “%s” resembles %j', (text, codes) => expect(areas.similar(text)).toEqual(codes));
});

describe('likeness', () => {
  test.each([
    // 1 of 7 letters differs; 2 common of 2 + 2 words; 2 of (3 + 2) words; nothing common.
    ['robery', 'robbery', 6 / 7],
    ['theft other', 'other theft', 1],
    ['theft from vehicle', 'vehicle theft', 4 / 5],
    ['sector 1', 'sector 11', 0],
    ['sector a', 'sector b', 0],
    ['', 'robbery', 0],
  ])('of “%s” and “%s” is %d', (a, b, expected) => expect(likenessOf(a, b)).toBeCloseTo(expected, 12));

  test('is the same in both directions and 1 of a text with itself', () => {
    const text = fc.string({ maxLength: 20 }).map(foldValue);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likenessOf(a, b)).toBe(likenessOf(b, a));
        if (a !== '') expect(likenessOf(a, a)).toBe(1);
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
  });
});
