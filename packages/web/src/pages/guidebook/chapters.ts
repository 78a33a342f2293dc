import type { GuidebookBlock } from '@reeve/contract';

/** A chapter: its heading and all up to the next one. What stands before the first heading has none. */
export interface Chapter {
  readonly heading: GuidebookBlock | undefined;
  readonly blocks: readonly GuidebookBlock[];
}

/** The blocks of the guidebook by chapter, in their order; none is left out. */
export function chaptersOf(blocks: readonly GuidebookBlock[]): readonly Chapter[] {
  const chapters: { heading: GuidebookBlock | undefined; blocks: GuidebookBlock[] }[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === 1;
    if (begins || chapters.length === 0) chapters.push({ heading: begins ? block : undefined, blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}
