import { sortEvents, type EventColumns, type LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { insertCrimes, listCrimes, type NewCrime, type StoredCrime } from './crime.ts';
import { ownDataSet } from './data-set.ts';
import { eventRows, type EventFilter } from './event-rows.ts';
import { provisionAgency } from '../agency/provision.ts';
import { insertRecord } from '../record/record.ts';
import type { Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };
const ALL = 100_000;

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const columns = (login: string, filter: EventFilter = {}, most?: number): Promise<EventColumns> =>
  asActor(store, acting(login), async (tx) => sortEvents(await eventRows(tx, filter, most)));
type ListFilter = Omit<Parameters<typeof listCrimes>[1], 'limit'>;
const listed = (login: string, filter: ListFilter = {}): Promise<readonly StoredCrime[]> =>
  asActor(store, acting(login), (tx) => listCrimes(tx, { ...filter, limit: ALL }));

const words = fc.constantFrom('', 'burglary', 'Einbruch in Büro', 'кража', `O'Hara \\ "x"`, 'vol à la tire', '盗', 'a');
const instant = fc.constantFrom(
  '2026-01-03 10:00:00',
  '2026-01-03 10:00:01',
  '1969-12-31 23:59:59.5',
  '1999-12-31 23:59:00',
  '2026-03-29 02:30:00',
  '2087-06-01 00:00:00',
);
const place = fc.option(fc.double({ min: -180, max: 180, noNaN: true }), { nil: null });
const crime = fc.record({
  type: words,
  area_code: words,
  area_name: words,
  file_area: words,
  street: words,
  outcome: words,
  detection: words,
  recorded_on: fc.constantFrom(null, '2026-01-04'),
  from_at: instant,
  to_at: instant,
  time_precision: fc.constantFrom('minute', 'day', 'month'),
  place_precision: fc.constantFrom('street', 'block', 'none'),
  lon: place,
  lat: place,
});

let nth = 0;
async function load(marking: Marking, rows: readonly Omit<NewCrime, 'source_key' | 'type_detail'>[]): Promise<string> {
  return asActor(
    store,
    acting('dora'),
    async (tx) => {
      const batch = await insertRecord(tx, 'import_batch', {
        title: 'Crimes of the test',
        state: 'loaded',
        body: {},
        cites: [],
        marking,
        ownerId: undefined,
        dueOn: undefined,
      });
      const named = rows.map((row) => ({ ...row, type_detail: 'not among the columns', source_key: `${(nth += 1)}` }));
      await insertCrimes(tx, { batchId: batch.id, labelId: batch.labelId, dataSetId: await ownDataSet(tx) }, named);
      return batch.id;
    },
    { write: true },
  );
}

const uuidAt = (id: Uint8Array, row: number): string =>
  Buffer.from(id.subarray(16 * row, 16 * row + 16))
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** Microseconds since 1970 of a wall-clock text, as the driver writes it. */
const microsecondsOf = (text: string): number => {
  const [whole = '', fraction = ''] = text.split('.');
  return Date.parse(`${whole.replace(' ', 'T')}Z`) * 1000 + Number(fraction.padEnd(6, '0'));
};

/** The slow reference: the rows of the list, in reverse order. */
function expectSame(fast: EventColumns, rows: readonly StoredCrime[]): void {
  const byTime = rows.toSorted(
    (a, b) => microsecondsOf(a.from_at) - microsecondsOf(b.from_at) || (a.id < b.id ? -1 : 1),
  );
  const { coded } = fast;
  const texts = (row: number): Record<string, string | undefined> =>
    Object.fromEntries(Object.entries(coded).map(([name, { values, codes }]) => [name, values[codes[row] ?? -1]]));
  const got = Array.from({ length: fast.n }, (_, row) => ({
    id: uuidAt(fast.id, row),
    from: Math.round((fast.fromMin[row] ?? 0) * 60_000_000),
    to: Math.round((fast.toMin[row] ?? 0) * 60_000_000),
    lon: fast.lon[row],
    lat: fast.lat[row],
    ...texts(row),
  }));
  expect(got).toEqual(
    byTime.map((row) => ({
      id: row.id,
      from: microsecondsOf(row.from_at),
      to: microsecondsOf(row.to_at),
      lon: row.lon ?? Number.NaN,
      lat: row.lat ?? Number.NaN,
      timePrecision: row.time_precision,
      placePrecision: row.place_precision,
      type: row.type,
      areaCode: row.area_code,
      areaName: row.area_name,
      street: row.street,
      outcome: row.outcome,
      detection: row.detection,
    })),
  );
}

test('are empty if nothing is visible, and contain every text once, sorted', async () => {
  await load(DRUGS, fc.sample(crime, { numRuns: 40, seed: 3 }));
  expect(await columns('ivo')).toMatchObject({ n: 0, coded: { type: { values: [] } } });
  const vera = await columns('vera');
  expect(vera.n).toBe(40);
  for (const { values } of Object.values(vera.coded)) expect(values).toEqual([...new Set(values)].toSorted());
});

test('equal the list, row by row, for each reader and each filter', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(crime, { maxLength: 60 }),
      fc.array(crime, { maxLength: 20 }),
      words,
      async (mine, hidden, word) => {
        const batchId = await load(BURGLARY, mine);
        await load(DRUGS, hidden);
        // The filter of a list, and the same for columns.
        const questions: readonly (readonly [ListFilter, EventFilter])[] = [
          [{}, {}],
          [{ type: word }, { types: [word] }],
          [
            { area: word, from: '2026-01-03' },
            { areas: [word], from: '2026-01-03' },
          ],
          [
            { from: '1999-12-31', to: '2026-01-03' },
            { from: '1999-12-31', to: '2026-01-03' },
          ],
          [{ batchId }, { batchId }],
        ];
        for (const login of ['ivo', 'vera', 'dora']) {
          for (const [list, filter] of questions) expectSame(await columns(login, filter), await listed(login, list));
          const all = await listed(login, {});
          const several = [word, all[0]?.type ?? ''];
          const among = all.filter((row) => several.includes(row.type));
          expectSame(await columns(login, { types: several }), among);
        }
      },
    ),
    { numRuns: 8, seed: 20_260_927 },
  );
  expect((await columns('ivo')).n).not.toBe((await columns('vera')).n);
});

