import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

/** Names of files in backticks, as the page writes them. */
const NAMED = /`((?:packages|tests|scripts|bench)\/[\w./*-]+)`/g;

test('every file named on the page of proofs exists', () => {
  const page = readFileSync('docs/verification.md', 'utf8');
  const named = [...page.matchAll(NAMED)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(30);
  const isThere = (name: string): boolean => {
    const [, ending] = name.split('*');
    if (ending === undefined) return existsSync(name);
    return existsSync(dirname(name)) && readdirSync(dirname(name)).some((file) => file.endsWith(ending));
  };
  const missing = named.filter((name) => !isThere(name));
  expect(missing).toEqual([]);
});
