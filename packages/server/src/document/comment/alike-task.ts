import { wholeTask } from '@reeve/compute';
import { mostAlike } from './alike.ts';

/** The comparison of a comment with the others on its block. */
export const alikeTask = wholeTask(
  ({ words, others }: { readonly words: string; readonly others: readonly string[] }): readonly number[] =>
    mostAlike(words, others),
);
