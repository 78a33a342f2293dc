import { areaFinder, fromPlane, toPlane } from '@reeve/analysis';
import { listAreaSets, listDataSets } from '@reeve/contract';
import type { Map as GroundMap } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useReading } from '../../../api/query.ts';
import { Button } from '../../../components/button.tsx';
import { Segments } from '../../../components/field/segments.tsx';
import { Select } from '../../../components/field/select.tsx';
import { Shortcut } from '../../../components/shortcut.tsx';
import { useFormat } from '../../../format.ts';
import { useT } from '../../../i18n.ts';
import type { Basemap } from '../../../map/basemap.ts';
import { DotCanvas, mercatorPlaces } from '../../../map/dot-canvas.tsx';
import { MapView, type Bounds } from '../../../map/map-view.tsx';
import { useColours } from '../../../map/use-colours.ts';
import { useKeys } from '../../../shell/command/use-keys.ts';
import type { AreaOfStudy } from '../area/area-of-study.ts';
import { DrawShape, type Tool } from './draw-shape.tsx';
import { MapLegend } from './map-legend.tsx';
import { nearestRow } from './nearest-row.ts';
import { keyAt, rowOf, type ReadyEvents } from '../ready-events.ts';
import {
  BESIDE_REPORTS,
  CELLS_M,
  LAYERS,
  PUBLIC_LAYERS,
  type Act,
  type LayerName,
  type Selection,
} from '../selection.ts';
import type { Surface } from './surface.ts';
import { reportPlaces, type AreaComparison } from '../use-comparison.ts';
import type { PlacedVisit } from '../slow/use-visits.ts';
import type { JoinedAreas } from './use-surface.ts';

const TOOLS: readonly Tool[] = ['lasso', 'polygon', 'circle'];
const NO_AREAS: ReadonlySet<number> = new Set();
const NOTHING = (): void => undefined;
/** A click so near an event means it. */
const NEAR_PX = 9;

