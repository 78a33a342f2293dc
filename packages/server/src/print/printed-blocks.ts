interface WrittenBlock {
  readonly section: string;
  readonly text: string;
  readonly cites: readonly unknown[];
  readonly notApplicable?: string | undefined;
  readonly hazards?: readonly unknown[] | undefined;
}

/** A block in its printed place; `block` is absent for an unwritten section. */
export interface PrintedBlock<B> {
  /** As on screen: `2.1` for the first block of the second section. */
  readonly number: string;
  readonly section: string;
  readonly block: B | undefined;
}

/**
 * Returns the blocks of a product in printing order: in the order of its outline, numbered as on screen. It includes every section of the
 * outline, so that numbers have no gaps; an empty block is left out if its section has another.
 *
 * @param outline codes of the sections, in order; blocks of other sections come last
 */
export function printedBlocks<B extends WrittenBlock>(
  outline: readonly string[],
  blocks: readonly B[],
): readonly PrintedBlock<B>[] {
  const further = [...new Set(blocks.map(({ section }) => section))].filter((code) => !outline.includes(code));
  return [...outline, ...further].flatMap((section, index): readonly PrintedBlock<B>[] => {
    const own = blocks
      .filter((block) => block.section === section)
      .map((block, nth) => ({ number: `${index + 1}.${nth + 1}`, section, block }));
    const written = own.filter(
      ({ block }) =>
        block.text.trim() !== '' ||
        block.cites.length > 0 ||
        (block.hazards ?? []).length > 0 ||
        (block.notApplicable ?? '').trim() !== '',
    );
    return written.length > 0 ? written : [{ number: `${index + 1}.1`, section, block: undefined }];
  });
}
