import { fromBase64, toBase64 } from './base64.ts';
import { readCheckpoint } from './checkpoint.ts';
import { leafHash, verifyInclusion } from './merkle.ts';
import { isSignedBy, readNote, type LogCrypto, type NoteKey } from './signed-note.ts';

/** Proof that an event is in a log, for a reader who has no other part of it. */
export interface LogProof {
  /** Counted from 0: the event's number less one. */
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const HEAD = 'c2sp.org/tlog-proof@v1';

/** A proof as text. Source: c2sp.org/tlog-proof@v1, without extra data. */
export function printLogProof({ index, path, checkpoint }: LogProof): string {
  return `${[HEAD, `index ${index}`, ...path.map(toBase64)].join('\n')}\n\n${checkpoint}`;
}

/** True if a text begins like a proof. */
export function looksLikeLogProof(text: string): boolean {
  return text.startsWith(`${HEAD}\n`);
}

/** Reads a proof from its text; undefined if it is none. */
export function readLogProof(text: string): LogProof | undefined {
  const at = text.indexOf('\n\n');
  const [head, indexLine = '', ...hashes] = text.slice(0, Math.max(at, 0)).split('\n');
  const [, digits = ''] = /^index (0|[1-9]\d{0,15})$/.exec(indexLine) ?? [];
  const path = hashes.map(fromBase64);
  if (head !== HEAD || digits === '' || !path.every((hash) => hash?.length === 32)) return undefined;
  return { index: Number(digits), path: path.filter((hash) => hash !== undefined), checkpoint: text.slice(at + 2) };
}

/** The fault of a proof. */
export type ProofFault = 'not_understood' | 'checkpoint_not_signed' | 'not_in_the_log';

/**
 * Checks that an event is in the log of the proof's checkpoint.
 *
 * @param leaf the event's canonical text
 * @param keys one of them must have signed
 */
export function checkLogProof(
  crypto: LogCrypto,
  text: string,
  leaf: string,
  keys: readonly NoteKey[],
): ProofFault | undefined {
  const proof = readLogProof(text);
  const note = proof && readNote(proof.checkpoint);
  const checkpoint = note && readCheckpoint(note.text);
  if (!proof || !note || !checkpoint) return 'not_understood';
  if (!keys.some((key) => key.name === checkpoint.origin && isSignedBy(crypto, note, key)))
    return 'checkpoint_not_signed';
  const { index, path } = proof;
  const { size, root } = checkpoint;
  const hash = leafHash(crypto.sha256, crypto.utf8(leaf));
  return verifyInclusion(crypto.sha256, { index, size, leafHash: hash, path, root }) ? undefined : 'not_in_the_log';
}
