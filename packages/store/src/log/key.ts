import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { originOfLog, printNoteKey, ReeveError, type NoteKey } from '@reeve/domain';
import { explain, systemCode } from '../cluster/explain.ts';
import { ED25519_SPKI, LOG_CRYPTO } from './crypto.ts';

/** The key of one agency’s log. The secret half never leaves this object. */
export interface LogSigner {
  readonly key: NoteKey;
  /** The public half in one line, for whoever checks the log. */
  readonly line: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The keys of all logs of an installation. They are files, so that whoever has the database does not have them. */
export interface LogKeys {
  /**
   * The key of an agency’s log.
   *
   * @param mayMake make one where there is none: right for a log that was never signed
   * @returns undefined where there is none and none may be made
   * @throws ReeveError misconfigured — others may read it, or it is no key
   */
  signerOf(agencyId: string, mayMake: boolean): Promise<LogSigner | undefined>;
  /** Put a new key in the place of the present one, which is kept beside it. */
  renew(agencyId: string): Promise<LogSigner>;
}

/** The signer of a private Ed25519 key. */
export function signerOfKey(agencyId: string, secret: KeyObject): LogSigner {
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(ED25519_SPKI.length);
  const key: NoteKey = { name: originOfLog(agencyId), type: 1, publicKey };
  return { key, line: printNoteKey(LOG_CRYPTO, key), sign: (message) => sign(null, message, secret) };
}

const OTHERS = 0o077;
const newKey = (): string => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
};

/** Keys in a folder: `log-<agency>.pem`, mode 0600 in a folder of mode 0700. */
export function openLogKeys(folder: string): LogKeys {
  const fileOf = (agencyId: string): string => join(folder, `log-${agencyId}.pem`);
  const known = new Map<string, LogSigner>();

  const read = async (agencyId: string): Promise<LogSigner | undefined> => {
    const file = fileOf(agencyId);
    try {
      const { mode } = await stat(file);
      // Windows knows no such modes; its folders are closed by other means.
      if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
        throw new ReeveError('misconfigured', `Others may read the key of the log, ${file}. Run chmod 600 on it.`);
      const secret = createPrivateKey(await readFile(file));
      if (secret.asymmetricKeyType !== 'ed25519') throw new Error('it is of another kind');
      return signerOfKey(agencyId, secret);
    } catch (error) {
      if (error instanceof ReeveError) throw error;
      if (systemCode(error) === 'ENOENT') return undefined;
      throw new ReeveError('misconfigured', `The key of the log, ${file}, cannot be used: ${explain(error)}.`);
    }
  };

  const write = async (agencyId: string): Promise<void> => {
    const draft = join(folder, `.log-${randomUUID()}`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, newKey(), { mode: 0o600, flag: 'wx' });
      // Of two servers that start at once one makes the key; the other finds it.
      await link(draft, fileOf(agencyId)).catch((error: unknown) => {
        if (systemCode(error) !== 'EEXIST') throw error;
      });
    } catch (error) {
      throw new ReeveError('misconfigured', `The key of the log cannot be kept in ${folder}: ${explain(error)}.`);
    } finally {
      await rm(draft, { force: true });
    }
  };

  const signerOf: LogKeys['signerOf'] = async (agencyId, mayMake) => {
    const remembered = known.get(agencyId);
    if (remembered) return remembered;
    let signer = await read(agencyId);
    if (!signer && mayMake) {
      await write(agencyId);
      signer = await read(agencyId);
    }
    if (signer) known.set(agencyId, signer);
    return signer;
  };

  return {
    signerOf,
    async renew(agencyId) {
      const present = await read(agencyId);
      if (present) {
        const id = present.line.split('+')[1] ?? '';
        await rename(fileOf(agencyId), join(folder, `log-${agencyId}.${id}.old.pem`));
      }
      known.delete(agencyId);
      const signer = await signerOf(agencyId, true);
      if (!signer) throw new ReeveError('internal', 'A key that was just made cannot be found.');
      return signer;
    },
  };
}
