import type { CommentType } from '@reeve/domain';
import type { TabledObservation } from '@reeve/formats';
import type { Located } from '@reeve/store';

/** An imported comment, placed on a block of the edition. */
export interface Incoming {
  /** Its author in the file: a delegation, a person, `**` for the secretariat, or empty. */
  readonly who: string;
  /** `who` is a person, never a delegation. */
  readonly isPerson: boolean;
  /** Reference of a comment of this review, if the file carries one. */
  readonly reference: string | undefined;
  readonly blockId: string;
  readonly quote: string;
  readonly from: number;
  /** Whether the position in the file is in the text, only near one, or absent. */
  readonly located: Located;
  readonly type: CommentType;
  readonly text: string;
  readonly proposal: string | undefined;
  /** Other content of the file, so that nothing of it is lost. */
  readonly rationale: string;
  readonly observation: (TabledObservation & { readonly said: string }) | undefined;
  /** Replies under it. */
  readonly replies: readonly { readonly by: string; readonly text: string }[];
}

/** A parsed file of comments. */
export interface IncomingFile {
  readonly comments: readonly Incoming[];
  /** Blocks that differ from the edition without a tracked change. */
  readonly untracked: number;
}
