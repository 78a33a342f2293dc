import type { ReviewComment } from '@reeve/contract';
import { useEffect } from 'react';
import { rangesOf } from './words-in-text.ts';

/**
 * Underlines the commented words of the visible blocks, and the words of the open comment, without touching the text: with the browser's
 * own highlights (CSS Custom Highlight API). In a browser without them, the cards next to the text quote the words.
 *
 * @param drawn changes whenever other blocks are on the page
 * @param cut changes whenever the letters of a block are split differently
 */
export function useMarkedWords(comments: readonly ReviewComment[], shownId: string, drawn: string, cut: unknown): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return undefined;
    const [all, shown] = [new Highlight(), new Highlight()];
    for (const comment of comments) {
      const { place } = comment;
      const block = place?.range ? document.querySelector<HTMLElement>(`[data-block="${place.blockId}"]`) : null;
      if (!block || !place?.range) continue;
      for (const range of rangesOf(block, place.range[0], place.range[1]))
        (comment.id === shownId ? shown : all).add(range);
    }
    CSS.highlights.set('commented', all);
    CSS.highlights.set('comment-shown', shown);
    return () => {
      CSS.highlights.delete('commented');
      CSS.highlights.delete('comment-shown');
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other blocks on the page have other places to mark
  }, [comments, shownId, drawn, cut]);
}
