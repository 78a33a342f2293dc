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

/** Returns how many operations a source text has as elements of lists: such a handler has no name and no file of its own. */
const countInLists = (text: string): number =>
  text.match(/[[,]\s*(?:\/\/.*\n\s*|\/\*[^]*?\*\/\s*)*handle(?:Regranting)?\(/g)?.length ?? 0;

test('no operation is an element of a list', () => {
  const inLists = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, operations: countInLists(readFileSync(join(SERVER, file), 'utf8')) }))
    .filter(({ operations }) => operations > 0);
  expect(inLists).toEqual([]);
});

test('the count sees the first and every later element, and no handler that a function returns', () => {
  const list = `[\n  handle(readPlan, (call) => call.read(plan)),\n  readHandler,\n  // A reason.\n  handleRegranting(endPlan, end),\n]`;
  expect(countInLists(list)).toBe(2);
  expect(countInLists('const exportHandler = (operation) =>\n  handle(operation, write);')).toBe(0);
});
