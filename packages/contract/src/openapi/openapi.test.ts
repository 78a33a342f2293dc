import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Components } from './components.ts';
import { openApiFiles } from './files.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS, TAGS } from '../operations.ts';
import { apiPage } from './page.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly $ref?: string;
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content: object; readonly $ref?: string }>>;
  readonly security?: readonly object[];
}
const document = openApi('0.1.0') as unknown as {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly security: readonly object[];
  readonly components: {
    readonly securitySchemes: object;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}; // the shape that OpenAPI gives a document
const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, described })),
);
const entryOf = (name: string) => entries.find((entry) => entry.described.operationId === name);

test('the committed files are what the contract says; `npm run docs` writes them', () => {
  const folder = new URL('../../openapi/', import.meta.url);
  const files = openApiFiles('0.1.0');
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted());
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(`${JSON.stringify(content, null, 2)}\n`);
  expect(readFileSync('docs/api.md', 'utf8')).toBe(apiPage('0.1.0'));
});

test('an independent validator finds the document in order', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('the validator sees a reference to a component that is not there', async () => {
  const broken = JSON.parse(JSON.stringify(document).replace('schemas/Marking"', 'schemas/Markings"')) as object;
  expect(unresolved(broken)).toEqual(['#/components/schemas/Markings']);
  expect(unresolved(document)).toEqual([]);
});

/** References that lead to nothing. */
function unresolved(whole: object): readonly string[] {
  const at = (path: string): unknown =>
    path
      .split('/')
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], whole);
  const targets = [...JSON.stringify(whole).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target = '']) => target);
  return [...new Set(targets)].filter((target) => at(target) === undefined);
}

test('the files name each operation once, in the file of its tag, and lead to all of them', () => {
  const { 'openapi.json': root, 'components.json': _, ...byTag } = openApiFiles('0.1.0');
  const paths = Object.entries(byTag).flatMap(([file, content]) =>
    Object.keys(content['paths'] as object).map((path) => `${file}#/paths/${path.replaceAll('/', '~1')}`),
  );
  const links = Object.values(root?.['paths'] as Record<string, { readonly $ref: string }>).map(({ $ref }) => $ref);
  expect(links.toSorted()).toEqual(paths.toSorted());
  expect(paths).toHaveLength(Object.keys(document.paths).length);
  expect(
    Object.keys(byTag)
      .map((file) => file.replace('.json', ''))
      .toSorted(),
  ).toEqual(TAGS.toSorted());
});

test('it names its version and the two ways to be known', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.version).toBe('0.1.0');
  expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'token']);
});

test('there is one entry for each operation and none besides', () => {
  expect(entries.map((entry) => entry.described.operationId).toSorted()).toEqual(
    OPERATIONS.map((operation) => operation.name).toSorted(),
  );
});

test('the order is fixed: two documents of one contract are the same byte for byte', () => {
  expect(JSON.stringify(openApi('0.1.0'))).toBe(JSON.stringify(document));
  const paths = Object.keys(document.paths);
  expect(paths).toEqual(paths.toSorted());
});

describe('an entry says what the operation says', () => {
  test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
    const entry = entryOf(name);
    expect(entry?.path).toBe(operation.path.replaceAll(/:(\w+)/g, '{$1}'));
    expect(entry?.method).toBe(operation.method.toLowerCase());
    expect(entry?.described.summary).toBe(operation.summary);

    const inPath = [...operation.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
    const parameters = (entry?.described.parameters ?? []).map((one) => {
      const shared = one.$ref?.replace('#/components/parameters/', '');
      return shared === undefined ? one : (document.components.parameters[shared] ?? one);
    });
    expect(entry?.described.tags).toHaveLength(1);
    const ofPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(ofPath.map((parameter) => parameter.name).toSorted()).toEqual(inPath.toSorted());
    expect(ofPath.every((parameter) => parameter.required)).toBe(true);

    expect(entry?.described.requestBody !== undefined).toBe(['POST', 'PUT'].includes(operation.method));
    if (entry?.described.requestBody)
      expect(Object.keys(entry.described.requestBody.content)).toEqual([
        operation.upload ? 'multipart/form-data' : 'application/json',
      ]);
    expect(entry?.described.security ?? document.security).toEqual(
      operation.access === 'open' ? [] : [{ session: [] }, { token: [] }],
    );
    expect(Object.keys(entry?.described.responses['200']?.content ?? {})).toEqual([
      operation.file ?? 'application/json',
    ]);
    expect(entry?.described.responses['default']?.$ref).toBe('#/components/responses/Problem');
  });
});

test('nothing in it points elsewhere: it is whole by itself', () => {
  const text = JSON.stringify(document);
  expect(text).not.toContain('https://json-schema.org');
  for (const [, target = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(target).toMatch(/^#\/components\//);
});

describe('components', () => {
  const settled = (type: z.ZodType, io: 'input' | 'output' = 'output') => {
    const components = new Components();
    const schema = components.schemaOf(type, io);
    return components.settle({ schema });
  };

  test('hoists a schema with a name, wherever it is used', () => {
    const named = z.object({ a: z.string() }).meta({ id: 'Named' });
    const { document: whole, schemas } = settled(z.object({ one: named, more: z.array(named) }));
    expect(JSON.stringify(whole).match(/#\/components\/schemas\/Named/g)).toHaveLength(2);
    expect(Object.keys(schemas)).toEqual(['Named']);
  });

  test('writes a schema twice that reads differently as input, and what contains it', () => {
    const inner = z.object({ a: z.string().default('') }).meta({ id: 'Inner' });
    const outer = z.object({ inner }).meta({ id: 'Outer' });
    const components = new Components();
    const asked = components.schemaOf(outer, 'input');
    const answered = components.schemaOf(outer, 'output');
    const { document: whole, schemas } = components.settle({ asked, answered });
    expect(whole).toEqual({
      asked: { $ref: '#/components/schemas/OuterInput' },
      answered: { $ref: '#/components/schemas/Outer' },
    });
    expect(Object.keys(schemas)).toEqual(['Inner', 'InnerInput', 'Outer', 'OuterInput']);
    expect(JSON.stringify(schemas['OuterInput'])).toContain('schemas/InnerInput');
  });

  test('refuses one name for two schemas', () => {
    const components = new Components();
    components.schemaOf(z.string().meta({ id: 'Twice' }), 'input');
    expect(() => components.schemaOf(z.int().meta({ id: 'Twice' }), 'input')).toThrow();
  });
});
