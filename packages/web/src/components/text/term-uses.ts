import { parseInline, placedCells, type DocumentBlock, type TermFinder, type TermRange } from '@reeve/domain';

/**
 * Words of a block that name concepts, as places in its written text. Headings stay as they are; words inside a link or of code
 * have a meaning of their own, and a name of which only a part is in bold is no name.
 */
export function usesIn(block: Pick<DocumentBlock, 'kind' | 'text'>, find: TermFinder): readonly TermRange[] {
  if (block.kind === 'heading') return [];
  if (block.kind !== 'table') return usesInText(block.text, find);
  return placedCells(block.text)
    .flat()
    .flatMap(({ text, from }) =>
      usesInText(text, find).map((range) => ({ ...range, from: range.from + from, to: range.to + from })),
    );
}

function usesInText(written: string, find: TermFinder): readonly TermRange[] {
  let end = 0;
  const runs = parseInline(written).map((run) => {
    const start = end;
    end += run.text.length;
    return { run, start, end };
  });
  return find(runs.map(({ run }) => run.text).join('')).flatMap((range) => {
    const holds = runs.find((one) => one.start <= range.from && range.to <= one.end);
    if (!holds || holds.run.link || holds.run.code) return [];
    const by = holds.run.from - holds.start;
    return [{ ...range, from: range.from + by, to: range.to + by }];
  });
}

/**
 * The first use of each name in each section, by block; a heading of any level begins a section. A text in which every use is a
 * link is hard to read.
 *
 * @param blocks in the order of the text; where its beginning is not there, the first block begins a section
 */
export function firstUses<Block extends Pick<DocumentBlock, 'id' | 'kind'>>(
  blocks: readonly Block[],
  usesOf: (block: Block) => readonly TermRange[],
): ReadonlyMap<string, readonly TermRange[]> {
  const found = new Map<string, readonly TermRange[]>();
  let named = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading') named = new Set();
    const first: TermRange[] = [];
    for (const range of usesOf(block)) {
      const name = range.conceptIds.join(' ');
      if (!named.has(name)) first.push(range);
      named.add(name);
    }
    if (first.length > 0) found.set(block.id, first);
  }
  return found;
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly term?: TermRange;
}

/**
 * Splits letters at a position of a text into those that name concepts and those between.
 *
 * @param uses in the order of the text; one that is not wholly inside these letters is skipped
 */
export function cutByTerms(text: string, from: number, uses: readonly TermRange[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const end = from + text.length;
  let at = from;
  const push = (to: number, term?: TermRange): void => {
    if (to > at) pieces.push({ text: text.slice(at - from, to - from), from: at, ...(term && { term }) });
    at = Math.max(at, to);
  };
  for (const term of uses) {
    if (term.from < at || term.to > end) continue;
    push(term.from);
    push(term.to, term);
  }
  push(end);
  return pieces.length === 0 ? [{ text, from }] : pieces;
}
