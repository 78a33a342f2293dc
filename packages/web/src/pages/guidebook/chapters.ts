import type { NumberedBlock } from '../../components/text/block-reading.tsx';

/** A chapter: its heading and all up to the next one. Text before the first heading has none. */
export interface Chapter {
  readonly heading: NumberedBlock | undefined;
  readonly blocks: readonly NumberedBlock[];
}

/** The blocks of the guidebook by chapter, in their order; none is left out. */
export function chaptersOf(blocks: readonly NumberedBlock[]): readonly Chapter[] {
  const chapters: { heading: NumberedBlock | undefined; blocks: NumberedBlock[] }[] = [];
  for (const block of blocks) {
    const begins = block.kind === 'heading' && block.level === 1;
    if (begins || chapters.length === 0) chapters.push({ heading: begins ? block : undefined, blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters;
}
