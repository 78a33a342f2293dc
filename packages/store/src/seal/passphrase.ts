import { randomBytes, scryptSync } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import { KEY_BYTES } from './cipher.ts';

/** The parameters that derive a key from a passphrase; stored with what that key seals. */
export interface Stretch {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  /** base64url */
  readonly salt: string;
}

/** 128 MiB and about half a second per guess: the strongest setting of OWASP's Password Storage Cheat Sheet for scrypt. */
const STRENGTH = { n: 2 ** 17, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const MEGABYTE = 1_048_576;
/** Fewer characters can be guessed. */
export const SHORTEST_PASSPHRASE = 12;

export function newStretch(): Stretch {
  return { ...STRENGTH, salt: randomBytes(SALT_BYTES).toString('base64url') };
}

/** Normalises a passphrase: independent of how accents were typed, without surrounding white space. */
export function readPassphrase(text: string): string {
  const passphrase = text.normalize('NFKC').trim();
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new ReeveError('invalid_input', `A passphrase has at least ${SHORTEST_PASSPHRASE} signs.`);
  return passphrase;
}

/** Derives the key from a passphrase (scrypt, RFC 7914). Done once at the start, so it may block. */
export function stretch(passphrase: string, { n, r, p, salt }: Stretch): Buffer {
  const options = { N: n, r, p, maxmem: 512 * MEGABYTE };
  return scryptSync(passphrase.normalize('NFKC').trim(), Buffer.from(salt, 'base64url'), KEY_BYTES, options);
}
