import fc from 'fast-check';
import { LEAST_PUBLIC_CELL_M } from '@reeve/analysis';
import { describe, expect, test } from 'vitest';
import { withQuery } from '../../paths.ts';
import {
  asShown,
  BESIDE_REPORTS,
  CELLS_M,
  choose,
  fromQuery,
  LAYERS,
  MOST_ROWS,
  NOTHING_CHOSEN,
  toQuery,
  type Selection,
  type Shape,
} from './selection.ts';

const lonLat = fc.tuple(
  fc.integer({ min: -17_900_000, max: 17_900_000 }),
  fc.integer({ min: -8_900_000, max: 8_900_000 }),
);
const toPlace = ([lon, lat]: readonly [number, number]): readonly [number, number] => [lon / 1e5, lat / 1e5];
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.array(lonLat, { minLength: 3, maxLength: 60 }).map((ring) => ({ kind: 'ring' as const, ring: ring.map(toPlace) })),
  fc.record({
    kind: fc.constant('circle' as const),
    at: lonLat.map(toPlace),
    radiusM: fc.integer({ min: 1, max: 100_000 }),
  }),
);
/** A set and codes of its areas; codes are any text an agency may use. */
const areas = fc.oneof(
  fc.constant({ areaSet: '', areaCodes: [] }),
  fc.record({
    areaSet: fc.uuid(),
    areaCodes: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 20 }),
  }),
);
const withoutAreas = fc.record({
  type: fc.string({ maxLength: 80, unit: 'grapheme-ascii' }),
  dataSetId: fc.oneof(fc.constant(''), fc.uuid()),
  askedAreas: fc.uniqueArray(fc.constantFrom('NORRIN-B', 'NORRIN-C', 'a & b=c', '5 %~6'), { maxLength: 4 }),
  from: fc.constantFrom('', '2026-01-05'),
  to: fc.constantFrom('', '2026-03-09'),
  brush: fc.option(
    fc.tuple(fc.integer({ min: -9000, max: 30_000 }), fc.integer({ min: 1, max: 900 })).map(([fromDay, days]) => ({
      fromDay,
      toDay: fromDay + days,
    })),
    { nil: undefined },
  ),
  grows: fc.boolean(),
  shape: fc.option(shape, { nil: undefined }),
  hours: fc.uniqueArray(fc.integer({ min: 0, max: 167 })).map((hours) => hours.toSorted((a, b) => a - b)),
  rows: fc.uniqueArray(
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((key) => key.toString(16).padStart(16, '0')),
    { maxLength: MOST_ROWS },
  ),
  layer: fc.constantFrom(...LAYERS),
  cellM: fc.constantFrom(0, ...CELLS_M),
  beside: fc.oneof(fc.constantFrom('', BESIDE_REPORTS), fc.uuid()),
  isPublic: fc.boolean(),
});
const selection: fc.Arbitrary<Selection> = fc
  .tuple(withoutAreas, areas)
  .map(([others, chosen]) => ({ ...others, ...chosen }));

test('a link restores what was chosen, whatever it was', () => {
  fc.assert(
    fc.property(selection, (chosen) => {
      const address = new URL(withQuery('/where-and-when', toQuery(chosen)), 'http://localhost');
      expect(fromQuery(address.searchParams)).toEqual(chosen);
    }),
    { seed: 20_260_927 },
  );
});

test('a link that names an event by its whole id chooses it by the key at its end', () => {
  const { rows } = fromQuery(
    new URLSearchParams({ rows: '00000000-0000-4000-8abc-000000000001.8abc000000000002.8abc' }),
  );
  expect(rows).toEqual(['8abc000000000001', '8abc000000000002']);
});

test('a link that was cut or written by hand opens with what is understood of it', () => {
  const read = (text: string): Selection => fromQuery(new URLSearchParams(text));
  expect(read('')).toEqual(NOTHING_CHOSEN);
  expect(read('brush=30.20&hours=5.999.x.5&layer=rainbow&from=2026-02-31&rows=x')).toEqual({
    ...NOTHING_CHOSEN,
    hours: [5],
  });
  for (const bad of ['ring:1,2;3,4', 'ring:1,2;3,4;5', 'circle:1,2', 'circle:1,2:-5', 'circle:1,200:5', 'square:1,1:2'])
    expect(read(`shape=${bad}`).shape, bad).toBe(undefined);
  fc.assert(
    fc.property(fc.string(), fc.string(), (brush, text) => {
      const query = new URLSearchParams({ brush, shape: text, hours: text, rows: brush, layer: text });
      expect(
        fromQuery(new URLSearchParams(Object.entries(toQuery(fromQuery(query))).map(([k, v]) => [k, v ?? '']))),
      ).toEqual(fromQuery(query));
    }),
    { seed: 20_260_927 },
  );
});

test('another question keeps period, shape and hours, and lets single rows of the old answer go', () => {
  const chosen: Selection = {
    ...NOTHING_CHOSEN,
    brush: { fromDay: 10, toDay: 20 },
    hours: [18],
    rows: ['00000000-0000-4000-8000-000000000001'],
  };
  expect(choose(chosen, { act: 'ask', part: 'type', value: 'robbery' })).toEqual({
    ...chosen,
    type: 'robbery',
    rows: [],
  });
});

test('a row is chosen and given back by the same act; of too many the first go', () => {
  const id = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
  const once = choose(NOTHING_CHOSEN, { act: 'row', id: id(1) });
  expect(once.rows).toEqual([id(1)]);
  expect(choose(once, { act: 'row', id: id(1) })).toEqual(NOTHING_CHOSEN);
  const many = Array.from({ length: MOST_ROWS + 2 }, (_, nth) => id(nth)).reduce(
    (chosen, one) => choose(chosen, { act: 'row', id: one }),
    NOTHING_CHOSEN,
  );
  expect([many.rows.length, many.rows[0]]).toEqual([MOST_ROWS, id(2)]);
});

