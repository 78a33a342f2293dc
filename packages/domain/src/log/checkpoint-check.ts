import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { ReeveError } from '../error.ts';
import { readCheckpointLine } from './log-file.ts';
import { problemAt, type LogProblem } from './log-fault.ts';
import { sameBytes, type GrowingTree } from './merkle.ts';
import { isSignedBy, readNote, type LogCrypto, type NoteKey } from './signed-note.ts';

/** A check of the checkpoints of a log, those in its file and those held elsewhere, against the tree of its events. */
export interface CheckpointCheck {
  /** Reads the line of a checkpoint in the file: it is signed and fits the events before it. */
  checkpoint(line: string): LogProblem | undefined;
  /** Compares the tree with checkpoints of its size that were kept elsewhere. */
  meetHeld(): LogProblem | undefined;
  /** Called after the last event: the last checkpoint covers them all. */
  covers(): LogProblem | undefined;
  /** The largest size of a checkpoint held elsewhere; 0 without any. */
  readonly furthest: number;
  /** Checkpoints in the file that are signed and fit. */
  readonly checkpoints: number;
  /** Number of matching checkpoints held elsewhere, and the largest size among them. */
  readonly witnessed: number;
  readonly witnessedSize: number;
}

/**
 * Returns a check of the checkpoints of one log.
 *
 * @param tree the tree of the events read so far
 * @param held checkpoints held elsewhere, of this log and signed
 */
export function checkCheckpoints(
  { crypto, origin, keys }: { readonly crypto: LogCrypto; readonly origin: string; readonly keys: readonly NoteKey[] },
  tree: GrowingTree,
  held: readonly Checkpoint[],
): CheckpointCheck {
  const bySize = new Map<number, Checkpoint[]>();
  for (const one of held) bySize.set(one.size, [...(bySize.get(one.size) ?? []), one]);
  const totals = { checkpoints: 0, witnessed: 0, witnessedSize: 0 };
  /** The size of the last checkpoint in the file. */
  let covered = 0;

  return {
    checkpoint(line) {
      const note = readNote(readCheckpointLine(line) ?? '');
      const checkpoint = note && readCheckpoint(note.text);
      if (!note || !checkpoint || !keys.some((key) => isSignedBy(crypto, note, key)))
        return problemAt('checkpoint_not_signed', covered + 1, Math.max(tree.size, 1));
      // One checkpoint per size: a second is out of place, even with the same content.
      const isRepeated = totals.checkpoints > 0 && tree.size === covered;
      if (checkpoint.origin !== origin || checkpoint.size !== tree.size || isRepeated)
        return problemAt('checkpoint_elsewhere', Math.max(tree.size, 1));
      if (!sameBytes(checkpoint.root, tree.root())) return problemAt('history_changed', covered + 1, tree.size);
      covered = tree.size;
      totals.checkpoints += 1;
      return undefined;
    },
    meetHeld() {
      for (const one of bySize.get(tree.size) ?? []) {
        if (!sameBytes(one.root, tree.root())) return problemAt('witness_saw_other', covered + 1, tree.size);
        totals.witnessed += 1;
        totals.witnessedSize = one.size;
      }
      return undefined;
    },
    covers() {
      if (covered === tree.size && totals.checkpoints > 0) return undefined;
      return problemAt('not_vouched_for', covered + 1, Math.max(tree.size, 1));
    },
    furthest: Math.max(0, ...bySize.keys()),
    get checkpoints() {
      return totals.checkpoints;
    },
    get witnessed() {
      return totals.witnessed;
    },
    get witnessedSize() {
      return totals.witnessedSize;
    },
  };
}

/**
 * Reads a checkpoint held elsewhere.
 *
 * @returns undefined if it belongs to another log or none of its keys signed it
 * @throws ReeveError invalid_input — it is no signed checkpoint
 */
export function heldCheckpoint(
  crypto: LogCrypto,
  printed: string,
  origin: string,
  keys: readonly NoteKey[],
): Checkpoint | undefined {
  const note = readNote(printed);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) throw new ReeveError('invalid_input', 'What the witness kept is no signed checkpoint.');
  return checkpoint.origin === origin && keys.some((key) => isSignedBy(crypto, note, key)) ? checkpoint : undefined;
}
