import { ReeveError, type TextEncoding } from '@reeve/domain';

/** Files that are not text, by their first bytes, and the message to the user. */
const NOT_TEXT: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a spreadsheet or a ZIP archive. Save the sheet as CSV, or unpack the archive, and choose that file.',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an old spreadsheet or document. Save the sheet as CSV and choose that file.'],
  [[0x1f, 0x8b], 'This file is compressed. Unpack it and choose the file that comes out.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF document. Reeve reads CSV and tab-separated text.'],
];

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/**
 * Returns the encoding of a text file from its first bytes: its byte order mark or, without one, the position of its
 * zero bytes. If these do not decide, it is `utf-8` here; only the rest of the file shows whether it is `windows-1252`
 * (`Utf8Tally`).
 *
 * @param head the first bytes of the file; a few hundred are enough
 * @throws ReeveError invalid_input — empty, or not a text; the sentence names the apparent kind
 */
export function detectEncoding(head: Uint8Array): TextEncoding {
  if (head.length === 0) throw new ReeveError('invalid_input', 'The file is empty.');
  const known = NOT_TEXT.find(([bytes]) => startsWith(head, bytes));
  if (known) throw new ReeveError('invalid_input', known[1]);
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Half the bytes of Latin text in UTF-16 are zero, all on one side.
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  if (even + odd > 0) {
    throw new ReeveError('invalid_input', 'This file is not text. Reeve reads CSV and tab-separated text.');
  }
  return 'utf-8';
}

/**
 * Counts, while a file is read, the bytes that are UTF-8 beyond ASCII and those that cannot be. A tally, not a
 * validator: it checks lead and continuation bytes only.
 */
export class Utf8Tally {
  #characters = 0;
  #strays = 0;
  /** Continuation bytes still owed. */
  #owed = 0;

  /** Returns true if there is a byte beyond ASCII among these. */
  add(bytes: Uint8Array): boolean {
    let beyond = false;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 && this.#owed === 0) continue;
      beyond ||= byte >= 0x80;
      if (this.#owed > 0 && (byte & 0xc0) === 0x80) {
        this.#owed -= 1;
        if (this.#owed === 0) this.#characters += 1;
        continue;
      }
      if (this.#owed > 0) this.#strays += 1;
      this.#owed = continuationsOf(byte);
      if (byte >= 0x80 && this.#owed === 0) this.#strays += 1;
    }
    return beyond;
  }

  /** `utf-8`, also if parts of it are damaged; `windows-1252` if most of the non-ASCII bytes cannot be UTF-8. */
  encoding(): 'utf-8' | 'windows-1252' {
    const strays = this.#strays + (this.#owed > 0 ? 1 : 0);
    return strays > this.#characters ? 'windows-1252' : 'utf-8';
  }
}

function continuationsOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}
