import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { removeStalePartialFiles } from './partial-file.ts';
import { systemReason, systemCode } from '../system-error.ts';

/** The secrets of an installation by name; the module that owns a name knows the shape of its value. */
export type Secrets = Readonly<Record<string, unknown>>;

const FILE = 'secrets.json';

/**
 * Reads `secrets.json` of a data folder; empty if missing.
 *
 * @throws ReeveError misconfigured — it cannot be read or is damaged
 */
export async function readSecrets(dataFolder: string): Promise<Secrets> {
  const file = join(dataFolder, FILE);
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Secrets; // just checked
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return {};
    // A parser's message would quote the file, so only the system's own words are passed on.
    const why = systemCode(error) === undefined ? 'it is not JSON' : systemReason(error);
    throw new ReeveError('misconfigured', `Reeve cannot read ${file}: ${why}. Restore it from a backup.`);
  }
  throw new ReeveError('misconfigured', `${file} is damaged. Restore it from a backup.`);
}

/**
 * Adds one secret to the others: either the old file or the whole new one survives a power cut. Mode 0600.
 * The caller must have the lock of the data folder.
 *
 * @throws ReeveError unavailable — the folder cannot be written
 */
export async function keepSecret(dataFolder: string, name: string, value: unknown): Promise<void> {
  const secrets = { ...(await readSecrets(dataFolder)), [name]: value };
  const partial = join(dataFolder, `.${FILE}-${randomUUID()}`);
  try {
    await removeStalePartialFiles(dataFolder, `.${FILE}-`); // they hold passwords
    const handle = await open(partial, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, join(dataFolder, FILE));
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new ReeveError(
      'unavailable',
      `Reeve cannot write its secrets into ${dataFolder}: ${systemReason(error)}.`,
      {},
      { cause: error },
    );
  }
}

/** The password of the database's superuser, or undefined if none is stored. */
export async function readPassword(dataFolder: string): Promise<string | undefined> {
  const kept = (await readSecrets(dataFolder))['postgres'];
  if (typeof kept !== 'object' || kept === null || !('password' in kept)) return undefined;
  return typeof kept.password === 'string' ? kept.password : undefined;
}

/** Returns the stored password of the superuser, or creates and stores one of 32 random bytes. */
export async function ensurePassword(dataFolder: string, superuser: string): Promise<string> {
  const kept = await readPassword(dataFolder);
  if (kept !== undefined) return kept;
  const password = randomBytes(32).toString('base64url');
  await keepSecret(dataFolder, 'postgres', { superuser, password });
  return password;
}
