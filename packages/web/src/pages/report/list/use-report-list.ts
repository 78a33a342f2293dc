import { listReports, type ReplyOf } from '@reeve/contract';
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { listQuery, type ListFilter } from './list-filter.ts';

type Pages = InfiniteData<ReplyOf<typeof listReports>, string | undefined>;

/** The list, page by page: a cursor leads from each to the next, and no total is ever asked for. */
export function useReportList(filter: ListFilter): UseInfiniteQueryResult<Pages> {
  return useInfiniteQuery({
    queryKey: [listReports.name, filter],
    queryFn: ({ pageParam, signal }) => call(listReports, { query: listQuery(filter, pageParam) }, { signal }),
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  });
}
