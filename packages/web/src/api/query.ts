import type { Operation, ReplyOf } from '@reeve/contract';
import {
  keepPreviousData,
  QueryClient,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseQueryResult,
} from '@tanstack/react-query';
import { call, type CallOptions, type Parts } from './client.ts';
import { isNoAnswer } from './error.ts';

/**
 * The cache of this page's readings. It is in memory and ends with the page.
 *
 * Every reading is logged as an act of the user, so nothing is read again without one: not on focus, not on reconnect, not on a timer. Only
 * an unreachable server is tried again automatically, once.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: 20_000,
        gcTime: 5 * 60_000,
        networkMode: 'always',
        retry: (count, error) => count < 1 && isNoAnswer(error),
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The key a reading is cached under: the operation's name first, so that `invalidate` can name it. */
export function readingKey<O extends Operation>(operation: O, parts?: Parts<O>): readonly unknown[] {
  return [operation.name, parts ?? {}];
}

interface ReadingOptions {
  readonly enabled?: boolean;
  /** Keep showing the last answer while a changed question is on its way (filters, search). */
  readonly keep?: boolean;
  /** What is read stays good for as long as this page does. */
  readonly once?: boolean;
}

/** Read something for this page: `const { data, error, isPending } = useReading(readReport, { params: { id } })`. */
export function useReading<O extends Operation>(
  operation: O,
  parts: Parts<O>,
  options: ReadingOptions = {},
): UseQueryResult<ReplyOf<O>> {
  return useQuery({
    queryKey: readingKey(operation, parts),
    queryFn: ({ signal }) => ask(operation, parts, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.once ? { staleTime: Infinity } : {}),
  }) as UseQueryResult<ReplyOf<O>>; // placeholder data has the reply's own type
}

/** The parts of a paged reading: what is shown so far and how to get the next page. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly more: (() => void) | undefined;
  readonly isPending: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  readonly again: () => void;
}

/**
 * Read a list page by page: `useReadingPages(listReports, (cursor) => ({ query: { state, cursor } }), (reply) => reply.next)`.
 *
 * @param partsAt the call's parts for a cursor; `undefined` for the first page
 * @param nextOf the cursor of the page after a reply, null on the last
 */
export function useReadingPages<O extends Operation, Cursor extends string | number, Item>(
  operation: O,
  partsAt: (cursor: Cursor | undefined) => Parts<O>,
  nextOf: (reply: ReplyOf<O>) => Cursor | null,
  itemsOf: (reply: ReplyOf<O>) => readonly Item[],
): Pages<Item> {
  const read = useInfiniteQuery<ReplyOf<O>, Error, InfiniteData<ReplyOf<O>>, readonly unknown[], Cursor | undefined>({
    queryKey: [operation.name, 'pages', partsAt(undefined)],
    // the cursor is only ever what `nextOf` gave
    queryFn: ({ pageParam, signal }) => ask(operation, partsAt(pageParam as Cursor | undefined), { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => nextOf(last) ?? undefined,
  });
  return {
    items: read.data?.pages.flatMap((page) => itemsOf(page)) ?? [],
    more: read.hasNextPage ? () => void read.fetchNextPage() : undefined,
    isPending: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    error: read.error,
    again: () => void read.refetch(),
  };
}

/** `call` for code that is generic over the operation, where the compiler cannot see through the conditional parts. */
const ask = call as <O extends Operation>(operation: O, parts: Parts<O>, options: CallOptions) => Promise<ReplyOf<O>>; // same function
