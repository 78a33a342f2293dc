import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ReeveError } from '@reeve/domain';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { brokenBackup } from './frame.ts';

/** Whom a backup is for: public keys (`age1…`), any of whose owners can open it, or a passphrase. */
export type BackupRecipients =
  | { readonly publicKeys: readonly string[]; readonly passphrase?: never }
  | { readonly passphrase: string; readonly publicKeys?: never };

/** The secret that opens a backup: a private key (`AGE-SECRET-KEY-1…`) or the passphrase. */
export type BackupOpener =
  | { readonly privateKey: string; readonly passphrase?: never }
  | { readonly passphrase: string; readonly privateKey?: never };

/** Below this a passphrase can be guessed by anyone who has the file. */
const PASSPHRASE_LENGTH = 20;

/** Creates a key pair for backups: the private key opens backups made for the public key. */
export async function makeBackupKey(): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const privateKey = await generateX25519Identity();
  return { privateKey, publicKey: await identityToRecipient(privateKey) };
}

/**
 * Encrypts a stream as an age file (age-encryption.org/v1).
 *
 * @throws ReeveError invalid_input — an invalid public key, or a passphrase that is too short
 */
export async function encrypted(bytes: Readable, recipients: BackupRecipients): Promise<Readable> {
  const encrypter = new Encrypter();
  if (recipients.passphrase !== undefined) {
    if (recipients.passphrase.length < PASSPHRASE_LENGTH)
      throw new ReeveError('invalid_input', `A passphrase of a backup has at least ${PASSPHRASE_LENGTH} characters.`);
    encrypter.setPassphrase(recipients.passphrase);
  } else {
    if (recipients.publicKeys.length === 0)
      throw new ReeveError('invalid_input', 'Say whom the backup is for: a public key or a passphrase.');
    for (const key of recipients.publicKeys) addRecipient(encrypter, key);
  }
  return fromWeb(await encrypter.encrypt(toWeb(bytes)));
}

function addRecipient(encrypter: Encrypter, key: string): void {
  try {
    encrypter.addRecipient(key.trim());
  } catch (cause) {
    throw new ReeveError('invalid_input', 'This is no public key for a backup; one begins with age1.', {}, { cause });
  }
}

/**
 * Decrypts an age file. A chunk is returned only if authentic, and the end only if nothing is missing.
 *
 * @throws ReeveError invalid_input — not an age file, or not for this key; while reading, cut off or changed
 */
export async function decrypted(bytes: Readable, opener: BackupOpener): Promise<Readable> {
  const decrypter = new Decrypter();
  if (opener.passphrase !== undefined) decrypter.addPassphrase(opener.passphrase);
  else addIdentity(decrypter, opener.privateKey);
  try {
    return fromWeb(await decrypter.decrypt(toWeb(bytes)));
  } catch (cause) {
    throw brokenBackup(cause);
  }
}

function addIdentity(decrypter: Decrypter, key: string): void {
  // A key file may contain comments: `age-keygen` writes when it was made and the public key.
  const line = key.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  try {
    decrypter.addIdentity(line?.trim() ?? '');
  } catch {
    throw new ReeveError('invalid_input', 'This is no private key of a backup; one begins with AGE-SECRET-KEY-.');
  }
}

// Node's and the browser's streams are the same at run time; their types are unrelated.
const toWeb = (bytes: Readable): globalThis.ReadableStream<Uint8Array> =>
  Readable.toWeb(bytes) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (bytes: globalThis.ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(bytes as unknown as ReadableStream);
