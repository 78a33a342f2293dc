import { readFileSync } from 'node:fs';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The PostgreSQL types that a type of `schema.ts` may represent. Numbers beyond 2^53 and exact ones are texts. */
const COLUMN_TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'uuid', 'date', 'bigint', 'tsvector', 'timestamp without time zone'],
  number: ['integer', 'double precision'],
  boolean: ['boolean'],
  Date: ['timestamp with time zone'],
  'Generated<Date>': ['timestamp with time zone'],
  'Generated<string>': ['date'],
  'Generated<boolean>': ['boolean'],
  'Generated<number>': ['integer'],
  'GeneratedAlways<string>': ['bigint', 'tsvector'],
  Buffer: ['bytea'],
  'string[]': ['text[]', 'uuid[]'],
  'number[]': ['integer[]'],
  'Json<unknown>': ['jsonb'],
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}
type Fields = readonly Field[];

/** The fields between the braces of a type's text: `name: type;`. */
function fieldsOf(body: string): Fields {
  return [...body.matchAll(/^\s*(\w+): ([^;{]+);/gm)].map(([, name = '', type = '']) => {
    const parts = type.split('|').map((part) => part.trim());
    const kept = parts.filter((part) => part !== 'null');
    // A union of words is a text.
    const plain = kept.every((part) => /^'\w+'$/.test(part)) ? 'string' : kept.join(' | ');
    return { name, type: plain, nullable: kept.length < parts.length };
  });
}

/** The tables that `Database` names, each with its fields, read from the text of `schema.ts`. */
function readTables(): ReadonlyMap<string, Fields> {
  const text = [
    './schema.ts',
    './area.ts',
    './audit-sample.ts',
    './basis.ts',
    './crime.ts',
    './recipient.ts',
    './document.ts',
    './knowledge.ts',
    './retention.ts',
    './special-item.ts',
    './suggestion.ts',
    './public-release.ts',
    './threat-assessment.ts',
    './briefing.ts',
    './threat.ts',
    './ticket.ts',
    './agreement-sheet.ts',
  ]
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n')
    .replaceAll(/\/\*\*?[\s\S]*?\*\//g, '');
  const interfaces = new Map(
    [...text.matchAll(/^export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)^\}/gm)].map(
      ([, name = '', base = '', body = '']) => [name, { base, body }] as const,
    ),
  );
  const bodyOf = (name: string): string => {
    const { base, body } = interfaces.get(name) ?? { base: '', body: '' };
    return base === '' ? body : `${bodyOf(base)}\n${body}`;
  };
  const database = bodyOf('Database');
  const tables = new Map<string, Fields>();
  for (const [, table = '', type = '', inline = ''] of database.matchAll(/^ {2}(\w+): (?:(\w+)|\{([\s\S]*?)\});/gm)) {
    const body = type === '' ? inline.replaceAll(/; ?/g, ';\n').replaceAll(/([^;\n])$/g, '$1;') : bodyOf(type);
    tables.set(table, fieldsOf(body));
  }
  return tables;
}

let database: TestDatabase;
let columns: readonly (Field & { readonly table: string })[];
beforeAll(async () => {
  database = await makeTestDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Field & { readonly table: string }>(
    `select table_name as table, column_name as name, is_nullable = 'YES' as nullable,
       case when data_type <> 'ARRAY' then data_type when udt_name = '_int4' then 'integer[]' else 'text[]' end as type
     from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
  );
  await client.end();
  columns = rows;
});
afterAll(() => database.drop());

const tables = readTables();
const sorted = (names: Iterable<string>): string[] => [...names].toSorted();

test('parses the text of schema.ts', () => {
  expect(tables.size).toBeGreaterThan(30);
  for (const [table, fields] of tables) expect(fields.length, table).toBeGreaterThan(1);
  expect(tables.get('label')).toContainEqual({ name: 'tlp', type: 'string', nullable: true });
  expect(tables.get('account')).toContainEqual({ name: 'status', type: 'string', nullable: false });
  expect(tables.get('staff_card')?.map((field) => field.name)).toEqual([
    'agency_id',
    'id',
    'label_id',
    'name',
    'unit_name',
  ]);
  for (const [table, fields] of tables)
    for (const field of fields) expect(Object.keys(COLUMN_TYPES), `${table}.${field.name}`).toContain(field.type);
});

test('every table of the database has its row type, and there are no others', () => {
  expect(sorted(tables.keys())).toEqual(sorted(new Set(columns.map((column) => column.table))));
});

test.each([...tables])(
  '%s has the columns its row type names, no more and no fewer, of these types',
  (table, fields) => {
    const stored = columns.filter((column) => column.table === table);
    expect(sorted(fields.map((field) => field.name))).toEqual(sorted(stored.map((column) => column.name)));
    for (const field of fields) {
      const column = stored.find((one) => one.name === field.name);
      expect(column?.nullable, `${table}.${field.name} may be null`).toBe(field.nullable);
      expect(COLUMN_TYPES[field.type], `${table}.${field.name}`).toContain(column?.type);
    }
  },
);
