import { z } from 'zod';
import { importBatch } from './crime.ts';
import { chosenDataSet, countingAreaSet, daySpan, extractCoverage } from './data-set.ts';
import { importMapping } from './import-mapping.ts';
import { importQuality } from './import-quality.ts';
import { operation } from '../operation.ts';
import { id, idParams, instant } from '../parts.ts';
import { chosenMarking } from '../record/record.ts';

/** The part `settings` of an upload that is previewed before import. */
export const uploadSettings = z.strictObject({ fileName: z.string().max(300), bytes: z.int().min(0).optional() });

const guess = z.object({
  subject: z.string(),
  value: z.string(),
  confidence: z.enum(['proved', 'likely', 'open']),
  because: z.string(),
  alternatives: z
    .array(z.string())
    .readonly()
    .describe('other values that fit; if the confidence is open, a person has to choose. For a column, its number'),
});
export type ImportGuess = z.output<typeof guess>;

const column = z.object({
  number: z.int(),
  title: z.string().describe('as in the file; empty without heading'),
  name: z.string().describe('its name in a mapping'),
  filled: z.int(),
  sample: z.array(z.string()).readonly(),
  common: z
    .array(z.tuple([z.string(), z.int()]).readonly())
    .readonly()
    .describe('the most frequent texts, if it has few different ones'),
});
export type ImportColumn = z.output<typeof column>;

const sheet = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.array(column).readonly(),
  layout: z.string().nullable().describe('the known layout; its rows keep their established keys'),
  mapping: importMapping.nullable().describe('as guessed; null if the sheet cannot be read'),
  guesses: z.array(guess).readonly(),
  saved: z
    .array(z.object({ batchId: id, reference: z.string(), mapping: importMapping }))
    .readonly()
    .describe('earlier mappings of files with these headings, newest first'),
});
export type ImportSheet = z.output<typeof sheet>;

export const importUpload = z
  .object({
    id,
    fileName: z.string(),
    keptUntil: instant,
    format: z.enum(['text', 'workbook', 'geojson', 'shapefile', 'geopackage']),
    areas: z
      .object({
        count: z.int(),
        properties: z.array(z.string()).readonly(),
        code: z.string().nullable().describe('the property that seems to be the code of an area'),
        name: z.string().nullable().describe('the property that seems to be its name'),
      })
      .nullable()
      .describe('a boundary file; it is kept by `commitAreas`'),
    typeGuess: z.string().describe('the type suggested by the file name'),
    sheets: z.array(sheet).readonly(),
    areaSetId: id.nullable().describe('the set by whose areas the last file was counted'),
  })
  .meta({ id: 'ImportUpload' });
export type ImportUpload = z.output<typeof importUpload>;

export const uploadImport = operation({
  name: 'uploadImport',
  method: 'POST',
  path: '/api/import-uploads',
  summary:
    'Upload a file for preview (multipart: `settings`, then `file`): what its columns seem to mean. It is kept for one day, for its sender only.',
  input: z.unknown(),
  upload: true,
  reply: importUpload,
});

/** How to read an uploaded file. */
const reading = {
  mapping: importMapping.nullable().describe('null: the known layout'),
  type: z.string().max(80).optional().describe('the type of all rows of a known layout that has none'),
  marking: chosenMarking.optional().describe('default: recorded crime of the agency'),
  dataSet: chosenDataSet.optional().describe('default: the agency’s own recorded crime'),
  areaSetId: countingAreaSet.optional(),
};

const matchedValue = z.object({
  value: z.string().describe('as in the file, or as the mapping reads it'),
  count: z.int().describe('rows in the whole file'),
  match: z
    .enum(['exact', 'suggested', 'none'])
    .describe('exact: read as `to`; suggested: left unchanged until the mapping contains one of `similar`'),
  to: z.string().nullable().describe('a code of the agency'),
  similar: z.array(z.string()).readonly().describe('codes of the agency that resemble it equally'),
});
export type MatchedValue = z.output<typeof matchedValue>;

