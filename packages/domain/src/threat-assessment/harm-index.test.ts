import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmIndex, type HarmCount, type HarmWeightSet } from './harm-index.ts';
import { checkSentencingScale } from './sentencing-scale.ts';

const weights: HarmWeightSet = {
  id: 'arithmetic',
  version: 3,
  source: 'worked example of the domain brief',
  days: { robbery: 365, shoplifting: 1, residential_burglary: 273.5 },
};
const row = (offence: string, count: number, detection: HarmCount['detection'] = 'reported'): HarmCount => ({
  offence,
  count,
  detection,
});
const example = [row('robbery', 2), row('shoplifting', 30), row('residential_burglary', 1)];

describe('the harm index', () => {
  test('of the worked example is 1,033.5 days from 33 crimes; two robberies are 6 % of the crimes and 71 % of the harm', () => {
    const found = harmIndex(example, weights, 50_000);
    if (!found.allowed) throw new Error('refused');
    expect(found).toMatchObject({ days: 1033.5, crimes: 33, leftOut: 0, weights: { id: 'arithmetic', version: 3 } });
    expect(found.daysPer1000).toBeCloseTo(20.67, 12);
    const robbery = found.parts.find(({ offence }) => offence === 'robbery');
    expect([robbery?.crimeShare.toFixed(2), robbery?.harmShare.toFixed(2)]).toEqual(['0.06', '0.71']);
  });

  test('leaves out crimes found by police work, with or without a weight', () => {
    const found = harmIndex([...example, row('shoplifting', 7, 'proactive'), row('drugs', 9, 'proactive')], weights);
    expect(found).toMatchObject({ allowed: true, days: 1033.5, crimes: 33, leftOut: 16, daysPer1000: undefined });
  });

  test('is refused if a reported offence has no weight: it is never counted as 0', () => {
    expect(harmIndex([...example, row('arson', 1), row('toString', 1)], weights)).toEqual({
      allowed: false,
      because: 'no_weight',
      offences: ['arson', 'toString'],
    });
  });

  test('does not depend on the order or the splitting of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(weights.days)), fc.nat(50)), { maxLength: 8 }),
        (all) => {
          const rows = all.map(([offence, count]) => row(offence, count));
          const split = rows.toReversed().flatMap((one) => [row(one.offence, one.count), row(one.offence, 0)]);
          expect(harmIndex(split, weights)).toEqual(harmIndex(rows, weights));
        },
      ),
      { seed: 41 },
    );
  });

  test.each([
    ['a negative count', [row('robbery', -1)], 10],
    ['half a crime', [row('robbery', 0.5)], 10],
    ['no residents', example, 0],
  ])('refuses %s', (_, rows, residents) => {
    expect(() => harmIndex(rows, weights, residents)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }) as Error,
    );
  });

  test('of nothing is 0', () => {
    expect(harmIndex([], weights, 10)).toMatchObject({ days: 0, daysPer1000: 0, crimes: 0, parts: [] });
  });
});

describe('a sentencing scale', () => {
  const offences = ['arson', 'fraud', 'robbery', 'threats'];

  test('gives days by code, from numbers or texts', () => {
    const rows = [
      { offence: ' robbery ', days: '273.5' },
      { offence: 'arson', days: 90 },
      { offence: 'fraud', days: ' 0 ' },
      { offence: 'threats', days: 2 },
    ];
    expect(checkSentencingScale(rows, offences)).toEqual({
      days: { robbery: 273.5, arson: 90, fraud: 0, threats: 2 },
      refused: [],
      missing: [],
    });
  });

  test('refuses rows by their number, each with its first reason', () => {
    const rows = [
      { offence: 'piracy', days: 10 },
      { offence: 'arson', days: 90 },
      { offence: 'robbery', days: '365' },
      { offence: 'arson', days: 80 },
      { offence: 'fraud', days: '1,5' },
      { offence: 'threats', days: -3 },
    ];
    expect(checkSentencingScale(rows, offences)).toEqual({
      days: { robbery: 365 },
      refused: [
        { row: 1, because: 'unknown_code' },
        { row: 2, because: 'duplicate' },
        { row: 4, because: 'duplicate' },
        { row: 5, because: 'not_a_number' },
        { row: 6, because: 'negative' },
      ],
      missing: ['arson', 'fraud', 'threats'],
    });
  });

  test.each(['', ' ', 'a year', '1e3', '0x10', '1 000', 'Infinity', '--1', '+1', NaN, Infinity])(
    '%s is not a number of days',
    (days) => {
      expect(checkSentencingScale([{ offence: 'arson', days }], offences).refused).toEqual([
        { row: 1, because: 'not_a_number' },
      ]);
    },
  );

  test('counts weeks, months and years as days: a year has 365, a month a twelfth of them', () => {
    const rows = [
      { offence: 'arson', days: '2' },
      { offence: 'robbery', days: '1.5' },
    ];
    expect(checkSentencingScale(rows, offences, 'weeks').days).toEqual({ arson: 14, robbery: 10.5 });
    expect(checkSentencingScale(rows, offences, 'months').days).toEqual({ arson: 60.83, robbery: 45.63 });
    expect(checkSentencingScale(rows, offences, 'years').days).toEqual({ arson: 730, robbery: 547.5 });
  });
});
