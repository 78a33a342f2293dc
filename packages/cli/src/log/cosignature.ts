import { isSignedBy, readCheckpoint, readNote, ReeveError, type NoteKey, type NoteSignature } from '@reeve/domain';
import { LOG_CRYPTO } from '@reeve/store';

/** The co-signatures of one witness on a log. */
export interface Cosignature {
  readonly name: string;
  readonly count: number;
  /** The largest checkpoint it signed, and when. */
  readonly size: number;
  readonly at: string;
  /** True if each was verified with the witness's key. */
  readonly checked: boolean;
}

/** Time and signature of c2sp.org/tlog-cosignature, cosignature/v1. */
const COSIGNATURE_BYTES = 8 + 64;
const TIME_BYTES = 8;

/**
 * Returns the witnesses that co-signed checkpoints, by name.
 *
 * @param keys public keys of witnesses
 * @throws ReeveError invalid_input — a co-signature under one of these keys is invalid
 */
export function cosignatures(notes: readonly string[], keys: readonly NoteKey[]): readonly Cosignature[] {
  const found = new Map<string, Cosignature>();
  for (const printed of notes) {
    const note = readNote(printed);
    const checkpoint = readCheckpoint(note?.text ?? '');
    if (!note || !checkpoint) continue; // rejected by the log check
    const { origin, size } = checkpoint;
    for (const one of note.signatures.filter((signature) => isCosignature(signature, origin))) {
      const key = keys.find((given) => given.type === 4 && given.name === one.name);
      if (key && !isSignedBy(LOG_CRYPTO, note, key))
        throw new ReeveError(
          'invalid_input',
          `The co-signature of ${one.name} over ${size} events is not good under the key that was given. Nothing was checked.`,
        );
      const before = found.get(one.name);
      found.set(one.name, {
        name: one.name,
        count: (before?.count ?? 0) + 1,
        ...(before && before.size > size ? { size: before.size, at: before.at } : { size, at: timeOf(one) }),
        checked: key !== undefined && before?.checked !== false,
      });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const isCosignature = ({ name, bytes }: NoteSignature, origin: string): boolean =>
  name !== origin && bytes.length === COSIGNATURE_BYTES;

function timeOf({ bytes }: NoteSignature): string {
  const seconds = bytes.subarray(0, TIME_BYTES).reduce((value, byte) => value * 256 + byte, 0);
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? 'an impossible time' : at.toISOString();
}
