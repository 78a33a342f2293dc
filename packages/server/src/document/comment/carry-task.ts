import { wholeTask } from '@reeve/compute';
import { carryByIds, redirects, type ComparedBlock, type Placement, type TextBlock } from '@reeve/domain';
import type { CommentsToCarry } from '@reeve/store';

/** Placements in one part: a millisecond for the thread that unpacks them. */
const PART = 1000;

/** Carries comments into another edition. Yields their placements in order. */
export async function* carryTask({
  groups,
  later,
}: {
  readonly groups: readonly CommentsToCarry[];
  readonly later: readonly TextBlock[];
}): AsyncGenerator<readonly Placement[], undefined, undefined> {
  for (const { anchors, earlier } of groups) {
    const found = carryByIds(anchors, earlier, later);
    for (let from = 0; from < found.length; from += PART) yield found.slice(from, from + PART);
  }
}

/** Finds where the blocks of an earlier edition are now. */
export const redirectsTask = wholeTask(
  ({ earlier, later }: { readonly earlier: readonly ComparedBlock[]; readonly later: readonly ComparedBlock[] }) =>
    redirects(earlier, later),
);
