import { readBlocks } from '@reeve/contract';
import { isBlockId } from '@reeve/domain';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useReading } from '../../../api/query.ts';

/** The block that an address ends with (`#b-…`). */
export interface AddressedBlock {
  /** It is in the edition itself, another one took its place, or neither is there. */
  readonly how: 'here' | 'instead' | 'gone';
  /** What the block is called that is shown. */
  readonly number: string;
}

/** Interval between checks of the page, and their largest number. */
const LOOK_MS = 50;
const MOST_LOOKS = 120;
/** Number of checks without a move after which a visible block stays: the rows above it have their true height. */
const STEADY = 8;
/** Input that shows that the user has moved on. */
const OWN_ACTS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Bring the block into sight that the address ends with, however long the text: the block itself, or the one that took its place.
 *
 * @param goTo scroll to the block of this index, wherever it is on the page
 * @returns undefined where the address names no block, or as long as it is looked for
 */
export function useAddressBlock(
  editionId: string | undefined,
  goTo: (index: number) => void,
): AddressedBlock | undefined {
  const asked = useLocation().hash.replace(/^#/, '');
  const isAsked = editionId !== undefined && isBlockId(asked);
  const { data } = useReading(
    readBlocks,
    { params: { id: editionId ?? '' }, query: { block: asked, limit: 1 } },
    { enabled: isAsked },
  );
  const go = useEffectEvent(goTo);
  const [found] = data?.items ?? [];
  useEffect(() => {
    const id = data?.items[0]?.id;
    if (!data || id === undefined) return undefined;
    let [looks, steady] = [0, 0];
    const timer = setInterval(() => {
      const block = document.getElementById(id);
      if (block && isInSight(block) && block === document.activeElement) steady += 1;
      else if (block) {
        steady = 0;
        block.scrollIntoView({ block: 'center' });
        block.focus({ preventScroll: true });
      } else if (looks % STEADY === 0) go(data.from);
      looks += 1;
      if (steady >= STEADY || looks >= MOST_LOOKS) stop();
    }, LOOK_MS);
    const stop = (): void => {
      clearInterval(timer);
      for (const act of OWN_ACTS) document.removeEventListener(act, stop);
    };
    for (const act of OWN_ACTS) document.addEventListener(act, stop, { passive: true });
    return stop;
  }, [data]);
  if (!isAsked || !data) return undefined;
  return { how: !found ? 'gone' : found.id === asked ? 'here' : 'instead', number: found?.number ?? '' };
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
