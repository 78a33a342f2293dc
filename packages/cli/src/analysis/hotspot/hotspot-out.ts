import { writeFileSync } from 'node:fs';
import type { HotspotAnswer } from './hotspot-methods.ts';
import { degreesOf, type Located } from './hotspot-places.ts';

/**
 * Writes cells or clusters with their parameters: GeoJSON in degrees, or CSV whose first line is the parameters
 * after `# `, with the centre of each in metres of the plane and in degrees.
 */
export function writeHotspots(
  path: string,
  about: Readonly<Record<string, unknown>>,
  { shapes }: HotspotAnswer,
  { plane }: Located,
): void {
  if (path.endsWith('.geojson')) {
    const features = shapes.map(({ ring, xM, yM, properties }) => {
      const corners = ring.map(([x, y]) => degreesOf(x, y, plane));
      const geometry =
        corners.length >= 3
          ? { type: 'Polygon', coordinates: [[...corners, corners[0]]] }
          : { type: 'Point', coordinates: degreesOf(xM, yM, plane) };
      return { type: 'Feature', properties, geometry };
    });
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', ...about, features }));
    return;
  }
  const names = Object.keys(shapes[0]?.properties ?? {});
  const lines = shapes.map(({ xM, yM, properties }) => {
    const degrees = plane === undefined ? ['', ''] : degreesOf(xM, yM, plane);
    return [xM, yM, ...degrees, ...names.map((name) => properties[name] ?? '')].join(',');
  });
  writeFileSync(
    path,
    [`# ${JSON.stringify(about)}`, ['xM', 'yM', 'lon', 'lat', ...names].join(','), ...lines, ''].join('\n'),
  );
}
