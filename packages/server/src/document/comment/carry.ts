import type { Placement } from '@reeve/domain';
import { placed, type Placing, type StoredPlacement, type TextComparisons } from '@reeve/store';
import { onShortTask } from '../../task-threads/task-threads.ts';

type Owner = Parameters<typeof onShortTask>[0];

/**
 * The comparisons of long texts that a transaction needs, on a thread. In a write transaction the text is fixed only
 * once the draft is locked; the thread needs no database, so waiting for it cannot deadlock.
 */
export function comparisonsOf(call: Owner): TextComparisons {
  return {
    carry: async (groups, later) => {
      const found: Placement[] = [];
      await onShortTask(call, (thread) =>
        thread.run(
          'carry-comments',
          { groups: groups.map(({ anchors, earlier }) => ({ anchors, earlier })), later },
          (part) => {
            found.push(...part);
          },
        ),
      );
      return found;
    },
    redirects: (earlier, later) => {
      const compared = ({ id, digest, text }: (typeof later)[number]) => ({ id, digest, text });
      const given = { earlier: earlier.map(compared), later: later.map(compared) };
      return onShortTask(call, (thread) => thread.answer('find-redirects', given));
    },
  };
}

/** Returns the position of every comment, outside a transaction. */
export async function carried(call: Owner, placing: Placing): Promise<ReadonlyMap<string, StoredPlacement>> {
  return placed(
    placing,
    placing.groups.length === 0 ? [] : await comparisonsOf(call).carry(placing.groups, placing.later),
  );
}