/** The types and areas of a file compared with the agency’s own. */
const matchedValues = z.object({
  types: z.array(matchedValue).readonly().describe('values that are not a code as written, most frequent first'),
  areas: z.array(matchedValue).readonly(),
  unknownTypes: z.int().describe('rows whose type is not in the agency’s list'),
  unknownAreas: z.int().describe('rows whose area is not one of the agency’s'),
  uncountedAreas: z.int().describe('of these, rows without an area code: they are counted in no area'),
  areaChoices: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .readonly()
    .describe('areas the caller may see that a value can be matched with, by code; empty if all are matched'),
});
export type MatchedValues = z.output<typeof matchedValues>;

export const importPreview = z
  .object({
    rowsRead: z.int(),
    rowsNew: z.int(),
    rowsDuplicate: z.int().describe('rows already imported under this marking'),
    rowsChanged: z.int().describe('rows already imported with other values: they would be left unchanged'),
    rowsRejected: z.int(),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
    recordedFrom: z.string().nullable().describe('first and last day of recording in the whole file'),
    recordedTo: z.string().nullable(),
    emptySpans: z
      .array(daySpan)
      .readonly()
      .describe(
        'days without a row in the whole file that chance does not explain: check that the extract covers them',
      ),
    timePrecision: z.string(),
    types: z.array(z.object({ type: z.string(), count: z.int() })).readonly(),
    areas: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .readonly()
      .describe('codes and names of areas that occur in the file, at most 500'),
    values: matchedValues,
    countedBy: z
      .object({ inside: z.int(), outside: z.int().describe('rows in none of the areas: they count in no area') })
      .nullable()
      .describe('rows in the areas of the chosen set; null if none was chosen'),
    faults: z
      .array(z.object({ line: z.int(), column: z.string(), code: z.string(), sentence: z.string() }))
      .readonly()
      .describe('the first rows that would be rejected'),
    points: z
      .array(z.tuple([z.number(), z.number()]).readonly())
      .readonly()
      .describe('a sample of locations, longitude and latitude, evenly spread over the file'),
    quality: importQuality,
    nearness: z
      .object({
        compared: z.enum(['areas', 'crimes', 'nothing']).describe('what the locations were compared with'),
        located: z.int(),
        far: z.int().describe('locations farther than `farKm` from all of it'),
        farKm: z.number(),
        swap: z.boolean().describe('with the two coordinates swapped, most locations would be near'),
        systems: z.array(z.int()).readonly().describe('EPSG codes of systems in which most locations would be near'),
      })
      .describe('whether the locations are near the agency’s areas and crimes that the caller may see'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.output<typeof importPreview>;

export const previewImport = operation({
  name: 'previewImport',
  method: 'POST',
  path: '/api/import-uploads/:id/preview',
  summary: 'Preview the import of an uploaded file with this mapping; nothing is imported.',
  params: idParams,
  input: z.strictObject(reading),
  reply: importPreview,
});
export const readUploadFaults = operation({
  name: 'readUploadFaults',
  method: 'GET',
  path: '/api/import-uploads/:id/faults.csv',
  summary: 'The rows that would be rejected, from the last preview.',
  params: idParams,
  reply: z.unknown(),
  file: 'text/csv',
});
export const commitImport = operation({
  name: 'commitImport',
  method: 'POST',
  path: '/api/import-uploads/:id/commit',
  summary: 'Import an uploaded file with this mapping; the file is then deleted.',
  params: idParams,
  input: z.strictObject({
    ...reading,
    coverage: extractCoverage.optional().describe('default: not stated; methods that need it are then refused'),
  }),
  reply: importBatch,
});
export const cancelImport = operation({
  name: 'cancelImport',
  method: 'DELETE',
  path: '/api/import-uploads/:id',
  summary: 'Discard an uploaded file.',
  params: idParams,
  reply: z.object({}),
});
