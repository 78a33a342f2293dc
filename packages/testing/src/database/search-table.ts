import { AGENCY_WIDE, asActor, provisionAgency, searchLexemes, type Store } from '@reeve/store';
import pg from 'pg';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '../people.ts';

const CHUNK = 5000;

/** A number as letters, so that names with other spellings are also indexed for it. */
export const wordOf = (number: number): string =>
  Array.from(String(number), (digit) => 'bcdfghjklm'[Number(digit)] ?? '').join('');

/** A search table with half the entries hidden from Ivo and visible to Vera. */
export interface SearchTable {
  readonly database: TestDatabase;
  readonly store: Store;
}

/**
 * Fills a search table as the program does. Each entry has a few words that occur on both sides; each hidden one also
 * has a word of `secret`, in turn, so that all of them occur in about equally many hidden entries and in no other.
 */
export async function makeSearchTable(entries: number, secret: readonly string[]): Promise<SearchTable> {
  const database = await makeTestDatabase();
  const store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  const burglary = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' } as const;
  const [visible, hidden] = await asActor(
    store,
    acting('dora'),
    async (tx) => [await tx.labelFor(burglary), await tx.labelFor({ ...burglary, compartments: [SECOND_GROUP] })],
    { write: true },
  );
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  for (let from = 0; from < entries; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, entries - from) }, (_, index) => {
      const n = from + index;
      const own = n % 2 === 0 ? visible : hidden;
      const words = ['Common', `seen${n % 50}`, `Word${wordOf(n % 997)}`, `Name${wordOf(n % 4999)}`];
      if (own === hidden) words.push(secret[(n >> 1) % secret.length] ?? '');
      return { label: own, lexemes: searchLexemes(own, words.join(' ')) };
    });
    await superuser.query(
      `insert into search_entry (agency_id, id, kind, label_id, lexemes)
       select $1, gen_random_uuid(), 'report', label, lexemes::tsvector from unnest($2::int[], $3::text[]) made (label, lexemes)`,
      [AGENCY, made.map((one) => one.label), made.map((one) => one.lexemes)],
    );
  }
  await superuser.query('vacuum analyze search_entry');
  await superuser.end();
  return { database, store };
}
