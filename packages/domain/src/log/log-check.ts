import { commitmentHash, commitmentsOf, LOG_TEXTS, SALT_BYTES, type LogLeaf, type LogText } from './audit-leaf.ts';
import { isBase64Of } from './base64.ts';
import { originOfLog, readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { ReeveError } from '../error.ts';
import {
  LEAF_AT,
  LOG_FILE_VERSION,
  readCheckpointLine,
  readColumnLine,
  readHead,
  readLeaf,
  readTextLine,
  type LogFileHead,
} from './log-file.ts';
import { growTree, leafHash, sameBytes } from './merkle.ts';
import { makeSeqSet, readSeqs } from './seq-set.ts';
import { isSignedBy, readNote, readNoteKey, type LogCrypto, type NoteKey } from './signed-note.ts';

/** Faults of a log. */
export const LOG_FAULTS = [
  'line_not_understood',
  'number_out_of_turn',
  'event_changed',
  'column_changed',
  'other_agency',
  'text_changed',
  'text_unknown',
  'text_missing',
  'text_not_erased',
  'checkpoint_not_signed',
  'checkpoint_elsewhere',
  'history_changed',
  'not_vouched_for',
  'cut_off',
  'witness_saw_more',
  'witness_saw_other',
  'witness_of_other_log',
] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

/** The first fault found. */
export interface LogProblem {
  readonly fault: LogFault;
  /** The first event that can be bad; if only a range is known, its first. */
  readonly seq: number;
  /** The last event that can be the bad one; the same as `seq` if it is known. */
  readonly until: number;
}

/** What is known about a log that was read to its end, or up to its first fault. */
export interface LogFaults {
  readonly problem: LogProblem | undefined;
  readonly size: number;
  readonly root: Uint8Array;
  /** Checkpoints in the file that are signed and fit. */
  readonly checkpoints: number;
  /** Number of matching checkpoints held elsewhere, and the largest size among them. */
  readonly witnessed: number;
  readonly witnessedSize: number;
  readonly erasedTexts: number;
  /** No key was given, so the keys in the file itself were trusted. */
  readonly keysFromFile: boolean;
}

/** A checkpoint stored outside the log, as printed. */
export interface LogCheckOptions {
  readonly crypto: LogCrypto;
  /** Keys from another source than the file; without any the file’s own are trusted. */
  readonly keys: readonly NoteKey[];
  readonly held: readonly string[];
  /** Accepts a file that was handed over without the texts. */
  readonly textsMayBeLeftOut?: boolean;
}

/** A check of one log file that is fed line by line and stores a few bits per event. */
export interface LogCheck {
  /**
   * Reads one line without its newline. After the first fault nothing more is checked.
   *
   * @returns true if there is no fault yet
   * @throws ReeveError invalid_input — this is no log file, or of another version, or the earlier checkpoint is none
   */
  line(bytes: Uint8Array): boolean;
  end(): LogFaults;
}

interface Reading {
  readonly head: LogFileHead;
  readonly keys: readonly NoteKey[];
  /** By size. */
  readonly held: ReadonlyMap<number, readonly Checkpoint[]>;
}

/** Signs of a hash in base64. */
const HASH_SIGNS = 44;
const SPACE = 0x20;
const LETTER = { leaf: 0x4c, column: 0x44, text: 0x54, checkpoint: 0x43, end: 0x45 } as const;

/**
 * Checks a log file: every event hashes to its leaf in the tree, its columns agree with it, numbers are consecutive,
 * texts fit their commitments or were erased by an event that records it, each checkpoint is signed and fits the events
 * before it, the last one covers them all, and every checkpoint held elsewhere fits as well.
 *
 * Without a checkpoint from elsewhere, a log that was truncated at an old checkpoint, or rewritten by a holder of its
 * key, passes the check. Witnesses exist for this reason.
 */
export function checkLog(options: LogCheckOptions): LogCheck {
  const { crypto } = options;
  const tree = growTree(crypto.sha256);
  const missing = new Map(LOG_TEXTS.map((field) => [field, makeSeqSet()]));
  let reading: Reading | undefined;
  let leaf: LogLeaf | undefined;
  let awaited: { readonly field: LogText; readonly ordinal: number; readonly commitment: string }[] = [];
  let problem: LogProblem | undefined;
  let covered = 0;
  let ended = false;
  const totals = { checkpoints: 0, witnessed: 0, witnessedSize: 0, erasedTexts: 0 };

  const bad = (fault: LogFault, seq = Math.max(tree.size, 1), until = seq): false => {
    problem = { fault, seq, until };
    return false;
  };

  /** What is missing from the last event, once another line follows. */
  const closeEvent = (): boolean => {
    if (!reading?.head.texts || leaf === undefined) return true;
    for (const { field } of awaited) missing.get(field)?.add(leaf.seq);
    const { seq: at, erased } = leaf;
    [leaf, awaited] = [undefined, []];
    if (erased === null) return true;
    for (const field of LOG_TEXTS) {
      const runs = erased[field] === undefined ? [] : readSeqs(erased[field]);
      if (runs === undefined) return bad('line_not_understood');
      for (const [from, to] of runs) {
        for (let seq = from; seq <= to; seq += 1) {
          // Its own texts can be named too: they were never stored outside the log.
          if (seq > at || !missing.get(field)?.has(seq)) return bad('text_not_erased', Math.min(seq, at), at);
          missing.get(field)?.delete(seq);
          totals.erasedTexts += 1;
        }
      }
    }
    return true;
  };

  /** Compares the tree with checkpoints of this size that were kept elsewhere. */
  const meetHeld = (held: Reading['held']): boolean => {
    for (const one of held.get(tree.size) ?? []) {
      if (!sameBytes(one.root, tree.root())) return bad('witness_saw_other', covered + 1, tree.size);
      totals.witnessed += 1;
      totals.witnessedSize = one.size;
    }
    return true;
  };

  const onHead = (bytes: Uint8Array): boolean => {
    const head = readHead(crypto.fromUtf8(bytes));
    if (head === undefined) throw new ReeveError('invalid_input', 'This is no log file of Reeve.');
    if (head.version !== LOG_FILE_VERSION) {
      throw new ReeveError(
        'invalid_input',
        `This log file is of version ${head.version}; this program reads version ${LOG_FILE_VERSION}.`,
      );
    }
    const own = head.keys.map((line) => readNoteKey(crypto, line));
    const keys = options.keys.length > 0 ? options.keys : own.filter((key) => key !== undefined);
    if (own.includes(undefined)) throw new ReeveError('invalid_input', 'A key in the head of this file is no key.');
    if (!head.texts && !options.textsMayBeLeftOut)
      throw new ReeveError('invalid_input', 'The texts about persons were left out of this file.');
    const held = options.held.map((printed) => heldCheckpoint(crypto, printed, head.origin, keys));
    const bySize = new Map<number, Checkpoint[]>();
    for (const one of held) if (one) bySize.set(one.size, [...(bySize.get(one.size) ?? []), one]);
    reading = { head, keys, held: bySize };
    return held.includes(undefined) ? bad('witness_of_other_log') : meetHeld(reading.held);
  };

  const onLeaf = (bytes: Uint8Array, { head, held }: Reading): boolean => {
    const seq = tree.size + 1;
    const body = bytes.subarray(LEAF_AT);
    const hash = leafHash(crypto.sha256, body);
    // The letter and the following space were already checked; the hash ends at the space before the leaf.
    const codeAt = (place: number): number => (place < HASH_SIGNS ? (bytes[2 + place] ?? 0) : Number.NaN);
    if (bytes[LEAF_AT - 1] !== SPACE || !isBase64Of(hash, codeAt)) return bad('event_changed', seq);
    leaf = readLeaf(crypto.fromUtf8(body));
    if (leaf === undefined) return bad('line_not_understood', seq);
    if (leaf.seq !== seq) return bad('number_out_of_turn', seq);
    if (originOfLog(leaf.agency) !== head.origin) return bad('other_agency', seq);
    if (head.texts) {
      awaited = [];
      for (const field of LOG_TEXTS) {
        for (const [ordinal, commitment] of commitmentsOf(leaf, field).entries())
          awaited.push({ field, ordinal, commitment });
      }
    }
    tree.add(hash);
    return meetHeld(held);
  };

  const onText = (line: string): boolean => {
    const read = readTextLine(line);
    if (read?.salt.length !== SALT_BYTES) return bad('text_changed');
    const at = awaited.findIndex((one) => one.field === read.field && one.ordinal === read.ordinal);
    const wanted = awaited[at];
    if (wanted === undefined || leaf === undefined) return bad('text_unknown');
    const { commitment } = wanted;
    if (!isBase64Of(commitmentHash(crypto, read.salt, read.text), (place) => commitment.charCodeAt(place)))
      return bad('text_changed');
    for (const skipped of awaited.slice(0, at)) missing.get(skipped.field)?.add(leaf.seq);
    awaited = awaited.slice(at + 1);
    return true;
  };

  const onCheckpoint = (line: string, { head, keys }: Reading): boolean => {
    const note = readNote(readCheckpointLine(line) ?? '');
    const checkpoint = note && readCheckpoint(note.text);
    if (!note || !checkpoint || !keys.some((key) => isSignedBy(crypto, note, key)))
      return bad('checkpoint_not_signed', covered + 1, Math.max(tree.size, 1));
    // One checkpoint per size: a second is out of place, even with the same content.
    const isRepeated = totals.checkpoints > 0 && tree.size === covered;
    if (checkpoint.origin !== head.origin || checkpoint.size !== tree.size || isRepeated)
      return bad('checkpoint_elsewhere');
    if (!sameBytes(checkpoint.root, tree.root())) return bad('history_changed', covered + 1, tree.size);
    covered = tree.size;
    totals.checkpoints += 1;
    return true;
  };

  return {
    line(bytes) {
      if (problem !== undefined) return false;
      if (reading === undefined) return onHead(bytes);
      if (ended) return bad('line_not_understood');
      const letter = bytes[1] === SPACE ? bytes[0] : undefined;
      if (letter === LETTER.column && readColumnLine(crypto.fromUtf8(bytes))) return bad('column_changed');
      if (letter === LETTER.text && reading.head.texts) return onText(crypto.fromUtf8(bytes));
      if (!closeEvent()) return false;
      if (letter === LETTER.leaf) return onLeaf(bytes, reading);
      if (letter === LETTER.checkpoint) return onCheckpoint(crypto.fromUtf8(bytes), reading);
      if (letter !== LETTER.end || crypto.fromUtf8(bytes) !== `E ${tree.size}`)
        return bad('line_not_understood', tree.size + 1);
      ended = true;
      return true;
    },
    end() {
      if (reading === undefined) throw new ReeveError('invalid_input', 'This file is empty.');
      if (problem === undefined) atEnd(reading);
      return { ...totals, problem, size: tree.size, root: tree.root(), keysFromFile: options.keys.length === 0 };
    },
  };

  function atEnd({ held }: Reading): void {
    const furthest = Math.max(0, ...held.keys());
    const lost = LOG_TEXTS.flatMap((field) => missing.get(field)?.first() ?? []);
    if (!ended) bad('cut_off', tree.size + 1);
    else if (furthest > tree.size) bad('witness_saw_more', tree.size + 1, furthest);
    else if (lost.length > 0) bad('text_missing', Math.min(...lost));
    else if (covered < tree.size || totals.checkpoints === 0)
      bad('not_vouched_for', covered + 1, Math.max(tree.size, 1));
  }
}

/** The checkpoint held elsewhere; undefined if it belongs to another log or none of its keys signed it. */
function heldCheckpoint(
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
