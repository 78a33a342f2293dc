import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localClock, pieceAt, utcOf } from './local-clock.ts';

const CLOCK = localClock([
  { utcMinute: 0, offsetMinutes: 0 },
  { utcMinute: 1000, offsetMinutes: 60 },
  { utcMinute: 3000, offsetMinutes: 0 },
]);

test('a time shown once has one moment', () => {
  expect(utcOf(CLOCK, 999, 'later')).toEqual({ utcMinute: 999, shown: 'once' });
  expect(utcOf(CLOCK, 1060, 'later')).toEqual({ utcMinute: 1000, shown: 'once' });
});

test('a time jumped over is the moment of the jump', () => {
  for (const minute of [1000, 1030, 1059]) {
    expect(utcOf(CLOCK, minute, 'earlier')).toEqual({ utcMinute: 1000, shown: 'never' });
  }
});

test('a time shown twice has an earlier and a later moment', () => {
  expect(utcOf(CLOCK, 3030, 'earlier')).toEqual({ utcMinute: 2970, shown: 'twice' });
  expect(utcOf(CLOCK, 3030, 'later')).toEqual({ utcMinute: 3030, shown: 'twice' });
  expect(utcOf(CLOCK, 3060, 'earlier')).toEqual({ utcMinute: 3060, shown: 'once' });
});

test('a displayed time is read back as its moment, by one of the two readings', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 5000 }), (utc) => {
      const local = utc + (CLOCK.offsetMinutes[pieceAt(CLOCK, utc)] ?? 0);
      const readings = [utcOf(CLOCK, local, 'earlier').utcMinute, utcOf(CLOCK, local, 'later').utcMinute];
      expect(readings).toContain(utc);
    }),
    { seed: 7 },
  );
});

test('later on the clock is never earlier in UTC, in either reading', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 300 }), (from, length) => {
      expect(utcOf(CLOCK, from + length, 'later').utcMinute).toBeGreaterThanOrEqual(
        utcOf(CLOCK, from, 'earlier').utcMinute,
      );
    }),
    { seed: 8 },
  );
});

test('changes out of order, too close, or not numbers are refused', () => {
  const piece = (utcMinute: number, offsetMinutes: number) => ({ utcMinute, offsetMinutes });
  for (const table of [
    [piece(0, 0), piece(100, 60), piece(50, 0)],
    [piece(0, 0), piece(100, 0), piece(130, -60), piece(140, -120)],
    [piece(0, Number.NaN)],
  ]) {
    expect(() => localClock(table)).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
  }
});
