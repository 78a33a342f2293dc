import { CODED_COLUMNS } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEvents, encodeEvents, KEY_BYTES, type EventTable } from './event-layout.ts';

type Given = Parameters<typeof encodeEvents>[0];
interface Plain {
  readonly from: number;
  readonly lasts: number;
  readonly lon: number;
  readonly lat: number;
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

function tableOf(events: readonly Plain[], texts: readonly string[] = ['x']): Given {
  const rows = events.toSorted((a, b) => a.from - b.from);
  const n = rows.length;
  return {
    n,
    id: Uint8Array.from({ length: 16 * n }, (_, byte) => byte % 251),
    fromMin: Float64Array.from(rows, ({ from }) => from),
    toMin: Float64Array.from(rows, ({ from, lasts }) => from + lasts),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    coded: Object.fromEntries(
      CODED_COLUMNS.map((name, nth) => [
        name,
        { values: texts, codes: Uint32Array.from({ length: n }, (_, row) => (row * 31 + nth) % texts.length) },
      ]),
    ) as EventTable['coded'], // one entry a name
  };
}
const sent = (table: Given): EventTable => decodeEvents(joined(encodeEvents(table)));
const bytesOf = (table: Given): number => joined(encodeEvents(table)).byteLength;
const at = (from: number, lon = -38, lat = 33.5): Plain => ({ from, lasts: 0, lon, lat });

/** Values in whole minutes and in ten-millionths of a degree. */
const minute = fc.integer({ min: -1_000_000_000, max: 100_000_000 });
const degrees = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most * 10_000_000, max: most * 10_000_000 }).map((steps) => steps / 10_000_000),
    fc.constantFrom(-most, 0, most),
  );
const plain = fc.record({
  from: minute,
  lasts: fc.integer({ min: -1000, max: 3_000_000 }),
  lon: degrees(180),
  lat: degrees(90),
});
const placed = fc.tuple(plain, fc.boolean()).map(([event, isKnown]) => (isKnown ? event : { ...event, lon: Number.NaN, lat: Number.NaN })); // prettier-ignore

test('reads back what was written, for any number of rows and texts', () => {
  fc.assert(
    fc.property(
      fc.array(placed, { maxLength: 40 }),
      fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 400 }),
      (events, texts) => {
        const { id, ...table } = tableOf(events, texts);
        const { key, ...back } = sent({ id, ...table });
        const wide = Object.entries(back.coded).map(([name, { values, codes }]) => [
          name,
          { values, codes: Uint32Array.from(codes) },
        ]);
        expect({ ...back, coded: Object.fromEntries(wide) }).toEqual(table);
        const ends = Array.from({ length: table.n }, (_, row) => [...id.subarray(16 * row + 8, 16 * row + 16)]);
        expect([...key]).toEqual(ends.flat());
      },
    ),
    { seed: 20_260_927 },
  );
});

describe('rounds values finer than the steps to the nearest one', () => {
  test('of seconds, if a time has any', () => {
    const { fromMin, toMin } = sent(tableOf([{ ...at(10.5), lasts: 0.25 }, at(11 + 1 / 60), at(12 + 0.4 / 60)]));
    expect([...fromMin].map((minutes) => minutes * 60)).toEqual([630, 661, 720]);
    expect((toMin[0] ?? 0) * 60).toBe(645);
  });
  test('of centimetres', () => {
    const { lon, lat } = sent(tableOf([at(0, -38.012_345_678_9, 33.5), at(1, 12.3, 47.987_654_321)]));
    expect([...lon]).toEqual([-38.012_345_7, 12.3]);
    expect([...lat]).toEqual([33.5, 47.987_654_3]);
  });
});

test('a column takes the bytes of its largest number per row, and none if all are equal', () => {
  const n = 1000;
  const many = (lon: (row: number) => number): Given => tableOf(Array.from({ length: n }, (_, row) => at(0, lon(row))));
  const equal = bytesOf(many(() => -38));
  // The head contains the minimum of a column: its length varies by some characters.
  const perRow = (table: Given): number => Math.round((bytesOf(table) - equal) / n);
  expect(perRow(many((row) => -38 + (row % 200) * 1e-7))).toBe(1);
  expect(perRow(many((row) => -38 + row * 1e-7))).toBe(2);
  expect(perRow(many((row) => -38 + row * 1e-4))).toBe(3);
  expect(perRow(many((row) => -180 + row * 0.36))).toBe(4);
  expect((equal - n * KEY_BYTES) / n).toBeLessThan(8); // the coded columns have one text, and their head
});

test('reads codes into one, two or four bytes per row, as their texts need', () => {
  const bytesFor = (texts: number): number => {
    const values = Array.from({ length: texts }, (_, nth) => `${nth}`);
    return sent(tableOf([at(0), at(1), at(2)], values)).coded.street.codes.BYTES_PER_ELEMENT;
  };
  expect([256, 257, 65_536, 65_537].map(bytesFor)).toEqual([1, 2, 2, 4]);
});

test('the numbers of a known message are at the documented offsets', () => {
  const message = joined(encodeEvents(tableOf([{ ...at(1), lasts: 2 }, { ...at(260, Number.NaN), lasts: 3 }]))); // prettier-ignore
  const view = new DataView(message);
  expect(new TextDecoder().decode(message.slice(0, 8))).toBe('REEVE-EV');
  expect(view.getUint32(8, true)).toBe(2);
  const begin = 16 + view.getUint32(12, true);
  const head = JSON.parse(new TextDecoder().decode(message.slice(16, begin))) as object;
  expect(head).toMatchObject({
    n: 2,
    stepS: 60,
    start: 1,
    columns: [
      { name: 'from', at: 16, planes: 2, least: 0, hasGaps: false },
      { name: 'lasts', at: 20, planes: 1, least: 2, hasGaps: false },
      { name: 'lon', at: 22, planes: 1, least: -380_000_001, hasGaps: true },
      { name: 'lat', at: 24, planes: 0, least: 335_000_000, hasGaps: false },
      ...CODED_COLUMNS.map((name) => ({ name, at: 24, planes: 0 })),
    ],
  });
  // The end of the first id; 0 and 259 minutes, the low bytes before the high ones; 2 and 3 minutes; a longitude and a gap.
  expect(view.getUint8(begin)).toBe(8);
  expect([...new Uint8Array(message, begin + 16)]).toEqual([0, 3, 0, 1, 0, 1, 1, 0]);
});

test('rejects a message of another kind or version and one that was cut off', () => {
  const good = joined(encodeEvents(tableOf([at(0), at(1)], ['x', 'y'])));
  expect(() => decodeEvents(new TextEncoder().encode('<!doctype html><html>').buffer)).toThrow(/not a message/);
  expect(() => decodeEvents(new ArrayBuffer(3))).toThrow(/not a message/);
  const other = good.slice(0);
  new DataView(other).setUint32(8, 1, true);
  expect(() => decodeEvents(other)).toThrow(/layout 1/);
  for (let bytes = 0; bytes < good.byteLength; bytes += 1)
    expect(() => decodeEvents(good.slice(0, bytes)), `${bytes} bytes`).toThrow();
});
