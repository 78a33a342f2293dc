import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchLexemes } from './search-words.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await makeTestDatabase()));
afterAll(() => database.drop());

test.each([
  ['short', 4],
  ['long', 14],
])('of a text with more %s words than the database keeps, the first are found', async (_, letters) => {
  const words = Array.from({ length: 150_000 }, (__, at) => `w${at.toString(36).padStart(letters, 'q')}`);
  const { rows } = await asSuperuser(database, (client) =>
    client.query<{ first: boolean; last: boolean; size: number }>(
      'select v @@ $2::tsquery as first, v @@ $3::tsquery as last, length(v) as size from (select $1::tsvector as v) as one',
      [searchLexemes(7, words.join(' ')), `'L7:${words[0]}'`, `'L7:${words.at(-1)}'`],
    ),
  );
  expect(rows[0]).toMatchObject({ first: true, last: false });
  expect(rows[0]?.size).toBeGreaterThan(30_000);
});
