import type { InlineLink } from '@reeve/domain';
import type { Segment } from '../markdown/inline-write.ts';

/** The author of a tracked change. */
export interface Trace {
  readonly author: string;
  readonly at: string;
}

/** The smallest elements of a Word text, in document order. */
export type Atom =
  /** `ins`: inserted; `del`: deleted. What was both inserted and deleted again is no atom. */
  | {
      readonly is: 'text';
      readonly segment: Segment;
      readonly ins?: Trace | undefined;
      readonly del?: Trace | undefined;
      /** The printed text of a cross-reference; whether it has a target is known once the whole text is read. */
      readonly refers?: CrossReference | undefined;
    }
  /** A comment begins, ends, or is a point here. */
  | { readonly is: 'start' | 'end' | 'point'; readonly id: string }
  /** The id of the block that this is. */
  | { readonly is: 'block'; readonly id: string }
  | { readonly is: 'image'; readonly image: FoundImage | undefined; readonly alt: string }
  /** A bookmark set by another program. */
  | { readonly is: 'anchor'; readonly name: string }
  /** A number that counts figures or tables comes before this. */
  | { readonly is: 'counted' };

/** A cross-reference of another program: one object for all its printed text. */
export interface CrossReference {
  /** The name of a bookmark; undefined for a page number, which is meaningless in a draft. */
  readonly to: string | undefined;
  /** It prints the number of a paragraph. */
  readonly isNumber: boolean;
}

/** The location of a picture's bytes: the relation of a part. */
export interface FoundImage {
  readonly relation: string;
  /** Kind of the part; empty for the main one. */
  readonly of: string;
}

/** The state of a run: its style and the tracked changes and links around it. */
export interface RunState {
  readonly ins: Trace | undefined;
  readonly del: Trace | undefined;
  readonly link: InlineLink | undefined;
  readonly refers?: CrossReference | undefined;
}

export const NO_STATE: RunState = { ins: undefined, del: undefined, link: undefined };

export const UNSTYLED = { strong: false, emphasis: false, code: false } as const;

/** Returns a text as an atom; undefined if it was inserted and deleted again. */
export function textAtom(
  segment: Segment,
  { ins, del, refers }: Pick<RunState, 'ins' | 'del' | 'refers'>,
): Atom | undefined {
  if (ins && del) return undefined;
  return { is: 'text', segment, ...(ins && { ins }), ...(del && { del }), ...(refers && { refers }) };
}

const HIDDEN = '_b_';

/** Returns a block id as the name of a bookmark: names that begin with an underscore are hidden. */
export function bookmarkOf(blockId: string): string {
  return `${HIDDEN}${blockId.slice(2)}`;
}

/** Returns the block id in the name of a bookmark. */
export function blockIdOf(bookmark: string): string | undefined {
  return /^_b_[0-9A-HJKMNP-TV-Z]{8}$/.test(bookmark) ? `b-${bookmark.slice(HIDDEN.length)}` : undefined;
}

/** Tag of content controls with text printed by the program: numbers and captions that are no text. */
export const PRINTED_TAG = 'reeve-printed';
/** A further reference to a footnote is a link to this and the label of the footnote. */
export const NOTE_ANCHOR = '_note_';
