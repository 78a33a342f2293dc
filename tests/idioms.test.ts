import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countIdioms, idiomsIn, proseOf } from '@reeve/testing/run/idioms.ts';
import { expect, test } from 'vitest';

/** What is left in files that are older than the rule; a file that is not named has none. */
const LEFT = JSON.parse(readFileSync('tests/idioms.json', 'utf8')) as Readonly<Record<string, number>>; // our own file

/** Word lists and sample sentences are data; the changelog and decisions tell what was, in the words of their time. */
const isData = (file: string): boolean =>
  /^packages\/domain\/src\/person\/|^packages\/words\/locales\/(?!en)|^docs\/decisions\/|^docs\/verification\.md|\/fixtures\/|^packages\/contract\/openapi\//.test(
    file,
  );

const files = ['packages', 'tests', 'scripts', 'bench', 'docs']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/node_modules|[/\\]dist(?:[/\\]|$)|pictures/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .concat('README.md', 'CONTRIBUTING.md', 'SECURITY.md')
  .filter((file) => /\.(?:tsx?|md)$|^packages\/words\/locales\/en\/.*\.json$/.test(file) && !isData(file));

test('no file gains an idiom, and one that lost some keeps the lower count', () => {
  const found = Object.fromEntries(
    files.map((file) => [file, countIdioms(file)] as const).filter(([, count]) => count > 0),
  );
  expect(found).toEqual(LEFT);
});

test('the count sees comments, docstrings and names of tests, and no code', () => {
  const source = `/** Whoever signs. */\nconst said = 1; // told anew\ntest('what stands there', () => said);\n`;
  expect(idiomsIn(proseOf('a.ts', source))).toEqual(['Whoever', 'told', 'anew', 'stands']);
});
