import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { main } from '@reeve/cli';
import { readHome } from '@reeve/contract';
import { CHECKPOINT_NOW, makeCheckpoint, numberAllEvents, proveEvent } from '@reeve/store';
import { testLogKeys, testSigner } from '@reeve/testing/database/log-keys.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let url = '';
let folder = '';
beforeAll(async () => {
  world = await makeWorld({ seed: 'the log on the command line' });
  url = await world.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'reeve-log-'));
  const ivo = await world.as('ivo');
  for (let times = 0; times < 30; times += 1) await ivo.call(readHome);
  await numberAllEvents(world.store);
  await makeCheckpoint(world.store, testLogKeys(), AGENCY, CHECKPOINT_NOW);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

async function reeve(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['audit', ...args], {
    out: (text) => (out += `${text}\n`),
    err: (text) => (err += `${text}\n`),
    env: { REEVE_URL: url, XDG_CONFIG_HOME: folder },
  });
  return { code, out, err };
}
const as = (name: string): readonly string[] => ['--persona', name, '--purpose', 'P2'];
const KEY = testSigner(AGENCY).line;

test.each(['log.reeve-log', 'log.reeve-log.gz'])(
  'the log is downloaded into %s, readable by its owner only, and is complete',
  async (name) => {
    const file = join(folder, name);
    expect(await reeve('export', file, ...as('pia'))).toMatchObject({ code: 0 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const bytes = await readFile(file);
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    expect(text.split('\n').filter((line) => line.startsWith('L ')).length).toBeGreaterThan(30);
    expect(text).toContain('work of the tests');
    expect(await reeve('verify', file, '--key', KEY)).toMatchObject({ code: 0 });
    expect((await reeve('export', file, ...as('pia'))).err).toContain('There is a file');
  },
);

test('without its texts it contains no word a user wrote', async () => {
  const file = join(folder, 'bare.reeve-log');
  expect(await reeve('export', file, '--without-texts', ...as('odo'))).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).not.toContain('work of the tests');
  expect(await reeve('verify', file, '--key', KEY, '--without-texts')).toMatchObject({ code: 0 });
});

test('users who cannot read the log get none of it, and no file', async () => {
  for (const login of ['ivo', 'ulla', 'zita', 'dora']) {
    const file = join(folder, `${login}.reeve-log`);
    expect(await reeve('export', file, ...as(login)), login).toMatchObject({ code: 3, out: '' });
    await expect(stat(file)).rejects.toThrow();
    await expect(stat(`${file}.partial`)).rejects.toThrow();
    expect(await reeve('checkpoint', ...as(login)), login).toMatchObject({ code: 3 });
    expect(await reeve('prove', '1', ...as(login)), login).toMatchObject({ code: 3 });
  }
});

test('key and checkpoint are shown, stored and printed', async () => {
  expect((await reeve('key', ...as('odo'))).out.trim()).toBe(KEY);
  const note = join(folder, 'kept.note');
  expect(await reeve('checkpoint', '--out', note, ...as('pia'))).toMatchObject({ code: 0 });
  expect((await reeve('checkpoint', ...as('pia'))).out).toBe(await readFile(note, 'utf8'));
  const page = join(folder, 'checkpoint.pdf');
  expect(await reeve('checkpoint', '--print', page, ...as('pia'))).toMatchObject({ code: 0 });
  expect((await readFile(page)).subarray(0, 5).toString()).toBe('%PDF-');
  const file = join(folder, 'later.reeve-log');
  await numberAllEvents(world.store);
  await reeve('export', file, ...as('pia'));
  const checked = await reeve('verify', file, '--key', KEY, '--checkpoint', note);
  expect(checked.out).toContain('Checkpoints of the witness, all fitting: 1');
});

test('a single event is proved to a verifier who has nothing of the log but its key', async () => {
  const [proof, leaf] = [join(folder, '7.tlog-proof'), join(folder, '7.json')];
  expect(await reeve('prove', '7', '--out', proof, '--leaf', leaf, ...as('odo'))).toMatchObject({ code: 0 });
  expect((await stat(proof)).size).toBeLessThan(1500);
  expect(await reeve('verify', proof, '--leaf', leaf, '--key', KEY)).toMatchObject({ code: 0 });
  await writeFile(leaf, (await readFile(leaf, 'utf8')).replace('"allow"', '"deny"'));
  expect(await reeve('verify', proof, '--leaf', leaf, '--key', KEY)).toMatchObject({ code: 1 });
  expect(await reeve('verify', proof, '--key', KEY)).toMatchObject({ code: 2 });
  expect(await reeve('prove', '999999', ...as('odo'))).toMatchObject({ code: 3 });
  expect((await proveEvent(world.store, AGENCY, 7)).index).toBe(6);
});
