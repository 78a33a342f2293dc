import {
  AGENCY_WIDE,
  asActor,
  insertCrimes,
  insertRecord,
  knownCrimes,
  listCrimes,
  ownDataSet,
  type NewCrime,
} from '@reeve/store';
import { acting } from '@reeve/testing/people.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const degree = fc.option(fc.double({ min: -180, max: 180, noNaN: true }), { nil: null });
const crime = fc.record({
  type: words.map((text) => `t${text}`),
  type_detail: words,
  from_at: fc.constantFrom('2026-01-03T10:00', '1999-12-31T23:59'),
  to_at: fc.constant('2026-01-04T10:00'),
  time_precision: fc.constant('minute'),
  lon: degree,
  lat: degree,
  place_precision: fc.constant('exact'),
  area_code: words,
  area_name: words,
  file_area: words,
  street: words,
  outcome: words,
  detection: fc.constant('reported'),
  recorded_on: fc.constantFrom(null, '2026-01-04'),
});

/** Stores the rows and returns them row by row; as columns or as they are. */
async function stored(rows: readonly NewCrime[], inColumns: boolean): Promise<readonly unknown[]> {
  return asActor(
    world.store,
    PERSON,
    async (tx) => {
      const title = 'Crimes of the test';
      const batch = await insertRecord(tx, 'import_batch', { title, state: 'loaded', body: {}, cites: [], marking: MARKING, ownerId: undefined, dueOn: undefined }); // prettier-ignore
      const dataSetId = await ownDataSet(tx);
      const place = { batchId: batch.id, labelId: batch.labelId, dataSetId };
      expect(await insertCrimes(tx, place, inColumns ? crimeColumns(rows) : rows)).toBe(rows.length);
      const known = await knownCrimes(
        tx,
        tx.partsOf(batch.labelId),
        dataSetId,
        inColumns ? comparedColumns(rows) : rows,
      );
      expect(known).toEqual({ same: rows.length, changed: 0 });
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

test('stores rows sent as columns like rows, whatever they contain', async () => {
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(crime, { minLength: 1, maxLength: 30 }), async (made) => {
      nth += 1;
      const keyed = (how: string): readonly NewCrime[] =>
        made.map((row, at) => ({ ...row, source_key: `"${how} \\${nth}" ${at}` }));
      const [inColumns, asRows] = [await stored(keyed('c'), true), await stored(keyed('r'), false)];
      expect(inColumns).toEqual(asRows);
      expect(inColumns.map((row) => (row as NewCrime).street)).toEqual(made.map(({ street }) => street)); // rows of crimes
    }),
    { numRuns: 15, seed: 7 },
  );
});
