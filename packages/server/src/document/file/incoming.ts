import type { CommentType } from '@reeve/domain';
import type { TabledObservation } from '@reeve/formats';
import type { Located } from '@reeve/store';

/** A comment that a file brings in, placed on a block of the edition. */
export interface Incoming {
  /** Whose it is by the file: a delegation, a person, `**` for the secretariat, or empty. */
  readonly who: string;
  /** `who` is a person, never a delegation. */
  readonly isPerson: boolean;
  /** Reference of a comment of this review, where the file carries one. */
  readonly reference: string | undefined;
  readonly blockId: string;
  readonly quote: string;
  readonly from: number;
  /** Whether the place that the file says is in the text, or only one near it, or none. */
  readonly located: Located;
  readonly type: CommentType;
  readonly text: string;
  readonly proposal: string | undefined;
  /** What the file says besides, so that nothing of it is lost. */
  readonly rationale: string;
  readonly observation: (TabledObservation & { readonly said: string }) | undefined;
  /** Replies under it. */
  readonly replies: readonly { readonly by: string; readonly text: string }[];
}

/** A file of comments, read. */
export interface IncomingFile {
  readonly comments: readonly Incoming[];
  /** Blocks that differ from the edition without a tracked change. */
  readonly untracked: number;
}