test('contain more rows than one block, with thousands of different texts', async () => {
  const rows = fc.sample(crime, { numRuns: 5000, seed: 5 });
  for (let part = 0; part < 14; part += 1)
    await load(
      BURGLARY,
      rows.map((row, index) => ({ ...row, street: `Street ${part * 5000 + index}` })),
    );
  const fast = await columns('ivo');
  expect(fast.n).toBeGreaterThan(65_536);
  expectSame(fast, await listed('ivo'));
});

test.each([
  ['a day that is none', { from: `2026-01-03' or true --` }],
  ['an id that is none', { batchId: `x'; select 1; --` }],
  ['a text that would end the statement', { types: [`burglary\0`] }],
])('%s is refused', async (_, filter) => {
  await expect(columns('vera', filter)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('a text that looks like SQL is a text', async () => {
  expect((await columns('vera', { types: ['y', `x' or 'a' = 'a`] })).n).toBe(0);
  expect((await columns('vera', { areas: [String.raw`\' or true --`] })).n).toBe(0);
});

test('rejects more rows than the limit instead of cutting them', async () => {
  const { n } = await columns('vera');
  expect((await columns('vera', {}, n)).n).toBe(n);
  await expect(columns('vera', {}, n - 1)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('leave the planner as it was for the rest of the transaction', async () => {
  const found = await asActor(store, acting('ivo'), async (tx) => {
    await eventRows(tx, {});
    const { rows } = await sql<{ index: string; table: string }>`
      select current_setting('enable_indexscan') as index, current_setting('enable_seqscan') as table`.execute(tx.db);
    return rows;
  });
  expect(found).toEqual([{ index: 'on', table: 'on' }]);
});

test('an error while a row is read ends the reading, and the connection serves the next one', async () => {
  const failing = asActor(store, acting('ivo'), (tx) =>
    tx.copyEach('copy (select generate_series(1, 5000)) to stdout', () => {
      throw new Error('of this row');
    }),
  );
  await expect(failing).rejects.toThrow('of this row');
  const rows: string[] = [];
  const read = await asActor(store, acting('ivo'), (tx) =>
    tx.copyEach('copy (select generate_series(1, 3)) to stdout', (row) => rows.push(row.toString())),
  );
  expect([read, rows]).toEqual([3, ['1\n', '2\n', '3\n']]);
});
