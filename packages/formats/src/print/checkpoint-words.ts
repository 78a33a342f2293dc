import type { Language } from '@reeve/domain';
import { checkpointTexts } from '@reeve/words';

/** Fixed words of the page on which a checkpoint is printed. `{events}` and `{at}` are filled in. */
export interface CheckpointWords {
  readonly title: string;
  readonly says: string;
  readonly keep: string;
  readonly note: string;
  readonly key: string;
  readonly scan: string;
  readonly signature: string;
}

export const CHECKPOINT_WORDS: Readonly<Record<Language, CheckpointWords>> = checkpointTexts;
