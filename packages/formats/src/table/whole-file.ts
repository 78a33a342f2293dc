import { plainBytes } from '../encoding/plain-bytes.ts';
import type { TableSource } from './table.ts';

/** Files with random access are kept in memory, up to this size. */
export const HELD_BYTES = 200_000_000;

/** All bytes of a file. @throws ReeveError too_large — more than 200 MB */
export async function wholeFile(source: TableSource): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of plainBytes(source.open(), { maxBytes: HELD_BYTES })) pieces.push(piece);
  return joinPieces(pieces);
}

/** Pieces as one array. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
