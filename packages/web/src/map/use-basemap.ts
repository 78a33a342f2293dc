import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useT } from '../i18n.ts';
import { loadBasemap, type Basemap } from './basemap.ts';
import type { MapWords } from './map-view.tsx';

/** The agency's street map, read once for all maps. */
export const useBasemap = (): UseQueryResult<Basemap> =>
  useQuery({ queryKey: ['basemap'], queryFn: loadBasemap, structuralSharing: false, staleTime: Infinity });

/** The words of a map's controls. @param title what the map shows */
export function useMapWords(title: string): MapWords {
  const t = useT('where');
  return {
    title,
    zoomIn: t('where.zoomIn'),
    zoomOut: t('where.zoomOut'),
    metres: t('tool.m'),
    kilometres: t('tool.km'),
  };
}
