import { fromBase64, toBase64 } from './base64.ts';

/** The head of a log: which log, how many events, and the root of the Merkle tree over them. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** The name of one agency’s log, at the beginning of its checkpoints and in the name of its key. */
export function originOfLog(agencyId: string): string {
  return `reeve/log/${agencyId}`;
}

/**
 * A checkpoint as the text that is signed: origin, size, root, a line each.
 *
 * Source: c2sp.org/tlog-checkpoint v1.0.0; no extension lines.
 */
export function printCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a checkpoint from its text; lines after the third are extensions and skipped. Undefined if it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : [];
  const [origin = '', sizeText = '', coded = ''] = lines;
  const root = fromBase64(coded);
  const size = /^(0|[1-9]\d{0,15})$/.test(sizeText) ? Number(sizeText) : Number.NaN;
  if (origin === '' || !Number.isSafeInteger(size) || root?.length !== 32 || lines.includes('')) return undefined;
  return { origin, size, root };
}
