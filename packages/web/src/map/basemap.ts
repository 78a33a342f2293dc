import { readBasemap, type BasemapFile } from '@reeve/contract';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import worldUrl from 'world-atlas/countries-110m.json?url';
import { call } from '../api/client.ts';
import { unwrapShape } from './unwrap.ts';

/** The ground under what is shown: countries of the world, and what the agency has given. */
export interface Basemap {
  readonly countries: FeatureCollection;
  /** GeoJSON files whose features say by `layer` what they are. */
  readonly drawn: readonly { readonly name: string; readonly features: FeatureCollection }[];
  readonly tiles: readonly { readonly name: string; readonly url: string }[];
}

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url} was not given: ${response.status}`);
  return (await response.json()) as T; // a file of our own or of the agency's map folder
}

async function countries(): Promise<FeatureCollection> {
  const world = await json<Topology<{ countries: GeometryCollection }>>(worldUrl);
  const all = feature(world, world.objects.countries);
  return { ...all, features: all.features.map((one) => ({ ...one, geometry: unwrapShape(one.geometry) })) };
}

const addressOf = ({ name }: BasemapFile): string => `/basemap/${encodeURIComponent(name)}`;

/** The layers under the data. A file that does not load is left out: the crimes are still shown. */
export async function loadBasemap(): Promise<Basemap> {
  const world = countries().catch(() => ({ type: 'FeatureCollection' as const, features: [] }));
  const { files } = await call(readBasemap).catch(() => ({ files: [] as BasemapFile[] }));
  const drawn = await Promise.all(
    files
      .filter(({ kind }) => kind === 'geojson')
      .map(async (file) => ({ name: file.name, features: await json<FeatureCollection>(addressOf(file)) }))
      .map((reading) => reading.catch(() => undefined)),
  );
  return {
    countries: await world,
    drawn: drawn.filter((one) => one !== undefined),
    tiles: files
      .filter(({ kind }) => kind === 'pmtiles')
      .map((file) => ({ name: file.name, url: new URL(addressOf(file), location.href).href })),
  };
}
