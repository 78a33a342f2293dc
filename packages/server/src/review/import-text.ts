import { importText } from '@reeve/contract';
import type { DraftBlock } from '@reeve/domain';
import { blocksOf, keepPicture, lockWorking, newBlockId, replaceBlocks } from '@reeve/store';
import { handle } from '../operation.ts';
import { bytesOf, identified, readDraft } from './draft-file.ts';
import { written } from './edition.ts';
import { noteText } from './note-words.ts';
import { pictureOf } from './picture.ts';

const LONGEST_ALT = 2000;

/** A file becomes the working draft. What is in it and no draft holds is told, comments and tracked changes by their number. */
export const importTextHandler = handle(importText, (call) =>
  call.write(async (tx) => {
    const document = await written(tx, call.params.id);
    const draft = await readDraft(bytesOf(call.input.file));
    const working = await lockWorking(tx, document.id);
    const before = await blocksOf(tx, working.id);
    const blocks = identified(before, draft.blocks, () => newBlockId(tx)).map(
      ({ image, ...block }): DraftBlock => ({
        ...block,
        ...(image && { image: { ...image, alt: image.alt.slice(0, LONGEST_ALT) } }),
      }),
    );
    for (const image of draft.images) await keepPicture(tx, working.label_id, pictureOf(Buffer.from(image.bytes)));
    await replaceBlocks(tx, working, blocks);
    tx.record({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'text_imported' });
    const was = new Set(before.map((block) => block.id));
    const note = noteText(call.language);
    return {
      blocks: blocks.length,
      kept: blocks.filter((block) => was.has(block.id)).length,
      notes: [
        ...draft.notes.map((code) => note(code)),
        ...(draft.comments.length === 0 ? [] : [note('comments', draft.comments.length)]),
        ...(draft.changes.length === 0 ? [] : [note('changes', draft.changes.length)]),
      ],
    };
  }),
);
