import {
  COLUMN_ROLES,
  DATE_ORDERS,
  DELIMITERS,
  PLACE_PRECISIONS,
  THOUSANDS_MARKS,
  TEXT_ENCODINGS,
  TIME_PRECISIONS,
} from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingsKey, mappingsFor, parseMapping, printMapping, type Mapping } from './mapping.ts';

const text = fc.string({ maxLength: 60, unit: 'grapheme' });
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const columnRef = fc.oneof(text, fc.integer({ min: 1, max: 500 }));

const anyMapping: fc.Arbitrary<Mapping> = fc.record({
  format: fc.constant('reeve-mapping' as const),
  version: fc.constant(1 as const),
  title: text,
  headings: text,
  table: fc.record({
    skipRows: fc.integer({ min: 0, max: 1000 }),
    heading: fc.boolean(),
    encoding: nullable(fc.constantFrom(...TEXT_ENCODINGS)),
    delimiter: nullable(fc.constantFrom(...DELIMITERS)),
    sheets: nullable(fc.array(text, { maxLength: 4 })),
  }),
  columns: fc.record(Object.fromEntries(COLUMN_ROLES.map((role) => [role, columnRef])), { requiredKeys: [] }),
  dates: fc.record({
    order: fc.constantFrom(...DATE_ORDERS),
    precision: fc.constantFrom(...TIME_PRECISIONS),
    fromUtcTo: nullable(fc.constantFrom('Europe/London', 'America/Chicago', 'UTC')),
  }),
  place: fc.record({
    system: nullable(fc.constantFrom(4326, 27_700, 32_633, 2263)),
    precision: fc.constantFrom(...PLACE_PRECISIONS),
    thousands: nullable(fc.constantFrom(...THOUSANDS_MARKS)),
  }),
  types: fc.record({ all: nullable(text), names: fc.dictionary(text, text, { maxKeys: 5 }) }),
  areas: fc.record({ names: fc.dictionary(text, text, { maxKeys: 5 }) }),
});

test('a printed mapping is parsed back unchanged', () => {
  fc.assert(
    fc.property(anyMapping, (mapping) => {
      const again = parseMapping(printMapping(mapping));
      expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(mapping)));
      expect(printMapping(again)).toBe(printMapping(mapping));
    }),
    { seed: 20_241_124, numRuns: 300 },
  );
});

const SOUND: Mapping = {
  format: 'reeve-mapping',
  version: 1,
  title: 'monthly',
  headings: headingsKey(['date', 'x', 'y'], true),
  table: { skipRows: 0, heading: true, encoding: null, delimiter: null, sheets: null },
  columns: { time: 'date', x: 'x', y: 'y' },
  dates: { order: 'dmy', precision: 'day', fromUtcTo: null },
  place: { system: 27_700, precision: 'exact', thousands: null },
  types: { all: 'Theft', names: {} },
  areas: { names: {} },
};

test('a mapping without names of areas is read as one that names none', () => {
  const { areas: _, ...older } = SOUND;
  expect(parseMapping(older)).toEqual(SOUND);
});

describe('a fault is named', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['a list', [], /must be an object/],
    ['another format', { ...SOUND, format: 'x' }, /not a mapping/],
    ['a later version', { ...SOUND, version: 2 }, /another version/],
    ['a key that is not known', { ...SOUND, more: 1 }, /"more"/],
    ['a role that is not known', { ...SOUND, columns: { ...SOUND.columns, victim: 'name' } }, /"victim"/],
    ['a column before the first', { ...SOUND, columns: { time: 0 } }, /columns\.time/],
    ['an order that is none', { ...SOUND, dates: { ...SOUND.dates, order: 'ydm' } }, /dates\.order/],
    ['a zone that is none', { ...SOUND, dates: { ...SOUND.dates, fromUtcTo: 'Mars/Olympus' } }, /time zone/],
    ['a system that is not known', { ...SOUND, place: { ...SOUND.place, system: 1 } }, /EPSG:1 /],
    ['a code of an area that is no text', { ...SOUND, areas: { names: { North: 1 } } }, /areas\.names/],
    ['a type too long', { ...SOUND, types: { all: 'x'.repeat(100), names: {} } }, /types\.all/],
  ])('%s', (_, value, sentence) => {
    expect(() => parseMapping(value)).toThrow(
      expect.objectContaining({ code: 'invalid_input', message: expect.stringMatching(sentence) }),
    );
  });
});

describe('a stored mapping is found again', () => {
  test('by the same headings in any order', () => {
    expect(mappingsFor([SOUND], ['y', 'date', 'x'], true)).toEqual([SOUND]);
  });
  test('and not by others, nor by as many columns without heading', () => {
    expect(mappingsFor([SOUND], ['y', 'date', 'x', 'type'], true)).toEqual([]);
    expect(mappingsFor([SOUND], ['', '', ''], false)).toEqual([]);
  });
});
