import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { TURNS } from './turns.ts';

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

test('a row states that its tests take turns, and no other does', () => {
  const [table = ''] = readFileSync('docs/verification.md', 'utf8').split('\n## ');
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  const inTurns = TURNS.flatMap(({ files }) => files);
  const stating = rows.filter((row) => row.endsWith('; takes turns |'));
  const naming = rows.filter(
    (row) => inTurns.some((file) => row.includes(`\`${file}\``)) || /`tests\/(?:truth|e2e)`/.test(row),
  );
  expect(naming.length).toBeGreaterThan(20);
  expect(stating).toEqual(naming);
});
