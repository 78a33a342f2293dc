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

/** Operations whose handler is an element of a list, in a file with others: the count may only fall. */
const IN_LISTS = 137;

test('no more operations than before are in a list of several', () => {
  const inLists = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(SERVER, file), 'utf8').match(/^\s+handle(?:Regranting)?\(/gm)?.length ?? 0)
    .filter((operations) => operations > 1)
    .reduce((sum, operations) => sum + operations, 0);
  expect(inLists).toBeLessThanOrEqual(IN_LISTS);
});
