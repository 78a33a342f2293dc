import { readGuidebook } from '@reeve/contract';
import { numberBlocks } from '@reeve/domain';
import { handle } from '../call/operation.ts';
import { GUIDEBOOK_TITLE, readGuidebookText } from './text.ts';

/** The text contains no data and is part of the program: reading it is not put on the record. */
export const readGuidebookHandler = handle(readGuidebook, () => {
  const blocks = readGuidebookText();
  const numbers = numberBlocks(blocks);
  return Promise.resolve({
    title: GUIDEBOOK_TITLE,
    blocks: blocks.map((block, at) => ({ ...block, number: numbers[at]?.number ?? '' })),
  });
});
