import type { StoredBlock } from '@reeve/store';
import { piecesOf } from '../../file/pieces.ts';
import type { Incoming, IncomingFile } from './incoming.ts';
import { readCommentFile } from './read-comment-file.ts';

export interface CommentsGiven {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Blocks of the edition of the comments. */
  readonly blocks: readonly StoredBlock[];
}

/** Returns the comments in a file, placed on the blocks of an edition. @throws ReeveError as `readCommentFile` */
export async function* readCommentsTask({
  bytes,
  name,
  blocks,
}: CommentsGiven): AsyncGenerator<readonly Incoming[], Omit<IncomingFile, 'comments'>, undefined> {
  const { comments, ...rest } = await readCommentFile(Buffer.from(bytes), name, blocks);
  yield* piecesOf(comments, ({ quote, text, rationale }) => quote.length + text.length + rationale.length);
  return rest;
}
