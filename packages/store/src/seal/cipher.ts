import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Bytes of every key here. */
export const KEY_BYTES = 32;

const STOCK_BYTES = 4096;
let stock = Buffer.alloc(0);

/** True randomness, never reused and not from a store's factories: a repeated nonce would reveal its key. */
export function freshBytes(count: number): Buffer {
  // One call of the operating system's generator for many nonces: it is slower than the encryption.
  if (stock.length < count) stock = randomFillSync(Buffer.alloc(STOCK_BYTES));
  const bytes = Buffer.from(stock.subarray(0, count));
  stock.fill(0, 0, count);
  stock = stock.subarray(count);
  return bytes;
}

/** The output of AES-256-GCM. */
export interface Box {
  /** 12 bytes, never reused with one key. */
  readonly nonce: Buffer;
  /** The ciphertext, followed by the tag of 16 bytes. */
  readonly body: Buffer;
}

/**
 * Encrypts and authenticates (NIST SP 800-38D). `associated` is authenticated and not part of the result; opening the
 * box requires the same value.
 *
 * @param nonce only for published examples
 */
export function encrypt(key: Buffer, associated: Buffer, plain: Buffer, nonce = freshBytes(NONCE_BYTES)): Box {
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(associated);
  return { nonce, body: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** Opens a box; undefined if the key, the associated text or a single bit differs. */
export function decrypt(key: Buffer, associated: Buffer, { nonce, body }: Box): Buffer | undefined {
  if (nonce.length !== NONCE_BYTES || body.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated);
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const plain = decipher.update(body.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A box as one piece of text, and back: nonce and body joined. */
export function packBox({ nonce, body }: Box): string {
  return Buffer.concat([nonce, body]).toString('base64url');
}
export function unpackBox(text: string): Box {
  const bytes = Buffer.from(text, 'base64url');
  return { nonce: bytes.subarray(0, NONCE_BYTES), body: bytes.subarray(NONCE_BYTES) };
}
