import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantInZone, wallTime } from './wall-time.ts';

test('a wall time is the instant at which the zone’s clock shows it', () => {
  expect(instantInZone('2026-09-27', '08:00', 'Europe/London')).toBe('2026-09-27T07:00:00.000Z');
  expect(instantInZone('2026-12-27', '08:00', 'Europe/London')).toBe('2026-12-27T08:00:00.000Z');
  expect(instantInZone('2026-09-27', '08:00', 'Asia/Kathmandu')).toBe('2026-09-27T02:15:00.000Z');
});

// Great Britain changes its clocks on 29 March 2026 at 01:00 UTC and on 25 October 2026 at 01:00 UTC.
test('a time the clocks skip becomes the moment after; one they show twice is the first', () => {
  expect(instantInZone('2026-03-29', '01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantInZone('2026-10-25', '01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
});

test('there and back gives the same minute, in any zone, except in the hour that is shown twice', () => {
  const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe'];
  const minutes = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const wall = wallTime(minute * 60_000, zone);
      const back = Date.parse(instantInZone(wall.date, wall.time, zone));
      expect(wallTime(back, zone)).toEqual(wall);
      expect(Math.abs(back - minute * 60_000)).toBeLessThanOrEqual(3_600_000);
    }),
  );
});
