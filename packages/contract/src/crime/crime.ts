import { z } from 'zod';
import { chosenDataSet, countingAreaSet, dataSet, extractCoverage } from './data-set.ts';
import { importMapping } from './import-mapping.ts';
import { importQuality } from './import-quality.ts';
import { operation } from '../operation.ts';
import { id, idParams, instant, localDate, marking, page, pageQuery, reason } from '../parts.ts';
import { chosenMarking } from '../record/record.ts';

export const crimeRow = z
  .object({
    id,
    type: z.string(),
    typeDetail: z.string(),
    fromAt: z.string(),
    toAt: z.string(),
    timePrecision: z.string(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    placePrecision: z.string(),
    areaCode: z.string(),
    areaName: z.string(),
    fileArea: z.string().describe('the area in the file, if the crime counts in another one by its location'),
    street: z.string(),
    outcome: z.string(),
    detection: z.string(),
  })
  .meta({ id: 'CrimeRow' });
export type CrimeRow = z.output<typeof crimeRow>;

/** Why a batch failed after its file was received. */
export const IMPORT_FAILURES = ['cut_off', 'disk_full', 'file_changed', 'not_taken'] as const;

export const importBatch = z
  .object({
    id,
    reference: z.string(),
    version: z.int(),
    state: z.enum(['loading', 'loaded', 'undone', 'failed']),
    fileName: z.string(),
    layout: z.string(),
    rowsRead: z.int(),
    rowsTotal: z.int(),
    failure: z.string().nullable(),
    failureCode: z
      .enum(IMPORT_FAILURES)
      .nullable()
      .describe('why the file was not imported; `failure` is the sentence, in English'),
    rowsNew: z.int(),
    rowsDuplicate: z.int(),
    rowsChanged: z.int().describe('rows already imported with other values: left unchanged'),
    rowsRejected: z.int(),
    unknownTypes: z.int().describe('rows whose type is not in the agency’s list'),
    unknownAreas: z.int().describe('rows whose area is not one of the agency’s: they may count in no area'),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
    timePrecision: z.string(),
    dataSet: dataSet.pick({ id: true, name: true }).nullable(),
    createdBy: z.string().describe('`system` if Reeve imported it'),
    createdAt: instant,
    marking,
  })
  .meta({ id: 'ImportBatch' });
export type ImportBatch = z.output<typeof importBatch>;
/** One batch in full: also the mapping of its columns and the quality of its rows. */
export const importBatchInFull = importBatch.extend({
  mapping: importMapping.nullable().describe('null: a known layout'),
  quality: importQuality.nullable().describe('null until it is loaded'),
  coverage: extractCoverage.nullable().describe('null: coverage was not stated'),
  countedBy: z
    .object({ id, name: z.string() })
    .nullable()
    .describe('the set of areas in which its crimes count by their location; null: in the areas of the file'),
});
export type ImportBatchInFull = z.output<typeof importBatchInFull>;

export const importCrimes = operation({
  name: 'importCrimes',
  method: 'POST',
  path: '/api/import-batches',
  summary:
    'Import a file of recorded crime (multipart: `settings`, then `file`); rows already imported are not added again.',
  input: z.unknown(),
  upload: true,
  reply: importBatch,
});
/** The part `settings` of the upload, as JSON. */
export const importSettings = z.strictObject({
  marking: chosenMarking.optional(),
  fileName: z.string().max(300),
  type: z.string().max(80).optional().describe('the type of all rows, if the file has none'),
  askType: z
    .boolean()
    .optional()
    .describe('if the file has no type, refuse with a guess in `detail.guess` instead of using the guess'),
  dataSet: chosenDataSet.optional().describe('default: the agency’s own recorded crime'),
  areaSetId: countingAreaSet.optional(),
  coverage: extractCoverage.optional().describe('default: not stated; methods that need it are then refused'),
  mapping: importMapping.optional().describe('what the columns mean, if Reeve does not know the layout'),
  bytes: z.int().min(0).optional(),
});
export const listImportBatches = operation({
  name: 'listImportBatches',
  method: 'GET',
  path: '/api/import-batches',
  summary: 'Imports, newest first.',
  query: z.strictObject(pageQuery),
  reply: page(importBatch),
});
export const readImportBatch = operation({
  name: 'readImportBatch',
  method: 'GET',
  path: '/api/import-batches/:id',
  summary: 'One import.',
  params: idParams,
  reply: importBatchInFull,
});
export const readImportFaults = operation({
  name: 'readImportFaults',
  method: 'GET',
  path: '/api/import-batches/:id/faults.csv',
  summary: 'The rejected rows, each with its reason.',
  params: idParams,
  reply: z.unknown(),
  file: 'text/csv',
});
export const undoImport = operation({
  name: 'undoImport',
  method: 'POST',
  path: '/api/import-batches/:id/undo',
  summary: 'Undo an import: remove all rows of its file.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: importBatch,
});
export const listCrimes = operation({
  name: 'listCrimes',
  method: 'GET',
  path: '/api/crimes',
  summary: 'Recorded crime the reader may see, newest first.',
  query: z.strictObject({
    ...pageQuery,
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    dataSetId: id.optional().describe('default: every set'),
    type: z.string().max(80).optional(),
    area: z.string().max(80).optional(),
    from: localDate.optional(),
    to: localDate.optional(),
    batchId: id.optional(),
  }),
  reply: page(crimeRow),
});
export const listCrimeFacets = operation({
  name: 'listCrimeFacets',
  method: 'GET',
  path: '/api/crimes/facets',
  summary: 'The types and areas that occur in a data set among the crimes the reader may see.',
  query: z.strictObject({ dataSetId: id.optional().describe('default: the agency’s own recorded crime') }),
  reply: z.object({
    dataSet: dataSet.pick({ id: true, name: true }).nullable().describe('null if there is none'),
    types: z.array(z.string()),
    areas: z.array(z.object({ code: z.string(), name: z.string() })),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
  }),
});
