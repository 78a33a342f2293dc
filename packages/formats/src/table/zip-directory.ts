import { ReeveError } from '@reeve/domain';
import { Inflate } from 'fflate';

/** One file inside a ZIP archive, as listed in the archive's directory. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** Stored, or deflated. */
  readonly deflated: boolean;
}

const MOST_ENTRIES = 10_000;
const [END_MARK, ENTRY_MARK, LOCAL_MARK] = [0x06054b50, 0x02014b50, 0x04034b50];

const damaged = (): ReeveError =>
  new ReeveError('invalid_input', 'The file is damaged or was cut off; save it again and choose that file.');

/**
 * Returns the files inside a ZIP archive by name, from the directory at its end. Nothing is unpacked yet.
 *
 * @throws ReeveError invalid_input — the archive is damaged, encrypted, or uses a compression not found in workbooks or
 *         documents
 */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw damaged();
  const entries = new Map<string, ZipEntry>();
  for (let seen = 0; seen < count; seen += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    entries.set(name, entryAt(bytes, view, at, name));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** The end record is last, before a comment of at most 64 KiB. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw damaged();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packedSize, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if ((flags & 1) !== 0) throw new ReeveError('invalid_input', 'The file is locked with a password. Save it without.');
  if (method !== 0 && method !== 8) throw damaged();
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_MARK) throw damaged();
  const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (begin + packedSize > bytes.length) throw damaged();
  return { name, packed: bytes.subarray(begin, begin + packedSize), deflated: method === 8 };
}

/**
 * Zeros unpack to a thousand times their size, so input is passed in small pieces, and output pieces are no larger than
 * others.
 */
const PACKED_PIECE_BYTES = 8_192;
const PIECE_BYTES = 65_536;

/**
 * Unpacks an entry, piece by piece.
 *
 * @param maxBytes limit: a small archive can contain any number of zeros
 * @throws ReeveError invalid_input — the entry is damaged; too_large — the output exceeds `maxBytes`
 */
export function* unpackEntry(entry: ZipEntry, maxBytes: number): Generator<Uint8Array, void> {
  let total = 0;
  let out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => out.push(piece));
  for (let at = 0; at < entry.packed.length; at += PACKED_PIECE_BYTES) {
    const piece = entry.packed.subarray(at, at + PACKED_PIECE_BYTES);
    if (entry.deflated) pushInto(inflate, piece, at + PACKED_PIECE_BYTES >= entry.packed.length);
    else out.push(piece);
    for (const plain of out) {
      total += plain.length;
      if (total > maxBytes) {
        throw new ReeveError('too_large', 'The file unpacks to more than it is worth reading.', { maxBytes });
      }
      for (let from = 0; from < plain.length; from += PIECE_BYTES) yield plain.subarray(from, from + PIECE_BYTES);
    }
    out = [];
  }
}

function pushInto(inflate: Inflate, piece: Uint8Array, final: boolean): void {
  try {
    inflate.push(piece, final);
  } catch {
    throw damaged();
  }
}
