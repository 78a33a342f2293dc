import type { QueryGiven, listReports } from '@reeve/contract';
import { PRIORITIES, REPORT_STATES, type Priority, type ReportState } from '@reeve/domain';

/** What the list is narrowed to; the address of the page holds it, so that going back and sending a link work. */
export interface ListFilter {
  readonly state?: ReportState;
  readonly group?: string;
  readonly priority?: Priority;
  readonly mine?: 'yes';
}

function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((known) => known === value);
}

/** The filter in a page's address; anything unknown there is left out. */
export function readFilter(search: Readonly<Record<string, unknown>>): ListFilter {
  const state = oneOf(REPORT_STATES, search['state']);
  const priority = oneOf(PRIORITIES, search['priority']);
  const group = typeof search['group'] === 'string' && search['group'] !== '' ? search['group'] : undefined;
  return {
    ...(state && { state }),
    ...(group && { group }),
    ...(priority && { priority }),
    ...(search['mine'] === 'yes' && { mine: 'yes' as const }),
  };
}

/** The filter with one facet set, or taken off by `undefined`. */
export function withFacet<K extends keyof ListFilter>(
  filter: ListFilter,
  facet: K,
  value: ListFilter[K] | undefined,
): ListFilter {
  const { [facet]: _dropped, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [facet]: value };
}

/** Whether anything is narrowed at all. */
export function isNarrowed(filter: ListFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The query for one page of the list. */
export function listQuery(filter: ListFilter, cursor: string | undefined): QueryGiven<typeof listReports> {
  return { ...filter, limit: 50, ...(cursor === undefined ? {} : { cursor }) };
}
