import type { Language } from '@reeve/domain';
import { checkpointTexts } from '@reeve/words';

/** Fixed words of the printed page of a checkpoint. `{events}` and `{at}` are placeholders. */
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
