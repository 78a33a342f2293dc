import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import * as domain from '@reeve/domain';
import { expect, test } from 'vitest';
import * as analysis from './index.ts';

/** Statements of a block, each with the answer that the page shows after it, if any. They end at the end of a line. */
function statementsOf(block: string): readonly (readonly [code: string, answer: string | undefined])[] {
  const statements: [string, string | undefined][] = [];
  let open = '';
  for (const line of block.trim().split('\n')) {
    const [code = '', answer] = line.split(' // => ');
    open += `${code}\n`;
    const opened = open.match(/[([{]/g)?.length ?? 0;
    const closed = open.match(/[)\]}]/g)?.length ?? 0;
    if (!code.endsWith(';') || opened !== closed) continue;
    statements.push([open.trim(), answer]);
    open = '';
  }
  expect(open).toBe('');
  return statements;
}

/** Values made in another context have their own prototypes: their printed form is compared. */
const print = (value: unknown): string => JSON.stringify(value) ?? String(value);

test.each(['threat-assessment', 'calibration', 'allocation', 'public-release'])(
  'the examples of the page %s give what the page shows',
  (name) => {
    const page = readFileSync(new URL(`../../../docs/methods/${name}.md`, import.meta.url), 'utf8');
    const blocks = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
    const context = createContext({ ...domain, ...analysis });
    let shown = 0;
    for (const [code, answer] of blocks.flatMap(statementsOf)) {
      const value: unknown = runInContext(code, context);
      if (answer === undefined) continue;
      shown += 1;
      expect(`${code} // => ${print(value)}`).toBe(`${code} // => ${print(runInContext(`(${answer})`, context))}`);
    }
    // As many as the page shows: none is passed over.
    expect(shown).toBe(page.match(/ \/\/ => /g)?.length);
    expect(shown).toBeGreaterThan(2);
  },
);
