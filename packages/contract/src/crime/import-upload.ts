import { z } from 'zod';
import { importBatch } from './crime.ts';
import { chosenDataSet, daySpan, extractCoverage } from './data-set.ts';
import { importMapping } from './import-mapping.ts';
import { importQuality } from './import-quality.ts';
import { operation } from '../operation.ts';
import { id, idParams, instant } from '../parts.ts';
import { chosenMarking } from '../record/record.ts';

/** The part `settings` of an upload that is looked at before anything is taken. */
export const uploadSettings = z.strictObject({ fileName: z.string().max(300), bytes: z.int().min(0).optional() });

const guess = z.object({
  subject: z.string(),
  value: z.string(),
  confidence: z.enum(['proved', 'likely', 'open']),
  because: z.string(),
  alternatives: z
    .array(z.string())
    .readonly()
    .describe('other values that fit; where the confidence is open, a person has to choose. For a column its number'),
});
export type ImportGuess = z.output<typeof guess>;

const column = z.object({
  number: z.int(),
  title: z.string().describe('as the file writes it; empty without heading'),
  name: z.string().describe('what a mapping calls it'),
  filled: z.int(),
  sample: z.array(z.string()).readonly(),
  common: z
    .array(z.tuple([z.string(), z.int()]).readonly())
    .readonly()
    .describe('the most frequent texts, where it has few different ones'),
});
export type ImportColumn = z.output<typeof column>;

const sheet = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.array(column).readonly(),
  layout: z.string().nullable().describe('the known layout; its rows keep the keys they always had'),
  mapping: importMapping.nullable().describe('as guessed; null where the sheet cannot be read'),
  guesses: z.array(guess).readonly(),
  saved: z
    .array(z.object({ batchId: id, reference: z.string(), mapping: importMapping }))
    .readonly()
    .describe('how files with these headings were read before, the newest first'),
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
    typeGuess: z.string().describe('what the name of the file tells of its type'),
    sheets: z.array(sheet).readonly(),
  })
  .meta({ id: 'ImportUpload' });
export type ImportUpload = z.output<typeof importUpload>;

export const uploadImport = operation({
  name: 'uploadImport',
  method: 'POST',
  path: '/api/import-uploads',
  summary:
    'Leave a file to be looked at (multipart: `settings`, then `file`): what its columns seem to mean. It is kept a day, for its sender.',
  input: z.unknown(),
  upload: true,
  reply: importUpload,
});

/** How a file that was left is to be read. */
const reading = {
  mapping: importMapping.nullable().describe('null: by the known layout'),
  type: z.string().max(80).optional().describe('the type of all rows of a known layout that does not say it'),
  marking: chosenMarking.optional().describe('left out: recorded crime of the agency'),
  dataSet: chosenDataSet.optional().describe('left out: the agency’s own recorded crime'),
};

const matchedValue = z.object({
  value: z.string().describe('as the file writes it, or as the mapping reads it'),
  count: z.int().describe('rows of the whole file'),
  match: z
    .enum(['exact', 'suggested', 'none'])
    .describe('exact: it is read as `to`; suggested: it is like `to`, and stays as it is until the mapping names it'),
  to: z.string().nullable().describe('a code of the agency'),
});
export type MatchedValue = z.output<typeof matchedValue>;

/** How the types and areas of a file compare with the agency’s own. */
const matchedValues = z.object({
  types: z.array(matchedValue).readonly().describe('those that are no code as written, the most frequent first'),
  areas: z.array(matchedValue).readonly(),
  unknownTypes: z.int().describe('rows whose type is not in the agency’s list'),
  unknownAreas: z.int().describe('rows whose area none of the agency’s areas is'),
  uncountedAreas: z.int().describe('of these, rows without a code of an area: they count in no area'),
  areaChoices: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .readonly()
    .describe(
      'the areas that the caller may see and a value can be matched with, by code; empty where all are matched',
    ),
});
export type MatchedValues = z.output<typeof matchedValues>;

export const importPreview = z
  .object({
    rowsRead: z.int(),
    rowsNew: z.int(),
    rowsDuplicate: z.int().describe('rows that are there already under this marking'),
    rowsChanged: z.int().describe('rows already there with other values: they would be left as they are'),
    rowsRejected: z.int(),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
    recordedFrom: z.string().nullable().describe('first and last day of recording in the whole file'),
    recordedTo: z.string().nullable(),
    emptySpans: z
      .array(daySpan)
      .readonly()
      .describe('days without a row in the whole file that chance does not explain: are they in the extract?'),
    timePrecision: z.string(),
    types: z.array(z.object({ type: z.string(), count: z.int() })).readonly(),
    areas: z
      .array(z.object({ code: z.string(), name: z.string() }))
      .readonly()
      .describe('codes and names of areas that occur in the file, at most 500'),
    values: matchedValues,
    faults: z
      .array(z.object({ line: z.int(), column: z.string(), code: z.string(), sentence: z.string() }))
      .readonly()
      .describe('the first rows that would not be taken'),
    points: z
      .array(z.tuple([z.number(), z.number()]).readonly())
      .readonly()
      .describe('a sample of the places, longitude and latitude, evenly spread over the file'),
    quality: importQuality,
    nearness: z
      .object({
        compared: z.enum(['areas', 'crimes', 'nothing']).describe('what the places were compared with'),
        located: z.int(),
        far: z.int().describe('places farther than `farKm` from all of it'),
        farKm: z.number(),
        swap: z.boolean().describe('with the two coordinates exchanged, most places would be near'),
        systems: z.array(z.int()).readonly().describe('EPSG codes of systems in which most places would be near'),
      })
      .describe('whether the places lie near the areas and crimes of the agency that the caller may see'),
  })
  .meta({ id: 'ImportPreview' });
export type ImportPreview = z.output<typeof importPreview>;

export const previewImport = operation({
  name: 'previewImport',
  method: 'POST',
  path: '/api/import-uploads/:id/preview',
  summary: 'What would come of a file that was left, read so: nothing is taken.',
  params: idParams,
  input: z.strictObject(reading),
  reply: importPreview,
});
export const readUploadFaults = operation({
  name: 'readUploadFaults',
  method: 'GET',
  path: '/api/import-uploads/:id/faults.csv',
  summary: 'The rows that would not be taken, as the last preview found them.',
  params: idParams,
  reply: z.unknown(),
  file: 'text/csv',
});
export const commitImport = operation({
  name: 'commitImport',
  method: 'POST',
  path: '/api/import-uploads/:id/commit',
  summary: 'Bring in a file that was left, read so; it is not kept any longer.',
  params: idParams,
  input: z.strictObject({
    ...reading,
    coverage: extractCoverage.optional().describe('left out: not stated, and nothing that needs it is answered'),
  }),
  reply: importBatch,
});
export const cancelImport = operation({
  name: 'cancelImport',
  method: 'DELETE',
  path: '/api/import-uploads/:id',
  summary: 'Throw away a file that was left.',
  params: idParams,
  reply: z.object({}),
});
