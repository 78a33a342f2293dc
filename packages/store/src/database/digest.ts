import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { compartmentCode, isReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { KEY_BYTES } from '../seal/cipher.ts';
import type { CompartmentKey } from '../seal/sealed-text.ts';

const PLAIN = 'sha256';

function hmac({ id, key }: CompartmentKey, text: string): string {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'reeve|digest|1', KEY_BYTES));
  return `${id}:${createHmac('sha256', derived).update(text).digest('hex')}`;
}
const plain = (text: string): string => `${PLAIN}:${createHash('sha256').update(text).digest('hex')}`;

/**
 * A digest of what a person sent, made with the key of their own file: from a plain one, raw words could be found by trying,
 * a few letters at a time, because a form is saved while it is typed. Without a keyring no raw words are stored,
 * and a plain one does.
 */
export function digestOf(tx: ActorTx, text: string): string {
  try {
    return hmac(
      tx.store.keyring.sealingKey(tx.person.agencyId, compartmentCode('personal', tx.person.accountId)),
      text,
    );
  } catch (error) {
    if (isReeveError(error, 'key_absent')) return plain(text);
    throw error;
  }
}

/** True if a digest is of this text, also with a key that was replaced since. */
export function isDigestOf(tx: ActorTx, digest: string, text: string): boolean {
  const [made = ''] = digest.split(':');
  const again = made === PLAIN ? plain(text) : hmac(tx.store.keyring.openingKey(made), text);
  return again.length === digest.length && timingSafeEqual(Buffer.from(again), Buffer.from(digest));
}
