import type { KeyObject } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { originOfLog, ReeveError } from '@reeve/domain';
import { makeKeyFile, readKeyFile, signerOfSecret, type LogSigner } from './key-file.ts';

/** The keys of all logs of an installation. They are files, so that access to the database does not include them. */
export interface LogKeys {
  /**
   * Returns the key of an agency’s log.
   *
   * @param mayMake create one if there is none: correct only for a log that was never signed
   * @returns undefined if there is none and none can be created
   * @throws ReeveError misconfigured — others can read it, or it is not a key
   */
  signerOf(agencyId: string, mayMake: boolean): Promise<LogSigner | undefined>;
  /** Replaces the present key with a new one; the old one is kept next to it. */
  renew(agencyId: string): Promise<LogSigner>;
}

/** The signer of one agency’s log with a private Ed25519 key. */
export function signerOfKey(agencyId: string, secret: KeyObject): LogSigner {
  return signerOfSecret(secret, { name: originOfLog(agencyId), type: 1 });
}

/** Keys in a folder: `log-<agency>.pem`, mode 0600 in a folder of mode 0700. */
export function openLogKeys(folder: string): LogKeys {
  const fileOf = (agencyId: string): string => join(folder, `log-${agencyId}.pem`);
  const known = new Map<string, LogSigner>();

  const read = async (agencyId: string): Promise<LogSigner | undefined> => {
    const secret = await readKeyFile(fileOf(agencyId));
    return secret && signerOfKey(agencyId, secret);
  };

  const signerOf: LogKeys['signerOf'] = async (agencyId, mayMake) => {
    const remembered = known.get(agencyId);
    if (remembered) return remembered;
    let signer = await read(agencyId);
    if (!signer && mayMake) {
      await makeKeyFile(fileOf(agencyId));
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
