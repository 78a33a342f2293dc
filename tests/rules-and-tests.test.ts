import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/rules-and-tests.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| ---') && !line.startsWith('| rule'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
/** A test as the page names it: its file in backticks, then its title in double quotation marks. */
const NAMED = /`([\w./-]+\.(?:test|e2e)\.tsx?)`: “([^”]+)”/g;
const named = rows.flatMap(([rule = '', held = '']) =>
  [...held.matchAll(NAMED)].map(([, file = '', title = '']) => ({ rule, file, title })),
);

test('every rule is a sentence, held by a test, with the break it noticed', () => {
  expect(rows.length).toBeGreaterThan(50);
  for (const [rule = '', held = '', noticed = '', ...more] of rows) {
    expect(more).toEqual([]);
    expect(rule).toMatch(/^“?\p{Lu}.+\.$/u);
    expect([rule, [...held.matchAll(NAMED)].length]).not.toEqual([rule, 0]);
    expect([rule, noticed]).not.toEqual([rule, '']);
  }
});

test('every test named on the page of rules exists under its title', () => {
  const sources = new Map<string, string>();
  const isThere = ({ file, title }: (typeof named)[number]): boolean => {
    if (!existsSync(file)) return false;
    const source = sources.get(file) ?? readFileSync(file, 'utf8');
    sources.set(file, source);
    return [`'${title}'`, `"${title}"`, `\`${title}\``].some((written) => source.includes(written));
  };
  expect(named.filter((one) => !isThere(one))).toEqual([]);
});
