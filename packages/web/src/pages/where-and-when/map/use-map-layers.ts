import { toPlane } from '@reeve/analysis';
import { useEffect, useMemo, useState } from 'react';
import { useColours } from '../../../map/use-colours.ts';
import { rowOf, type ReadyEvents } from '../ready-events.ts';
import type { Selection } from '../selection.ts';
import type { PlacedVisit } from '../slow/use-visits.ts';
import { reportPlaces, type AreaComparison } from '../use-comparison.ts';
import type { Surface } from './surface.ts';
import type { JoinedAreas } from './use-surface.ts';

type Drawing = typeof import('./map-layers.ts');

/** What is drawn over the ground of the map, except the dots. */
export interface Overlay {
  readonly ready: ReadyEvents;
  /** Of the layer that is chosen, once it has been worked out. */
  readonly surface: Surface;
  /** The set of areas that is drawn, if any. */
  readonly joined: JoinedAreas | undefined;
  readonly chosenAreas: ReadonlySet<number>;
  /** Addresses to visit, where there is a list. */
  readonly visits: readonly PlacedVisit[] | undefined;
  /** The overlay on the events, once it has been read. */
  readonly beside: AreaComparison | undefined;
  readonly selection: Selection;
}

/** Layers of the map for what is chosen, from the ground up; none until their code has been fetched. */
export function useMapLayers(overlay: Overlay): ReturnType<Drawing['surfaceLayers']> {
  const { ready, surface, joined, chosenAreas, visits, beside, selection } = overlay;
  const { layer, shape, isPublic } = selection;
  const { table, plane } = ready;
  const colours = useColours();
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
  const marked = useMemo(
    () => (isPublic ? [] : selection.rows.map((id) => rowOf(table, id)).filter((row) => row >= 0)),
    [isPublic, selection.rows, table],
  );
  return useMemo(() => {
    if (!drawing) return [];
    const { pointLayer, positionsOf, ringLayer } = drawing;
    const dots = (id: string, rows: readonly number[], colour: typeof colours.amber, radiusPx: number) =>
      pointLayer(id, positionsOf(table.lon, table.lat, Uint32Array.from(rows)), colour, 255, radiusPx);
    const ring = shape && plane ? ringOf(drawing, shape, plane) : undefined;
    const visited = visits && layer === 'clusters' ? visits.map(({ row }) => row) : undefined;
    return [
      ...over,
      ...(joined ? drawing.areaLayers(joined.set, surface, chosenAreas, colours) : []),
      ...(visited ? [dots('visits', visited, colours.amber, 5)] : []),
      ...(beside ? drawing.comparisonLayers(besideMarks(beside, joined), colours) : []),
      ...(marked.length > 0 ? [dots('marked', marked, colours.accent, 6)] : []),
      ...(ring ? [ringLayer('shape', [ring], colours.accent, 3)] : []),
    ];
  }, [drawing, over, shape, plane, colours, marked, table, joined, surface, chosenAreas, visits, beside, layer]);
}

/** The outline of the shape that chooses. */
function ringOf(
  { shapeRing }: Drawing,
  shape: NonNullable<Selection['shape']>,
  plane: NonNullable<ReadyEvents['plane']>,
) {
  return shapeRing(shape, plane, ([lon, lat]) => {
    const { xM, yM } = toPlane([lon], [lat], plane);
    return [xM[0] ?? 0, yM[0] ?? 0];
  });
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
function useDrawing(isNeeded: boolean): Drawing | undefined {
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    if (isNeeded && !drawing) void import('./map-layers.ts').then(setDrawing);
  }, [isNeeded, drawing]);
  return drawing;
}
