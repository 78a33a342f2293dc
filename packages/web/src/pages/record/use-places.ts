import { listCrimeFacets, readCodeLists } from '@reeve/contract';
import { useMemo } from 'react';
import { useReading } from '../../api/query.ts';
import { areasByName } from '../import/area/areas.ts';

export interface Places {
  /** By name; those that only a code names last. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** Types that the agency lists and that occur, by name. */
  readonly offenceTypes: readonly { readonly code: string; readonly title: string }[];
  readonly areaName: (code: string) => string;
  /** Names of areas have commas of their own. */
  readonly areaNames: (codes: readonly string[]) => string;
  readonly offenceName: (code: string) => string;
  /** First and last day of recorded crime the reader may see. */
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** Areas and offence types by name; a code that the lists do not have is shown itself. */
export function usePlaces(): Places {
  const { data: facets } = useReading(listCrimeFacets, {});
  const { data: lists } = useReading(readCodeLists, {});
  const areas = useMemo(() => areasByName(facets?.areas ?? []), [facets]);
  const titles = lists?.offenceTypes ?? [];
  const offenceName = (code: string): string => titles.find((type) => type.code === code)?.title ?? code;
  const areaName = (code: string): string => areas.find((area) => area.code === code)?.name ?? code;
  const occurring = facets?.types ?? [];
  const known = titles.filter((type) => occurring.includes(type.code));
  return {
    areas,
    offenceTypes: known.length > 0 ? known : occurring.map((code) => ({ code, title: code })),
    areaName,
    areaNames: (codes) => codes.map(areaName).join('; '),
    offenceName,
    firstOn: facets?.firstOn ?? null,
    lastOn: facets?.lastOn ?? null,
  };
}
