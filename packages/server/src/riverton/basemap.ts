import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rivertonMap } from '@reeve/scenario';

const NAME = 'riverton.geojson';

/**
 * Writes the street map of the invented island into the folder of map files, as an agency would put its own there. `layer` of each feature
 * is its kind: land, area, water, street or place.
 */
export async function writeRivertonBasemap(folder: string): Promise<void> {
  const { notice, island, areas, streets, river, places } = rivertonMap();
  const shape = (layer: string, geometry: object, properties: object): object => ({
    type: 'Feature',
    properties: { layer, ...properties },
    geometry,
  });
  const features = [
    shape('land', island.geometry, island.properties),
    ...areas.map(({ geometry, properties }) => shape('area', geometry, properties)),
    shape('water', river.geometry, river.properties),
    ...streets.map(({ geometry, properties }) => shape('street', geometry, properties)),
    ...places.map(({ geometry, properties }) => shape('place', geometry, properties)),
  ];
  await mkdir(folder, { recursive: true });
  // All or nothing: it may be read at this moment.
  const unfinished = join(folder, `.${NAME}`);
  await writeFile(unfinished, JSON.stringify({ type: 'FeatureCollection', notice, features }));
  await rename(unfinished, join(folder, NAME));
}
