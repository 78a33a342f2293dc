import type { DocumentBlock } from '@reeve/domain';

/** A block of a read text; with its id if the text still carries its exported id. */
export type ReadBlock = Omit<DocumentBlock, 'id'> & {
  readonly id?: string | undefined;
  /** Used without an id: references in the texts of the same file lead to it. They are rewritten once it has one. */
  readonly target?: string | undefined;
};

/** A picture of a text, once, regardless of how often it is shown. */
export interface ReadImage {
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** The author of a change or comment as named in the file: unverified. */
interface Signed {
  readonly author: string;
  /** ISO 8601 as in the file, often wall time marked as UTC; empty if the file states none. */
  readonly at: string;
}

/** A position: `quote` is the written text (`inline.ts`) of the block from character `from` on. */
interface Placed {
  /** Index of the block; −1: the title. */
  readonly blockIndex: number;
  readonly from: number;
  readonly quote: string;
}

/** A comment in the margin. */
export interface ReadComment extends Signed, Placed {
  readonly initials: string;
  readonly text: string;
  /** Index of the comment that it answers. */
  readonly replyTo: number | undefined;
  /** It was marked as done. */
  readonly done: boolean;
  /** Its whole subject if that is more than one block, by lines; otherwise the quote. */
  readonly wholeQuote: string;
}

/**
 * A tracked change, not accepted: the blocks contain the text before it. Replacing `quote` at `from` by `proposal`
 * applies it; both are inline markup, and if styled words are changed they cover the whole styled stretch, so that no
 * mark loses its partner.
 */
export interface ReadChange extends Signed, Placed {
  /** The replacement; a line feed in it starts a new block or row. Empty: the quote is deleted. */
  readonly proposal: string;
  /** It also removes the break between this block and the next. */
  readonly joinsNext: boolean;
}

/**
 * Content of a file that a draft cannot represent; the words themselves are kept except for `contents`, `hidden_text`
 * and `drawing`.
 */
export const LOSS_CODES = [
  'contents',
  'drawing',
  'equation',
  'formatting_changed',
  'hidden_text',
  'merged_cells',
  'nested_table',
  'object',
  'picture_external',
  'picture_in_table',
  'picture_kind',
  'reference',
  'style',
  'symbol',
  'table_caption',
  'text_box',
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

export interface ReadManuscript {
  readonly title: string;
  readonly blocks: readonly ReadBlock[];
  readonly images: readonly ReadImage[];
  readonly comments: readonly ReadComment[];
  readonly changes: readonly ReadChange[];
  /** Sorted, without duplicates. */
  readonly notes: readonly LossCode[];
  /** The edition the file is a copy of, if it states one. */
  readonly edition: string | undefined;
}
