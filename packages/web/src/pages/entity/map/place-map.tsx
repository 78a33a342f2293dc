import type { Map as GroundMap } from 'maplibre-gl';
import { useMemo, useState, type ReactElement } from 'react';
import type { Boundaries } from '../../../components/area-frame.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useT } from '../../../i18n.ts';
import { MapView, type Bounds } from '../../../map/map-view.tsx';
import { useBasemap, useMapWords } from '../../../map/use-basemap.ts';
import { AreaOutlines } from './area-outlines.tsx';
import { numbersByArea, type PlacedFact } from './placed-facts.ts';

const NO_LAYERS = [] as const;
/** Around the outermost corners, as a share of their extent. */
const MARGIN = 0.08;

/** The areas of a page on the agency's map, each with the numbers of what is in it. The list next to it says the same. */
export function PlaceMap({ areas, facts }: { areas: Boundaries; facts: readonly PlacedFact[] }): ReactElement | null {
  const t = useT('know');
  const [map, setMap] = useState<GroundMap>();
  const words = useMapWords(t('map.label'));
  const basemap = useBasemap();
  const fit = useMemo(() => boundsOf(areas), [areas]);
  const numbers = useMemo(() => numbersByArea(facts), [facts]);
  if (!basemap.data) return <ProblemNote error={basemap.error} />;
  return (
    <div className="entity-map no-print">
      <MapView
        basemap={basemap.data}
        layers={NO_LAYERS}
        fit={fit}
        words={words}
        onMap={setMap}
        unable={t('map.unable')}
      >
        {map && <AreaOutlines map={map} areas={areas} numbers={numbers} />}
      </MapView>
    </div>
  );
}

function boundsOf(areas: Boundaries): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of areas.flatMap(({ polygons }) => polygons.flat()))
    for (let corner = 0; corner + 1 < ring.length; corner += 2) {
      const [lon, lat] = [ring[corner] ?? 0, ring[corner + 1] ?? 0];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  if (west > east) return undefined;
  const [wide, high] = [Math.max(0.002, (east - west) * MARGIN), Math.max(0.002, (north - south) * MARGIN)];
  return [west - wide, south - high, east + wide, north + high];
}
