import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
