import type { ImportSheet, ImportUpload } from '@reeve/contract';
import { crimeTypeFromFileName, parseMapping, type Mapping } from '@reeve/formats';
import { earlierMappings, lastCountingSet, type ActorTx } from '@reeve/store';
import type { InspectedFile } from '../inspect-task.ts';
import type { KeptUpload } from './kept-uploads.ts';

/** Returns the content of a file, with how files with these headings were read before, as far as this person can see it. */
export async function inspection(
  tx: ActorTx,
  upload: KeptUpload,
  { format, areas, sheets }: InspectedFile,
): Promise<ImportUpload> {
  const headings = sheets.flatMap(({ mapping }) => (mapping ? [mapping.headings] : []));
  const earlier = headings.length === 0 ? [] : await earlierMappings(tx, headings);
  return {
    id: upload.id,
    fileName: upload.fileName,
    keptUntil: upload.keptUntil.toISOString(),
    format,
    areas,
    typeGuess: crimeTypeFromFileName(upload.fileName),
    areaSetId: (await lastCountingSet(tx)) ?? null,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      mapping: sheet.mapping ?? null,
      saved: savedFor(earlier, sheet.mapping),
    })),
  };
}

function savedFor(
  earlier: Awaited<ReturnType<typeof earlierMappings>>,
  mapping: Mapping | undefined,
): ImportSheet['saved'] {
  const ways = new Set<string>();
  return earlier.flatMap(({ batchId, reference, mapping: stored }) => {
    const read = parseMapping(stored);
    const way = JSON.stringify({ ...read, title: '' });
    if (read.headings !== mapping?.headings || ways.has(way)) return [];
    ways.add(way);
    return [{ batchId, reference, mapping: read }];
  });
}
