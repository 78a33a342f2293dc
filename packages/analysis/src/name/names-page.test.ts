import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compareNames } from './compare-names.ts';

test('the examples of the method page give what the page shows', () => {
  const page = readFileSync(new URL('../../../../docs/methods/names.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/^(compareNames\(.+\)\S*) \/\/ => (.+)$/gmu)];
  expect(examples.length).toBeGreaterThan(3);
  for (const [, call = '', answer = ''] of examples)
    expect(JSON.stringify(runInNewContext(call, { compareNames }))).toBe(
      JSON.stringify(runInNewContext(`(${answer})`)),
    );
});
