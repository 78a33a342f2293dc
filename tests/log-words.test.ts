import { readdirSync, readFileSync } from 'node:fs';
import { OPERATIONS } from '@reeve/contract';
import { expect, test } from 'vitest';
import { addressedKind } from '../packages/server/src/log/addressed-kind.ts';
import { objectKey } from '../packages/web/src/pages/log/log-word.ts';

const ROOT = new URL('../', import.meta.url);

test('every object that the server names in the log has words on the log page', () => {
  const sources = ['packages/server/src/', 'packages/store/src/'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(new URL(folder + path, ROOT), 'utf8')),
  );
  const named = sources.flatMap((text) => [...text.matchAll(/objectKind: '(\w+)'/g)].map((match) => match[1] ?? ''));
  expect(new Set(named).size).toBeGreaterThan(40);
  expect([...new Set(named)].filter((kind) => objectKey(kind) === undefined).toSorted()).toEqual([]);
});

test('every operation that may be refused has words on the log page for the object it addresses', () => {
  const wordless = OPERATIONS.filter(({ name }) => objectKey(addressedKind(name) ?? '') === undefined);
  expect(wordless.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
});

test('the kind of an object is not taken for an operation', () => {
  for (const kind of ['report', 'task', 'any', 'request', '']) expect(addressedKind(kind)).toBeUndefined();
});
