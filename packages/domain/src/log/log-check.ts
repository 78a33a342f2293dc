import type { LogLeaf } from './audit-leaf.ts';
import { isBase64Of } from './base64.ts';
import { checkCheckpoints, heldCheckpoint, type CheckpointCheck } from './checkpoint-check.ts';
import { originOfLog } from './checkpoint.ts';
import { ReeveError } from '../error.ts';
import { LEAF_AT, LOG_FILE_VERSION, readColumnLine, readHead, readLeaf, type LogFileHead } from './log-file.ts';
import { problemAt, type LogProblem } from './log-fault.ts';
import { growTree, leafHash, type GrowingTree } from './merkle.ts';
import { readNoteKey, type LogCrypto, type NoteKey } from './signed-note.ts';
import { checkTexts } from './text-check.ts';

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
  const texts = checkTexts(crypto);
  let reading: { readonly head: LogFileHead; readonly checkpoints: CheckpointCheck } | undefined;
  let problem: LogProblem | undefined;
  let ended = false;

  const onHead = (bytes: Uint8Array): LogProblem | undefined => {
    const { head, keys } = headOf(bytes, options);
    const held = options.held.map((printed) => heldCheckpoint(crypto, printed, head.origin, keys));
    const known = held.filter((one) => one !== undefined);
    reading = { head, checkpoints: checkCheckpoints({ crypto, origin: head.origin, keys }, tree, known) };
    return known.length < held.length ? problemAt('witness_of_other_log', 1) : reading.checkpoints.meetHeld();
  };

  const onLine = (bytes: Uint8Array): LogProblem | undefined => {
    if (reading === undefined) return onHead(bytes);
    const { head, checkpoints } = reading;
    if (ended) return problemAt('line_not_understood', Math.max(tree.size, 1));
    const letter = bytes[1] === SPACE ? bytes[0] : undefined;
    if (letter === LETTER.column && readColumnLine(crypto.fromUtf8(bytes)))
      return problemAt('column_changed', Math.max(tree.size, 1));
    if (letter === LETTER.text && head.texts) return texts.text(crypto.fromUtf8(bytes));
    const unclosed = texts.close();
    if (unclosed !== undefined) return unclosed;
    if (letter === LETTER.leaf) {
      const read = addLeaf(bytes, tree, crypto, head.origin);
      if ('problem' in read) return read.problem;
      if (head.texts) texts.open(read.leaf);
      return checkpoints.meetHeld();
    }
    if (letter === LETTER.checkpoint) return checkpoints.checkpoint(crypto.fromUtf8(bytes));
    if (letter !== LETTER.end || crypto.fromUtf8(bytes) !== `E ${tree.size}`)
      return problemAt('line_not_understood', tree.size + 1);
    ended = true;
    return undefined;
  };

  const atEnd = (checkpoints: CheckpointCheck): LogProblem | undefined => {
    if (!ended) return problemAt('cut_off', tree.size + 1);
    if (checkpoints.furthest > tree.size) return problemAt('witness_saw_more', tree.size + 1, checkpoints.furthest);
    const missing = texts.firstMissing();
    return missing === undefined ? checkpoints.covers() : problemAt('text_missing', missing);
  };

  return {
    line(bytes) {
      problem ??= onLine(bytes);
      return problem === undefined;
    },
    end() {
      if (reading === undefined) throw new ReeveError('invalid_input', 'This file is empty.');
      const { checkpoints, witnessed, witnessedSize } = reading.checkpoints;
      problem ??= atEnd(reading.checkpoints);
      const erasedTexts = texts.erased;
      const [size, root, keysFromFile] = [tree.size, tree.root(), options.keys.length === 0];
      return { problem, size, root, checkpoints, witnessed, witnessedSize, erasedTexts, keysFromFile };
    },
  };
}

/** Reads the head of a log file, and the keys its checkpoints are checked with. */
function headOf(
  bytes: Uint8Array,
  options: LogCheckOptions,
): { readonly head: LogFileHead; readonly keys: readonly NoteKey[] } {
  const { crypto } = options;
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
  return { head, keys };
}

/** Reads the line of an event and adds it to the tree: it hashes to its leaf, is the next, and of this log. */
function addLeaf(
  bytes: Uint8Array,
  tree: GrowingTree,
  crypto: LogCrypto,
  origin: string,
): { readonly leaf: LogLeaf } | { readonly problem: LogProblem } {
  const seq = tree.size + 1;
  const body = bytes.subarray(LEAF_AT);
  const hash = leafHash(crypto.sha256, body);
  // The letter and the following space were already checked; the hash ends at the space before the leaf.
  const codeAt = (place: number): number => (place < HASH_SIGNS ? (bytes[2 + place] ?? 0) : Number.NaN);
  if (bytes[LEAF_AT - 1] !== SPACE || !isBase64Of(hash, codeAt)) return { problem: problemAt('event_changed', seq) };
  const leaf = readLeaf(crypto.fromUtf8(body));
  if (leaf === undefined) return { problem: problemAt('line_not_understood', seq) };
  if (leaf.seq !== seq) return { problem: problemAt('number_out_of_turn', seq) };
  if (originOfLog(leaf.agency) !== origin) return { problem: problemAt('other_agency', seq) };
  tree.add(hash);
  return { leaf };
}
