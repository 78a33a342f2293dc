import { createHash } from 'node:crypto';
import { moved, type Moved } from '@reeve/compute';
import { makeBlockId, type DocumentBlock } from '@reeve/domain';
import type { LossCode, ReadImage } from '@reeve/formats';
import { piecesOf } from '../../file/pieces.ts';
import { identified, readManuscript } from './manuscript-file.ts';

export interface GivenManuscript {
  readonly bytes: Uint8Array;
  /** Blocks of the working draft, to match those of the file. */
  readonly known: readonly { readonly id: string; readonly text: string }[];
  /** Seed of the ids of new blocks: an unpredictable text. */
  readonly seed: string;
}

/** Content of a draft file: a picture, or some of its blocks in their order. */
export type ManuscriptPart = { readonly image: ReadImage } | { readonly blocks: readonly DocumentBlock[] };

/** Content of a file that was not imported. */
export interface ManuscriptSummary {
  readonly notes: readonly LossCode[];
  readonly comments: number;
  readonly changes: number;
}

/** Reads a text under review from a file: its pictures, then its blocks, named. @throws ReeveError as `readManuscript` */
export async function* readManuscriptTask({
  bytes,
  known,
  seed,
}: GivenManuscript): AsyncGenerator<Moved<ManuscriptPart> | ManuscriptPart, ManuscriptSummary, undefined> {
  const { images, blocks, notes, comments, changes } = await readManuscript(Buffer.from(bytes));
  for (const image of images) yield moved({ image }, [image.bytes]);
  const random = randomFrom(seed);
  const named = identified(known, blocks, () => makeBlockId(random));
  for (const piece of piecesOf(named, ({ text }) => text.length)) yield { blocks: piece };
  return { notes, comments: comments.length, changes: changes.length };
}

/** Yields numbers of [0, 1) from a seed: SHA-256 of the seed and a counter. */
function randomFrom(seed: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() / 2 ** 32;
  };
}