test('an empty brush, a line of two points and an hour that does not exist choose nothing', () => {
  expect(choose(NOTHING_CHOSEN, { act: 'brush', brush: { fromDay: 5, toDay: 5 } })).toEqual(NOTHING_CHOSEN);
  const line: Shape = { kind: 'ring', ring: [[0, 0], [1, 1]] }; // prettier-ignore
  expect(choose(NOTHING_CHOSEN, { act: 'shape', shape: line })).toEqual(NOTHING_CHOSEN);
  expect(choose(NOTHING_CHOSEN, { act: 'hours', hours: [168, 3, 3, 0.5] }).hours).toEqual([3]);
});

test('clears each part separately, and everything but the layer at once', () => {
  const chosen: Selection = {
    dataSetId: '00000000-0000-4000-8000-000000000003',
    type: 'x',
    askedAreas: ['y', 'z'],
    from: '2026-01-01',
    to: '2026-02-01',
    brush: { fromDay: 1, toDay: 2 },
    grows: true,
    shape: { kind: 'circle', at: [0, 0], radiusM: 5 },
    hours: [1],
    rows: ['00000000-0000-4000-8000-000000000001'],
    areaSet: '00000000-0000-4000-8000-000000000002',
    areaCodes: ['W1'],
    layer: 'density',
    cellM: 100,
    beside: '',
    isPublic: false,
  };
  expect(choose(chosen, { act: 'clear', part: 'brush' })).toEqual({ ...chosen, brush: undefined, grows: false });
  expect(choose(chosen, { act: 'clear', part: 'shape' })).toEqual({ ...chosen, shape: undefined });
  expect(choose(chosen, { act: 'clear', part: 'hours' })).toEqual({ ...chosen, hours: [] });
  expect(choose(chosen, { act: 'clear', part: 'rows' })).toEqual({ ...chosen, rows: [] });
  expect(choose(chosen, { act: 'clear', part: 'areas' })).toEqual({ ...chosen, areaCodes: [] });
  expect(choose(chosen, { act: 'clear', part: 'everything' })).toEqual({
    ...NOTHING_CHOSEN,
    dataSetId: chosen.dataSetId,
    areaSet: chosen.areaSet,
    layer: 'density',
    cellM: 100,
  });
});

test('the overlay is no part of the question, and is hidden in the public view', () => {
  const beside = choose(NOTHING_CHOSEN, { act: 'beside', what: BESIDE_REPORTS });
  expect(beside).toEqual({ ...NOTHING_CHOSEN, beside: BESIDE_REPORTS });
  expect(asShown(choose(beside, { act: 'public', isPublic: true })).beside).toBe('');
  expect(fromQuery(new URLSearchParams('beside=everything')).beside).toBe('');
});

test('what is shown to outsiders has no single events', () => {
  const one = choose(NOTHING_CHOSEN, { act: 'row', id: '00000000-0000-4000-8000-000000000001' });
  expect(choose(one, { act: 'public', isPublic: true })).toEqual({ ...NOTHING_CHOSEN, isPublic: true });
  expect(choose(NOTHING_CHOSEN, { act: 'cell', cellM: 33 }).cellM).toBe(0);
});

describe('what outsiders see', () => {
  test.each(LAYERS)('of %s is counts in cells of 250 m or more, and no single row', (layer) => {
    const id = '11111111-1111-4111-8111-111111111111';
    const shown = asShown({ ...NOTHING_CHOSEN, layer, rows: [id], cellM: 25, isPublic: true });
    expect(shown).toMatchObject({ layer: layer === 'areas' ? 'areas' : 'hexagons', rows: [] });
    expect(shown.cellM).toBeGreaterThanOrEqual(LEAST_PUBLIC_CELL_M);
  });

  test('a choice for insiders is drawn as it is', () => {
    const selection: Selection = { ...NOTHING_CHOSEN, layer: 'clusters', cellM: 25 };
    expect(asShown(selection)).toBe(selection);
  });
});

test('areas are chosen and given back one by one; another set lets them go, and no set is not counted in', () => {
  const inSet = choose({ ...NOTHING_CHOSEN, layer: 'areas' }, { act: 'area set', id: 'first' });
  const two = ['W1', 'W2', 'W1', 'W3'].reduce((chosen, code) => choose(chosen, { act: 'area code', code }), inSet);
  expect(two.areaCodes).toEqual(['W2', 'W3']);
  expect(choose(two, { act: 'area set', id: 'first' })).toBe(two);
  expect(choose(two, { act: 'area set', id: 'second' })).toMatchObject({ areaCodes: [], layer: 'areas' });
  expect(choose(two, { act: 'area set', id: '' })).toMatchObject({ areaCodes: [], layer: 'points' });
});

test('another data set keeps how the map is drawn and nothing that was chosen in the first', () => {
  const before: Selection = {
    ...NOTHING_CHOSEN,
    type: 'x',
    askedAreas: ['y'],
    from: '2026-01-01',
    hours: [3],
    layer: 'density',
  };
  const id = '00000000-0000-4000-8000-000000000004';
  expect(choose(before, { act: 'data set', id })).toEqual({ ...NOTHING_CHOSEN, dataSetId: id, layer: 'density' });
});

test('a link that names one area opens with it', () => {
  expect(fromQuery(new URLSearchParams('area=NORRIN-B')).askedAreas).toEqual(['NORRIN-B']);
});
