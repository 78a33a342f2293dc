import { parseInline, placedCells, type DocumentBlock } from '@reeve/domain';
import { createContext } from 'react';

/** A proposed replacement of words in a block's written text. */
export interface Suggestion {
  readonly from: number;
  readonly to: number;
  /** The replacement as plain text; empty to delete. */
  readonly words: string;
  /** Its author, shown on hover. */
  readonly of: string;
}

/** The suggestions that all inline text below shows in its place. */
export const SuggestionsContext = createContext<readonly Suggestion[]>([]);

/** A suggestion ends with its last letter that is shown: behind that one its words are inserted. Without a letter it is nowhere. */
export function endingOnLetters(
  block: Pick<DocumentBlock, 'kind' | 'text'>,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  const cells = block.kind === 'table' ? placedCells(block.text).flat() : [{ text: block.text, from: 0 }];
  const runs = cells.flatMap(({ text, from }) =>
    parseInline(text).map((run) => ({ from: run.from + from, to: run.from + from + run.text.length })),
  );
  return suggestions.flatMap((one) => {
    const last = runs.findLast((run) => run.from < one.to && one.from < run.to);
    return last ? [{ ...one, to: Math.min(last.to, one.to) }] : [];
  });
}

export interface SuggestedPiece {
  readonly from: number;
  readonly text: string;
  readonly isDeleted: boolean;
  /** What is inserted behind it. */
  readonly inserted: readonly Suggestion[];
}

/** Splits letters where suggestions begin and end. @param from their position in the written text of their block */
export function cutBySuggestions(
  text: string,
  from: number,
  suggestions: readonly Suggestion[],
): readonly SuggestedPiece[] {
  const end = from + text.length;
  const near = suggestions.filter((one) => one.from < end && from < one.to);
  const cuts = near.flatMap((one) => [one.from, one.to]).filter((at) => from < at && at < end);
  const starts = [...new Set([from, ...cuts])].toSorted((a, b) => a - b);
  return starts.map((start, nth) => {
    const stop = starts[nth + 1] ?? end;
    return {
      from: start,
      text: text.slice(start - from, stop - from),
      isDeleted: near.some((one) => one.from <= start && stop <= one.to),
      inserted: near.filter((one) => one.to === stop),
    };
  });
}
