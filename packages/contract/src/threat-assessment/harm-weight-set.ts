import { SCALE_REFUSALS, SCALE_UNITS } from '@reeve/domain';
import { z } from 'zod';
import { daySpan } from '../crime/data-set.ts';
import { operation } from '../operation.ts';
import { choice, id, idParams, instant, localDate, newId, reason } from '../parts.ts';
import { madeFields } from './assessment-template.ts';

const code = z.string().max(80);
const offence = z.object({ offence: code, title: z.string().describe('in the reader’s language') });
const days = z.number().min(0).max(1_000_000).describe('of imprisonment');
const given = (most: number) => z.string().trim().min(3).max(most);

/** The version of the weights that a figure rests on. */
const weightsUsed = z
  .object({ id, code: z.string(), version: z.int(), name: z.string(), source: z.string() })
  .meta({ id: 'HarmWeightsUsed' });

const registeredWeights = z
  .object({
    id,
    code: z.string().describe('the same in all its versions'),
    version: z.int(),
    name: z.string(),
    source: z.string().describe('the law, guideline or office the days come from'),
    fileName: z.string().describe('empty: entered by hand'),
    weights: z.array(offence.extend({ days })).describe('by days, the highest first'),
    missing: z.array(offence).describe('the agency’s offences without a weight'),
    newest: z.boolean().describe('the newest version of its code that is not retired'),
    ...madeFields,
  })
  .meta({ id: 'RegisteredHarmWeights' });
export type RegisteredHarmWeights = z.output<typeof registeredWeights>;

export const listHarmWeightSets = operation({
  name: 'listHarmWeightSets',
  method: 'GET',
  path: '/api/harm-weight-sets',
  summary: 'The sets of harm weights in all versions, the newest of each first.',
  reply: z.object({ items: z.array(registeredWeights), mayKeep: z.boolean() }),
});

/** The part `settings` of an uploaded sentencing scale. */
export const scaleSettings = z.strictObject({
  fileName: z.string().max(300),
  sheet: z.string().max(300).optional().describe('default: the first'),
  unit: choice('ScaleUnit', SCALE_UNITS).describe('what the file counts in'),
  offence: z.int().min(1).max(200).optional().describe('number of the column with the code; default: guessed'),
  days: z.int().min(1).max(200).optional().describe('number of the column with the sentence; default: guessed'),
});

const scalePreview = z
  .object({
    sheets: z.array(z.string()),
    sheet: z.string(),
    columns: z.array(z.string()).describe('their headings, in order'),
    offence: z.int().describe('number of the column used as code'),
    days: z.int().describe('number of the column used as sentence'),
    rows: z
      .array(
        z.object({
          row: z.int().describe('from 1, without the heading'),
          code: z.string().describe('as in the file'),
          name: z.string().describe('a further text of the row'),
          written: z.string().describe('the sentence as in the file'),
          days: days.nullable(),
          fault: choice('ScaleRefusal', SCALE_REFUSALS).nullable(),
        }),
      )
      .describe('at most 2,000'),
    rowsRead: z.int(),
    weights: z.array(offence.extend({ days })).describe('what the import would store'),
    missing: z.array(offence).describe('the agency’s offences that the file does not weigh'),
    blocking: z.int().describe('rows that must be corrected in the file first; codes of other agencies are left out'),
  })
  .meta({ id: 'ScalePreview' });
export type ScalePreview = z.output<typeof scalePreview>;

export const previewSentencingScale = operation({
  name: 'previewSentencingScale',
  method: 'POST',
  path: '/api/harm-weight-sets/preview',
  summary:
    'Preview a national sentencing scale from a table (multipart: `settings`, then `file`), with the fault of each row; nothing is stored.',
  input: z.unknown(),
  upload: true,
  reply: scalePreview,
});

export const addHarmWeightSet = operation({
  name: 'addHarmWeightSet',
  method: 'POST',
  path: '/api/harm-weight-sets',
  summary: 'Add a set of harm weights, or a new version next to the earlier ones, all of it or nothing.',
  input: z.strictObject({
    code: z.string().trim().min(1).max(60).optional().describe('default: a new set; else a new version of it'),
    name: given(120),
    source: given(300),
    fileName: z.string().max(300).default(''),
    because: reason,
    weights: z
      .array(z.strictObject({ offence: code, days }))
      .min(1)
      .max(2000),
  }),
  reply: newId.extend({ code: z.string(), version: z.int() }),
});

export const retireHarmWeightSet = operation({
  name: 'retireHarmWeightSet',
  method: 'POST',
  path: '/api/harm-weight-sets/:id/retire',
  summary: 'Retire a version: it is no longer offered. Figures that named it can still be computed.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({ retiredAt: instant }),
});

const sums = {
  crimes: z.int().nullable().describe('reported; null if nothing is covered'),
  leftOut: z.int().describe('found by police work: in no sum'),
  days: z.number().nullable(),
};

export const readHarm = operation({
  name: 'readHarm',
  method: 'GET',
  path: '/api/harm',
  summary:
    'Harm of recorded crime in days of imprisonment, by offence and area, over covered days alone; crimes found by police work are left out.',
  query: z.strictObject({
    weightsId: id.optional().describe('default: the newest version of the first set'),
    from: localDate.optional().describe('default: the year before the last covered day'),
    before: localDate.optional().describe('the first day not counted'),
    dataSetId: id.optional().describe('default: the agency’s own recorded crime'),
  }),
  reply: z.object({
    weights: weightsUsed.nullable().describe('null if there are none'),
    dataSet: z.object({ id, name: z.string() }).nullable().describe('null if there is none the reader may see'),
    from: localDate.nullable(),
    before: localDate.nullable(),
    covered: z.array(daySpan).readonly().describe('days covered for every area and offence of the set'),
    offences: z
      .array(
        offence.extend({
          ...sums,
          daysEach: days.nullable().describe('null without a weight'),
          uncovered: z.array(z.string()).describe('names of areas not covered for it: not known, and not zero'),
        }),
      )
      .describe('the most harm first'),
    areas: z
      .array(
        z.object({
          code: z.string().describe('empty: crimes without an area'),
          name: z.string(),
          ...sums,
          uncovered: z.array(z.string()).describe('titles of offences not covered here'),
        }),
      )
      .describe('the most harm first'),
    crimes: z.int(),
    leftOut: z.int(),
    days: z.number(),
    unweighted: z.array(offence.extend({ crimes: z.int() })).describe('in no sum, because they have no weight'),
    complete: z.boolean().describe('false: the sums are a lower bound'),
  }),
});
