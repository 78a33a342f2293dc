import { importText, type ReplyOf } from '@reeve/contract';
import { isReeveError, type DocumentBlock } from '@reeve/domain';
import type { ReadImage } from '@reeve/formats';
import {
  blocksOf,
  keepPicture,
  loadPicture,
  loadWorking,
  lockWorking,
  replaceBlocks,
  type ActorTx,
} from '@reeve/store';
import { telling, type Tell } from '../../live/telling.ts';
import { onFileThread, type WorkThread } from '../../task-threads/task-threads.ts';
import { handle, type Call } from '../../call/operation.ts';
import { checkedFile } from './manuscript-file.ts';
import { written } from '../edition/written.ts';
import { noteText } from './note-words.ts';
import { pictureOf } from '../edition/picture.ts';
import type { GivenManuscript, ManuscriptSummary } from './read-manuscript-task.ts';

const LONGEST_ALT = 2000;

/** A file becomes the working draft. Content that a draft cannot contain is reported, comments and tracked changes by number. */
export const importTextHandler = handle(importText, (call) =>
  onFileThread(call, (thread) => telling(call, (tx, tell) => importInto(tx, thread, call, tell))),
);

async function importInto(
  tx: ActorTx,
  thread: WorkThread,
  call: Pick<Call<typeof importText>, 'params' | 'carried' | 'language'>,
  tell: Tell,
): Promise<ReplyOf<typeof importText>> {
  const document = await written(tx, call.params.id);
  const bytes = checkedFile(call.carried);
  // Before the lock: others can save while the file is read, which then replaces all of it.
  const before = await blocksOf(tx, (await loadWorking(tx, document.id)).id);
  const known = before.map(({ id, text }) => ({ id, text }));
  const { images, blocks: read, summary } = await draftOf(thread, { bytes, known, seed: tx.uuid() });
  const working = await lockWorking(tx, document.id);
  for (const image of images) await keepPicture(tx, working.label_id, pictureOf(Buffer.from(image.bytes)));
  const lost = await pictureless(tx, working.label_id, read, images);
  const blocks = read.map(({ image, ...block }): DocumentBlock => ({
    ...block,
    ...(image && !lost.has(image.digest) && { image: { ...image, alt: image.alt.slice(0, LONGEST_ALT) } }),
  }));
  await replaceBlocks(tx, working, blocks);
  tell(document.id, working.label_id);
  tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'text_imported' });
  const was = new Set(before.map((block) => block.id));
  const note = noteText(call.language);
  return {
    blocks: blocks.length,
    kept: blocks.filter((block) => was.has(block.id)).length,
    notes: [
      ...summary.notes.map((code) => note(code)),
      ...(lost.size === 0 || summary.notes.includes('picture_external') ? [] : [note('picture_external')]),
      ...(summary.comments === 0 ? [] : [note('comments', summary.comments)]),
      ...(summary.changes === 0 ? [] : [note('changes', summary.changes)]),
    ],
  };
}

/** A draft as a thread reads it from a file. */
interface ManuscriptThread {
  readonly images: readonly ReadImage[];
  readonly blocks: readonly DocumentBlock[];
  readonly summary: ManuscriptSummary;
}

async function draftOf(thread: WorkThread, given: GivenManuscript): Promise<ManuscriptThread> {
  const [images, blocks]: [ReadImage[], DocumentBlock[]] = [[], []];
  const summary = await thread.run('read-draft', given, (part) => {
    if ('image' in part) images.push(part.image);
    else blocks.push(...part.blocks);
  });
  return { images, blocks, summary };
}

/**
 * Returns digests of pictures in a text that are neither in the file nor stored here for this person. Existing ones are also stored under
 * the label of the working draft.
 */
async function pictureless(
  tx: ActorTx,
  labelId: number,
  blocks: readonly DocumentBlock[],
  images: readonly ReadImage[],
): Promise<ReadonlySet<string>> {
  const brought = new Set(images.map((image) => image.digest));
  const lost = new Set<string>();
  for (const digest of new Set(blocks.flatMap((block) => block.image?.digest ?? []))) {
    if (brought.has(digest)) continue;
    try {
      await keepPicture(tx, labelId, await loadPicture(tx, digest));
    } catch (error) {
      if (!isReeveError(error, 'not_found')) throw error;
      lost.add(digest);
    }
  }
  return lost;
}
