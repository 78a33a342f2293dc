import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetSession, keepSession, readKeptSession, sessionFile } from './session-file.ts';

const SESSION = { url: 'http://localhost:4400', token: 'a-token', expiresAt: '2026-03-02T19:00:00.000Z' };
let folder: string;
let env: { readonly XDG_CONFIG_HOME: string };
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeve-config-'));
  env = { XDG_CONFIG_HOME: folder };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the kept session', () => {
  test('is where the XDG rules define it, and nowhere for a user without a home', () => {
    expect(sessionFile({ XDG_CONFIG_HOME: '/c', HOME: '/h' })).toBe('/c/reeve/session.json');
    expect(sessionFile({ XDG_CONFIG_HOME: 'relative', HOME: '/h' })).toBe('/h/.config/reeve/session.json');
    expect(sessionFile({ HOME: '/h' })).toBe('/h/.config/reeve/session.json');
    expect(sessionFile({})).toBeUndefined();
  });

  test('is read back as saved, from a file and folder readable only by their owner', async () => {
    await keepSession(env, SESSION);
    await keepSession(env, { ...SESSION, token: 'another' });
    expect(await readKeptSession(env)).toEqual({ ...SESSION, token: 'another' });
    expect((await stat(join(folder, 'reeve', 'session.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'reeve'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, 'reeve'))).toEqual(['session.json']);
  });

  test('is absent at first, and after it was deleted, twice', async () => {
    expect(await readKeptSession(env)).toBeUndefined();
    await keepSession(env, SESSION);
    await forgetSession(env);
    await forgetSession(env);
    expect(await readKeptSession(env)).toBeUndefined();
  });

  test('is not used if others can read it', async () => {
    await keepSession(env, SESSION);
    await chmod(join(folder, 'reeve', 'session.json'), 0o640);
    await expect(readKeptSession(env)).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  test.each(['', '{', '[]', '{"url":"http://localhost:4400"}', '{"url":1,"token":"t","expiresAt":"x"}'])(
    'a damaged file (%s) is reported without its content',
    async (text) => {
      await keepSession(env, SESSION);
      const file = join(folder, 'reeve', 'session.json');
      await writeFile(file, text);
      await expect(readKeptSession(env)).rejects.toMatchObject({ code: 'not_signed_in' });
      expect(await readFile(file, 'utf8')).toBe(text);
    },
  );
});
