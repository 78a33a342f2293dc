import { readCheckpoint, readNote, ReeveError } from '@reeve/domain';
import { encode } from 'uqr';
import type { CheckpointWords } from './checkpoint-words.ts';

/** A checkpoint to be printed. */
export interface PrintableCheckpoint {
  readonly agency: string;
  /** The signed note. */
  readonly note: string;
  readonly key: string;
  /** Wall time in the agency’s zone, `2026-09-27T08:00`. */
  readonly at: string;
}

/** The page of a checkpoint, every word in place; the code as rows of `#` and `.`. */
export interface CheckpointSheet {
  readonly title: string;
  readonly agency: string;
  readonly says: string;
  readonly keep: string;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly scan: string;
  readonly signature: string;
  readonly code: readonly string[];
  readonly at: string;
}

/**
 * The sheet of a checkpoint.
 *
 * @throws ReeveError invalid_input — it is none
 */
export function checkpointSheet(checkpoint: PrintableCheckpoint, words: CheckpointWords): CheckpointSheet {
  const head = readCheckpoint(readNote(checkpoint.note)?.text ?? '');
  if (!head) throw new ReeveError('invalid_input', 'This is no checkpoint.');
  // The code stays readable with a quarter of it stained or torn.
  const { data } = encode(checkpoint.note, { ecc: 'Q', border: 0 });
  const events = String(head.size).replaceAll(/\B(?=(\d{3})+$)/g, '\u202F');
  return {
    title: words.title,
    agency: checkpoint.agency,
    says: words.says.replace('{at}', checkpoint.at.replace('T', ' ')).replace('{events}', events),
    keep: words.keep,
    fields: [
      { label: words.note, text: checkpoint.note.trimEnd() },
      { label: words.key, text: checkpoint.key },
    ],
    scan: words.scan,
    signature: words.signature,
    code: data.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')),
    at: checkpoint.at,
  };
}
