import { readdirSync } from 'node:fs';
import { wholeSchema } from '@reeve/testing/whole-schema.ts';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Schema = Readonly<Record<string, unknown>>;
const named = OPERATIONS.map((operation) => [operation.name, operation] as const);
const withReply = named.filter(([, operation]) => operation.file === undefined);

/** Operations whose part is open by design: a file, or a document that describes itself. */
const OPEN_INPUT: readonly string[] = ['importCrimes', 'previewSentencingScale', 'uploadImport'];
const OPEN_REPLY: readonly string[] = ['readOpenApi'];
/** A mapping's keys are words of somebody's file, each beside a short word of the agency: no list can name them. */
const isWordList = (at: string): boolean => at.endsWith('.types.names') || at.endsWith('.areas.names');
/** Parts of a body that the server writes itself, and takes out of what is sent. */
const SERVERS_OWN: readonly string[] = [
  'createProduct input.body.review',
  'createProduct input.body.approval',
  'createProduct input.body.nomination',
  'createProduct input.body.nomination.authority',
];

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  return wholeSchema(type, io);
}

/** Every schema inside a schema, with where it stands. */
function inside(schema: Schema, at: string): readonly (readonly [at: string, schema: Schema])[] {
  const child = (value: unknown, name: string) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? inside(value as Schema, `${at}${name}`) : [];
  const children = (value: unknown, name: (key: string) => string) =>
    Object.entries((value ?? {}) as Schema).flatMap(([key, one]) => child(one, name(key)));
  return [
    [at, schema],
    ...children(schema['properties'], (key) => `.${key}`),
    ...child(schema['items'], '[]'),
    ...child(schema['additionalProperties'], '{}'),
    ...['anyOf', 'allOf', 'oneOf', 'prefixItems'].flatMap((key) => children(schema[key], (index) => `|${index}`)),
  ];
}

/** By format, and by pattern where a text has only that. */
const SAMPLES: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000001',
  'date-time': '2026-09-27T07:00:00Z',
  [String.raw`^(?:[01]\d|2[0-3]):[0-5]\d$`]: '07:00',
};
/** Samples whose keys are a list of their own: one too many is another key, not another field. */
const RECORDS = new WeakSet<object>();
/** A value that fits a schema: every field there, one item in every list, the first of several. */
function sampleOf(schema: Schema): unknown {
  const first = (key: string): unknown => (schema[key] as readonly unknown[])[0];
  if ('const' in schema) return schema['const'];
  if ('enum' in schema) return first('enum');
  for (const key of ['anyOf', 'oneOf']) if (key in schema) return sampleOf(first(key) as Schema);
  switch (schema['type']) {
    case 'object': {
      const names = (schema['propertyNames'] as Schema | undefined)?.['enum'] as readonly string[] | undefined;
      const values = schema['additionalProperties'] as Schema;
      if (names) {
        const record = Object.fromEntries(names.map((name) => [name, sampleOf(values)]));
        RECORDS.add(record);
        return record;
      }
      if (typeof values === 'object') {
        const words = {};
        RECORDS.add(words);
        return words;
      }
      const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
      return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field)]));
    }
    case 'array':
      if ('prefixItems' in schema) return (schema['prefixItems'] as readonly Schema[]).map(sampleOf);
      return Array.from({ length: Math.max(1, Number(schema['minItems'] ?? 1)) }, () =>
        sampleOf(schema['items'] as Schema),
      );
    case 'string':
      // A text that is also a date: some texts are checked to be one.
      return (
        SAMPLES[String(schema['format'] ?? schema['pattern'])] ??
        '2026-09-27'.slice(0, Number(schema['maxLength'] ?? 10))
      );
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return true;
    default:
      return null;
  }
}

/** The same value with a key too many, once for each object in it whose keys are fixed. */
function withExtra(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => withExtra(one).map((changed) => value.with(index, changed)));
  }
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  const deeper = fields.flatMap(([name, one]) => withExtra(one).map((changed) => ({ ...value, [name]: changed })));
  return RECORDS.has(value) ? deeper : [{ ...value, extra_canary: 'must not pass' }, ...deeper];
}

test('every module of the package that defines operations is in the list', async () => {
  const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[a-z-/]+\.ts$/.test(file),
  );
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if ('method' in value && 'path' in value && 'reply' in value) found.push((value as Operation).name);
    else if (Object.getPrototypeOf(value) === Object.prototype) Object.values(value).forEach(visit);
  };
  for (const file of files.filter((one) => !['index.ts', 'operations.ts', 'operation.ts'].includes(one))) {
    const module = (await import(new URL(file, import.meta.url).href)) as object;
    Object.values(module).forEach(visit);
  }
  expect([...new Set(found)].toSorted()).toEqual(OPERATIONS.map((operation) => operation.name).toSorted());
});

