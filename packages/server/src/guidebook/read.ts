import { readGuidebook } from '@reeve/contract';
import { numberBlocks } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { GUIDEBOOK_TITLE, readGuidebookText } from './text.ts';

/** Its text is nobody's data and comes with the program: reading it is no act that is put on the record. */
export const readGuidebookHandler = handle(readGuidebook, () => {
  const blocks = readGuidebookText();
  const numbers = numberBlocks(blocks);
  return Promise.resolve({
    title: GUIDEBOOK_TITLE,
    blocks: blocks.map((block, at) => ({ ...block, number: numbers[at]?.number ?? '' })),
  });
});
