import {
  AGENCY_WIDE,
  asActor,
  insertCrimes,
  insertRecord,
  knownCrimes,
  listCrimes,
  ownDataSet,
  type ComparedCrime,
  type CrimeColumns,
  type NewCrime,
  type RowColumns,
} from '@reeve/store';
import { acting } from '@reeve/testing/people.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CountedRow } from './counting/counted-rows.ts';
import { comparedColumns, crimeColumns } from './crime-columns.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'crime columns' });
});
afterAll(() => world.close());

const PERSON = acting('ivo');
const MARKING = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' } as const;

/** All characters that a database array could misread. */
const piece = fc.constantFrom('"', '\\', '{', '}', ',', 'NULL', 'null', ' ', '\n', "'", '$1', 'é', '盗', 'a');
const words = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const degrees = fc.double({ min: -90, max: 90, noNaN: true });
const nowhere = { lon: undefined, lat: undefined };
const read = fc.record({
  type: words.map((text) => `t${text}`),
  typeDetail: words,
  fromLocal: fc.constantFrom('2026-01-03T10:00', '1999-12-31T23:59'),
  toLocal: fc.constant('2026-01-04T10:00'),
  precision: fc.constantFrom('minute', 'day'),
  place: fc.option(fc.record({ lon: degrees, lat: degrees }), { nil: nowhere }),
  placePrecision: fc.constantFrom('exact', 'street'),
  areaCode: words,
  areaName: words,
  fileArea: fc.option(words, { nil: undefined }),
  street: words,
  outcome: words,
  reportedLocal: fc.constantFrom('', '2026-01-04T23:59'),
});
type Read = typeof read extends fc.Arbitrary<infer Value> ? Value : never;

/** A row as its file has it. */
const counted = ({ place, fileArea, ...row }: Read, sourceKey: string): CountedRow => ({
  ...row,
  ...place,
  sourceKey,
  ...(fileArea === undefined ? {} : { fileArea }),
  x: undefined,
  y: undefined,
  sheet: '',
  placeKind: '',
  reportedBy: '',
  line: 2,
});

/** What is to be stored of it, column by column. */
const expected = (row: Read, sourceKey: string): NewCrime => ({
  source_key: sourceKey,
  type: row.type,
  type_detail: row.typeDetail,
  from_at: row.fromLocal,
  to_at: row.toLocal,
  time_precision: row.precision,
  lon: row.place.lon ?? null,
  lat: row.place.lat ?? null,
  place_precision:
    row.place === nowhere && `${row.areaCode}${row.areaName}${row.fileArea ?? ''}` !== '' ? 'area' : row.placePrecision,
  area_code: row.areaCode,
  area_name: row.areaName,
  file_area: row.fileArea ?? '',
  street: row.street,
  outcome: row.outcome,
  detection: 'reported',
  recorded_on: row.reportedLocal === '' ? null : '2026-01-04',
});

/** Stores rows, or columns of rows, and returns them row by row. */
async function stored(
  length: number,
  rows: readonly NewCrime[] | CrimeColumns,
  compared: readonly ComparedCrime[] | RowColumns<keyof ComparedCrime>,
): Promise<readonly unknown[]> {
  return asActor(
    world.store,
    PERSON,
    async (tx) => {
      const title = 'Crimes of the test';
      const batch = await insertRecord(tx, 'import_batch', { title, state: 'loaded', body: {}, cites: [], marking: MARKING, ownerId: undefined, dueOn: undefined }); // prettier-ignore
      const dataSetId = await ownDataSet(tx);
      const place = { batchId: batch.id, labelId: batch.labelId, dataSetId };
      expect(await insertCrimes(tx, place, rows)).toBe(length);
      const known = await knownCrimes(tx, tx.partsOf(batch.labelId), dataSetId, compared);
      expect(known).toEqual({ same: length, changed: 0 });
      const found = await listCrimes(tx, { batchId: batch.id, limit: 1000 });
      return found
        .map(({ agency_id: _a, id: _b, label_id: _c, batch_id: _d, data_set_id: _e, source_key: key, ...row }) => ({
          ...row,
          nth: Number(key.split(' ').at(-1)),
        }))
        .toSorted((a, b) => a.nth - b.nth);
    },
    { write: true },
  );
}

test('stores the rows of a file sent as columns, whatever they contain', async () => {
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(read, { minLength: 1, maxLength: 30 }), async (made) => {
      nth += 1;
      const key = (how: string, at: number): string => `"${how} \\${nth}" ${at}`;
      const inFile = made.map((row, at) => counted(row, key('c', at)));
      const byHand = made.map((row, at) => expected(row, key('r', at)));
      const inColumns = await stored(made.length, crimeColumns(inFile), comparedColumns(inFile));
      expect(inColumns).toEqual(await stored(made.length, byHand, byHand));
      expect(inColumns.map((row) => (row as NewCrime).street)).toEqual(made.map(({ street }) => street)); // rows of crimes
    }),
    { numRuns: 15, seed: 7 },
  );
});
