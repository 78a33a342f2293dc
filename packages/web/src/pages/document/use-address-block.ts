import { readBlocks } from '@reeve/contract';
import { isBlockId } from '@reeve/domain';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useReading } from '../../api/query.ts';

/** Where the block stands that an address ends with (`#b-…`). */
export interface AddressedBlock {
  /** It is in the edition itself, another one took its place, or neither is there. */
  readonly how: 'here' | 'instead' | 'gone';
  /** What the block is called that is shown. */
  readonly number: string;
}

/** As often, and so far apart, the page is asked whether the block has come into sight. */
const TRIES = 40;
const TRY_MS = 50;

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
    let left = TRIES;
    go(data.from);
    const timer = setInterval(() => {
      left -= 1;
      const block = document.getElementById(id);
      if (block) {
        block.scrollIntoView({ block: 'center' });
        block.focus({ preventScroll: true });
      }
      if (block || left <= 0) clearInterval(timer);
    }, TRY_MS);
    return () => clearInterval(timer);
  }, [data]);
  if (!isAsked || !data) return undefined;
  return { how: !found ? 'gone' : found.id === asked ? 'here' : 'instead', number: found?.number ?? '' };
}
