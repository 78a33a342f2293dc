import { z } from 'zod';
import { operation } from './operation.ts';
import { id, idParams, instant, localDate, marking, page, pageQuery, reason } from './parts.ts';
import { chosenMarking } from './record.ts';

export const crimeRow = z.object({
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
  street: z.string(),
  outcome: z.string(),
  detection: z.string(),
});
export type CrimeRow = z.output<typeof crimeRow>;

export const importBatch = z.object({
  id,
  reference: z.string(),
  version: z.int(),
  state: z.enum(['loading', 'loaded', 'undone', 'failed']),
  fileName: z.string(),
  layout: z.string(),
  rowsRead: z.int(),
  rowsTotal: z.int(),
  failure: z.string().nullable(),
  rowsNew: z.int(),
  rowsDuplicate: z.int(),
  rowsRejected: z.int(),
  firstOn: z.string().nullable(),
  lastOn: z.string().nullable(),
  timePrecision: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  marking,
});
export type ImportBatch = z.output<typeof importBatch>;

export const importCrimes = operation({
  name: 'importCrimes',
  method: 'POST',
  path: '/api/import-batches',
  summary:
    'Bring in a file of recorded crime (multipart: `settings`, then `file`); rows already there are not added again.',
  input: z.unknown(),
  reply: importBatch,
});
/** The part `settings` of the upload, as JSON. */
export const importSettings = z.strictObject({
  marking: chosenMarking.optional(),
  fileName: z.string().max(300),
  type: z.string().max(80).optional().describe('the type of all rows, where the file does not say'),
  bytes: z.int().min(0).optional(),
});
export const listImportBatches = operation({
  name: 'listImportBatches',
  method: 'GET',
  path: '/api/import-batches',
  summary: 'Files brought in, newest first.',
  query: z.strictObject(pageQuery),
  reply: page(importBatch),
});
export const readImportBatch = operation({
  name: 'readImportBatch',
  method: 'GET',
  path: '/api/import-batches/:id',
  summary: 'One file brought in.',
  params: idParams,
  reply: importBatch,
});
export const readImportFaults = operation({
  name: 'readImportFaults',
  method: 'GET',
  path: '/api/import-batches/:id/faults.csv',
  summary: 'The rows that were not taken, with the reason of each.',
  params: idParams,
  reply: z.unknown(),
  file: 'text/csv',
});
export const undoImport = operation({
  name: 'undoImport',
  method: 'POST',
  path: '/api/import-batches/:id/undo',
  summary: 'Take a whole file out again.',
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
  summary: 'The types and areas that occur among the crimes the reader may see.',
  reply: z.object({
    types: z.array(z.string()),
    areas: z.array(z.object({ code: z.string(), name: z.string() })),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
  }),
});

export const weeklyParameters = z.strictObject({
  offenceType: z.string().max(80),
  areas: z.array(z.string().max(80)).max(50),
  weekOf: localDate.describe('any day of the week asked about'),
  baselineWeeks: z.int().min(4).max(104).default(12),
});
export const weeklyResult = z.object({
  observed: z.int(),
  mean: z.number(),
  z: z.number().nullable(),
  p: z.number().nullable(),
  level: z.enum(['usual', 'watch', 'alert']),
  method: z.string(),
  weeks: z.array(z.object({ weekOf: z.string(), count: z.int() })),
  sameWeeks: z
    .object({ years: z.array(z.object({ weekOf: z.string(), count: z.int() })), median: z.number() })
    .nullable(),
});
export const analysisRun = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  method: z.string(),
  methodVersion: z.string(),
  parameters: weeklyParameters,
  codeLists: z.string(),
  inputDigest: z.string(),
  inputCount: z.int(),
  resultDigest: z.string(),
  result: weeklyResult,
  stale: z.boolean(),
  ranBy: z.string(),
  ranAt: instant,
  marking,
  version: z.int(),
});
export const runWeeklyCount = operation({
  name: 'runWeeklyCount',
  method: 'POST',
  path: '/api/analysis-runs',
  summary: 'Is this week odd? Counts of a type in areas against the mean of the weeks right before.',
  input: weeklyParameters,
  reply: z.object({ id, reference: z.string(), findingId: id, findingReference: z.string() }),
});
export const readAnalysisRun = operation({
  name: 'readAnalysisRun',
  method: 'GET',
  path: '/api/analysis-runs/:id',
  summary: 'One run with its result, and whether its inputs have changed since.',
  params: idParams,
  reply: analysisRun,
});
export const rerunAnalysis = operation({
  name: 'rerunAnalysis',
  method: 'POST',
  path: '/api/analysis-runs/:id/rerun',
  summary: 'Run it again on the data as it is now; equal inputs give an equal digest.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({
    inputDigest: z.string(),
    resultDigest: z.string(),
    sameInput: z.boolean(),
    sameResult: z.boolean(),
  }),
});
export const finding = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  sentence: z.string(),
  runId: id,
  runReference: z.string(),
  stale: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
  marking,
});
export const listFindings = operation({
  name: 'listFindings',
  method: 'GET',
  path: '/api/findings',
  summary: 'Findings the reader may see, newest first.',
  query: z.strictObject(pageQuery),
  reply: page(finding),
});
export const readFinding = operation({
  name: 'readFinding',
  method: 'GET',
  path: '/api/findings/:id',
  summary: 'One finding.',
  params: idParams,
  reply: finding,
});
