import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as analysis from './index.ts';

const folder = new URL('.', import.meta.url);
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    return Array.from(source.matchAll(/@example (.+) \/\/ => (.+)$/gm), ([, call = '', answer = '']) => [
      file,
      call,
      answer,
    ]);
  });

test('the docstrings contain examples', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('%s: %s gives %s', (_, call, answer) => {
  const run = (code: string): unknown => runInNewContext(`(${code})`, { ...analysis });
  // Values made in another context have their own prototypes: compare their printed form.
  expect(print(run(call ?? ''))).toBe(print(run(answer ?? '')));
});

function print(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
