import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';

// The example of the documentation is in the repository, so that a change of the format is noticed.
const EXAMPLE = 'docs/operations/log-example';
let folder = '';
let log = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeve-verify-'));
  log = await readFile(join(EXAMPLE, 'log.reeve-log'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await main(['audit', 'verify', ...args], {
    out: (text) => (out += `${text}\n`),
    err: (text) => (err += `${text}\n`),
  });
  return { code, out, err };
}
async function fileOf(content: string | Buffer, name = 'log'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const KEY = ['--key', join(EXAMPLE, 'log.key')];

describe('reeve audit verify', () => {
  test('exits with 0 for an intact log, and reports the evidence', async () => {
    const plain = await run(join(EXAMPLE, 'log.reeve-log'));
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('No witness was asked');
    expect(plain.out).toContain('Give --key');
    const sure = await run(join(EXAMPLE, 'log.reeve-log'), ...KEY, '--witness', join(EXAMPLE, 'witness'));
    expect(sure).toMatchObject({ code: 0, err: '' });
    expect(sure.out).toContain('Checkpoints of the witness, all fitting: 1, the last over 3 events');
    expect(sure.out).not.toContain('Give --key');
  });

  test('reads a compressed file like a plain one, and exits with 2 if it is damaged', async () => {
    const packed = gzipSync(log);
    expect(await run(await fileOf(packed), ...KEY)).toMatchObject({ code: 0 });
    expect(await run(await fileOf(packed.subarray(0, 900)), ...KEY)).toMatchObject({ code: 2, out: '' });
  });

  test.each([
    ['a word of an event', (text: string) => text.replace('tactical_analyst', 'strategic_analyst'), 'Event 1:'],
    ['a text', (text: string) => text.replace('"no longer needed"', '"still needed"'), 'Event 4:'],
    ['a removed event', (text: string) => text.replace(/^L [^\n]*"seq":2,[^\n]*\n(T [^\n]*\n)*/m, ''), 'Event 2:'],
    [
      'a removed text',
      (text: string) => text.replace('T justification 0 PspUHZDabQ6SLyddGLC9bw== "no longer needed"\n', ''),
      'Event 4:',
    ],
    ['its last byte torn off', (text: string) => text.slice(0, -1), 'Event 6:'],
    ['its end torn off', (text: string) => text.slice(0, text.indexOf('E 5')), 'Event 6:'],
    [
      'a checkpoint of another root',
      (text: string) => text.replace(String.raw`\n5\n5Eev`, String.raw`\n5\n6Eev`),
      'Events 4 to 5:',
    ],
    ['something after its end', (text: string) => `${text}E 5\n`, 'Event 5:'],
  ])('ends with 1 for %s, and names the first event that is bad', async (_, change, named) => {
    const changed = change(log);
    expect(changed).not.toBe(log);
    const { code, out, err } = await run(await fileOf(changed), ...KEY);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`TAMPERED. ${named}`);
  });

  test('finds with only a witness that the end was cut off at a checkpoint', async () => {
    // Without its texts, because those removed by the erasure at the end would be reported missing.
    const bare = log.replace('"texts":true', '"texts":false').replaceAll(/^T .*\n/gm, '');
    const end = bare.indexOf('\n', bare.indexOf('\nC ') + 1);
    const cut = await fileOf(`${bare.slice(0, end)}\nE 3\n`);
    expect(await run(cut, ...KEY, '--without-texts')).toMatchObject({ code: 0 });
    const later = /^C (".*")$/m.exec(bare.slice(end))?.[1] ?? '';
    const note = await fileOf(JSON.parse(later) as string, '5.note');
    const { code, err } = await run(cut, ...KEY, '--without-texts', '--checkpoint', note);
    expect(code).toBe(1);
    expect(err).toContain('Events 4 to 5: the witness has seen them');
  });

  test('prints its findings as one JSON object', async () => {
    const good = await run(join(EXAMPLE, 'log.reeve-log'), ...KEY, '--json');
    expect(JSON.parse(good.out)).toMatchObject({
      ok: true,
      size: 5,
      checkpoints: 2,
      erasedTexts: 2,
      keysFromFile: false,
      problem: null,
    });
    const bad = await run(await fileOf(log.replace('"deny"', '"allow"')), ...KEY, '--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject({ ok: false, problem: { fault: 'event_changed', seq: 3, until: 3 } });
  });

  test.each([
    ['a file that is not there', ['nowhere']],
    ['a file of another kind', ['README.md']],
    ['a key that is none', [join(EXAMPLE, 'log.reeve-log'), '--key', 'README.md']],
    ['a witness that is not there', [join(EXAMPLE, 'log.reeve-log'), '--witness', 'nowhere']],
    ['a witness that kept no checkpoint', [join(EXAMPLE, 'log.reeve-log'), '--witness', 'docs/decisions']],
    ['no file at all', []],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  test('exits with 2 for a log of a later version, and for one without its texts unless allowed', async () => {
    const later = await run(await fileOf(log.replace('"version":1}', '"version":2}')));
    expect(later).toMatchObject({ code: 2 });
    expect(later.err).toContain('version 2');
    const bare = log.replace('"texts":true', '"texts":false').replaceAll(/^T .*\n/gm, '');
    expect(await run(await fileOf(bare), ...KEY)).toMatchObject({ code: 2 });
    expect(await run(await fileOf(bare), ...KEY, '--without-texts')).toMatchObject({ code: 0 });
  });

  test('uses the notes of this log from a folder of several agencies, and ignores the others', async () => {
    const place = join(folder, 'two-agencies');
    const note = await readFile(join(EXAMPLE, 'witness', '000000000000003.note'), 'utf8');
    const other = note.replaceAll('5e1f0d00', '6e1f0d00');
    expect(other).not.toBe(note);
    for (const [agency, kept] of [
      ['5e1f0d00', note],
      ['6e1f0d00', other],
    ] as const) {
      await mkdir(join(place, agency), { recursive: true });
      await writeFile(join(place, agency, '000000000000003.note'), kept);
    }
    const { code, out, err } = await run(join(EXAMPLE, 'log.reeve-log'), ...KEY, '--witness', place);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Checkpoints of the witness, all fitting: 1, the last over 3 events');
    expect(out).toContain('Checkpoints of other logs, not used: 1');
    // A folder of several agencies does not hide a truncation of this log.
    const cut = `${log.slice(0, log.indexOf('L ', log.indexOf('"seq":2')))}E 2\n`;
    const bare = cut.replace('"texts":true', '"texts":false').replaceAll(/^T .*\n/gm, '');
    const short = await run(await fileOf(bare), ...KEY, '--without-texts', '--witness', place);
    expect(short.code).toBe(1);
    expect(short.err).toContain('TAMPERED. Event 3: the witness has seen them');
  });

  test('exits with 2, without an alarm, if the witness has notes of other logs only', async () => {
    const place = join(folder, 'other');
    await mkdir(place);
    const note = await readFile(join(EXAMPLE, 'witness', '000000000000003.note'), 'utf8');
    await writeFile(join(place, 'a.note'), note.replaceAll('5e1f0d00', '6e1f0d00'));
    for (const option of ['--witness', '--checkpoint'])
      for (const path of [place, join(place, 'a.note')]) {
        const { code, out, err } = await run(join(EXAMPLE, 'log.reeve-log'), ...KEY, option, path);
        expect([code, out]).toEqual([2, '']);
        expect(err).toContain('has checkpoints of other logs only');
        expect(err).not.toContain('TAMPERED');
      }
  });

  test('exits with 1 for a note of this log signed by another key', async () => {
    const note = await readFile(join(EXAMPLE, 'witness', '000000000000003.note'), 'utf8');
    const forged = note.replace(/ (\S{8})\S{8}/g, ' $1AAAAAAAA');
    const { code, err } = await run(
      join(EXAMPLE, 'log.reeve-log'),
      ...KEY,
      '--witness',
      await fileOf(forged, 'forged.note'),
    );
    expect(code).toBe(1);
    expect(err).toContain('signed by another key');
  });
});
