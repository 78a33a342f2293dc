import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '../access/door.ts';
import type { Store } from '../store.ts';
import { compileOnce } from './compile-once.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('compile once'));
});
afterAll(() => database.drop());

test('a query is built once; each use sends the same text with its own values, and constants stay', async () => {
  let builds = 0;
  const read = compileOnce((db, { name, most }: { readonly name: string; readonly most: number }) => {
    builds += 1;
    return db.selectFrom('migration').select('name').where('name', '>', name).where('name', '<', '0003').limit(most);
  });
  const sent: CompiledQuery[] = [];
  const found = await asNobody(store, async (db) => {
    const executed = db.executeQuery.bind(db);
    db.executeQuery = ((query: CompiledQuery) => {
      sent.push(query);
      return executed(query);
    }) as typeof db.executeQuery; // forwards everything
    try {
      return [await read(db, { name: '0000', most: 5 }), await read(db, { name: '0002', most: 1 })];
    } finally {
      db.executeQuery = executed;
    }
  });
  expect(builds).toBe(1);
  expect(found.map((rows) => rows.map((row) => row.name.slice(0, 4)))).toEqual([['0001', '0002'], ['0002']]);
  expect(new Set(sent.map((query) => query.sql)).size).toBe(1);
  expect(sent.map((query) => query.parameters)).toEqual([
    ['0000', '0003', 5],
    ['0002', '0003', 1],
  ]);
});
