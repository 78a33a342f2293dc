import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { LineBytes } from './line-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'line-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function written(fill: (lines: LineBytes) => void | Promise<void>): Promise<string> {
  const path = join(folder, 'lines');
  const file = await open(path, 'w');
  const lines = new LineBytes(file);
  await fill(lines);
  await lines.flush();
  await file.close();
  return readFileSync(path, 'utf8');
}

test('writes numbers as JavaScript prints them, rounded', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.double({ min: -200, max: 200, noNaN: true }),
        fc.integer({ min: -999, max: 999 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      fc.integer({ min: 0, max: 6 }),
      async (value, decimals) => {
        const scale = 10 ** decimals;
        const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
        expect(await written((lines) => lines.number(value, decimals))).toBe(rounded.toFixed(decimals).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '').replace(/^-0$/, '0')); // prettier-ignore
      },
    ),
    { numRuns: 300 },
  );
});

test('writes texts in UTF-8, also long ones and more than its memory', async () => {
  const texts = ['a', 'Карас', '😀', 'x'.repeat(100_000), 'ж'.repeat(600_000)];
  const all = Array.from({ length: 40 }, (_, i) => texts[i % texts.length] ?? '');
  const text = await written(async (lines) => {
    for (const one of all) {
      lines.text(one);
      if (lines.full) await lines.flush();
    }
  });
  expect(text === all.join('')).toBe(true);
});
