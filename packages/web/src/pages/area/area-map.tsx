import type { Map as GroundMap } from 'maplibre-gl';
import { useMemo, useState, type ReactElement } from 'react';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useT } from '../../i18n.ts';
import { DotCanvas, mercatorPlaces } from '../../map/dot-canvas.tsx';
import { MapView, type Bounds } from '../../map/map-view.tsx';
import { useBasemap, useMapWords } from '../../map/use-basemap.ts';
import { useColours } from '../../map/use-colours.ts';
import type { ReadyEvents } from '../where-and-when/ready-events.ts';

const NOTHING = (): void => undefined;
const NO_LAYERS = [] as const;
/** Around the outermost places, as a share of their extent. */
const MARGIN = 0.08;

/** Where the crimes of an area were, as far as their places are known. */
export function AreaMap({ ready, rows }: { ready: ReadyEvents; rows: Uint32Array }): ReactElement | null {
  const t = useT('where');
  const colours = useColours();
  const [map, setMap] = useState<GroundMap>();
  const words = useMapWords(t('where.map'));
  const { table } = ready;
  const basemap = useBasemap();
  const places = useMemo(() => mercatorPlaces(table.lon, table.lat), [table]);
  const fit = useMemo(() => boundsOf(ready, rows), [ready, rows]);
  if (!basemap.data) return <ProblemNote error={basemap.error} />;
  return (
    <div className="map-frame">
      <MapView
        basemap={basemap.data}
        layers={NO_LAYERS}
        fit={fit}
        words={words}
        onMap={setMap}
        onDrawn={NOTHING}
        unable={t('where.unable')}
      >
        {map && (
          <DotCanvas map={map} places={places} rows={rows} colour={colours.ink} strength={205} onDrawn={NOTHING} />
        )}
      </MapView>
    </div>
  );
}

function boundsOf({ table: { lon, lat } }: ReadyEvents, rows: Uint32Array): Bounds | undefined {
  const placed = [...rows].filter((row) => Number.isFinite(lon[row]) && Number.isFinite(lat[row]));
  if (placed.length === 0) return undefined;
  const [west, east] = extentOf(placed.map((row) => lon[row] ?? 0));
  const [south, north] = extentOf(placed.map((row) => lat[row] ?? 0));
  return [west, south, east, north];
}

function extentOf(values: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = Math.max(0.002, (high - low) * MARGIN);
  return [low - margin, high + margin];
}
