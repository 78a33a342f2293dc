import { ReeveError } from '@reeve/domain';
import { decrypt, encrypt, freshBytes, KEY_BYTES, packBox, unpackBox } from './cipher.ts';

/** The key of one compartment of one agency. */
export interface CompartmentKey {
  readonly id: string;
  readonly agencyId: string;
  /** Code of the compartment: `RAW:…`, `UNIT:…` or `OWN:…`. */
  readonly compartment: string;
  readonly key: Buffer;
}

/** The row of the words. */
export interface RowPlace {
  readonly agencyId: string;
  readonly table: string;
  readonly id: string;
}

/** A fresh key for one write of one row, plain and wrapped by its compartment's key. */
export interface DataKey {
  readonly keyId: string;
  readonly place: RowPlace;
  readonly key: Buffer;
  readonly wrapped: string;
}

const FORMAT = 'sealed:1';
const SEALED = /^sealed:1:([\w-]{1,64}):([\w-]+):([\w-]+):([\w-]+)$/;
/** Texts are padded to a multiple of this, so that the length does not distinguish source references. */
const BLOCK_BYTES = 64;
const FILL_BEGINS = 0x80;

/** The binding of a ciphertext: in another row, column or agency, it does not open. */
function bindingOf(place: RowPlace, column: string): Buffer {
  return Buffer.from(['reeve', FORMAT, place.agencyId, place.table, place.id, column].join('|'));
}
/** Not the name of any column. */
const WRAPPING = 'data key';

export function makeDataKey(compartmentKey: CompartmentKey, place: RowPlace): DataKey {
  const key = freshBytes(KEY_BYTES);
  const wrapped = packBox(encrypt(compartmentKey.key, bindingOf(place, WRAPPING), key));
  return { keyId: compartmentKey.id, place, key, wrapped };
}

function fillUp(text: string): Buffer {
  const bytes = Buffer.from(text);
  const filled = Buffer.alloc((Math.floor(bytes.length / BLOCK_BYTES) + 1) * BLOCK_BYTES);
  bytes.copy(filled);
  filled[bytes.length] = FILL_BEGINS;
  return filled;
}
function takeOff(filled: Buffer): string {
  return filled.subarray(0, filled.lastIndexOf(FILL_BEGINS)).toString('utf8');
}

/**
 * Seals a text for one column of the row of its data key:
 * `sealed:1:<key id>:<wrapped data key>:<nonce>:<ciphertext>`, each part in base64url.
 */
export function sealText(dataKey: DataKey, column: string, text: string): string {
  const { nonce, body } = encrypt(dataKey.key, bindingOf(dataKey.place, column), fillUp(text));
  return [FORMAT, dataKey.keyId, dataKey.wrapped, nonce.toString('base64url'), body.toString('base64url')].join(':');
}

/** True if a stored text is sealed; a constraint enforces this for every sealed column. */
export function isSealed(text: string): boolean {
  return SEALED.test(text);
}

/** Returns the id of the compartment's key named in a sealed text. */
export function keyIdOf(sealed: string): string {
  const [, keyId] = SEALED.exec(sealed) ?? [];
  if (keyId === undefined) throw damaged();
  return keyId;
}

/**
 * Opens a sealed text in its place.
 *
 * @throws ReeveError internal — it was altered, or belongs to another row, column or agency
 */
export function openText(compartmentKey: CompartmentKey, place: RowPlace, column: string, sealed: string): string {
  const [, , wrapped = '', nonce = '', body = ''] = SEALED.exec(sealed) ?? [];
  const key = decrypt(compartmentKey.key, bindingOf(place, WRAPPING), unpackBox(wrapped));
  const box = { nonce: Buffer.from(nonce, 'base64url'), body: Buffer.from(body, 'base64url') };
  const filled = key && decrypt(key, bindingOf(place, column), box);
  if (!filled) throw damaged();
  return takeOff(filled);
}

function damaged(): ReeveError {
  return new ReeveError('internal', 'Sealed words were altered, or do not belong where they stand.');
}
