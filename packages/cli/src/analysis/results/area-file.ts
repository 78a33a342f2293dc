import { createReadStream, existsSync } from 'node:fs';
import { joinToAreas, type NamedArea } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { openTable, readAreas } from '@reeve/formats';
import type { EventFile } from '../event-file.ts';

/** The areas of a local boundary file, in degrees. @throws ReeveError invalid_input — no such file, or it contains no areas */
export async function readAreaFile(path: string): Promise<readonly NamedArea[]> {
  if (!existsSync(path)) throw new ReeveError('invalid_input', `There is no file ${path}.`);
  const source = { name: path, open: () => createReadStream(path) };
  const table = await openTable(source);
  if (!table.areas)
    throw new ReeveError(
      'invalid_input',
      `${path} holds no areas. Boundaries are read from GeoJSON, GeoPackage or a zipped shapefile.`,
    );
  const { areas } = await readAreas(source, table.areas, table.system);
  return areas.map(({ code, name, polygons }) => ({
    code,
    name,
    rings: polygons.flat().map((flat) => ({
      xM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner] ?? Number.NaN),
      yM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner + 1] ?? Number.NaN),
    })),
  }));
}

/** Returns the areas an option names by code or, if no code matches, by name. @throws ReeveError invalid_input — there is no such area */
export function areasNamed(areas: readonly NamedArea[], text: string, option: string): readonly number[] {
  return text.split(',').map((part) => {
    const wanted = part.trim().toLowerCase();
    const byCode = areas.findIndex(({ code }) => code.toLowerCase() === wanted);
    const found = byCode >= 0 ? byCode : areas.findIndex(({ name }) => name.toLowerCase() === wanted);
    if (found >= 0) return found;
    const some = areas.slice(0, 8).map(({ code, name }) => (code === name ? code : `${code} (${name})`));
    throw new ReeveError(
      'invalid_input',
      `--${option}: there is no area ${part.trim()}; there are ${some.join(', ')}${areas.length > 8 ? ` and ${areas.length - 8} more` : ''}.`,
    );
  });
}

/** The area of each event: by its location in degrees or, if unknown, by the code or name in its row. */
export function areaOfEvents(events: EventFile, areas: readonly NamedArea[]): Int32Array {
  return joinToAreas(
    {
      x: events.lon,
      y: events.lat,
      codeOf: (event) => events.areaCode[event] ?? '',
      nameOf: (event) => events.areaName[event] ?? '',
    },
    areas,
  );
}
