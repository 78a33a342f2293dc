import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleName, findBundle } from './bundle.mjs';
import { ENTRIES } from './entries.mjs';
import { writeBundle } from './write-bundle.mjs';

let root: string;
const at = (...path: readonly string[]): string => join(root, ...path);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reeve bundle '));
  for (const name of ['store', 'testing', 'web']) mkdirSync(at('packages', name, 'src'), { recursive: true });
  writeFileSync(at('package-lock.json'), '{}');
  writeFileSync(at('packages', 'store', 'src', 'pool.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the name of a bundle', () => {
  test.each<[string, () => void]>([
    ['a source has another size', () => writeFileSync(at('packages', 'store', 'src', 'pool.ts'), 'longer')],
    ['a source was written again', () => utimesSync(at('packages', 'store', 'src', 'pool.ts'), 1, 1)],
    ['there is a new source', () => writeFileSync(at('packages', 'store', 'src', 'door.ts'), 'two')],
    ['a source is gone', () => rmSync(at('packages', 'store', 'src', 'pool.ts'))],
    ['other packages are installed', () => writeFileSync(at('package-lock.json'), '{"name":"other"}')],
  ])('is another one when %s', (_, change) => {
    const before = bundleName(root);
    change();
    expect(bundleName(root)).not.toBe(before);
  });

  test.each<[string, () => void]>([
    ['a test', () => writeFileSync(at('packages', 'store', 'src', 'pool.test.ts'), 'one')],
    ['what tests share', () => writeFileSync(at('packages', 'testing', 'src', 'world.ts'), 'one')],
    ['a page of the browser', () => writeFileSync(at('packages', 'web', 'src', 'page.tsx'), 'one')],
  ])('is the same after a change of %s', (_, change) => {
    const before = bundleName(root);
    change();
    expect(bundleName(root)).toBe(before);
  });
});

describe('a bundle', () => {
  const write = (_: string, folder: string): Promise<void> => {
    writeFileSync(join(folder, 'made.js'), 'made');
    return Promise.resolve();
  };

  test('is built once and found from then on', async () => {
    const folder = await findBundle(root, 'abc', write);
    expect(readFileSync(join(folder ?? '', 'made.js'), 'utf8')).toBe('made');
    const never = (): Promise<void> => Promise.reject(new Error('it is there'));
    expect(await findBundle(root, 'abc', never)).toBe(folder);
  });

  test('leaves nothing that a later start would use if it fails half-way', async () => {
    const failing = (_: string, folder: string): Promise<void> => {
      writeFileSync(join(folder, 'half.js'), 'half');
      return Promise.reject(new Error('the disk is full'));
    };
    expect(await findBundle(root, 'abc', failing)).toBeUndefined();
    expect(readdirSync(at('.cache', 'bundle'))).toEqual([]);
  });

  test('is absent if nothing can be written', async () => {
    writeFileSync(at('.cache'), 'a file in the place of the folder');
    expect(await findBundle(root, 'abc', write)).toBeUndefined();
  });

  test('stays for thirty days after its last use, because a server may run from it', async () => {
    const old = await findBundle(root, 'old', write);
    const used = await findBundle(root, 'used', write);
    const days = (count: number): number => Date.now() / 1000 - count * 86_400;
    utimesSync(old ?? '', days(31), days(31));
    utimesSync(used ?? '', days(29), days(29));
    await findBundle(root, 'new', write);
    expect(readdirSync(at('.cache', 'bundle')).toSorted()).toEqual(['new', 'used']);
  });
});

test('the bundle of this checkout has every entry, and its modules find files next to their sources', async () => {
  const folder = at('whole');
  mkdirSync(folder);
  await writeBundle(process.cwd(), folder);
  for (const entry of ENTRIES) expect(existsSync(join(folder, entry.replace(/\.ts$/, '.js'))), entry).toBe(true);
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(texts.filter((text) => text.includes('import.meta.url'))).toEqual([]);
  const sql = pathToFileURL(join(process.cwd(), 'packages/store/src/database/migrate.ts')).href;
  expect(texts.some((text) => text.includes(`new URL("../../sql/", ${JSON.stringify(sql)})`))).toBe(true);
}, 60_000);
