import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isReeveError,
  printNote,
  readCheckpoint,
  readHead,
  readNote,
  ReeveError,
  toBase64,
  type NoteSignature,
} from '@reeve/domain';

/** Checkpoints kept outside the log. */
export interface HeldNotes {
  /** Those of the verified log, as printed. */
  readonly own: readonly string[];
  /** The number of those of other logs: a witness folder has those of every agency. */
  readonly others: number;
}

/**
 * The checkpoints of one log in a file, or in the files of a folder and its folders.
 *
 * @param headLine the first line of the log file, which names the log
 * @throws ReeveError invalid_input — it cannot be read, has no checkpoint of this log, or contains something else
 */
export async function heldNotes(path: string | undefined, headLine: string | undefined): Promise<HeldNotes> {
  if (path === undefined) return { own: [], others: 0 };
  const notes = await notesIn(path);
  const origin = readHead(headLine ?? '')?.origin;
  // A file that is not a log is rejected by the check.
  if (origin === undefined) return { own: notes, others: 0 };
  const own = onceEach(notes.filter((note) => originOf(note) === origin));
  if (own.length === 0)
    throw new ReeveError(
      'invalid_input',
      `${path} has checkpoints of other logs only, and none of this one (${origin}). Nothing was checked.`,
    );
  return { own, others: notes.filter((note) => originOf(note) !== origin).length };
}

/** One note per checkpoint with all its signatures: those of witnesses are next to that of the log. */
function onceEach(notes: readonly string[]): readonly string[] {
  const signatures = new Map<string, Map<string, NoteSignature>>();
  for (const printed of notes) {
    const note = readNote(printed);
    if (!note) continue; // `originOf` has already read each of them
    const own = signatures.get(note.text) ?? new Map<string, NoteSignature>();
    signatures.set(note.text, own);
    for (const one of note.signatures) own.set(`${one.name} ${one.keyId} ${toBase64(one.bytes)}`, one);
  }
  return [...signatures].map(([text, own]) => printNote({ text, signatures: [...own.values()] }));
}

function originOf(printed: string): string {
  const checkpoint = readCheckpoint(readNote(printed)?.text ?? '');
  if (!checkpoint) throw new ReeveError('invalid_input', 'What the witness kept is no signed checkpoint.');
  return checkpoint.origin;
}

async function notesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ReeveError('invalid_input', `There is no file or folder ${path}.`);
  if (found.isFile()) return [await textIn(path)];
  const names = await readdir(path, { recursive: true });
  const notes = names.filter((name) => name.endsWith('.note')).toSorted();
  if (notes.length === 0) throw new ReeveError('invalid_input', `There is no checkpoint in ${path}.`);
  return Promise.all(notes.map((name) => textIn(join(path, name))));
}

/** The text of a file. @throws ReeveError invalid_input — it cannot be read */
export async function textIn(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isReeveError(cause)) throw cause;
    throw new ReeveError('invalid_input', `${path} cannot be read.`, {}, { cause });
  }
}
