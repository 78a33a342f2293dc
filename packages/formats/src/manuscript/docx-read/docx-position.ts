import { MOST_BLOCKS, ReeveError } from '@reeve/domain';
import type { RawBlock } from './docx-story.ts';
import { writeAtoms, type WrittenBlock } from './docx-text.ts';

/** A block with its text written, and its position: −1 is the title; blocks without a word belong to the one before. */
export interface StandingBlock {
  readonly raw: RawBlock;
  readonly written: WrittenBlock;
  readonly index: number;
  /** Its own text begins here in its containing block. */
  readonly isApart: boolean;
}

/** Writes every block's text, and positions those that are no block of their own: proposed only, or blank. */
export function stand(story: readonly RawBlock[]): readonly StandingBlock[] {
  let index = -1;
  return story.map((raw) => {
    const written = writeAtoms(raw.atoms);
    if (raw.kind === 'title') return { raw, written, index: -1, isApart: true };
    const isApart = written.text.trim() !== '' || raw.image !== undefined || written.blockIds.length > 0;
    if (isApart) index += 1;
    if (index >= MOST_BLOCKS)
      throw new ReeveError(
        'too_large',
        `The document has more than ${MOST_BLOCKS} paragraphs and tables. It was not read.`,
      );
    return { raw, written, index, isApart };
  });
}
