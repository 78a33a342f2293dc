import { canonicalJson } from '../log/canonical-json.ts';

/** Kinds of block in a document. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'item', 'table', 'figure', 'footnote', 'note'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A picture of a figure: its bytes are stored outside the database under their digest. */
export interface BlockImage {
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** Description for readers who cannot see it. */
  readonly alt: string;
}

/**
 * A block of a document under review. Its id stays when its text, its place and its number change, and comments stay
 * attached to it.
 */
export interface DocumentBlock {
  /** `b-` and eight Crockford characters; unique in its document. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Heading: 1–6. Item: its nesting depth, 1–6. Everything else: 0. */
  readonly level: number;
  /** An item of a numbered list. */
  readonly ordered: boolean;
  /** A footnote: the label its references name. Otherwise empty. */
  readonly label: string;
  /** Inline markup (`inline.ts`). A table: its rows by lines, its cells by tabs, the first row being the head. A figure: its caption. */
  readonly text: string;
  readonly image?: BlockImage | undefined;
}

export const MOST_BLOCK_LETTERS = 100_000;
export const MOST_BLOCKS = 50_000;

const BLOCK_ID = /^b-[0-9A-HJKMNP-TV-Z]{8}$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** True if a text can be the id of a block. */
export function isBlockId(text: string): boolean {
  return BLOCK_ID.test(text);
}

/**
 * A new id of a block, random: 32^8 ≈ 10^12.
 *
 * @param random () => [0, 1)
 */
export function makeBlockId(random: () => number): string {
  let id = 'b-';
  for (let i = 0; i < 8; i += 1) id += CROCKFORD[Math.floor(random() * 32)] ?? '0';
  return id;
}

/** A line break inside a cell of a table: a newline there ends the row. */
export const CELL_BREAK = '\u2028';

/**
 * Returns the cells of a table block, row by row. Rows can differ in length.
 *
 * @example tableCells('a\tb\nc\td') // => [['a', 'b'], ['c', 'd']]
 */
export function tableCells(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((row) => row.split('\t'));
}

/**
 * Returns the cells of a table block, each with its start in the block's text: words of a cell are words of the block.
 *
 * @example placedCells('a\tbc\nd').map((row) => row.map((cell) => cell.from)) // => [[0, 2], [5]]
 */
export function placedCells(text: string): readonly (readonly { readonly text: string; readonly from: number }[])[] {
  let at = 0;
  return tableCells(text).map((row) =>
    row.map((cell) => {
      const from = at;
      at += cell.length + 1;
      return { text: cell, from };
    }),
  );
}

/** Returns the text of a table block with these cells: `tableCells` restores them. */
export function tableText(cells: readonly (readonly string[])[]): string {
  const cell = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/\r?\n/g, CELL_BREAK);
  return cells.map((row) => row.map(cell).join('\t')).join('\n');
}

/**
 * Returns the text of a block with a stretch of it replaced. In a table the words stay in the cell: a line break there
 * is one inside the cell, a tab a space. A stretch of several cells is replaced by as many, no others.
 *
 * @param from first character that is replaced
 * @param to exclusive end
 * @returns undefined if cells of a table would be merged or split
 * @example replaceIn({ kind: 'table', text: 'a\tb' }, 2, 3, 'c\td') // => 'a\tc d'
 */
export function replaceIn(
  { kind, text }: Pick<DocumentBlock, 'kind' | 'text'>,
  from: number,
  to: number,
  words: string,
): string | undefined {
  const put = (inner: string): string => text.slice(0, from) + inner + text.slice(to);
  if (kind !== 'table') return put(words);
  const quoted = tableCells(text.slice(from, to));
  if (quoted.length === 1 && quoted[0]?.length === 1) return put(tableText([[words]]));
  const given = tableCells(words);
  const isShaped = given.length === quoted.length && given.every((row, at) => row.length === quoted[at]?.length);
  return isShaped ? put(words) : undefined;
}

/** Returns the content of a block, without id and place, as one text: its digest is that of these bytes. */
export function blockContent(block: Omit<DocumentBlock, 'id'>): string {
  const { kind, level, ordered, label, text, image } = block;
  return canonicalJson([kind, level, ordered, label, text, image ? [image.digest, image.mediaType, image.alt] : null]);
}

/** Returns the content of an edition as one text: the ids and digests of its blocks in order. */
export function editionContent(
  title: string,
  blocks: readonly { readonly id: string; readonly digest: string }[],
): string {
  return canonicalJson([title, ...blocks.map((block) => [block.id, block.digest])]);
}
