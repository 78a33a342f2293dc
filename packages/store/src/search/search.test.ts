import type { LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import { indexForSearch, removeFromSearch } from './search-entry.ts';
import { searchWords } from './search-words.ts';
import { findCandidates } from './search.ts';
import { openStore, type Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

/** Adds a text under a marking; returns its id. */
async function enter(text: string, marking: Marking = BURGLARY, kind: 'report' | 'task' = 'report'): Promise<string> {
  return asActor(
    store,
    acting('dora'),
    async (tx) => {
      const id = tx.uuid();
      await indexForSearch(tx, { kind, id, labelId: await tx.labelFor(marking), text });
      return id;
    },
    { write: true },
  );
}
async function find(login: string, words: readonly string[], kind?: 'report' | 'task'): Promise<readonly string[]> {
  return asActor(store, acting(login), async (tx) => (await findCandidates(tx, words, kind)).map((one) => one.id));
}
const ask = (login: string, query: string): Promise<readonly string[]> => find(login, searchWords(query));

describe('results', () => {
  test('need every word, in any order, and the last one may be a prefix', async () => {
    const id = await enter('Watches were offered near the northern quay');
    expect(await ask('ivo', 'quay watches')).toEqual([id]);
    expect(await ask('ivo', 'watches nort')).toEqual([id]);
    expect(await ask('ivo', 'nort watches')).toEqual([]);
    expect(await ask('ivo', 'watches southern')).toEqual([]);
    expect(await ask('ivo', 'orthern')).toEqual([]);
  });

  test('include a name in either alphabet, with or without accents', async () => {
    const latin = await enter('A man called Karas-Dvořák');
    const cyrillic = await enter('Мужчина по имени Карас-Дворжак, Щербаков');
    expect((await ask('ivo', 'Карас')).toSorted()).toEqual([latin, cyrillic].toSorted());
    expect((await ask('ivo', 'KARAS')).toSorted()).toEqual([latin, cyrillic].toSorted());
    expect(await ask('ivo', 'dvorak')).toEqual([latin]);
    expect(await ask('ivo', 'shcherb')).toEqual([cyrillic]);
  });

  test('include a name in another spelling, after exact matches', async () => {
    const alike = await enter('Seen with Jürgen Schmitt at the ferry');
    const very = await enter('Seen with Juergen Šmit at the ferry');
    const written = await enter('seen with a schmitt at the ferry');
    expect(await ask('ivo', 'smit ferry')).toEqual([very, alike]);
    expect(await ask('ivo', 'ferry Schmidt')).toEqual(expect.arrayContaining([very, alike]));
    expect(await ask('ivo', 'ferry juergen schmied')).toEqual([]);
    // Words not written like a name match exactly only.
    expect(await ask('ivo', 'schmidt ferry')).not.toContain(written);
    expect(await ask('ivo', 'schmitt ferry')).toEqual(expect.arrayContaining([written, alike]));
    const marks = await asActor(store, acting('ivo'), (tx) => findCandidates(tx, ['smit', 'ferry'], undefined));
    expect(marks.map((one) => one.exact)).toEqual([true, false]);
  });

  test('are limited to the requested labels and period, and never include labels the reader does not hold', async () => {
    const [before, hidden] = [await enter('barge', BURGLARY), await enter('barge', DRUGS)];
    const moment = store.factories.now();
    await new Promise((done) => setTimeout(done, 5));
    const after = await enter('barge', BURGLARY);
    const [own, other] = await asActor(store, acting('dora'), async (tx) => [
      await tx.labelFor(BURGLARY),
      await tx.labelFor(DRUGS),
    ]);
    const under = (login: string, narrowedTo: object): Promise<readonly string[]> =>
      asActor(store, acting(login), async (tx) =>
        (await findCandidates(tx, ['barge'], undefined, narrowedTo)).map((one) => one.id),
      );
    expect((await under('ivo', { labelIds: [own, other] })).toSorted()).toEqual([before, after].toSorted());
    expect(await under('ivo', { labelIds: [other] })).toEqual([]);
    expect(await under('vera', { labelIds: [other] })).toEqual([hidden]);
    const [sooner, later] = [moment.toISOString(), store.factories.now().toISOString()];
    expect(await under('ivo', { enteredSince: { [own]: sooner } })).toEqual([after]);
    expect(await under('ivo', { enteredSince: { [own]: later } })).toEqual([]);
    // Under a label that was never seen, everything is new.
    expect((await under('ivo', { enteredSince: { [other]: later } })).toSorted()).toEqual([before, after].toSorted());
  });

  test('are of the requested kind', async () => {
    const report = await enter('gloves of one kind');
    const task = await enter('gloves of one kind', BURGLARY, 'task');
    expect(await find('ivo', ['gloves'], 'report')).toEqual([report]);
    expect(await find('ivo', ['gloves'], 'task')).toEqual([task]);
    expect((await find('ivo', ['gloves'])).toSorted()).toEqual([report, task].toSorted());
  });

  test('follows its text: after a rewrite it is found by the new words only; after removal by none', async () => {
    const id = await enter('first wording');
    await asActor(
      store,
      acting('dora'),
      async (tx) =>
        indexForSearch(tx, { kind: 'report', id, labelId: await tx.labelFor(BURGLARY), text: 'second version' }),
      { write: true },
    );
    expect(await ask('ivo', 'wording')).toEqual([]);
    expect(await ask('ivo', 'version')).toEqual([id]);
    await asActor(store, acting('dora'), (tx) => removeFromSearch(tx, id), { write: true });
    expect(await ask('ivo', 'version')).toEqual([]);
  });

  test('do not include a failed transaction', async () => {
    const failing = asActor(
      store,
      acting('dora'),
      async (tx) => {
        await indexForSearch(tx, {
          kind: 'report',
          id: tx.uuid(),
          labelId: await tx.labelFor(BURGLARY),
          text: 'phantom',
        });
        throw new Error('work that fails');
      },
      { write: true },
    );
    await expect(failing).rejects.toThrow();
    expect(await ask('dora', 'phantom')).toEqual([]);
  });

  test('are empty without a word, and for a person who reads nothing', async () => {
    await enter('bicycle');
    expect(await find('ivo', [])).toEqual([]);
    const aimless = { ...acting('ivo'), purpose: undefined };
    expect(await asActor(store, aimless, (tx) => findCandidates(tx, ['bicycle'], undefined))).toEqual([]);
  });
});

describe('I2: a word that occurs only in hidden rows finds nothing', () => {
  test('not as a whole and not by its prefix', async () => {
    const hidden = await enter('methamphetamine laboratory', DRUGS);
    expect(await ask('vera', 'methamphet')).toEqual([hidden]);
    const named = await enter('Handed over by Mueller-Reuß', DRUGS);
    expect(await ask('vera', 'Müller Reuss')).toEqual([named]);
    expect(await ask('ivo', 'Müller Reuss')).toEqual([]);
    for (const query of ['methamphetamine', 'methamphet', 'm', 'laboratory methamphetamine'])
      expect(await ask('ivo', query), query).not.toContain(hidden);
  });

  test('nor with a word that would name another label', async () => {
    const hidden = await enter('precursor', DRUGS);
    const label = await asActor(store, acting('dora'), (tx) => tx.labelFor(DRUGS));
    for (const query of [`L${label}:precursor`, `l${label} precursor`, `x' | 'L${label}:precursor`])
      expect(await ask('ivo', query), query).toEqual([]);
    for (const word of [
      `:precursor`,
      `' | 'L${label}:precursor`,
      `x':* | 'L${label}:precursor`,
      `\\' | L${label}:precursor`,
    ])
      expect(await find('ivo', [word]), word).toEqual([]);
    expect(await ask('vera', 'precursor')).toEqual([hidden]);
  });

  test('the search role returns candidates only: ids of labels the reader holds', async () => {
    const mine = await enter('lantern', BURGLARY);
    const other = await enter('lantern', DRUGS);
    expect(await ask('ivo', 'lantern')).toEqual([mine]);
    expect(await ask('vera', 'lantern')).toEqual([other]);
    expect((await ask('dora', 'lantern')).toSorted()).toEqual([mine, other].toSorted());
  });
});

describe('characters of the query language are not commands', () => {
  test.each([
    `'`,
    `''`,
    `"`,
    `:`,
    `:*`,
    `&`,
    `|`,
    `!`,
    `!!`,
    `\\`,
    `\\'`,
    `(`,
    `)`,
    `<->`,
    `<>`,
    `*`,
    `$`,
    `--`,
    `;`,
    `\0`,
    `' | '`,
    `%`,
    `_`,
  ])('a query with %j beside a word', async (sign) => {
    const id = await enter('harmless candle');
    for (const query of [`candle ${sign}`, `${sign} candle`, `${sign}candle${sign}`])
      expect(await ask('ivo', query), query).toContain(id);
  });

  // The words of a query never contain such characters; if another caller passes them, they are plain letters.
  test.each([`'`, `a'b`, `\\`, `a\\`, `\\\\'`, `:*`, `a:b`, `a & b`, `a | b`, `!a`, `(a`, `<->`, `a''b`, `"`])(
    'the word %j itself',
    async (word) => {
      await enter('a and b apart');
      const id = await asActor(
        store,
        acting('dora'),
        async (tx) => {
          const made = tx.uuid();
          const label_id = await tx.labelFor(BURGLARY);
          const lexemes = [`L${label_id}:${word}`];
          const client: pg.PoolClient = await store.pools.app.connect();
          const { rows } = await client
            .query<{ vector: string }>('select array_to_tsvector($1::text[])::text as vector', [lexemes])
            .finally(() => client.release());
          const vector = rows[0]?.vector ?? '';
          await tx.db
            .insertInto('search_entry')
            .values({ agency_id: AGENCY, id: made, kind: 'report', label_id, lexemes: vector })
            .execute();
          return made;
        },
        { write: true },
      );
      expect(await find('ivo', [word])).toContain(id);
      expect(await find('ivo', [word, 'absent'])).toEqual([]);
      await asActor(store, acting('dora'), (tx) => removeFromSearch(tx, id), { write: true });
      expect(await find('ivo', [word])).toEqual([]);
    },
  );
});

test('a broad word returns at most the first four hundred', async () => {
  await asActor(
    store,
    acting('dora'),
    async (tx) => {
      const labelId = await tx.labelFor(BURGLARY);
      for (let index = 0; index < 420; index += 1)
        await indexForSearch(tx, { kind: 'report', id: tx.uuid(), labelId, text: 'everywhere' });
    },
    { write: true },
  );
  expect(await ask('ivo', 'everywhere')).toHaveLength(400);
});

test('reports that the search role cannot connect, and frees the reader’s connection', async () => {
  const url = new URL(database.urls.search);
  url.host = '127.0.0.1:1';
  const other = openStore({ ...database.urls, search: url.toString() }, store.factories, { app: 1, search: 1 });
  const attempt = asActor(other, acting('ivo'), (tx) => findCandidates(tx, ['candle'], undefined));
  await expect(attempt).rejects.toMatchObject({ code: 'unavailable' });
  await asActor(other, acting('ivo'), () => Promise.resolve());
  await other.pools.end();
});
