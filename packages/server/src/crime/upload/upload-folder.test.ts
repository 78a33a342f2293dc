import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openUploadFolder } from './upload-folder.ts';

let data: string;
beforeEach(async () => void (data = await mkdtemp(join(tmpdir(), 'reeve-test-uploads-'))));
afterEach(() => rm(data, { recursive: true, force: true }));

const inUploads = (): Promise<string[]> => readdir(join(data, 'uploads'));

/** Another Node process that opens the folder and, if requested, keeps running. */
async function openElsewhere(stay: boolean) {
  const program = `
    const { openUploadFolder } = await import(${JSON.stringify(new URL('./upload-folder.ts', import.meta.url).href)});
    console.log(await openUploadFolder(${JSON.stringify(data)}));
    ${stay ? 'setInterval(() => {}, 1000)' : ''}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer]; // one line: the folder
  return { child, folder: said.toString().trim() };
}

test('the folder is closed to others and empty', async () => {
  const folder = await openUploadFolder(data);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(data, 'uploads'))).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual([]);
});

test('the next server deletes files of a killed one, and keeps those another one still reads', async () => {
  const dead = await openElsewhere(true);
  await writeFile(join(dead.folder, 'file'), 'case data');
  dead.child.kill('SIGKILL');
  await once(dead.child, 'exit');
  const alive = await openElsewhere(true);
  try {
    await writeFile(join(alive.folder, 'file'), 'case data');
    const own = await openUploadFolder(data);
    expect((await inUploads()).toSorted()).toEqual([basename(alive.folder), basename(own)].toSorted());
    expect(await readdir(alive.folder)).toEqual(['file']);
  } finally {
    alive.child.kill('SIGKILL');
  }
});

test('deletes the folder of a process whose number another program has now', async () => {
  const stale = join(data, 'uploads', `${process.pid}-000000000000`);
  await mkdir(stale, { recursive: true });
  const own = await openUploadFolder(data);
  expect(await inUploads()).toEqual([basename(own)]);
});
