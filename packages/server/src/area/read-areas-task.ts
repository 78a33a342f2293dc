import { createReadStream } from 'node:fs';
import { isReeveError, ReeveError } from '@reeve/domain';
import { readAreas, type BoundaryFile } from '@reeve/formats';
import type { AreaTexts } from '@reeve/store';
import { openFile } from '../crime/read-file.ts';
import { piecesOf } from '../file/pieces.ts';

export interface AreasGiven {
  readonly path: string;
  readonly fileName: string;
  readonly code: string | null;
  readonly areaName: string | null;
}

/** Returns the areas of a boundary file: their number, then each as JSON text. @throws ReeveError invalid_input */
export async function* readAreasTask(
  given: AreasGiven,
): AsyncGenerator<{ readonly count: number } | AreaTexts, undefined, undefined> {
  const { areas } = await areasOf(given);
  yield { count: areas.length };
  const texts = areas.map((area) => JSON.stringify(area));
  let from = 0;
  for (const piece of piecesOf(texts, (text) => text.length)) {
    yield { from, count: piece.length, json: `[${piece.join(',')}]` };
    from += piece.length;
  }
  return undefined;
}

/** @throws ReeveError invalid_input — the file has no areas, or more than the limit */
async function areasOf({ path, fileName, code, areaName }: AreasGiven): Promise<BoundaryFile> {
  const table = await openFile(path, fileName);
  if (table.format === 'text' || table.format === 'workbook')
    throw new ReeveError(
      'invalid_input',
      'Boundaries are read from GeoJSON, GeoPackage or a zipped shapefile. Nothing was imported.',
      { because: 'areas_none' },
    );
  try {
    return await readAreas(
      { name: fileName, open: () => createReadStream(path) },
      { code: code ?? undefined, name: areaName ?? undefined },
      table.system,
    );
  } catch (error) {
    if (!isReeveError(error, 'invalid_input')) throw error;
    throw new ReeveError(error.code, `${error.message} Nothing was taken.`, error.detail, { cause: error });
  }
}
