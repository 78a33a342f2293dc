import type { EditionBlock } from '@reeve/contract';
import type { StoredBlock } from '@reeve/store';

/** A block as shown. */
export function shownBlock(block: StoredBlock): EditionBlock {
  const { place: _, ...shown } = block;
  return shown;
}
