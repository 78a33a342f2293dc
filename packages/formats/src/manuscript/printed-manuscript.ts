import type { DocumentBlock, LineSpan } from '@reeve/domain';

/** A block of a frozen draft with its printed additions. */
export type PrintedBlock = DocumentBlock &
  LineSpan & {
    /** As returned by `numberBlocks`; empty if nothing is printed. */
    readonly number: string;
  };

/** A comment exported with a draft. */
export interface PrintedComment {
  readonly author: string;
  readonly initials: string;
  /** ISO 8601. */
  readonly at: string;
  readonly text: string;
  /** Index of the block. */
  readonly blockIndex: number;
  /** Characters of the written text of the block. An empty quote covers all of it. */
  readonly from: number;
  readonly quote: string;
  /** Index of the comment that it answers. */
  readonly replyTo?: number | undefined;
  readonly done?: boolean | undefined;
}

/** Acknowledgements at the end of a final text: no part of the text, and none on re-import. */
export interface Acknowledgements {
  readonly heading: string;
  /** A line each. */
  readonly people: readonly string[];
}

/** A frozen draft for export to a file. */
export interface PrintedManuscript {
  readonly title: string;
  /** `1.0-R1`. */
  readonly edition: string;
  /** The line of markings, at the head of every page. */
  readonly marking: string;
  /** BCP 47. */
  readonly language: string;
  readonly blocks: readonly PrintedBlock[];
  /** Pictures by digest. One that is missing is printed as its description. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly acknowledgements?: Acknowledgements | undefined;
  readonly comments?: readonly PrintedComment[] | undefined;
}
