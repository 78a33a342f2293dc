import { ReeveError } from '@reeve/domain';

/**
 * A backup inside its encryption: frames of one byte for the kind, four for the length, and the content.
 * `head` comes first and once; for each table `table`, any number of `rows`, `end`; `tail` comes last and once.
 */
export const FRAME_KINDS = ['head', 'table', 'rows', 'end', 'tail'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];
export interface Frame {
  readonly kind: FrameKind;
  readonly content: Buffer;
}

const HEAD_BYTES = 5;
/** PostgreSQL's own limit of one value is a gigabyte; a longer frame is invalid. */
const MAX_BYTES = 2 ** 30;

/** One frame as bytes. */
export function frame(kind: FrameKind, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(FRAME_KINDS.indexOf(kind));
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** The error for a file that is not a complete backup. */
export function brokenBackup(cause?: unknown): ReeveError {
  return new ReeveError(
    'invalid_input',
    'This backup is cut off, was changed, or is not for this key. Nothing was restored.',
    {},
    cause === undefined ? {} : { cause },
  );
}

/**
 * Reads the frames of a stream of bytes.
 *
 * @throws ReeveError invalid_input — the bytes are not frames, or end inside one
 */
export async function* framesIn(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    length += piece.byteLength;
    let needed = neededBytes(held);
    if (length < needed) continue;
    let whole = Buffer.concat(held, length);
    while (whole.length >= needed) {
      const kind = FRAME_KINDS[whole.readUInt8()];
      if (kind === undefined) throw brokenBackup();
      yield { kind, content: whole.subarray(HEAD_BYTES, needed) };
      whole = whole.subarray(needed);
      needed = neededBytes([whole]);
    }
    held = [whole];
    length = whole.length;
  }
  if (length > 0) throw brokenBackup();
}

/** The length of the first frame in bytes; that of its head if the head is incomplete. */
function neededBytes(held: readonly Buffer[]): number {
  const [first] = held;
  const head = first && first.length >= HEAD_BYTES ? first : Buffer.concat(held).subarray(0, HEAD_BYTES);
  if (head.length < HEAD_BYTES) return HEAD_BYTES;
  const bytes = head.readUInt32BE(1);
  if (bytes > MAX_BYTES) throw brokenBackup();
  return HEAD_BYTES + bytes;
}
