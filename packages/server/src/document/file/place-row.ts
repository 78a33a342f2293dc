import type { Located, StoredBlock } from '@reeve/store';

/** A position in a text given by the words of a table. */
export interface RowPlace {
  readonly lines: { readonly from: number; readonly to: number } | undefined;
  readonly clause: string;
  readonly place: string;
}

/**
 * Returns the block that a row of a comment table is about: the one on its line, else its table or figure, else its clause. If none fits,
 * the nearest heading above (`5.2` for `5.2.9`), which is not certain; else the first block, without a position.
 */
export function placeRow(
  { lines, clause, place }: RowPlace,
  blocks: readonly StoredBlock[],
): { readonly block: StoredBlock | undefined; readonly located: Located } {
  const [first] = blocks;
  const onLine = lines && blocks.find((block) => block.fromLine <= lines.from && lines.from <= block.toLine);
  if (onLine) return { block: onLine, located: 'sure' };
  const named = place === '' ? undefined : blocks.find((block) => sameName(block.number, place));
  if (named) return { block: named, located: 'sure' };
  const number = /\d+(?:\.\d+)*/.exec(clause)?.[0] ?? '';
  for (let asked = number; asked !== ''; asked = asked.slice(0, Math.max(0, asked.lastIndexOf('.')))) {
    const block = blocks.find((one) => one.number === asked && (one.kind === 'heading' || one.kind === 'paragraph'));
    if (block) return { block, located: asked === number && lines === undefined ? 'sure' : 'unsure' };
  }
  return { block: first, located: 'none' };
}

const sameName = (number: string, place: string): boolean =>
  number !== '' && number.toLowerCase() === place.trim().toLowerCase();

const QUOTED = /“([^“”]{3,})”|"([^"]{3,})"|«\s*([^«»]{3,}?)\s*»|„([^„“]{3,})“/gu;

/** The first words that a comment quotes and that occur once in its block; else the whole block. */
export function quoteFor(text: string, block: string): { readonly quote: string; readonly from: number } {
  for (const found of text.matchAll(QUOTED)) {
    const quote = found.slice(1).find((one) => one !== undefined) ?? '';
    const from = quote === '' ? -1 : block.indexOf(quote);
    if (from >= 0 && !block.includes(quote, from + 1)) return { quote, from };
  }
  return { quote: block, from: 0 };
}
