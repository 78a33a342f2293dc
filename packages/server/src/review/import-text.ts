import { importText } from '@reeve/contract';
import { isReeveError, type DraftBlock } from '@reeve/domain';
import type { ReadDraft } from '@reeve/formats';
import { blocksOf, keepPicture, loadPicture, lockWorking, newBlockId, replaceBlocks, type ActorTx } from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../operation.ts';
import { bytesOf, identified, readDraft } from './draft-file.ts';
import { written } from './edition.ts';
import { noteText } from './note-words.ts';
import { pictureOf } from './picture.ts';

const LONGEST_ALT = 2000;

/** A file becomes the working draft. What is in it and no draft holds is told, comments and tracked changes by their number. */
export const importTextHandler = handle(importText, (call) =>
  telling(call, async (tx, tell) => {
    const document = await written(tx, call.params.id);
    const draft = await readDraft(bytesOf(call.input.file));
    const working = await lockWorking(tx, document.id);
    const before = await blocksOf(tx, working.id);
    for (const image of draft.images) await keepPicture(tx, working.label_id, pictureOf(Buffer.from(image.bytes)));
    const lost = await pictureless(tx, working.label_id, draft);
    const blocks = identified(before, draft.blocks, () => newBlockId(tx)).map(({ image, ...block }): DraftBlock => ({
      ...block,
      ...(image && !lost.has(image.digest) && { image: { ...image, alt: image.alt.slice(0, LONGEST_ALT) } }),
    }));
    await replaceBlocks(tx, working, blocks);
    tell(document.id, working.label_id);
    tx.record({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'text_imported' });
    const was = new Set(before.map((block) => block.id));
    const note = noteText(call.language);
    return {
      blocks: blocks.length,
      kept: blocks.filter((block) => was.has(block.id)).length,
      notes: [
        ...draft.notes.map((code) => note(code)),
        ...(lost.size === 0 || draft.notes.includes('picture_external') ? [] : [note('picture_external')]),
        ...(draft.comments.length === 0 ? [] : [note('comments', draft.comments.length)]),
        ...(draft.changes.length === 0 ? [] : [note('changes', draft.changes.length)]),
      ],
    };
  }),
);

/**
 * Digests that a text names and whose pictures neither came with it nor are here for this person. Those that are here are kept
 * under the label of the working draft as well.
 */
async function pictureless(tx: ActorTx, labelId: number, draft: ReadDraft): Promise<ReadonlySet<string>> {
  const brought = new Set(draft.images.map((image) => image.digest));
  const lost = new Set<string>();
  for (const digest of new Set(draft.blocks.flatMap((block) => block.image?.digest ?? []))) {
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
