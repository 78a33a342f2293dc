import { fromPlane } from '@reeve/analysis';
import { listAreaSets } from '@reeve/contract';
import type { Map as GroundMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useReading } from '../../../api/query.ts';
import { Segments } from '../../../components/field/segments.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { useT } from '../../../i18n.ts';
import type { Basemap } from '../../../map/basemap.ts';
import { DotCanvas, mercatorPlaces } from '../../../map/dot-canvas.tsx';
import { MapView, type Bounds } from '../../../map/map-view.tsx';
import { useMapWords } from '../../../map/use-basemap.ts';
import { useColours } from '../../../map/use-colours.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import type { AreaOfStudy } from '../area/area-of-study.ts';
import { keyAt, type ReadyEvents } from '../ready-events.ts';
import { LAYERS, PUBLIC_LAYERS, type Act, type LayerName, type Selection } from '../selection.ts';
import { DrawShape, type Tool } from './draw-shape.tsx';
import { useAreaClicks, useRowClicks } from './map-clicks.ts';
import { MapLegend } from './map-legend.tsx';
import { MapTools } from './map-tools.tsx';
import type { Surface } from './surface.ts';
import { useMapLayers, type Overlay } from './use-map-layers.ts';

const NOTHING = (): void => undefined;

interface WherePaneProps extends Overlay {
  readonly basemap: Basemap;
  readonly area: AreaOfStudy | undefined;
  /** Events that meet every part of the choice. */
  readonly rows: Uint32Array;
  readonly act: (act: Act) => void;
}

/** Where: the map, its layers by name and number, and the shapes that choose from it. */
export function WherePane({ basemap, area, rows, act, ...overlay }: WherePaneProps): ReactElement {
  const { ready, surface, joined, selection } = overlay;
  const { layer, isPublic } = selection;
  const { table, plane } = ready;
  const t = useT('where');
  const colours = useColours();
  const [map, setMap] = useState<GroundMap>();
  const words = useMapWords(t('where.map'));
  const [tool, setTool] = useState<Tool>();
  const sets = useReading(listAreaSets, {}).data?.items ?? [];
  useKeys({ Escape: () => (tool === undefined ? false : setTool(undefined)) });
  const fit = useMemo(() => (area && plane ? boundsOf(area, plane) : undefined), [area, plane]);
  const places = useMemo(() => mercatorPlaces(table.lon, table.lat), [table]);
  // A surface says where; the dots under it would only hide it. Outsiders see no single places.
  const hasDots = !isPublic && (layer === 'points' || layer === 'density' || 'refused' in surface);
  const layers = useMapLayers(overlay);
  useRowClicks(map, ready, rows, tool === undefined && !isPublic && layer !== 'areas', (row) =>
    act({ act: 'row', id: keyAt(table, row) }),
  );
  useAreaClicks(map, tool === undefined && layer === 'areas' ? joined : undefined, (code) =>
    act({ act: 'area code', code }),
  );
  const { place, shown } = useDrawnNote(surface, layer);
  return (
    <section className="board-pane" aria-labelledby="where-title">
      <LayerChoice hasAreas={sets.length > 0} firstSet={sets[0]?.id} selection={selection} act={act} />
      <div ref={place} className="map-frame">
        <MapView
          basemap={basemap}
          layers={layers}
          fit={fit}
          words={words}
          onMap={setMap}
          onDrawn={layer === 'points' ? NOTHING : shown}
          unable={t('where.unable')}
        >
          {map && hasDots && (
            <DotCanvas
              map={map}
              places={places}
              rows={rows}
              colour={colours.ink}
              strength={layer === 'density' ? 60 : rows.length > 10_000 ? 130 : 205}
              onDrawn={layer === 'points' ? shown : NOTHING}
            />
          )}
          {map && tool && (
            <DrawShape
              key={tool}
              map={map}
              tool={tool}
              onCancel={() => setTool(undefined)}
              onShape={(drawn) => {
                setTool(undefined);
                act({ act: 'shape', shape: drawn });
              }}
            />
          )}
          <MapLegend surface={surface} placed={surface.n} isPublic={isPublic} />
        </MapView>
      </div>
      <MapTools map={map} tool={tool} onTool={setTool} sets={sets} selection={selection} act={act} />
      {tool && <output className="note">{t(`tool.${tool}How`)}</output>}
    </section>
  );
}

/** The layers, each by its name or its number. */
function LayerChoice({
  hasAreas,
  firstSet,
  selection,
  act,
}: {
  hasAreas: boolean;
  /** The set that is counted in where none is chosen yet. */
  firstSet: string | undefined;
  selection: Selection;
  act: (act: Act) => void;
}): ReactElement {
  const t = useT('where');
  const { isPublic, layer } = selection;
  const here = (isPublic ? PUBLIC_LAYERS : LAYERS).filter((name) => name !== 'areas' || hasAreas);
  const show = (name: LayerName): void => {
    if (!here.includes(name)) return;
    // To count in areas there must be some.
    if (name === 'areas' && selection.areaSet === '' && firstSet !== undefined) act({ act: 'area set', id: firstSet });
    act({ act: 'layer', layer: name });
  };
  useKeys(Object.fromEntries(LAYERS.map((name, nth) => [String(nth + 1), () => show(name)])));
  return (
    <div className="pane-head">
      <h2 id="where-title">{t('where.title')}</h2>
      <Segments
        label={t('where.layers')}
        value={layer}
        onChange={show}
        options={here.map((name) => ({ value: name, label: t(`layer.${name}`) }))}
      />
      <span className="sp" />
      {!isPublic && (
        <span className="layer-keys">
          <Shortcut keys="1" /> <span className="mut sm">{t('where.to')}</span> <Shortcut keys={String(here.length)} />
        </span>
      )}
    </div>
  );
}

/** West, south, east and north of the grid that an area is studied in. */
function boundsOf({ grid }: AreaOfStudy, plane: NonNullable<ReadyEvents['plane']>): Bounds {
  const { originXM, originYM, cellM, columns, rows } = grid;
  const corners = {
    xM: Float64Array.of(originXM, originXM + columns * cellM),
    yM: Float64Array.of(originYM, originYM + rows * cellM),
  };
  const { lon, lat } = fromPlane(corners, plane);
  return [lon[0] ?? 0, lat[0] ?? 0, lon[1] ?? 0, lat[1] ?? 0];
}

/** Notes on the frame of the map what has been drawn, for tests that wait until it is on the screen. */
function useDrawnNote(
  surface: Surface,
  layer: LayerName,
): { readonly place: RefObject<HTMLDivElement | null>; readonly shown: () => void } {
  const drawnOf = useRef('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drawnOf.current = 'refused' in surface || surface.layer !== layer ? '' : `${layer} ${surface.n}`;
  });
  const shown = (): void => {
    if (place.current && drawnOf.current !== '') place.current.dataset['drawn'] = drawnOf.current;
  };
  return { place, shown };
}
