import { ReeveError } from '@reeve/domain';
import { decrypt, encrypt, KEY_BYTES } from './cipher.ts';
import { newStretch, stretch, type Stretch } from './passphrase.ts';
import type { CompartmentKey } from './sealed-text.ts';

/** A key on the keyring. Of several for one compartment, the last one seals, the earlier ones only open. */
export interface KeptKey extends CompartmentKey {
  readonly madeAt: string;
}

/** Everything on a keyring. */
export interface KeyringContent {
  /** Identifies the installation of this keyring; not secret. */
  readonly id: string;
  readonly keys: readonly KeptKey[];
}

/** The lock of a keyring with a passphrase. */
export interface Lock {
  readonly stretch: Stretch;
  readonly key: Buffer;
}

export function makeLock(passphrase: string): Lock {
  const made = newStretch();
  return { stretch: made, key: stretch(passphrase, made) };
}

const VERSION = 1;

interface OpenText {
  readonly version: 1;
  readonly id: string;
  readonly keys: readonly TextKey[];
}
interface LockedText {
  readonly version: 1;
  readonly id: string;
  readonly scrypt: Stretch;
  readonly nonce: string;
  /** The keys, sealed with the passphrase. */
  readonly sealed: string;
}
interface TextKey {
  readonly id: string;
  readonly agency: string;
  readonly compartment: string;
  readonly madeAt: string;
  readonly key: string;
}

const associated = (id: string, { n, r, p, salt }: Stretch): Buffer =>
  Buffer.from(['reeve', 'keyring', VERSION, id, n, r, p, salt].join('|'));

/** The text of a keyring's file. */
export function printKeyring(content: KeyringContent, lock: Lock | undefined): string {
  const keys = content.keys.map(({ id, agencyId, compartment, madeAt, key }): TextKey => ({
    id,
    agency: agencyId,
    compartment,
    madeAt,
    key: key.toString('base64url'),
  }));
  const print = (text: OpenText | LockedText): string => `${JSON.stringify(text, null, 2)}\n`;
  if (!lock) return print({ version: VERSION, id: content.id, keys });
  const box = encrypt(lock.key, associated(content.id, lock.stretch), Buffer.from(JSON.stringify(keys)));
  return print({
    version: VERSION,
    id: content.id,
    scrypt: lock.stretch,
    nonce: box.nonce.toString('base64url'),
    sealed: box.body.toString('base64url'),
  });
}

/** The part of a keyring's text that is readable without its passphrase. */
export interface KeyringText {
  readonly id: string;
  /** Undefined if it has no passphrase. */
  readonly stretch: Stretch | undefined;
  /**
   * Opens its content.
   * @param lock the key derived from its passphrase and `stretch`
   * @returns undefined if the passphrase is wrong
   * @throws ReeveError misconfigured — it is damaged
   */
  open(lock: Buffer | undefined): KeyringContent | undefined;
}

/** @throws ReeveError misconfigured — not a keyring, or one of a newer Reeve */
export function parseKeyring(text: string): KeyringText {
  const value = parsed(text) as Partial<OpenText & LockedText>; // every field is checked below
  if (typeof value !== 'object' || value === null || typeof value.id !== 'string') throw damaged();
  if (value.version !== VERSION)
    throw new ReeveError(
      'misconfigured',
      `The keyring has version ${String(value.version)}, and this Reeve reads ${VERSION}.`,
    );
  const { id, scrypt, nonce, sealed, keys } = value;
  if (scrypt === undefined) return { id, stretch: undefined, open: () => ({ id, keys: readKeys(keys) }) };
  if (typeof nonce !== 'string' || typeof sealed !== 'string' || !isStretch(scrypt)) throw damaged();
  return {
    id,
    stretch: scrypt,
    open: (lock) => {
      const box = { nonce: Buffer.from(nonce, 'base64url'), body: Buffer.from(sealed, 'base64url') };
      const plain = lock && decrypt(lock, associated(id, scrypt), box);
      return plain && { id, keys: readKeys(parsed(plain.toString('utf8'))) };
    },
  };
}

function readKeys(value: unknown): readonly KeptKey[] {
  if (!Array.isArray(value)) throw damaged();
  return (value as Partial<TextKey>[]).map(({ id, agency, compartment, madeAt, key }) => {
    const bytes = Buffer.from(key ?? '', 'base64url');
    const named = [id, agency, compartment, madeAt].every((part) => typeof part === 'string' && part !== '');
    if (!named || bytes.length !== KEY_BYTES) throw damaged();
    return { id: id ?? '', agencyId: agency ?? '', compartment: compartment ?? '', madeAt: madeAt ?? '', key: bytes };
  });
}

/** Larger costs would block a server for minutes; others are not powers of two. */
function isStretch({ n, r, p, salt }: Stretch): boolean {
  return Number.isInteger(Math.log2(n)) && n <= 2 ** 20 && r >= 1 && r <= 16 && p >= 1 && p <= 4 && salt.length > 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(); // a parser's message would quote the keyring
  }
}

function damaged(): ReeveError {
  return new ReeveError('misconfigured', 'The keyring is damaged. Put its backup in its place.');
}
