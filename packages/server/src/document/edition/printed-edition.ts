import { isReeveError, numberBlocks, numberLines, type CommentState } from '@reeve/domain';
import type { PrintedBlock, PrintedComment } from '@reeve/formats';
import {
  blocksOf,
  commentsOf,
  loadPicture,
  readPlacing,
  repliesOf,
  type ActorTx,
  type Placing,
  type StoredBlock,
  type StoredComment,
  type StoredEdition,
  type StoredPlacement,
} from '@reeve/store';

/** Most comments in one exported file. */
const MOST_COMMENTS = 50_000;
/** Comments that are not shared, or are withdrawn, are not exported. */
const KEPT_BACK: readonly CommentState[] = ['draft', 'withdrawn'];

/** Returns the blocks of an edition for printing; those of the working one are numbered now. */
export async function printedBlocks(tx: ActorTx, edition: StoredEdition): Promise<readonly PrintedBlock[]> {
  const blocks = await blocksOf(tx, edition.id);
  return edition.frozen_at === null ? withNumbers(blocks) : blocks;
}

/** Returns blocks with their numbers and lines in this order. */
function withNumbers(blocks: readonly StoredBlock[]): readonly PrintedBlock[] {
  const [numbers, lines] = [numberBlocks(blocks), numberLines(blocks)];
  return blocks.map((block, index) => ({
    ...block,
    number: numbers[index]?.number ?? '',
    fromLine: lines[index]?.fromLine ?? 0,
    toLine: lines[index]?.toLine ?? 0,
  }));
}

/** Returns the pictures of these blocks that the reader can see. */
export async function picturesOf(
  tx: ActorTx,
  blocks: readonly PrintedBlock[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const digest of new Set(blocks.flatMap((block) => block.image?.digest ?? [])))
    try {
      pictures.set(digest, (await loadPicture(tx, digest)).bytes);
    } catch (error) {
      if (!isReeveError(error, 'not_found')) throw error;
    }
  return pictures;
}

/** Comments of an edition with their replies, before they are placed. */
export interface CommentsToPrint {
  readonly comments: readonly StoredComment[];
  readonly replies: Awaited<ReturnType<typeof repliesOf>>;
  readonly placing: Placing;
}

/** Reads the comments on an edition, with their replies, as far as this reader sees them. */
export async function commentsToPrint(tx: ActorTx, edition: StoredEdition): Promise<CommentsToPrint> {
  const all = await commentsOf(tx, edition.document_id, { limit: MOST_COMMENTS });
  const comments = all.filter((comment) => !KEPT_BACK.includes(comment.state as CommentState)); // stored only through the machine
  const replies = await repliesOf(
    tx,
    comments.map((one) => one.id),
  );
  return { comments, replies, placing: await readPlacing(tx, edition, comments) };
}

/** Returns comments with their replies as printed; each begins with its reference. */
export function printedComments(
  { comments, replies }: CommentsToPrint,
  places: ReadonlyMap<string, StoredPlacement>,
  blocks: readonly PrintedBlock[],
): readonly PrintedComment[] {
  const at = new Map(blocks.map((block, index) => [block.id, index]));
  const repliesTo = new Map<string, (typeof replies)[number][]>();
  for (const reply of replies) {
    const known = repliesTo.get(reply.comment_id);
    if (known) known.push(reply);
    else repliesTo.set(reply.comment_id, [reply]);
  }
  const printed: PrintedComment[] = [];
  for (const comment of comments) {
    const place = places.get(comment.id);
    const blockIndex = at.get(place?.blockId ?? '') ?? 0;
    const [from, to] = place?.range ?? [0, 0];
    const replyTo = printed.length;
    const done = comment.disposition !== null;
    printed.push({
      author: comment.author_name,
      initials: comment.delegation === '' ? initialsOf(comment.author_name) : comment.delegation,
      at: (comment.submitted_at ?? comment.created_at).toISOString(),
      text: commentText(comment, place?.range !== undefined),
      blockIndex,
      from,
      quote: blocks[blockIndex]?.text.slice(from, to) ?? '',
      done,
    });
    for (const reply of repliesTo.get(comment.id) ?? [])
      printed.push({
        author: reply.author_name,
        initials: initialsOf(reply.author_name),
        at: reply.at.toISOString(),
        text: reply.text,
        blockIndex,
        from,
        quote: blocks[blockIndex]?.text.slice(from, to) ?? '',
        replyTo,
      });
  }
  return printed;
}

function commentText(comment: StoredComment, stands: boolean): string {
  const head = [comment.reference, comment.delegation, comment.type].filter((part) => part !== '').join(' · ');
  return [
    head,
    comment.text,
    ...(comment.proposal === null ? [] : [`→ ${comment.proposal === '' ? '∅' : comment.proposal}`]),
    ...(stands ? [] : [`“${comment.quote.slice(0, 500)}”`]),
  ].join('\n');
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 4);
}
