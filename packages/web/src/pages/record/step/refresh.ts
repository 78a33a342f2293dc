import { listCrimeFacets, listStaff, readCodeLists, readSession } from '@reeve/contract';
import type { QueryClient } from '@tanstack/react-query';

/** Readings that a step with a record does not change. */
const CALM: readonly unknown[] = [readSession.name, readCodeLists.name, listStaff.name, listCrimeFacets.name];

/** After a record was made or moved: what is on the screen is read again, what is not will be when it is opened. */
export function refreshRecords(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => !CALM.includes(queryKey[0]) });
}
