import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ReeveError } from '@reeve/domain';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { brokenBackup } from './frame.ts';

/** Whom a backup is for: public keys (`age1…`), any of whose owners can open it, or a passphrase. */
export type BackupRecipients =
  | { readonly publicKeys: readonly string[]; readonly passphrase?: never }
  | { readonly passphrase: string; readonly publicKeys?: never };

/** What opens a backup: a private key (`AGE-SECRET-KEY-1…`) or the passphrase. */
export type BackupOpener =
  | { readonly privateKey: string; readonly passphrase?: never }
  | { readonly passphrase: string; readonly privateKey?: never };

/** Below this a passphrase can be guessed by anyone who has the file. */
const PASSPHRASE_LENGTH = 20;

/** A new pair of keys for backups: the private one opens what was made for the public one. */
export async function makeBackupKey(): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const privateKey = await generateX25519Identity();
  return { privateKey, publicKey: await identityToRecipient(privateKey) };
}

/**
 * Bytes encrypted as an age file (age-encryption.org/v1), as they come.
 *
 * @throws ReeveError invalid_input — a public key that is none, or a passphrase that is too short
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
 * The bytes of an age file. A piece is given only when it is what was encrypted, and the end only when nothing is missing.
 *
 * @throws ReeveError invalid_input — the file is none, or not for this key; while reading, that it was cut off or changed
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
  // A key file may hold comments: `age-keygen` writes when it was made and the public key.
  const line = key.split('\n').find((one) => one.startsWith('AGE-SECRET-KEY-'));
  try {
    decrypter.addIdentity(line?.trim() ?? '');
  } catch {
    throw new ReeveError('invalid_input', 'This is no private key of a backup; one begins with AGE-SECRET-KEY-.');
  }
}

// Node's own and the browser's streams are the same at run time; their types know nothing of each other.
const toWeb = (bytes: Readable): globalThis.ReadableStream<Uint8Array> =>
  Readable.toWeb(bytes) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (bytes: globalThis.ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(bytes as unknown as ReadableStream);
