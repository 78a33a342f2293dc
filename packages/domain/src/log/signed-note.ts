import { fromBase64, toBase64 } from './base64.ts';
import type { Sha256 } from './merkle.ts';

/** Functions the caller provides, because this package also runs without Node. */
export interface LogCrypto {
  readonly sha256: Sha256;
  readonly utf8: (text: string) => Uint8Array;
  /** Bytes that are no UTF-8 become U+FFFD. */
  readonly fromUtf8: (bytes: Uint8Array) => string;
  /** Ed25519, RFC 8032. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

/** 1: a signature over the text. 4: a witness’s, with the time it saw the text (c2sp.org/tlog-cosignature). */
export type NoteKeyType = 1 | 4;

/** The public half of a key that signs notes. */
export interface NoteKey {
  readonly name: string;
  readonly type: NoteKeyType;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** Eight hex digits. */
  readonly keyId: string;
  readonly bytes: Uint8Array;
}

/** A text with its signatures. The text ends with a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const NAME = /^[^\s+]+$/u;
const KEY_ID_BYTES = 4;
/** More signatures than this on one note are refused (the format asks for at least 16). */
const MAX_SIGNATURES = 64;
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string): readonly number[] => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

/** The four bytes, in hex, that identify a key together with its name. */
export function noteKeyId(crypto: LogCrypto, { name, type, publicKey }: NoteKey): string {
  return hex(crypto.sha256(Uint8Array.of(...crypto.utf8(`${name}\n`), type, ...publicKey)).subarray(0, KEY_ID_BYTES));
}

/** Returns a key in one line that people can pass on: `name+id+base64`, what Go’s `note` calls a verifier key. */
export function printNoteKey(crypto: LogCrypto, key: NoteKey): string {
  return `${key.name}+${noteKeyId(crypto, key)}+${toBase64(Uint8Array.of(key.type, ...key.publicKey))}`;
}

/** Reads a key from its line; undefined for anything that is none, or whose id does not belong to it. */
export function readNoteKey(crypto: LogCrypto, line: string): NoteKey | undefined {
  const [, name = '', id = '', coded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(line) ?? [];
  const bytes = fromBase64(coded);
  const type = bytes?.[0];
  if (!NAME.test(name) || bytes?.length !== 33 || (type !== 1 && type !== 4)) return undefined;
  const key = { name, type, publicKey: bytes.subarray(1) } as const;
  return noteKeyId(crypto, key) === id ? key : undefined;
}

/**
 * A note as it travels: text, an empty line, a line a signature.
 *
 * Source: c2sp.org/signed-note v1.0.0.
 */
export function printNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, keyId, bytes }) => `— ${name} ${toBase64(Uint8Array.of(...unhex(keyId), ...bytes))}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** A note from its text; undefined for anything `printNote` would not have written. */
export function readNote(printed: string): SignedNote | undefined {
  const at = printed.lastIndexOf('\n\n');
  if (at < 0 || !printed.endsWith('\n') || hasControls(printed)) return undefined;
  const lines = printed.slice(at + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature);
  if (signatures.includes(undefined)) return undefined;
  return { text: printed.slice(0, at + 1), signatures: signatures.filter((one) => one !== undefined) };
}

const hasControls = (text: string): boolean => Array.from(text).some((sign) => sign < ' ' && sign !== '\n');

function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', coded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(coded);
  if (!NAME.test(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: hex(bytes.subarray(0, KEY_ID_BYTES)), bytes: bytes.subarray(KEY_ID_BYTES) };
}

/** Returns what a key of a type signs of a text: the text itself, or for a witness the time as well. */
function signedMessage(text: string, cosignedAtS: number | undefined): string {
  return cosignedAtS === undefined ? text : `cosignature/v1\ntime ${cosignedAtS}\n${text}`;
}

/** Eight bytes, the highest first. */
function timeBytes(seconds: number): readonly number[] {
  return Array.from({ length: 8 }, (_, index) => Math.floor(seconds / 256 ** (7 - index)) % 256);
}

/**
 * Signs a text.
 *
 * @param cosignedAtS the second since 1970 at which a witness saw it; given with a key of type 4 and with no other
 */
export function signNote(
  crypto: LogCrypto,
  text: string,
  key: NoteKey,
  sign: (message: Uint8Array) => Uint8Array,
  cosignedAtS?: number,
): NoteSignature {
  const time = key.type === 4 ? (cosignedAtS ?? 0) : undefined;
  const signature = sign(crypto.utf8(signedMessage(text, time)));
  const bytes = time === undefined ? signature : Uint8Array.of(...timeBytes(time), ...signature);
  return { name: key.name, keyId: noteKeyId(crypto, key), bytes };
}

/**
 * True if a note carries a valid signature of a key. Signatures of other keys are skipped, as the format requires; an
 * invalid one of this key invalidates the note.
 */
export function isSignedBy(crypto: LogCrypto, note: SignedNote, key: NoteKey): boolean {
  const id = noteKeyId(crypto, key);
  const own = note.signatures.filter((one) => one.name === key.name && one.keyId === id);
  return own.length > 0 && own.every(({ bytes }) => verifySignature(crypto, note.text, key, bytes));
}

function verifySignature(crypto: LogCrypto, text: string, key: NoteKey, bytes: Uint8Array): boolean {
  if (key.type === 1) return bytes.length === 64 && crypto.verify(key.publicKey, crypto.utf8(text), bytes);
  if (bytes.length !== 72) return false;
  const time = bytes.subarray(0, 8).reduce((value, byte) => value * 256 + byte, 0);
  if (!Number.isSafeInteger(time)) return false;
  return crypto.verify(key.publicKey, crypto.utf8(signedMessage(text, time)), bytes.subarray(8));
}
