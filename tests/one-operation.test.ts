import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SERVER = 'packages/server/src';

/** Returns how many operations a source text assigns a handler to. */
const countHandlers = (text: string): number => text.match(/= handle(?:Regranting)?\(/g)?.length ?? 0;

test('a file of the server has one operation', () => {
  const crowded = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, operations: countHandlers(readFileSync(join(SERVER, file), 'utf8')) }))
    .filter(({ operations }) => operations > 1);
  expect(crowded).toEqual([]);
});
