import { readBlocks, type EditionBlock, type ReplyOf } from '@reeve/contract';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { readingKey } from '../../../api/query.ts';

/** So many blocks travel at once. */
export const PART = 200;

/**
 * The blocks of an edition in sight and those next to them; the others are read when they come into sight.
 *
 * @returns the blocks that are there, by their index
 */
export function useBlocks(
  editionId: string | undefined,
  sight: { readonly first: number; readonly last: number },
): {
  readonly at: (index: number) => EditionBlock | undefined;
  readonly known: ReadonlyMap<number, EditionBlock>;
  readonly error: unknown;
} {
  const first = Math.floor(Math.max(0, sight.first) / PART);
  const last = Math.floor(Math.max(0, sight.last) / PART);
  const parts = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * PART);
  const { known, error } = useQueries({
    queries: parts.map((from) => {
      const given = { params: { id: editionId ?? '' }, query: { from, limit: PART } };
      return {
        queryKey: readingKey(readBlocks, given),
        queryFn: () => call(readBlocks, given),
        enabled: editionId !== undefined,
      };
    }),
    combine: together,
  });
  return { at: (index) => known.get(index), known, error };
}

type Part = { readonly data?: ReplyOf<typeof readBlocks> | undefined; readonly error: unknown };

/** One function for every call: its result stays identical until a part is added or removed. */
function together(results: readonly Part[]): {
  readonly known: ReadonlyMap<number, EditionBlock>;
  readonly error: unknown;
} {
  const known = new Map<number, EditionBlock>();
  for (const { data } of results)
    for (const [i, block] of (data?.items ?? []).entries()) known.set((data?.from ?? 0) + i, block);
  return { known, error: results.find((result) => result.error)?.error };
}

/** A block of an edition by its id, from the parts that are read already or are read now. */
export async function blockOf(editionId: string, blockId: string, count: number): Promise<EditionBlock | undefined> {
  for (let from = 0; from < count; from += PART) {
    const { items } = await call(readBlocks, { params: { id: editionId }, query: { from, limit: PART } });
    const found = items.find((block) => block.id === blockId);
    if (found) return found;
  }
  return undefined;
}
