import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MARKERS, TIMED } from './prove/timed-files.ts';

/** Left out: frames are measured in a separate stage, and proofs and this test read the clocks of others. */
const isLeftOut = (file: string): boolean => /^tests\/(?:frames|prove|e2e)\/|^tests\/timed-files\.test\.ts$/.test(file);

const timed = ['packages', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isLeftOut(file) && MARKERS.some((marker) => marker.test(readFileSync(file, 'utf8')))),
);

test('every test that reads a clock is listed, to be run on a busy machine', () => {
  expect(Object.keys(TIMED).filter((file) => !existsSync(file))).toEqual([]);
  expect(timed.toSorted()).toEqual(Object.keys(TIMED).toSorted());
});

test('the search finds a clock', () => {
  const samples = [
    'const began = performance.now();',
    'const cpu = process.cpuUsage();',
    "import { cpuMs } from '@reeve/testing/cpu-time.ts';",
    "import { longestSlice } from '@reeve/testing/longest-slice.ts';",
    'expect(took).toBeLessThan(LIMIT_MS - ms);',
    'expect(backMs).toBeLessThan(30_000);',
    'await expect.poll(waiting, { timeout: 20_000 }).toBe(1);',
    'await vi.waitFor(() => done);',
  ];
  expect(samples.filter((sample) => !MARKERS.some((marker) => marker.test(sample)))).toEqual([]);
  expect(MARKERS.filter((marker) => marker.test('expect(items.length).toBeLessThan(30);'))).toEqual([]);
});
