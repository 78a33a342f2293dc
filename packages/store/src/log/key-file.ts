import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printNoteKey, ReeveError, type NoteKey } from '@reeve/domain';
import { systemReason, systemCode } from '@reeve/postgres';
import { ED25519_SPKI, LOG_CRYPTO } from './crypto.ts';

/** Signs notes with one key. The private key never leaves this object. */
export interface LogSigner {
  readonly key: NoteKey;
  /** The public key in one line, for verifiers. */
  readonly line: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The signer of a private Ed25519 key. */
export function signerOfSecret(secret: KeyObject, of: Pick<NoteKey, 'name' | 'type'>): LogSigner {
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(ED25519_SPKI.length);
  const key: NoteKey = { ...of, publicKey };
  return { key, line: printNoteKey(LOG_CRYPTO, key), sign: (message) => sign(null, message, secret) };
}

const OTHERS = 0o077;

/**
 * Reads the private Ed25519 key in a file; undefined if there is no file.
 *
 * @throws ReeveError misconfigured — others can read it, or it is not such a key
 */
export async function readKeyFile(file: string): Promise<KeyObject | undefined> {
  try {
    const { mode } = await stat(file);
    // Windows has no such modes; its folders are protected by other means.
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new ReeveError('misconfigured', `Others may read the key of the log, ${file}. Run chmod 600 on it.`);
    const secret = createPrivateKey(await readFile(file));
    if (secret.asymmetricKeyType !== 'ed25519') throw new Error('it is of another kind');
    return secret;
  } catch (error) {
    if (error instanceof ReeveError) throw error;
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new ReeveError('misconfigured', `The key of the log, ${file}, cannot be used: ${systemReason(error)}.`);
  }
}

/**
 * Creates a key in a file, mode 0600 in a folder of mode 0700. Of two programs starting at once, one creates it and the other finds it.
 *
 * @throws ReeveError misconfigured — it cannot be written
 */
export async function makeKeyFile(file: string): Promise<void> {
  const folder = dirname(file);
  const draft = join(folder, `.log-${randomUUID()}`);
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(draft, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), { mode: 0o600, flag: 'wx' });
    await link(draft, file).catch((error: unknown) => {
      if (systemCode(error) !== 'EEXIST') throw error;
    });
  } catch (error) {
    throw new ReeveError('misconfigured', `The key of the log cannot be kept in ${folder}: ${systemReason(error)}.`);
  } finally {
    await rm(draft, { force: true });
  }
}
