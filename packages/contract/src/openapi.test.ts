import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openApi } from './openapi.ts';
import { OPERATIONS } from './operations.ts';

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content: object }>>;
  readonly security: readonly object[];
}
const document = openApi('0.1.0') as unknown as {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly securitySchemes: object };
}; // the shape that OpenAPI gives a document
const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ path, method, described })),
);
const entryOf = (name: string) => entries.find((entry) => entry.described.operationId === name);

test('the committed openapi.json is what the contract says; `npm run docs` writes it anew', () => {
  const committed = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(document)));
  expect(committed).toBe(`${JSON.stringify(document, null, 2)}\n`);
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
    const parameters = entry?.described.parameters ?? [];
    const ofPath = parameters.filter((parameter) => parameter.in === 'path');
    expect(ofPath.map((parameter) => parameter.name).toSorted()).toEqual(inPath.toSorted());
    expect(ofPath.every((parameter) => parameter.required)).toBe(true);

    expect(entry?.described.requestBody !== undefined).toBe(['POST', 'PUT'].includes(operation.method));
    if (entry?.described.requestBody)
      expect(Object.keys(entry.described.requestBody.content)).toEqual([
        operation.upload ? 'multipart/form-data' : 'application/json',
      ]);
    expect(entry?.described.security).toEqual(operation.access === 'open' ? [] : [{ session: [] }, { token: [] }]);
    expect(Object.keys(entry?.described.responses['200']?.content ?? {})).toEqual([
      operation.file ?? 'application/json',
    ]);
    expect(Object.keys(entry?.described.responses['default']?.content ?? {})).toEqual(['application/problem+json']);
  });
});

test('nothing in it points elsewhere: it is whole by itself', () => {
  const text = JSON.stringify(document);
  expect(text).not.toContain('https://json-schema.org');
  for (const [, target = ''] of text.matchAll(/"\$ref":"([^"]*)"/g)) expect(target).toMatch(/^#\/components\//);
});
