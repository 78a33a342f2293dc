import { basename } from 'node:path';
import { cancelImport, commitAreas, uploadImport, type AreaSet } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { uploadFile } from '../api/upload.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson, plainLine } from '../output/plain-text.ts';
import { MARKING_OPTIONS, markingFrom } from './marking-options.ts';

const summary = ({ id, name, areas, source }: AreaSet): string =>
  [
    `${areas} areas are kept as “${plainLine(name)}”${source === '' ? '' : `, from ${plainLine(source)}`}.`,
    `To take all of them out again: reeve call deleteAreaSet --params '{"id":"${id}"}'`,
  ].join('\n');

/** `reeve import areas` */
export const importAreasCommand: Command = {
  about:
    'Import the areas of a boundary file (GeoJSON, GeoPackage, shapefile) as one set, for the map, for selections and for counts. The\n' +
    'properties for code and name are detected; features with one code are parts of one area.',
  example: 'reeve import areas wards.geojson --source "survey office, 2025"',
  options: {
    name: { value: 'TEXT', about: 'the name of the set; default: the name of the file' },
    source: { value: 'TEXT', about: 'who drew the boundaries, for which year, under which licence' },
    code: { value: 'PROPERTY', about: 'the property with the code of an area, if the guess is wrong' },
    'area-name': { value: 'PROPERTY', about: 'the property with its name, if the guess is wrong' },
    ...MARKING_OPTIONS,
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['file'],
  network: true,
  run: async (options, terminal, [path]) => {
    if (path === undefined) throw new ReeveError('invalid_input', 'Name the boundary file to import.');
    const marking = markingFrom(options);
    const fileName = basename(path);
    return onServer(options, terminal, async (client) => {
      const { id, areas } = await uploadFile(client, uploadImport, { fileName }, path);
      try {
        if (!areas)
          throw new ReeveError(
            'invalid_input',
            'The file holds no areas. Boundaries are read from GeoJSON, GeoPackage or a zipped shapefile. Nothing was taken.',
          );
        const kept = await client.call(commitAreas, {
          params: { id },
          input: {
            name: textOf(options, 'name') ?? fileName.replace(/(?:\.(?:geo)?json)?(?:\.gz)?$/i, ''),
            source: textOf(options, 'source') ?? '',
            code: textOf(options, 'code') ?? areas.code,
            areaName: textOf(options, 'area-name') ?? areas.name,
            ...(marking === undefined ? {} : { marking }),
          },
        });
        terminal.out(options.has('json') ? plainJson(kept) : summary(kept));
        return 0;
      } catch (error) {
        await client.call(cancelImport, { params: { id } }).catch(() => undefined); // gone already, as intended
        throw error;
      }
    });
  },
};
