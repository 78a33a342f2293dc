import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import type { LogCrypto } from '@reeve/domain';

/** The prefix of the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
export const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const keys = new Map<string, KeyObject>();
function keyObject(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('hex');
  const known = keys.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([ED25519_SPKI, publicKey]), format: 'der', type: 'spki' });
  keys.set(name, key);
  return key;
}

/** Node’s own cryptography, for the log. */
export const LOG_CRYPTO: LogCrypto = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  utf8: (text) => Buffer.from(text, 'utf8'),
  fromUtf8: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'),
  verify: (publicKey, message, signature) => {
    try {
      return verify(null, message, keyObject(publicKey), signature);
    } catch {
      return false; // not a point on the curve
    }
  },
};
