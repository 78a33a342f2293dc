import { CODED_COLUMNS } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEvents, encodeEvents, type EventTable } from './event-layout.ts';

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}

function tableOf(n: number, texts: readonly string[], random: (row: number) => number): EventTable {
  const column = (): Float64Array => Float64Array.from({ length: n }, (_, row) => random(row));
  return {
    n,
    id: Uint8Array.from({ length: 16 * n }, (_, byte) => byte % 251),
    fromMin: column(),
    toMin: column(),
    lon: column(),
    lat: Float64Array.from({ length: n }, () => Number.NaN),
    coded: Object.fromEntries(
      CODED_COLUMNS.map((name, nth) => [
        name,
        { values: texts, codes: Uint32Array.from({ length: n }, (_, row) => (row * 31 + nth) % texts.length) },
      ]),
    ) as EventTable['coded'], // one entry a name
  };
}

test('what is read back is what was written, whatever the number of rows and texts', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 400 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (n, texts, base) => {
        const table = tableOf(n, texts, (row) => base + row);
        const back = decodeEvents(joined(encodeEvents(table)));
        const wide = Object.entries(back.coded).map(([name, { values, codes }]) => [
          name,
          { values, codes: Uint32Array.from(codes) },
        ]);
        expect({ ...back, coded: Object.fromEntries(wide) }).toEqual(table);
      },
    ),
    { seed: 20_260_927 },
  );
});

test('codes take one, two or four bytes a row, as many as their texts need', () => {
  const bytesFor = (texts: number): number => {
    const values = Array.from({ length: texts }, (_, nth) => `${nth}`);
    return decodeEvents(joined(encodeEvents(tableOf(3, values, () => 0)))).coded.street.codes.BYTES_PER_ELEMENT;
  };
  expect([256, 257, 65_536, 65_537].map(bytesFor)).toEqual([1, 2, 2, 4]);
});

test('the numbers of a known message stand where the layout says', () => {
  const message = joined(encodeEvents(tableOf(1, ['x'], () => 1.5)));
  const view = new DataView(message);
  expect(new TextDecoder().decode(message.slice(0, 8))).toBe('REEVE-EV');
  expect(view.getUint32(8, true)).toBe(1);
  const begin = 16 + view.getUint32(12, true);
  expect(begin % 8).toBe(0);
  expect(view.getUint8(begin + 3)).toBe(3);
  expect(view.getFloat64(begin + 16, true)).toBe(1.5);
});

test('another message, another version and a message that was cut off are refused', () => {
  const good = joined(encodeEvents(tableOf(2, ['x'], () => 0)));
  expect(() => decodeEvents(new TextEncoder().encode('<!doctype html><html>').buffer)).toThrow(/not a message/);
  expect(() => decodeEvents(new ArrayBuffer(3))).toThrow(/not a message/);
  const other = good.slice(0);
  new DataView(other).setUint32(8, 2, true);
  expect(() => decodeEvents(other)).toThrow(/layout 2/);
  expect(() => decodeEvents(good.slice(0, good.byteLength - 16))).toThrow();
  expect(() => decodeEvents(good.slice(0, 100))).toThrow();
});