/** Where: the map, its layers by name and number, and the shapes that choose from it. */
export function WherePane({
  ready,
  basemap,
  area,
  rows,
  surface,
  joined,
  chosenAreas = NO_AREAS,
  visits,
  beside,
  selection,
  act,
}: {
  ready: ReadyEvents;
  basemap: Basemap;
  area: AreaOfStudy | undefined;
  /** Events that meet every part of the choice. */
  rows: Uint32Array;
  /** Of the layer that is chosen, once it has been worked out. */
  surface: Surface;
  /** The set of areas that is drawn, if any. */
  joined: JoinedAreas | undefined;
  chosenAreas: ReadonlySet<number> | undefined;
  /** Addresses to visit, where there is a list. */
  visits: readonly PlacedVisit[] | undefined;
  /** The overlay on the events, once it has been read. */
  beside: AreaComparison | undefined;
  selection: Selection;
  act: (act: Act) => void;
}): ReactElement {
  const t = useT('where');
  const { number } = useFormat();
  const colours = useColours();
  const [map, setMap] = useState<GroundMap>();
  const [tool, setTool] = useState<Tool>();
  const [radius, setRadius] = useState('300');
  const { layer, shape, isPublic } = selection;
  const { table, plane } = ready;
  const sets = useReading(listAreaSets, {}).data?.items ?? [];
  const otherSets = (useReading(listDataSets, {}).data?.items ?? []).filter(
    ({ id, own, kind }) =>
      id !== selection.dataSetId && !(selection.dataSetId === '' && own && kind === 'recorded_crime'),
  );
  const layersHere = (isPublic ? PUBLIC_LAYERS : LAYERS).filter((name) => name !== 'areas' || sets.length > 0);
  const show = (name: LayerName) => () => {
    const first = sets[0];
    if (!layersHere.includes(name)) return;
    // To count in areas there must be some.
    if (name === 'areas' && selection.areaSet === '' && first) act({ act: 'area set', id: first.id });
    act({ act: 'layer', layer: name });
  };
  useKeys({
    ...Object.fromEntries(LAYERS.map((name, nth) => [String(nth + 1), show(name)])),
    Escape: () => (tool === undefined ? false : setTool(undefined)),
  });
  const fit = useMemo((): Bounds | undefined => {
    if (!area || !plane) return undefined;
    const { originXM, originYM, cellM, columns, rows: lines } = area.grid;
    const corners = {
      xM: Float64Array.of(originXM, originXM + columns * cellM),
      yM: Float64Array.of(originYM, originYM + lines * cellM),
    };
    const { lon, lat } = fromPlane(corners, plane);
    return [lon[0] ?? 0, lat[0] ?? 0, lon[1] ?? 0, lat[1] ?? 0];
  }, [area, plane]);
  const places = useMemo(() => mercatorPlaces(table.lon, table.lat), [table]);
  // A surface says where; the dots under it would only hide it. Outsiders see no single places.
  const hasDots = !isPublic && (layer === 'points' || layer === 'density' || 'refused' in surface);
  const drawing = useDrawing(
    layer !== 'points' ||
      shape !== undefined ||
      selection.rows.length > 0 ||
      joined !== undefined ||
      beside !== undefined,
  );
  const over = useMemo(
    () => (drawing && plane && surface.layer === layer ? drawing.surfaceLayers(surface, plane, colours) : []),
    [drawing, surface, plane, colours, layer],
  );
  const layers = useMemo(() => {
    if (!drawing) return [];
    const { pointLayer, positionsOf, ringLayer, shapeRing } = drawing;
    const marked = isPublic ? [] : selection.rows.map((id) => rowOf(table, id)).filter((row) => row >= 0);
    const ring =
      shape && plane
        ? shapeRing(shape, plane, ([lon, lat]) => {
            const { xM, yM } = toPlane([lon], [lat], plane);
            return [xM[0] ?? 0, yM[0] ?? 0];
          })
        : undefined;
    return [
      ...over,
      ...(joined ? drawing.areaLayers(joined.set, surface, chosenAreas, colours) : []),
      ...(visits && layer === 'clusters'
        ? [
            pointLayer(
              'visits',
              positionsOf(
                table.lon,
                table.lat,
                Uint32Array.from(visits, ({ row }) => row),
              ),
              colours.amber,
              255,
              5,
            ),
          ]
        : []),
      ...(beside ? drawing.comparisonLayers(besideMarks(beside, joined), colours) : []),
      ...(marked.length > 0
        ? [pointLayer('marked', positionsOf(table.lon, table.lat, Uint32Array.from(marked)), colours.accent, 255, 6)]
        : []),
      ...(ring ? [ringLayer('shape', [ring], colours.accent, 3)] : []),
    ];
  }, [
    drawing,
    over,
    isPublic,
    shape,
    plane,
    colours,
    selection.rows,
    table,
    joined,
    surface,
    chosenAreas,
    visits,
    beside,
    layer,
  ]);
  useRowClicks(map, ready, rows, tool === undefined && !isPublic && layer !== 'areas', (row) =>
    act({ act: 'row', id: keyAt(table, row) }),
  );
  useAreaClicks(map, tool === undefined && layer === 'areas' ? joined : undefined, (code) =>
    act({ act: 'area code', code }),
  );
  const drawnOf = useRef('');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drawnOf.current = 'refused' in surface || surface.layer !== layer ? '' : `${layer} ${surface.n}`;
  });
  // For tests that wait until the requested content is on the screen.
  const shown = (): void => {
    if (place.current && drawnOf.current !== '') place.current.dataset['drawn'] = drawnOf.current;
  };
  const around = (): void => {
    const radiusM = Number(radius);
    const middle = map?.getCenter();
    if (middle && radiusM > 0) act({ act: 'shape', shape: { kind: 'circle', at: [middle.lng, middle.lat], radiusM } });
  };
  return (
    <section className="pane where" aria-labelledby="where-title">
      <div className="pane-head">
        <h2 id="where-title">{t('where.title')}</h2>
        <Segments
          label={t('where.layers')}
          value={layer}
          onChange={(name) => show(name)()}
          options={layersHere.map((name) => ({ value: name, label: t(`layer.${name}`) }))}
        />
        <span className="sp" />
        {!isPublic && (
          <span className="layer-keys">
            <Shortcut keys="1" /> <span className="mut sm">{t('where.to')}</span>{' '}
            <Shortcut keys={String(layersHere.length)} />
          </span>
        )}
      </div>
      <div ref={place} className="map-frame">
        <MapView
          basemap={basemap}
          layers={layers}
          fit={fit}
          words={{
            title: t('where.map'),
            zoomIn: t('where.zoomIn'),
            zoomOut: t('where.zoomOut'),
            metres: t('tool.m'),
            kilometres: t('tool.km'),
          }}
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
      <div className="tools">
        {TOOLS.map((name) => (
          <Button key={name} aria-pressed={tool === name} onClick={() => setTool(tool === name ? undefined : name)}>
            {t(`tool.${name}`)}
          </Button>
        ))}
        <label className="radius">
          <span>{t('tool.within')}</span>
          <input
            inputMode="numeric"
            value={radius}
            size={5}
            onChange={(event) => setRadius(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && around()}
          />
          <span>{t('tool.m')}</span>
        </label>
        <Button kind="quiet" onClick={around}>
          {t('tool.around')}
        </Button>
        <span className="sp" />
        {sets.length > 0 && (
          <label className="radius">
            <span>{t('tool.areas')}</span>
            <Select
              placeholder={t('tool.noAreas')}
              options={sets.map(({ id, name }) => ({ value: id, label: name }))}
              value={sets.find(({ id }) => id === selection.areaSet)?.id}
              onChange={(id) => act({ act: 'area set', id: id ?? '' })}
            />
          </label>
        )}
        {!isPublic && (
          <label className="radius">
            <span>{t('beside.label')}</span>
            <Select
              placeholder={t('beside.nothing')}
              options={[
                { value: BESIDE_REPORTS, label: t('beside.reports') },
                ...otherSets.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={selection.beside === '' ? undefined : selection.beside}
              onChange={(what) => act({ act: 'beside', what: what ?? '' })}
            />
          </label>
        )}
        {layer !== 'points' && layer !== 'areas' && (
          <label className="radius">
            <span>{t('tool.cell')}</span>
            <Select
              placeholder={t('tool.fitting')}
              options={CELLS_M.map((cellM) => ({ value: String(cellM), label: `${number(cellM)} ${t('tool.m')}` }))}
              value={selection.cellM === 0 ? undefined : String(selection.cellM)}
              onChange={(value) => act({ act: 'cell', cellM: Number(value ?? 0) })}
            />
          </label>
        )}
      </div>
      {tool && <output className="note">{t(`tool.${tool}How`)}</output>}
    </section>
  );
}

/** Positions of the overlay: each event if known, reports in the middle of their areas. */
function besideMarks(beside: AreaComparison, joined: JoinedAreas | undefined) {
  if (beside.of === 'reports') return reportPlaces(beside.reports, joined?.set.areas ?? []);
  const { lon, lat, n } = beside.table;
  return Array.from({ length: n }, (_, row) => ({
    at: [lon[row] ?? Number.NaN, lat[row] ?? Number.NaN] as const,
    count: 1,
  })).filter(({ at }) => Number.isFinite(at[0]));
}

/** What draws surfaces and shapes: a megabyte that dots do without. */
function useDrawing(isNeeded: boolean): typeof import('./map-layers.ts') | undefined {
  const [drawing, setDrawing] = useState<typeof import('./map-layers.ts')>();
  useEffect(() => {
    if (isNeeded && !drawing) void import('./map-layers.ts').then(setDrawing);
  }, [isNeeded, drawing]);
  return drawing;
}

/** A click on an area selects its events, or deselects them. */
function useAreaClicks(
  map: GroundMap | undefined,
  joined: JoinedAreas | undefined,
  onArea: (code: string) => void,
): void {
  const now = useRef(onArea);
  useEffect(() => {
    now.current = onArea;
  });
  useEffect(() => {
    if (!map || !joined) return;
    const { areas } = joined.set;
    const find = areaFinder(areas);
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }): void => {
      const area = areas[find(lngLat.lng, lngLat.lat)];
      if (area) now.current(area.code);
    };
    map.on('click', click);
    return () => void map.off('click', click);
  }, [map, joined]);
}

/** A click on an event chooses it, or gives it back. */
function useRowClicks(
  map: GroundMap | undefined,
  ready: ReadyEvents,
  rows: Uint32Array,
  isOn: boolean,
  onRow: (row: number) => void,
): void {
  const now = useRef({ rows, onRow });
  useEffect(() => {
    now.current = { rows, onRow };
  });
  useEffect(() => {
    if (!map || !isOn) return;
    const click = ({
      point,
      lngLat,
    }: {
      point: { x: number; y: number };
      lngLat: { lng: number; lat: number };
    }): void => {
      const edge = map.unproject([point.x + NEAR_PX, point.y]);
      const reach = Math.abs(edge.lng - lngLat.lng);
      const row = nearestRow(ready.table, now.current.rows, [lngLat.lng, lngLat.lat], reach);
      if (row >= 0) now.current.onRow(row);
    };
    map.on('click', click);
    return () => void map.off('click', click);
  }, [map, ready, isOn]);
}
