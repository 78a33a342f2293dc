import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withScratchFile } from './scratch-file.ts';

function folderHere(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-scratch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('reads back stored bytes in any order, from a file that has no name', async () => {
  const folder = folderHere();
  const steps = withScratchFile(folder, async function* ({ store }) {
    const bytes = new Uint8Array(100_000).fill(1);
    const first = store(bytes);
    // What was stored does not change with the array it came from.
    bytes.fill(2);
    const second = store(bytes.subarray(0, 5));
    yield readdirSync(folder);
    return [[...second()], first().length, first().every((byte) => byte === 1)];
  });
  expect(await steps.next()).toEqual({ done: false, value: [] });
  expect(await steps.next()).toEqual({ done: true, value: [[2, 2, 2, 2, 2], 100_000, true] });
});

test.runIf(process.platform === 'linux')('closes the file when the work is given up', async () => {
  const folder = folderHere();
  const openHere = (): number => openPaths().filter((path) => path.startsWith(folder)).length;
  const steps = withScratchFile(folder, async function* () {
    yield openHere();
  });
  expect(await steps.next()).toEqual({ done: false, value: 1 });
  await steps.return(undefined);
  expect(openHere()).toBe(0);
});

/** The files that this process has open. */
function openPaths(): readonly string[] {
  return readdirSync('/proc/self/fd').flatMap((file) => {
    try {
      return [readlinkSync(`/proc/self/fd/${file}`)];
    } catch {
      return []; // the folder itself, which is closed again
    }
  });
}
