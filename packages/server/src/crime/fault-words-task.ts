import { wholeTask } from '@reeve/compute';
import type { Language } from '@reeve/domain';
import { faultsIn } from './fault-words.ts';

/** Returns a stored fault file in its reader's language: it may have megabytes. */
export const translateFaultsTask = wholeTask(
  ({ faults, language }: { readonly faults: string; readonly language: Language }) => faultsIn(faults, language),
);
