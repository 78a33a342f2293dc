import type { EventTable, EventTexts } from '@reeve/contract';
import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyAt, readyEvents, rowOf } from './ready-events.ts';
import { Meeting, type Part } from './select-rows.ts';
import { choose, NOTHING_CHOSEN, type Selection } from './selection.ts';
import { weekCounts } from './time/week-counts.ts';

interface Plain {
  readonly from: number;
  readonly to: number;
  readonly lon: number;
  readonly lat: number;
  readonly precision: string;
}

function tableOf(events: readonly Plain[]): EventTable {
  const rows = events.toSorted((a, b) => a.from - b.from);
  const words = ['day', 'minute', 'month'];
  const key = new Uint8Array(8 * rows.length).map((_, byte) => (byte % 8 === 7 ? byte >> 3 : 7));
  const column = (of: (row: Plain) => number): Float64Array => Float64Array.from(rows, of);
  const blank: EventTexts = { values: [''], codes: new Uint8Array(rows.length) };
  return {
    n: rows.length,
    key,
    fromMin: column(({ from }) => from),
    toMin: column(({ to }) => to),
    lon: column(({ lon }) => lon),
    lat: column(({ lat }) => lat),
    coded: {
      ...(Object.fromEntries(CODED_COLUMNS.map((name) => [name, blank])) as Record<CodedColumnName, EventTexts>), // one entry a name
      timePrecision: { values: words, codes: Uint8Array.from(rows, ({ precision }) => words.indexOf(precision)) },
    },
  };
}

const MONDAY = 20_458; // 2026-01-05
const at = (day: number, hour: number, minute = 0): number => (MONDAY + day) * 1440 + hour * 60 + minute;
const one = (from: number, to: number, precision = 'minute'): Plain => ({ from, to, lon: -38, lat: 33.5, precision });
const chosenOf = (events: readonly Plain[], selection: Partial<Selection>, but?: Part): number => {
  const meeting = new Meeting(readyEvents(tableOf(events)));
  meeting.update({ ...NOTHING_CHOSEN, ...selection });
  return meeting.rows(but).length;
};

test('a window is in a period when any of it is, and a moment on the first midnight is', () => {
  const brush = { fromDay: MONDAY, toDay: MONDAY + 7 };
  const is = (from: number, to: number): boolean => chosenOf([one(from, to)], { brush }) === 1;
  expect(is(at(-1, 22), at(0, 6))).toBe(true);
  expect(is(at(-9, 0), at(20, 0))).toBe(true);
  expect(is(at(0, 0), at(0, 0))).toBe(true);
  expect(is(at(6, 23), at(8, 1))).toBe(true);
  expect(is(at(-1, 22), at(0, 0))).toBe(false);
  expect(is(at(7, 0), at(7, 0))).toBe(false);
});

test('an hour is met by every window that reaches into it, across midnight and Sunday, but by no day-long one', () => {
  const is = (event: Plain, hour: number): boolean => chosenOf([event], { hours: [hour] }) === 1;
  const sundayNight = one(at(6, 23, 30), at(7, 1));
  expect([167, 0].map((hour) => is(sundayNight, hour))).toEqual([true, true]);
  expect(is(sundayNight, 1)).toBe(false); // it ends at one sharp
  expect(is(one(at(1, 9), at(1, 9)), 33)).toBe(true);
  expect(is(one(at(0, 0), at(1, 0, 1)), 3)).toBe(false);
  expect(is(one(at(0, 3), at(0, 4), 'day'), 3)).toBe(false);
});

test('a circle and a ring select what is inside them; rows without a place are in neither', () => {
  const events = [one(0, 0), { ...one(1, 1), lon: -37.99 }, { ...one(2, 2), lon: Number.NaN, lat: Number.NaN }];
  // One hundredth of a degree of longitude is 929 m at this latitude (Vincenty's formula on WGS 84).
  expect(chosenOf(events, { shape: { kind: 'circle', at: [-38, 33.5], radiusM: 925 } })).toBe(1);
  expect(chosenOf(events, { shape: { kind: 'circle', at: [-38, 33.5], radiusM: 935 } })).toBe(2);
  const ring = [[-38.01, 33.49], [-37.995, 33.49], [-37.995, 33.51], [-38.01, 33.51]] as const; // prettier-ignore
  expect(chosenOf(events, { shape: { kind: 'ring', ring } })).toBe(1);
});

const event: fc.Arbitrary<Plain> = fc
  .record({
    from: fc.integer({ min: at(-10, 0), max: at(40, 0) }),
    length: fc.constantFrom(0, 30, 480, 1440, 4000),
    lon: fc.constantFrom(-38, -37.99, -38.02, Number.NaN),
    precision: fc.constantFrom('minute', 'day', 'month'),
  })
  .map(({ from, length, lon, precision }) => ({
    from,
    to: from + length,
    lon,
    lat: lon === lon ? 33.5 : Number.NaN,
    precision,
  }));
const chosen: fc.Arbitrary<Selection> = fc
  .record({
    brush: fc.option(
      fc.constantFrom({ fromDay: MONDAY, toDay: MONDAY + 7 }, { fromDay: MONDAY - 5, toDay: MONDAY + 1 }),
      {
        nil: undefined,
      },
    ),
    shape: fc.option(fc.constantFrom({ kind: 'circle' as const, at: [-38, 33.5] as const, radiusM: 1200 }), {
      nil: undefined,
    }),
    hours: fc.constantFrom([], [0, 1, 2], [18, 42]),
  })
  .map((parts) => ({ ...NOTHING_CHOSEN, ...parts }));

test('choosing step by step gives what choosing at once gives, and leaving a part out never shows less', () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 60 }),
      fc.array(chosen, { minLength: 1, maxLength: 5 }),
      (events, steps) => {
        const ready = readyEvents(tableOf(events));
        const meeting = new Meeting(ready);
        for (const step of steps) meeting.update(step);
        const fresh = new Meeting(ready);
        const last = steps.at(-1) ?? NOTHING_CHOSEN;
        fresh.update(last);
        expect(meeting.rows()).toEqual(fresh.rows());
        for (const part of ['brush', 'shape', 'hours', 'rows'] as const) {
          const without = new Meeting(ready);
          without.update(choose(last, { act: 'clear', part }));
          expect(meeting.rows(part)).toEqual(without.rows());
          expect(meeting.rows(part).length).toBeGreaterThanOrEqual(meeting.rows().length);
        }
      },
    ),
    { seed: 20_260_927 },
  );
});

test('an event is found by its key, and a key that is not among the events is not found', () => {
  const table = tableOf([one(0, 0), one(1, 1), one(2, 2)]);
  expect([0, 1, 2].map((row) => rowOf(table, keyAt(table, row)))).toEqual([0, 1, 2]);
  expect(keyAt(table, 2)).toBe('0707070707070702');
  expect([rowOf(table, '07070707070707ff'), rowOf(table, 'x')]).toEqual([-1, -1]);
});

test('weeks begin on Monday, empty ones are there, and what is dated to the month belongs to none', () => {
  const ready = readyEvents(
    tableOf([
      one(at(0, 0), at(0, 0)),
      one(at(6, 23, 59), at(9, 0)),
      one(at(21, 5), at(21, 5)),
      one(at(8, 0), at(30, 0), 'month'),
    ]),
  );
  expect(weekCounts(ready, Uint32Array.of(0, 1, 2, 3))).toEqual({
    firstMonday: MONDAY,
    counts: Float64Array.of(2, 0, 0, 1),
    monthOnly: 1,
  });
  expect(weekCounts(readyEvents(tableOf([])), new Uint32Array(0))).toBe(undefined);
});
