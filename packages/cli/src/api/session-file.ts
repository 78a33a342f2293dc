import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { ReeveError } from '@reeve/domain';

/** The session that `reeve login` saves: a token and the one server it is for. */
export interface KeptSession {
  readonly url: string;
  readonly token: string;
  /** Instant, ISO 8601. */
  readonly expiresAt: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `$XDG_CONFIG_HOME/reeve/session.json`, or `~/.config/reeve/session.json`; undefined for a user without a home. */
export function sessionFile(env: Environment): string | undefined {
  const config = env['XDG_CONFIG_HOME'];
  const home = env['HOME'] || env['USERPROFILE'];
  // The XDG rules: a relative path counts as unset.
  if (config !== undefined && isAbsolute(config)) return join(config, 'reeve', 'session.json');
  return home ? join(home, '.config', 'reeve', 'session.json') : undefined;
}

/**
 * Returns the saved session; undefined if there is none.
 *
 * @throws ReeveError not_signed_in — the file is damaged, or others on this machine can read it
 */
export async function readKeptSession(env: Environment): Promise<KeptSession | undefined> {
  const file = sessionFile(env);
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new ReeveError(
      'not_signed_in',
      `Others on this machine can read ${file}, so its session is not used. Sign in again with: reeve login`,
    );
  }
  const session = parse(text);
  if (session === undefined)
    throw new ReeveError('not_signed_in', `${file} is damaged. Sign in again with: reeve login`);
  return session;
}

function parse(text: string): KeptSession | undefined {
  try {
    const { url, token, expiresAt } = JSON.parse(text) as Partial<KeptSession>; // every field is checked
    if (typeof url !== 'string' || typeof token !== 'string' || typeof expiresAt !== 'string') return undefined;
    return { url, token, expiresAt };
  } catch {
    return undefined;
  }
}

/**
 * Saves a session for later commands, replacing the previous one: mode 0600, atomically.
 *
 * @throws ReeveError misconfigured — the folder cannot be written
 */
export async function keepSession(env: Environment, session: KeptSession): Promise<void> {
  const file = sessionFile(env);
  if (file === undefined) {
    throw new ReeveError('misconfigured', 'There is no home folder to keep the session in; set XDG_CONFIG_HOME.');
  }
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(session)}\n`);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new ReeveError('misconfigured', `The session cannot be kept in ${file}.`, {}, { cause });
  }
}

/** Deletes the saved session. */
export async function forgetSession(env: Environment): Promise<void> {
  const file = sessionFile(env);
  if (file !== undefined) await rm(file, { force: true });
}
