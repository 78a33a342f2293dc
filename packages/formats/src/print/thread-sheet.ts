import { STAGE_OF, THREAD_LINE, type Stage } from '@reeve/domain';
import type { ThreadStop } from './model.ts';
import { wordOr } from './say.ts';
import type { PrintWords } from './words/words.ts';

export interface ThreadMark {
  readonly stage: Stage;
  readonly word: string;
  readonly state: 'lit' | 'done' | 'gap' | 'ahead';
  /** The count, or the word for a gap; empty for later steps. */
  readonly count: string;
  /** Reference of a single object. */
  readonly reference: string;
}

export interface ThreadSheet {
  readonly label: string;
  readonly marks: readonly ThreadMark[];
}

/**
 * Returns the golden thread as the line of eleven kinds shown on every object page: the document's own kind
 * highlighted, counts where the reader can see objects, gaps as gaps, the rest as later steps.
 */
export function threadSheet(
  stops: readonly ThreadStop[],
  lit: (typeof THREAD_LINE)[number],
  words: PrintWords,
): ThreadSheet {
  const marks = THREAD_LINE.map((kind): ThreadMark => {
    const stop = stops.find((candidate) => candidate.kind === kind);
    const count = stop?.count ?? 0;
    const state = kind === lit ? 'lit' : stop?.gap === true ? 'gap' : count > 0 ? 'done' : 'ahead';
    return {
      stage: STAGE_OF[kind],
      word: wordOr(words, `thread.${kind}`, kind),
      state,
      count: state === 'gap' ? words['label.thread_gap'] : count > 0 ? String(count) : '',
      reference: count === 1 ? (stop?.reference ?? '') : '',
    };
  });
  return { label: words['label.thread'], marks };
}