describe('operations', () => {
  test('each has a name of its own and an address of its own', () => {
    expect(OPERATIONS.length).toBeGreaterThan(60);
    expect(new Set(OPERATIONS.map((operation) => operation.name)).size).toBe(OPERATIONS.length);
    // Two addresses that differ only in what a parameter is called are one.
    const addresses = OPERATIONS.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  test.each(named)('%s says what it is for, under /api, with the parameters of its path', (name, operation) => {
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]*)*$/);
    expect(operation.summary).toMatch(/^[A-Z].{5,}\.$/);
    expect(operation.path).toMatch(/^\/api(\/[a-z-]+|\/:[a-zA-Z]+)+(\.(json|csv|pdf|docx|ics))?$/);
    const inPath = [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    const { properties = {}, required = [] } = schemaOf(operation.params, 'input') as {
      properties?: object;
      required?: readonly string[];
    };
    expect(Object.keys(properties).toSorted()).toEqual(inPath.toSorted());
    expect([...required].toSorted()).toEqual(inPath.toSorted());
  });

  test.each(named.filter(([, operation]) => ['GET', 'DELETE'].includes(operation.method)))(
    '%s reads or removes, and takes no content',
    (_, operation) => {
      expect(operation.input.safeParse({}).success).toBe(true);
      expect(operation.input.safeParse({ anything: 1 }).success).toBe(false);
    },
  );

  test('only what has to be is open to everybody', () => {
    const open = OPERATIONS.filter((operation) => operation.access === 'open').map((operation) => operation.name);
    expect(open).toEqual(['listPersonas', 'readHealth', 'readOpenApi', 'signIn', 'signInAsPersona']);
  });

  test('a change needs a purpose, but for coming in, going out and saying what for', () => {
    const without = OPERATIONS.filter(({ method, access }) => method !== 'GET' && access !== 'purpose');
    expect(without.map((operation) => operation.name)).toEqual([
      'changePassword',
      'endOtherSessions',
      'endSession',
      'setExerciseClock',
      'setLocale',
      'setPurpose',
      'setTheme',
      'signIn',
      'signInAsPersona',
      'signOut',
    ]);
  });
});

describe('a reply is an allow-list', () => {
  test.each(withReply)('%s lets nothing out that is not named', (name, operation) => {
    if (OPEN_REPLY.includes(name)) return;
    const schema = schemaOf(operation.reply, 'output');
    for (const [at, part] of inside(schema, 'reply')) {
      const open =
        part['type'] === undefined && !['anyOf', 'oneOf', 'allOf', 'enum', 'const'].some((key) => key in part);
      expect(open, `${at} says nothing of what it holds`).toBe(false);
      if (part['type'] !== 'object' || isWordList(at)) continue;
      const rest = part['additionalProperties'];
      // A list of answers by name holds yes or no, never a text.
      if (rest !== false) expect(rest, at).toEqual({ type: 'boolean' });
    }
  });

  test.each(withReply)(
    '%s strips a key too many, or is refused as a whole; it never lets it out',
    (name, operation) => {
      if (OPEN_REPLY.includes(name)) return;
      const sample = sampleOf(schemaOf(operation.reply, 'output'));
      expect(operation.reply.safeParse(sample).error?.issues ?? []).toEqual([]);
      const [first, ...deeper] = withExtra(sample).map((grown) => operation.reply.safeParse(grown));
      expect(first?.data).toEqual(operation.reply.parse(sample));
      for (const parsed of deeper) expect(JSON.stringify(parsed.data ?? 'refused')).not.toContain('canary');
    },
  );
});

describe('an unknown key is refused, not ignored', () => {
  test.each(named.filter(([name]) => !OPEN_INPUT.includes(name)))('%s', (name, operation) => {
    for (const part of ['params', 'query', 'input'] as const) {
      const schema = schemaOf(operation[part], 'input');
      for (const [at, one] of inside(schema, part)) {
        if (one['type'] !== 'object' || isWordList(at) || SERVERS_OWN.includes(`${name} ${at}`)) continue;
        const rest = one['additionalProperties'];
        if (rest !== false) expect(rest, at).toEqual({ type: 'boolean' });
      }
      const sample = sampleOf(schema) as object; // a part is an object
      const parsed = operation[part].safeParse({ ...sample, extra_canary: 'must not pass' });
      expect(parsed.success, part).toBe(false);
      expect(
        parsed.error?.issues.some((issue) => issue.code === 'unrecognized_keys'),
        part,
      ).toBe(true);
    }
  });
});

/** Names of the fields of a reply, at any depth. */
function fieldsOf(schema: Schema): readonly string[] {
  const parts = ['anyOf', 'oneOf'].flatMap((key) => (schema[key] ?? []) as readonly Schema[]);
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const items = schema['items'] as Schema | undefined;
  return [
    ...fields.flatMap(([name, field]) => [name, ...fieldsOf(field)]),
    ...[...parts, ...(items ? [items] : [])].flatMap(fieldsOf),
  ];
}

test('a change that answers with the words of a record says so, because such an answer is never stored', () => {
  const answering = OPERATIONS.filter(({ method, reply }) => {
    const schema = wholeSchema(reply);
    return method !== 'GET' && fieldsOf(schema).some((name) => ['words', 'text', 'sections'].includes(name));
  });
  expect(answering.map(({ name }) => name).toSorted()).toEqual([
    'openAtRetentionDesk',
    'openBasisReview',
    'openComplaintRecord',
    'openSampledRecord',
    'openSpecialItem',
  ]);
  expect(answering.filter(({ opens }) => !opens)).toEqual([]);
});
