import { expect, test } from 'vitest';
import { spanOf } from './shown-sheet.ts';

// Summer time ends on 25 October 2026 at 01:00 UTC, and begins on 28 March 2027 at 01:00 UTC.
test.each([
  ['2026-10-24', '15:00', '23:00', '2026-10-24T13:00:00.000Z', '2026-10-24T21:00:00.000Z'],
  ['2026-10-24', '22:00', '06:00', '2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z'],
  ['2026-10-25', '15:00', '23:00', '2026-10-25T14:00:00.000Z', '2026-10-25T22:00:00.000Z'],
  ['2026-10-25', '06:00', '06:00', '2026-10-25T05:00:00.000Z', '2026-10-26T05:00:00.000Z'],
  ['2027-03-27', '22:00', '06:00', '2027-03-27T21:00:00.000Z', '2027-03-28T04:00:00.000Z'],
  ['2027-03-28', '15:00', '00:00', '2027-03-28T13:00:00.000Z', '2027-03-28T22:00:00.000Z'],
])('a shift of %s from %s to %s is from %s to %s when the clocks change', (on, from, to, start, end) => {
  const { startsAtMs, endsAtMs } = spanOf('Europe/Paris', { on, from, to });
  expect([new Date(startsAtMs).toISOString(), new Date(endsAtMs).toISOString()]).toEqual([start, end]);
});
