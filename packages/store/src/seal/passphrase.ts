import { randomBytes, scryptSync } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import { KEY_BYTES } from './cipher.ts';

/** How a passphrase was made into a key; stored with what that key seals. */
export interface Stretch {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  /** base64url */
  readonly salt: string;
}

/** 128 MiB and about half a second a guess: the strongest setting of OWASP's Password Storage Cheat Sheet for scrypt. */
const STRENGTH = { n: 2 ** 17, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const MEGABYTE = 1_048_576;
/** Fewer signs can be guessed. */
export const SHORTEST_PASSPHRASE = 12;

export function newStretch(): Stretch {
  return { ...STRENGTH, salt: randomBytes(SALT_BYTES).toString('base64url') };
}

/** A passphrase as it is used: the same however its accents were typed, without white space around it. */
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
