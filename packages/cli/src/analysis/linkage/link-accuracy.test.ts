import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAKE_1000, FEBRL_4 } from '@reeve/testing/linkage-sets.ts';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../main.ts';

/** Labelled sets of other programs, stored outside the repository. */
const DATA = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url));
const present = existsSync(join(DATA, 'linkage-febrl')) && existsSync(join(DATA, 'linkage-splink'));
if (!present) process.emitWarning('accuracy of linkage SKIPPED: shared/data/linkage-* is not beside the repository');

const folder = mkdtempSync(join(tmpdir(), 'link-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rowsOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));

/** F1 of the pairs of a probability of 0.95 or more. */
async function f1Of(files: readonly string[], settings: unknown, personOf: (id: string) => string, pairs: number) {
  const [config, out] = [join(folder, 'settings.json'), join(folder, 'pairs.csv')];
  writeFileSync(config, JSON.stringify(settings));
  const write = (): void => {};
  expect(await main(['link', ...files, '--config', config, '--out', out], { out: write, err: write })).toBe(0);
  const found = rowsOf(out)
    .slice(2)
    .filter(([, , , probability]) => Number(probability) >= 0.95);
  const right = found.filter(([one = '', other = '']) => personOf(one) === personOf(other)).length;
  return (2 * right) / (found.length + pairs);
}

test.skipIf(!present)('finds the 5,000 pairs of febrl4 without labels', async () => {
  const files = ['a', 'b'].map((part) => join(DATA, `linkage-febrl/febrl_dataset4${part}.csv`));
  // A:rec-7-org and B:rec-7-dup-0 are one person.
  expect(await f1Of(files, FEBRL_4, (id) => id.split('-')[1] ?? '', 5000)).toBeGreaterThanOrEqual(0.996);
});

test.skipIf(!present)('finds the persons of fake_1000 without labels', async () => {
  const file = join(DATA, 'linkage-splink/fake_1000.csv');
  const persons = new Map(rowsOf(file).map((row) => [row[0] ?? '', row[6] ?? ''] as const));
  expect(await f1Of([file], FAKE_1000, (id) => persons.get(id) ?? '', 2031)).toBeGreaterThanOrEqual(0.7);
});
