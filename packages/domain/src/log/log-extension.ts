import { fromBase64, toBase64 } from './base64.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { sameBytes, verifyConsistency } from './merkle.ts';
import { isSignedBy, readNote, type LogCrypto, type NoteKey } from './signed-note.ts';

/** A new checkpoint with the proof that its log begins with the whole log of an earlier one, for a witness. */
export interface LogExtension {
  /** Size of the earlier checkpoint; 0 if there is none. */
  readonly from: number;
  /** RFC 6962 §2.1.2; empty if `from` is 0. */
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** The format allows no longer proof: a log has no more leaves than 2^63. */
const MOST_HASHES = 63;

/** An extension as text. Source: c2sp.org/tlog-witness, the body of an `add-checkpoint` request. */
export function printLogExtension({ from, proof, checkpoint }: LogExtension): string {
  return `${[`old ${from}`, ...proof.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/** Reads an extension from its text; undefined if it is none. */
export function readLogExtension(text: string): LogExtension | undefined {
  const at = text.indexOf('\n\n');
  const [first = '', ...coded] = text.slice(0, Math.max(at, 0)).split('\n');
  const [, digits = ''] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = coded.map(fromBase64);
  if (digits === '' || proof.length > MOST_HASHES || !proof.every((hash) => hash?.length === 32)) return undefined;
  return {
    from: Number(digits),
    proof: proof.filter((hash) => hash !== undefined),
    checkpoint: text.slice(at + 2),
  };
}

/** Why a witness does not sign. The first three and `out_of_turn` are no evidence against the log, the others are. */
export const EXTENSION_FAULTS = [
  'not_understood',
  'other_log',
  'not_signed',
  'out_of_turn',
  'cut_off',
  'history_changed',
] as const;
export type ExtensionFault = (typeof EXTENSION_FAULTS)[number];

/** What a witness must know before it signs. */
export interface WitnessedLog {
  readonly origin: string;
  /** Keys of the log, got from elsewhere than the log. */
  readonly keys: readonly NoteKey[];
  /** The last checkpoint this witness signed; undefined before the first. */
  readonly seen: Checkpoint | undefined;
}

/**
 * Returns why a witness must not sign an extension; undefined if it can.
 *
 * It can sign the first checkpoint it sees of a log, and after it only those that begin with the whole log it has seen.
 */
export function extensionFault(
  crypto: LogCrypto,
  { from, proof, checkpoint: printed }: LogExtension,
  { origin, keys, seen }: WitnessedLog,
): ExtensionFault | undefined {
  const note = readNote(printed);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return 'not_understood';
  if (checkpoint.origin !== origin) return 'other_log';
  if (!keys.some((key) => key.name === origin && key.type === 1 && isSignedBy(crypto, note, key))) return 'not_signed';
  if (seen === undefined) return undefined;
  if (checkpoint.size < seen.size) return 'cut_off';
  if (checkpoint.size === seen.size) return sameBytes(checkpoint.root, seen.root) ? undefined : 'history_changed';
  if (from !== seen.size) return 'out_of_turn';
  const isExtension = verifyConsistency(crypto.sha256, {
    from,
    to: checkpoint.size,
    fromRoot: seen.root,
    toRoot: checkpoint.root,
    proof,
  });
  return isExtension ? undefined : 'history_changed';
}
