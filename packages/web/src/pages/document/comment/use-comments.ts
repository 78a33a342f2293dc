import { listComments, type ReviewComment } from '@reeve/contract';
import { useEffect } from 'react';
import { useReadingPages } from '../../../api/query.ts';

/** All comments on a document that the reader can see, each with its position in one edition; all pages are loaded automatically. */
export function useComments(
  documentId: string,
  editionId: string | undefined,
): {
  readonly comments: readonly ReviewComment[];
  readonly isWhole: boolean;
  readonly error: unknown;
  readonly again: () => void;
} {
  const pages = useReadingPages(
    listComments,
    (cursor: string | undefined) => ({
      params: { id: documentId },
      query: { limit: 1000, ...(editionId ? { editionId } : {}), ...(cursor ? { cursor } : {}) },
    }),
    (reply) => reply.next,
    (reply) => reply.items,
  );
  const { more, isLoadingMore } = pages;
  useEffect(() => {
    if (more && !isLoadingMore) more();
  }, [more, isLoadingMore]);
  return { comments: pages.items, isWhole: !pages.isPending && !more, error: pages.error, again: pages.again };
}

/** Comments by their block; those before the first block are under ''. */
export function byBlock(comments: readonly ReviewComment[]): ReadonlyMap<string, readonly ReviewComment[]> {
  const found = new Map<string, ReviewComment[]>();
  for (const comment of comments) {
    const at = comment.place?.blockId ?? comment.blockId;
    const there = found.get(at);
    if (there) there.push(comment);
    else found.set(at, [comment]);
  }
  return found;
}
