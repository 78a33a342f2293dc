import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './basemap.ts';
import { css, type Colours } from './colours.ts';

const isLayer = (...names: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'layer'],
  ['literal', [...names]],
];
/** A boundary file as agencies have them does not say what its shapes are: each is an area. */
const IS_AREA: ExpressionSpecification = [
  'any',
  isLayer('area'),
  ['all', ['!', ['has', 'layer']], ['==', ['geometry-type'], 'Polygon']],
];
const FONT = ['IBM Plex Sans'];

/**
 * The map in the colours of the sheet. Labels are drawn from the fonts of the page, without a server of glyphs; everything
 * comes from this origin.
 */
export function styleOf(basemap: Basemap, colours: Colours): StyleSpecification {
  const sources: StyleSpecification['sources'] = {
    countries: { type: 'geojson', data: basemap.countries, tolerance: 0.2 },
  };
  const layers: LayerSpecification[] = [
    { id: 'sea', type: 'background', paint: { 'background-color': css(colours.sea) } },
    { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': css(colours.land) } },
    {
      id: 'borders',
      type: 'line',
      source: 'countries',
      paint: { 'line-color': css(colours['rule-2']), 'line-width': 0.6 },
    },
  ];
  for (const { name, url } of basemap.tiles) {
    sources[name] = { type: 'vector', url: `pmtiles://${url}` };
    layers.push(...tileLayers(name, colours));
  }
  for (const { name, features } of basemap.drawn) {
    sources[name] = { type: 'geojson', data: features };
    layers.push(...drawnLayers(name, colours));
  }
  return { version: 8, sources, layers };
}

function drawnLayers(source: string, colours: Colours): readonly LayerSpecification[] {
  const line = (
    id: string,
    filter: ExpressionSpecification,
    colour: string,
    width: ExpressionSpecification | number,
    dash?: number[],
  ): LayerSpecification => ({
    id: `${source} ${id}`,
    type: 'line',
    source,
    filter,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
  });
  const byZoom = (far: number, near: number): ExpressionSpecification => [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    11,
    far,
    17,
    near,
  ];
  const isMain: ExpressionSpecification = ['==', ['get', 'kind'], 'main'];
  return [
    {
      id: `${source} land`,
      type: 'fill',
      source,
      filter: isLayer('land'),
      paint: { 'fill-color': css(colours.land), 'fill-outline-color': css(colours['rule-2']) },
    },
    {
      id: `${source} streets`,
      type: 'line',
      source,
      filter: isLayer('street'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['case', isMain, css(colours['street-2']), css(colours.street)],
        'line-width': [
          'interpolate',
          ['exponential', 1.6],
          ['zoom'],
          11,
          ['case', isMain, 1.2, 0.4],
          17,
          ['case', isMain, 9, 5],
        ],
      },
    },
    line('water', isLayer('water'), css(colours.sea), byZoom(3, 26)),
    line('areas', IS_AREA, css(colours['ink-3']), 1, [4, 3]),
    ...nameLayers(source, colours),
  ];
}

/** Vector tiles of the agency in the usual names of their layers (Protomaps, OpenMapTiles): ground, water, roads, borders. */
function tileLayers(source: string, colours: Colours): readonly LayerSpecification[] {
  const fill = (layer: string, colour: string): LayerSpecification => ({
    id: `${source} ${layer}`,
    type: 'fill',
    source,
    'source-layer': layer,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': colour },
  });
  const line = (layer: string, colour: string, width: number): LayerSpecification => ({
    id: `${source} ${layer} lines`,
    type: 'line',
    source,
    'source-layer': layer,
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    fill('earth', css(colours.land)),
    fill('water', css(colours.sea)),
    line('waterway', css(colours.sea), 2),
    line('roads', css(colours['street-2']), 1.2),
    line('transportation', css(colours['street-2']), 1.2),
    line('boundaries', css(colours['ink-3']), 0.8),
    line('boundary', css(colours['ink-3']), 0.8),
  ];
}

/** Names of areas, and from close by of streets. */
function nameLayers(source: string, colours: Colours): readonly LayerSpecification[] {
  return [
    {
      id: `${source} area names`,
      type: 'symbol',
      source,
      filter: IS_AREA,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': 11,
        'text-max-width': 9,
        'symbol-placement': 'point',
      },
      paint: {
        'text-color': css(colours['ink-2']),
        'text-halo-color': css(colours.land),
        'text-halo-width': 1.5,
      },
    },
    {
      id: `${source} street names`,
      type: 'symbol',
      source,
      minzoom: 15,
      filter: isLayer('street'),
      layout: { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': 11, 'symbol-placement': 'line' },
      paint: { 'text-color': css(colours['ink-2']), 'text-halo-color': css(colours.land), 'text-halo-width': 1.5 },
    },
  ];
}
