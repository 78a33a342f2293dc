import { fromPlane, hexagonCorners, type CellGrid, type Plane, type PlanePoints } from '@reeve/analysis';
import type { Layer } from '@deck.gl/core';
import { BitmapLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { rampOf, type Colours, type Rgba } from '../../../map/colours.ts';
import type { ReadyAreas } from '../area/area-choice.ts';
import type { LonLat, Shape } from '../selection.ts';
import type { Surface } from './surface.ts';

const CLEAR: Rgba = [0, 0, 0, 0];
const faded = ([red, green, blue]: Rgba, alpha: number): [number, number, number, number] => [red, green, blue, alpha];

/** Longitude and latitude of rows, one after the other, as the graphics card takes them. */
export function positionsOf(lon: Float64Array, lat: Float64Array, rows: Uint32Array): Float32Array {
  const positions = new Float32Array(2 * rows.length);
  let at = 0;
  for (let nth = 0; nth < rows.length; nth += 1) {
    const row = rows[nth] ?? 0;
    const x = lon[row] ?? Number.NaN;
    const y = lat[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    positions[at] = x;
    positions[at + 1] = y;
    at += 2;
  }
  return positions.subarray(0, at);
}

/** Events as dots; fewer are drawn larger. */
export function pointLayer(id: string, positions: Float32Array, colour: Rgba, alpha: number, radiusPx?: number): Layer {
  const n = positions.length / 2;
  return new ScatterplotLayer({
    id,
    data: { length: n, attributes: { getPosition: { value: positions, size: 2 } } },
    getFillColor: faded(colour, alpha),
    getRadius: radiusPx ?? (n > 20_000 ? 1.2 : n > 3000 ? 1.7 : 2.8),
    radiusUnits: 'pixels',
    antialiasing: n < 20_000,
  });
}

/** The overlay on the events, never counted: rings in amber, larger for more objects. */
export function comparisonLayers(
  marks: readonly { readonly at: LonLat; readonly count: number }[],
  colours: Colours,
): readonly Layer[] {
  return [
    new ScatterplotLayer<(typeof marks)[number]>({
      id: 'beside',
      data: [...marks],
      getPosition: ({ at: [lon, lat] }) => [lon, lat],
      getRadius: ({ count }) => 4 + 3 * Math.sqrt(count - 1),
      radiusUnits: 'pixels',
      filled: false,
      stroked: true,
      getLineColor: faded(colours.amber, 255),
      getLineWidth: 3,
      lineWidthUnits: 'pixels',
    }),
  ];
}

/** What a surface looks like on the map. */
export function surfaceLayers(surface: Surface, plane: Plane, colours: Colours): readonly Layer[] {
  if ('refused' in surface) return [];
  switch (surface.layer) {
    case 'points':
      return [];
    case 'hexagons':
      return [hexagonLayer(surface, plane, colours)];
    case 'density':
      return [gridLayer('density', surface.grid, plane, densityPicture(surface, rampOf(colours)))];
    case 'gi':
      return [gridLayer('gi', surface.grid, plane, bandPicture(surface, colours))];
    case 'clusters':
      return clusterLayers(surface, plane, colours);
    case 'areas':
      return []; // drawn from their boundaries, below
  }
}

function hexagonLayer(
  { hexagons, breaks }: Extract<Surface, { hexagons: unknown }>,
  plane: Plane,
  colours: Colours,
): Layer {
  const ramp = rampOf(colours);
  const { count, xM, yM, sideM, top } = hexagons;
  const n = count.length;
  const corners = { xM: new Float64Array(6 * n), yM: new Float64Array(6 * n) };
  for (let k = 0; k < n; k += 1)
    for (const [nth, [x, y]] of hexagonCorners(xM[k] ?? 0, yM[k] ?? 0, sideM, top).entries()) {
      corners.xM[6 * k + nth] = x;
      corners.yM[6 * k + nth] = y;
    }
  const { lon, lat } = fromPlane(corners, plane);
  const ringOf = (k: number): LonLat[] =>
    Array.from({ length: 6 }, (_, nth) => [lon[6 * k + nth] ?? 0, lat[6 * k + nth] ?? 0]);
  const data = Array.from({ length: n }, (_, k) => k);
  return new SolidPolygonLayer<number>({
    id: 'hexagons',
    data,
    getPolygon: (k) => ringOf(k).flat(),
    positionFormat: 'XY',
    _normalize: false,
    _windingOrder: 'CCW',
    getFillColor: (k) => faded(ramp[classOf(count[k] ?? 0, breaks, ramp.length)] ?? CLEAR, 215),
  });
}

/** A set of areas: filled by their counts where they are counted, outlined always, the chosen ones in the accent. */
export function areaLayers(
  { areas }: ReadyAreas,
  surface: Surface,
  chosen: ReadonlySet<number>,
  colours: Colours,
): readonly Layer[] {
  const pairs = (flat: readonly number[]): [number, number][] =>
    Array.from({ length: flat.length / 2 }, (_, k) => [flat[2 * k] ?? 0, flat[2 * k + 1] ?? 0]);
  const closed = (flat: readonly number[]): LonLat[] => pairs([...flat, ...flat.slice(0, 2)]);
  const rings = (nths: readonly number[]): LonLat[][] =>
    nths.flatMap((nth) => (areas[nth]?.polygons ?? []).flat().map(closed));
  const all = [...areas.keys()];
  const borders = [
    ringLayer('area borders', rings(all), colours['ink-2'], 1.2),
    ringLayer('chosen areas', rings(all.filter((nth) => chosen.has(nth))), colours.accent, 3),
  ];
  if (!('perArea' in surface)) return borders;
  const ramp = rampOf(colours);
  const { perArea, breaks } = surface;
  const data = areas.flatMap(({ polygons }, nth) => polygons.map((polygon) => ({ nth, polygon })));
  const fill = new SolidPolygonLayer<(typeof data)[number]>({
    id: 'areas',
    data,
    getPolygon: ({ polygon }) => polygon.map(pairs),
    getFillColor: ({ nth }) => {
      const count = perArea[nth]?.count ?? 0;
      return count === 0 ? [0, 0, 0, 0] : faded(ramp[classOf(count, breaks, ramp.length)] ?? CLEAR, 190);
    },
    updateTriggers: { getFillColor: [perArea, ramp] },
  });
  return [fill, ...borders];
}

/** The class of a number: the last whose beginning it reaches; the top of the ramp is for the top class. */
export function classOf(value: number, breaks: readonly number[], classes: number): number {
  const nth = Math.max(
    0,
    breaks.findLastIndex((start) => value >= start),
  );
  return classes - breaks.length + nth;
}

/** Below this part of the peak the ground shows. */
const DENSITY_FLOOR = 0.06;
function densityPicture(
  { grid, values, maximum }: Extract<Surface, { bandwidthM: number }>,
  ramp: readonly Rgba[],
): ImageData {
  return picture(grid, (cell) => {
    const part = (values[cell] ?? 0) / maximum;
    if (!(part >= DENSITY_FLOOR)) return CLEAR;
    const colour = ramp[Math.min(ramp.length - 1, Math.floor(part * ramp.length))] ?? CLEAR;
    return [colour[0], colour[1], colour[2], 205];
  });
}

function bandPicture({ grid, bands }: Extract<Surface, { bands: Int8Array }>, colours: Colours): ImageData {
  const hot = [CLEAR, colours['seq-2'], colours['seq-4'], colours['seq-6']];
  return picture(grid, (cell) => {
    const band = bands[cell] ?? 0;
    if (band < 0) return faded(colours['ink-3'], 60);
    const [red, green, blue] = hot[band] ?? CLEAR;
    return band === 0 ? CLEAR : [red, green, blue, 215];
  });
}

function picture({ columns, rows }: CellGrid, colourOf: (cell: number) => Rgba): ImageData {
  const image = new ImageData(columns, rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      // Pictures begin in the north, grids in the south.
      image.data.set(colourOf((rows - 1 - row) * columns + column), 4 * (row * columns + column));
  return image;
}

function gridLayer(id: string, grid: CellGrid, plane: Plane, image: ImageData): Layer {
  const { originXM, originYM, cellM, columns, rows } = grid;
  const [east, north] = [originXM + columns * cellM, originYM + rows * cellM];
  const corners = placesOf(
    { xM: Float64Array.of(originXM, originXM, east, east), yM: Float64Array.of(originYM, north, north, originYM) },
    plane,
  );
  const [sw = [0, 0], nw = [0, 0], ne = [0, 0], se = [0, 0]] = corners;
  return new BitmapLayer({
    id,
    image,
    bounds: [sw, nw, ne, se],
    textureParameters: { minFilter: 'nearest', magFilter: 'nearest' },
  });
}

function clusterLayers(
  { points, found, circles }: Extract<Surface, { found: unknown }>,
  plane: Plane,
  colours: Colours,
): readonly Layer[] {
  const { lon, lat } = fromPlane(points, plane);
  const all = Uint32Array.from(found.cluster.keys());
  const isIn = (i: number): boolean => (found.cluster[i] ?? 0) > 0;
  return [
    pointLayer('alone', positionsOf(lon, lat, all.filter((i) => !isIn(i))), colours['ink-3'], 110), // prettier-ignore
    pointLayer('clustered', positionsOf(lon, lat, all.filter(isIn)), colours.analyse, 200), // prettier-ignore
    ringLayer(
      'circles',
      circles.map(({ xM, yM, radiusM }) => circleRing(xM, yM, Math.max(radiusM, 40), plane)),
      colours.ink,
      2,
    ),
  ];
}

function placesOf(points: PlanePoints, plane: Plane): [number, number][] {
  const { lon, lat } = fromPlane(points, plane);
  return Array.from(lon, (x, i) => [x, lat[i] ?? 0]);
}

/** A circle on the plane as a ring on the map. */
export function circleRing(xM: number, yM: number, radiusM: number, plane: Plane): LonLat[] {
  const turns = Array.from({ length: 49 }, (_, nth) => (nth * Math.PI) / 24);
  return placesOf(
    {
      xM: Float64Array.from(turns, (turn) => xM + radiusM * Math.cos(turn)),
      yM: Float64Array.from(turns, (turn) => yM + radiusM * Math.sin(turn)),
    },
    plane,
  );
}

/** Rings as lines. */
export function ringLayer(id: string, rings: readonly (readonly LonLat[])[], colour: Rgba, widthPx: number): Layer {
  return new PathLayer<readonly LonLat[]>({
    id,
    data: [...rings],
    getPath: (ring) => ring.map(([lon, lat]): [number, number] => [lon, lat]),
    getColor: faded(colour, 255),
    getWidth: widthPx,
    widthUnits: 'pixels',
    jointRounded: true,
  });
}

/** The chosen shape as a closed ring. */
export function shapeRing(shape: Shape, plane: Plane, toPoints: (at: LonLat) => readonly [number, number]): LonLat[] {
  if (shape.kind === 'ring') return [...shape.ring, ...shape.ring.slice(0, 1)];
  const [xM, yM] = toPoints(shape.at);
  return circleRing(xM, yM, shape.radiusM, plane);
}
