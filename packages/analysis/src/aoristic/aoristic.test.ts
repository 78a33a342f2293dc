import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/aoristic.json' with { type: 'json' };
import { aoristicProfile, type AoristicOptions, TIME_PRECISION } from './aoristic.ts';
import { aoristicSentence } from './aoristic-sentence.ts';
import { wilsonInterval } from '../distribution/wilson.ts';
import { localClock, pieceAt, type ZoneTransition } from '../time/local-clock.ts';

const MONDAY = 4 * 1440; // 1970-01-05 00:00
const at = (weekday: number, hour: number, minute = 0): number => MONDAY + weekday * 1440 + hour * 60 + minute;
const profileOf = (windows: readonly (readonly [number, number])[], options: AoristicOptions = {}) =>
  aoristicProfile(
    {
      fromMinute: Float64Array.from(windows, ([from]) => from),
      toMinute: Float64Array.from(windows, ([, to]) => to),
    },
    options,
  );
const total = (weights: Float64Array): number => weights.reduce((sum, weight) => sum + weight, 0);

describe('aoristic weights', () => {
  test.each(golden.cases)('agree minute by minute with another zone database: $name', (one) => {
    const windows = one.fromMinute.map((from, i): [number, number] => [from, one.toMinute[i] ?? 0]);
    const { weights, n } = profileOf(windows, { transitions: one.transitions });
    const expected: Readonly<Record<string, number>> = one.weights;
    expect(n).toBe(windows.length);
    for (const [bin, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[bin] ?? 0, 11);
  });

  test('18:00 to 02:00 is eight hours of an eighth, the last two on the next weekday', () => {
    const { weights } = profileOf([[at(0, 18), at(1, 2)]]);
    for (const bin of [18, 19, 20, 21, 22, 23, 24, 25]) expect(weights[bin]).toBe(0.125);
    expect(total(weights)).toBe(1);
  });

  test('from Sunday night it continues on Monday, the first bins', () => {
    const { weights } = profileOf([[at(6, 23), at(7, 1)]]);
    expect([weights[167], weights[0]]).toEqual([0.5, 0.5]);
  });

  test('a moment counts one in its hour, also on the hour', () => {
    const { weights } = profileOf([
      [at(2, 7), at(2, 7)],
      [at(2, 7, 59), at(2, 7, 59)],
    ]);
    expect(weights[2 * 24 + 7]).toBe(2);
  });

  const PUT_BACK: ZoneTransition[] = [
    { utcMinute: 0, offsetMinutes: 60 },
    { utcMinute: at(6, 1), offsetMinutes: 0 },
  ];

  test('a night with the doubled hour has it twice: 22:00 to 04:00 is seven hours, two of them from 01:00', () => {
    const { weights } = profileOf([[at(5, 22), at(6, 4)]], { transitions: PUT_BACK });
    expect(weights[6 * 24 + 1]).toBeCloseTo(2 / 7, 12);
    expect(weights[6 * 24 + 2]).toBeCloseTo(1 / 7, 12);
  });

  test('a moment in the doubled hour is still one moment', () => {
    const { weights } = profileOf([[at(6, 1, 30), at(6, 1, 30)]], { transitions: PUT_BACK });
    expect(weights[6 * 24 + 1]).toBe(1);
  });

  test('a time skipped by a clock change is moved to the moment of the change, and reported', () => {
    const transitions: ZoneTransition[] = [
      { utcMinute: 0, offsetMinutes: 0 },
      { utcMinute: at(6, 1), offsetMinutes: 60 },
    ];
    const { weights, neverShown, warnings } = profileOf([[at(6, 1, 30), at(6, 3)]], { transitions });
    expect(weights[6 * 24 + 2]).toBe(1);
    expect(neverShown).toBe(1);
    expect(warnings).toContain('times_never_shown');
  });

  test('UTC times are converted to the local clock', () => {
    const { weights } = profileOf([[at(0, 23), at(1, 1)]], {
      transitions: [{ utcMinute: 0, offsetMinutes: 120 }],
      reading: 'utc',
    });
    expect([weights[24 + 1], weights[24 + 2]]).toEqual([0.5, 0.5]);
  });
});

describe('windows left out', () => {
  test('is counted by its reason', () => {
    const profile = aoristicProfile({
      fromMinute: Float64Array.of(0, 100, 0, Number.NaN, 0, 0, 50),
      toMinute: Float64Array.of(60, 99, 1441, 5, 1440, 1440, Number.NaN),
      precision: Uint8Array.of(0, 0, 0, 0, TIME_PRECISION.day, TIME_PRECISION.month, 0),
    });
    expect(profile.n).toBe(1);
    expect(profile.excluded).toEqual({ unknown: 2, negative: 1, tooLong: 1, dayOnly: 1, monthOnly: 1 });
    expect(profile.warnings).toContain('many_excluded');
  });

  test('a window of exactly 24 hours stays, one of a minute more does not', () => {
    expect(profileOf([[0, 1440]]).n).toBe(1);
    expect(profileOf([[0, 1441]]).excluded.tooLong).toBe(1);
  });

  test('24 hours on the clock are 25 elapsed on the night it is put back', () => {
    const transitions = [
      { utcMinute: 0, offsetMinutes: 60 },
      { utcMinute: at(6, 1), offsetMinutes: 0 },
    ];
    expect(profileOf([[at(5, 12), at(6, 12)]], { transitions }).excluded.tooLong).toBe(1);
  });

  test('months only, days only: nothing is left, and the reason is the first warning', () => {
    const windows = { fromMinute: Float64Array.of(0), toMinute: Float64Array.of(44_640) };
    const months = aoristicProfile({ ...windows, precision: Uint8Array.of(TIME_PRECISION.month) });
    expect([months.n, months.peak, months.warnings[0]]).toEqual([0, undefined, 'months_only']);
    const days = aoristicProfile({ ...windows, precision: Uint8Array.of(TIME_PRECISION.day) });
    expect(days.warnings[0]).toBe('days_only');
    expect(aoristicSentence(months)).toBe(
      'No event could be placed in an hour. 1 event is left out because its time is not known well enough.',
    );
  });

  test('arrays of different length and infinite times are refused', () => {
    const bad = [
      { fromMinute: Float64Array.of(1), toMinute: Float64Array.of() },
      { fromMinute: Float64Array.of(1), toMinute: Float64Array.of(Infinity) },
      { fromMinute: Float64Array.of(1), toMinute: Float64Array.of(1), precision: Uint8Array.of(0, 0) },
    ];
    for (const windows of bad) {
      expect(() => aoristicProfile(windows)).toThrow(
        expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
      );
    }
  });
});

describe('windows over 24 hours', () => {
  test('evenly: a week and a day covers every hour, that day twice', () => {
    const { weights, longSpread } = profileOf([[at(0, 0), at(8, 0)]], { longWindows: 'even' });
    expect(longSpread).toBe(1);
    expect(weights[0]).toBeCloseTo(2 / 192, 14);
    expect(weights[24]).toBeCloseTo(1 / 192, 14);
  });

  test('by weekday: three short events on Saturday and one on Sunday send three quarters to Saturday', () => {
    const short = [at(5, 1), at(5, 2), at(5, 3), at(6, 4)].map((minute): [number, number] => [minute, minute]);
    const { weights } = profileOf([...short, [at(5, 0), at(7, 0)]], { longWindows: 'weekday_profile' });
    expect(weights[5 * 24 + 20]).toBeCloseTo(0.75 / 24, 14);
    expect(weights[6 * 24 + 20]).toBeCloseTo(0.25 / 24, 14);
  });

  test('by weekday, if no short event fell on its days, only minutes count', () => {
    const { weights } = profileOf([[at(0, 0), at(2, 0)]], { longWindows: 'weekday_profile' });
    expect(weights[30]).toBeCloseTo(1 / 48, 14);
  });
});

/** Two changes of the clock, one of them in the middle of an hour, and a slow walk minute by minute. */
const CHANGES: readonly ZoneTransition[] = [
  { utcMinute: -5000, offsetMinutes: 45 },
  { utcMinute: 20_010, offsetMinutes: 105 },
  { utcMinute: 31_000, offsetMinutes: 45 },
];

function slowWeights(windows: readonly (readonly [number, number])[]): Float64Array {
  const clock = localClock(CHANGES);
  const weights = new Float64Array(168);
  for (const [from, to] of windows) {
    const minutes = Math.max(1, to - from);
    for (let m = 0; m < minutes; m += 1) {
      const local = from + m + (clock.offsetMinutes[pieceAt(clock, from + m)] ?? 0);
      const day = Math.floor(local / 1440);
      const bin = ((((day + 3) % 7) + 7) % 7) * 24 + Math.floor((local - day * 1440) / 60);
      weights[bin] = (weights[bin] ?? 0) + 1 / minutes;
    }
  }
  return weights;
}

describe('against a walk minute by minute', () => {
  const windows = fc.array(
    fc
      .tuple(fc.integer({ min: 15_000, max: 40_000 }), fc.integer({ min: 0, max: 15_000 }))
      .map(([from, length]): readonly [number, number] => [from, from + length]),
    { maxLength: 8 },
  );

  test('windows of any length, across changes of the clock, give the same weights', () => {
    fc.assert(
      fc.property(windows, (some) => {
        const { weights } = profileOf(some, { transitions: CHANGES, reading: 'utc', longWindows: 'even' });
        const slow = slowWeights(some);
        for (const [bin, weight] of weights.entries()) expect(weight).toBeCloseTo(slow[bin] ?? 0, 9);
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  test('weights add up to the events counted, with any treatment; events and reasons to all events', () => {
    const treatments = fc.constantFrom('exclude' as const, 'even' as const, 'weekday_profile' as const);
    fc.assert(
      fc.property(windows, treatments, (some, longWindows) => {
        const { weights, n, excluded } = profileOf(some, { transitions: CHANGES, longWindows });
        expect(total(weights)).toBeCloseTo(n, 9);
        expect(n + Object.values(excluded).reduce((sum, one) => sum + one, 0)).toBe(some.length);
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});

describe('shares of the hours', () => {
  test('moments give Wilson’s interval of a plain share', () => {
    // R 4.5: prop.test(30, 100, correct = FALSE)$conf.int
    const moments = Array.from({ length: 100 }, (_, i): [number, number] => {
      const minute = i < 30 ? at(i % 7, 22) : at(i % 7, (i % 20) + 1);
      return [minute, minute];
    });
    const { peak } = profileOf(moments);
    expect(peak).toMatchObject({ hour: 22, weight: 30, share: 0.3 });
    expect(peak?.low).toBeCloseTo(0.218948852949, 8);
    expect(peak?.high).toBeCloseTo(0.395848546333, 8);
  });

  test('a window of nearly a day has the square of its whole weight in the hour it begins and ends in', () => {
    // 22:30 to 22:10: 40 of 1420 minutes lie in 22:00–23:00. Every event the same: no variance, n itself counts.
    const same = Array.from({ length: 50 }, (_, i): [number, number] => [at(i % 7, 22, 30), at((i % 7) + 1, 22, 10)]);
    const hour = profileOf(same).hours[22];
    expect(hour?.share).toBeCloseTo(40 / 1420, 12);
    expect(hour?.low).toBeLessThan(hour?.share ?? 0);
    expect(hour?.high).toBeLessThan(0.15);
  });

  test('every interval rests on the variance of the events’ weights in that hour, whatever the window', () => {
    const windows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 1440 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(windows, (some) => {
        const { hours } = profileOf(some.map(([from, length]): [number, number] => [from, from + length]));
        const byEvent = some.map(([from, length]) => {
          const weights = new Float64Array(24);
          for (let m = 0; m < length; m += 1) {
            const hour = Math.floor((from + m) / 60) % 24;
            weights[hour] = (weights[hour] ?? 0) + 1 / length;
          }
          return weights;
        });
        for (const { hour, low, high } of hours) {
          const values = byEvent.map((weights) => weights[hour] ?? 0);
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length ** 2;
          if (variance < 1e-9) continue;
          const effective = (mean * (1 - mean)) / variance;
          const [slowLow, slowHigh] = wilsonInterval(mean * effective, effective);
          expect([low.toFixed(6), high.toFixed(6)]).toEqual([slowLow.toFixed(6), slowHigh.toFixed(6)]);
        }
      }),
      { seed: 43, numRuns: 60 },
    );
  });

  test('the sentence states the hour, its interval, the hour of the week and how many are left out', () => {
    const events = [
      ...Array.from({ length: 40 }, (): [number, number] => [at(4, 23), at(4, 23)]),
      [5, 4] as [number, number],
    ];
    expect(aoristicSentence(profileOf(events))).toBe(
      '40 events: the busiest hour of the day is 23:00–24:00 with 100% of them (95 % interval 91% to 100%); the busiest hour of the week: Friday 23:00–24:00. 1 event is left out because its time is not known well enough.',
    );
  });
});
