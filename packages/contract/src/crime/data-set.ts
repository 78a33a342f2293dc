import { DATA_SET_KINDS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, localDate, marking, newId, reason } from '../parts.ts';

const codes = z.array(z.string().max(200)).max(500);

/** Days as half-open spans: the first day, and the first day after it. */
export const daySpan = z.object({ from: z.string(), before: z.string() }).meta({ id: 'DaySpan' });

/** The coverage of an extract, stated on import: its days, areas and types. */
export const extractCoverage = z.strictObject({
  from: localDate,
  before: localDate.describe('first day that the extract no longer covers'),
  areas: codes.describe('empty: the whole area of the data set'),
  offenceTypes: codes.describe('empty: every type of the data set'),
  gaps: z
    .array(z.strictObject({ from: localDate, before: localDate }))
    .max(100)
    .default([])
    .describe('days within the period that the extract does not cover'),
  extractedOn: localDate.nullable().describe('the day the extract was made; null: unknown'),
  statedBy: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .describe('the office or person that supplied the extract and states this'),
});
export type ExtractCoverage = z.output<typeof extractCoverage>;

/** The data set of an import: an existing or a new one. */
export const chosenDataSet = z
  .union([
    z.strictObject({ id }),
    z.strictObject({ name: z.string().trim().min(2).max(120), kind: choice('DataSetKind', DATA_SET_KINDS) }),
  ])
  .meta({ id: 'ChosenDataSet' });

/** The areas by which imported crimes are counted. */
export const countingAreaSet = id.describe(
  'count each crime in the area of this set that contains its location, or without one, that its code or name in the file names; default: in the area of the file',
);

export const dataSet = z
  .object({
    id,
    name: z.string(),
    kind: choice('DataSetKind', DATA_SET_KINDS),
    own: z.boolean().describe('the agency’s own recorded crime: the default where no set is named'),
    createdBy: z.string(),
    createdAt: instant,
    marking,
  })
  .meta({ id: 'DataSet' });
export type DataSet = z.output<typeof dataSet>;

const statement = z.object({
  id,
  kind: z.enum(['covered', 'gap']),
  from: z.string(),
  before: z.string(),
  areas: z.array(z.string()),
  offenceTypes: z.array(z.string()),
  extractedOn: z.string().nullable(),
  batch: z
    .object({ id, reference: z.string() })
    .nullable()
    .describe('the extract it belongs to; null: entered by hand'),
  statedBy: z.string(),
  because: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  secondedBy: z.string().nullable().describe('who confirmed an entry by hand; it is valid from then on'),
  maySecond: z.boolean(),
  marking,
});
export type CoverageRow = z.output<typeof statement>;

/** The delay from crime to recording, for one type: days, corrected for crimes an extract could not contain yet. */
const recordingLag = z.object({
  offenceType: z.string(),
  n: z.int(),
  medianDays: z.number(),
  ninetiethDays: z.number(),
  ninetyFifthDays: z.number(),
});

export const listDataSets = operation({
  name: 'listDataSets',
  method: 'GET',
  path: '/api/data-sets',
  summary: 'The data sets the reader may see, the agency’s own first.',
  reply: z.object({ items: z.array(dataSet) }),
});
export const readDataSet = operation({
  name: 'readDataSet',
  method: 'GET',
  path: '/api/data-sets/:id',
  summary: 'One data set: its stated coverage, covered days by area, and recording delays.',
  params: idParams,
  reply: dataSet.extend({
    statements: z.array(statement),
    covered: z.array(daySpan).describe('days covered in every area and for every type of the set'),
    areas: z.array(z.object({ code: z.string(), name: z.string(), covered: z.array(daySpan) })),
    lags: z.array(recordingLag).describe('for types with known recording dates'),
  }),
});
export const readCoverage = operation({
  name: 'readCoverage',
  method: 'GET',
  path: '/api/coverage',
  summary: 'The days of a period that a data set covers and does not cover, for some areas and types.',
  query: z.strictObject({
    dataSetId: id.optional().describe('default: the agency’s own recorded crime'),
    areas: z.union([z.string().max(200), codes]).optional(),
    types: z.union([z.string().max(200), codes]).optional(),
    from: localDate,
    to: localDate.describe('first day after the period'),
    maturityDays: z.coerce.number().int().min(0).max(365).default(0),
  }),
  reply: z.object({
    dataSet: dataSet.pick({ id: true, name: true }).nullable(),
    stated: z.boolean().describe('false if the coverage of the set was not stated'),
    covered: z.array(daySpan),
    uncovered: z.array(daySpan),
  }),
});
export const stateCoverage = operation({
  name: 'stateCoverage',
  method: 'POST',
  path: '/api/data-sets/:id/coverage',
  summary: 'Correct by hand which days a data set covers; it is valid once a second person has confirmed it.',
  params: idParams,
  input: z.strictObject({
    kind: z.enum(['covered', 'gap']),
    from: localDate,
    before: localDate,
    areas: codes,
    offenceTypes: codes,
    reason,
  }),
  reply: newId,
});
export const secondCoverage = operation({
  name: 'secondCoverage',
  method: 'POST',
  path: '/api/coverage/:id/second',
  summary: 'Confirm a correction of coverage that another person entered by hand.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({ secondedBy: z.string() }),
});
