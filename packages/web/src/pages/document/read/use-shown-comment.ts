import type { ReviewComment } from '@reeve/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQueryPart } from '../../../location.ts';
import { inOrder } from '../comment/comment-order.ts';
import { elementOf } from './words-in-text.ts';

/** A block to scroll to; `nth` distinguishes two requests for the same block. */
export interface GoTo {
  readonly index: number;
  readonly nth: number;
}

/** Where the text is to be scrolled to, and how to ask for it. */
export function useGoTo(): readonly [GoTo | undefined, (index: number) => void] {
  const [goTo, setGoTo] = useState<GoTo>();
  return [goTo, (index) => setGoTo((before) => ({ index, nth: (before?.nth ?? 0) + 1 }))];
}

/** The comment that is open next to the text, and the ways to the next one and to its words. */
export interface ShownComment {
  /** Empty if none is open. */
  readonly id: string;
  /** All comments of the edition. */
  readonly comments: readonly ReviewComment[];
  /** Those that meet the filter, in the order of the text. */
  readonly ordered: readonly ReviewComment[];
  readonly show: (id: string) => void;
  /** Shows a comment and brings its card into sight. */
  readonly showPlaced: (comment: ReviewComment) => void;
  readonly step: (by: number) => void;
  /** Brings the words of the comment into sight. */
  readonly toWords: () => void;
  readonly close: () => void;
}

/**
 * Holds which comment is open: the address names it.
 *
 * @param visible comments that meet the filter
 * @param go scrolls the text to the block of an index
 */
export function useShownComment(
  comments: readonly ReviewComment[],
  visible: readonly ReviewComment[],
  go: (index: number) => void,
): ShownComment {
  const [shownId, setShown] = useQueryPart('comment');
  // Keys come quicker than the address changes.
  const currentId = useRef(shownId);
  const show = (id: string): void => {
    currentId.current = id;
    setShown(id);
  };
  const ordered = useMemo(() => inOrder(visible), [visible]);
  useEffect(() => {
    if (shownId !== '') elementOf(`card-${shownId}`)?.scrollIntoView({ block: 'nearest' });
  }, [shownId]);
  const showPlaced = (next: ReviewComment): void => {
    show(next.id);
    if (!elementOf(`card-${next.id}`)) go(Math.max(0, next.place?.index ?? 0));
  };
  return {
    id: shownId,
    comments,
    ordered,
    show,
    showPlaced,
    step: (by) => {
      const at = ordered.findIndex((one) => one.id === currentId.current);
      const next =
        ordered[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by, 0), ordered.length - 1)];
      if (next) showPlaced(next);
    },
    toWords: () => {
      const place = comments.find((one) => one.id === shownId)?.place;
      const block = place && elementOf(place.blockId);
      if (block) block.focus();
      else if (place) go(Math.max(0, place.index));
    },
    close: () => {
      elementOf(shownId ? `card-${shownId}` : '')?.focus();
      show('');
    },
  };
}
