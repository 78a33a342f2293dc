import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, idParams, instant, localDate, marking, page, pageQuery } from '../parts.ts';

/** Selects the crimes; the rest is up to the method. */
export const eventSelection = z
  .strictObject({
    dataSetId: id.optional().describe('default: the agency’s own recorded crime'),
    types: z.array(z.string().max(80)).min(1).max(50),
    areas: z.array(z.string().max(80)).max(500).describe('empty: everywhere'),
    from: localDate,
    to: localDate.describe('first day not counted'),
    within: z
      .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
      .min(3)
      .max(500)
      .nullable()
      .describe('the corners of an area on the map, longitude first; null: no limit'),
    inAreas: z
      .strictObject({ setId: id, codes: z.array(z.string().max(200)).min(1).max(500) })
      .optional()
      .describe('areas of one set: crimes located in them or, without a location, with their code or name'),
    discovered: z
      .enum(['left_out', 'kept'])
      .describe('offences found where officers look: their counts measure police activity'),
  })
  .meta({ id: 'EventSelection' });
export type EventSelection = z.output<typeof eventSelection>;

const metres = (least: number, most: number) => z.number().min(least).max(most);
const bandEdges = (most: number) =>
  z.array(z.number().min(0).max(most).nullable()).min(2).max(30).describe('ascending; null at the end: open-ended');

/** The methods, each with its parameters. */
export const eventParameters = z
  .discriminatedUnion('method', [
    z.strictObject({
      method: z.literal('density'),
      selection: eventSelection,
      kernel: z.enum(['quartic', 'gaussian']),
      bandwidthM: metres(10, 50_000),
      cellM: metres(5, 50_000),
    }),
    z.strictObject({ method: z.literal('hot_cells'), selection: eventSelection, cellM: metres(5, 50_000) }),
    z.strictObject({
      method: z.literal('clusters'),
      selection: eventSelection,
      withinM: metres(1, 50_000),
      leastEvents: z.int().min(2).max(10_000),
    }),
    z.strictObject({
      method: z.literal('near_repeat'),
      selection: eventSelection,
      distancesM: bandEdges(100_000),
      days: bandEdges(10_000),
      metric: z.enum(['euclidean', 'manhattan']),
      permutations: z.int().min(99).max(9999),
      seed: z.int().min(0).max(4_294_967_295),
    }),
    z.strictObject({
      method: z.literal('hour_weekday'),
      selection: eventSelection,
      longWindows: z.enum(['exclude', 'weekday_profile', 'even']),
    }),
    z.strictObject({ method: z.literal('trend'), selection: eventSelection, period: z.enum(['week', 'month']) }),
    z.strictObject({ method: z.literal('concentration'), selection: eventSelection, samePlaceM: metres(1, 1000) }),
    z.strictObject({
      method: z.literal('place_forecast'),
      selection: eventSelection,
      cellM: metres(25, 5000),
      testMonths: z.int().min(1).max(24),
    }),
  ])
  .meta({ id: 'EventParameters' });
export type EventParameters = z.output<typeof eventParameters>;
export type EventMethod = EventParameters['method'];

/** The meaning of a number, for wording in the reader's language. */
const unit = z.enum([
  'count',
  'metres',
  'days',
  'share',
  'probability',
  'ratio',
  'per_km2',
  'score',
  'degrees',
  'text',
]);
export type FigureUnit = z.output<typeof unit>;
const code = z.string().max(60);

/** The result of a method: figures by name, at most one table, and warnings for the reader. */
export const eventResult = z
  .object({
    n: z.int().describe('crimes used for the result'),
    leftOut: z.array(z.object({ because: code, crimes: z.int() })),
    figures: z.array(z.object({ name: code, value: z.union([z.number(), z.string(), z.null()]), unit })),
    table: z
      .object({
        columns: z.array(z.object({ name: code, unit })),
        rows: z.array(z.array(z.union([z.number(), z.string(), z.null()]))),
        rowsInAll: z.int(),
      })
      .nullable(),
    warnings: z.array(code),
  })
  .meta({ id: 'EventResult' });
export type EventResult = z.output<typeof eventResult>;

export const weeklyParameters = z
  .strictObject({
    dataSetId: id.optional().describe('default: the agency’s own recorded crime'),
    offenceType: z.string().max(80),
    areas: z.array(z.string().max(80)).max(50),
    weekOf: localDate.describe('any day of the week in question'),
    baselineWeeks: z.int().min(4).max(104).default(12),
  })
  .meta({ id: 'WeeklyParameters' });
export const weeklyResult = z
  .object({
    observed: z.int(),
    mean: z.number(),
    z: z.number().nullable().describe('the published square-root z, for information: the level is based on p'),
    p: z.number().nullable(),
    level: z.enum(['usual', 'watch', 'alert']),
    method: z.string(),
    dispersion: z
      .number()
      .optional()
      .describe('variance over mean of the series, ≥ 1; absent in runs of method version 1'),
    bounds: z
      .object({ watchAbove: z.number(), alertAbove: z.number(), watchBelow: z.number(), alertBelow: z.number() })
      .optional()
      .describe('counts above which a week is watch or alert; absent in runs of method version 1'),
    weeks: z.array(z.object({ weekOf: z.string(), count: z.int() })),
    sameWeeks: z
      .object({ years: z.array(z.object({ weekOf: z.string(), count: z.int() })), median: z.number() })
      .nullable(),
  })
  .meta({ id: 'WeeklyResult' });
const runParts = {
  id,
  reference: z.string(),
  title: z.string(),
  sentence: z.string(),
  method: z.string(),
  methodVersion: z.string(),
  codeLists: z.string(),
  inputDigest: z.string(),
  inputCount: z.int(),
  resultDigest: z.string(),
  stale: z.boolean(),
  ranBy: z.string(),
  ranAt: instant,
  marking,
  version: z.int(),
};
export const analysisRun = z
  .discriminatedUnion('form', [
    z.object({
      form: z.literal('weekly_count'),
      ...runParts,
      parameters: weeklyParameters,
      result: weeklyResult.nullable().describe('null for a public run with fewer than five crimes in some week'),
    }),
    z.object({ form: z.literal('events'), ...runParts, parameters: eventParameters, result: eventResult }),
  ])
  .meta({ id: 'AnalysisRun' });
const runReply = z
  .object({ id, reference: z.string(), findingId: id, findingReference: z.string() })
  .meta({ id: 'NewRun' });
export const runWeeklyCount = operation({
  name: 'runWeeklyCount',
  method: 'POST',
  path: '/api/analysis-runs',
  summary: 'Is this week unusual? Counts of a type in areas compared with the mean of the weeks immediately before.',
  input: weeklyParameters,
  reply: runReply,
});
export const runEventAnalysis = operation({
  name: 'runEventAnalysis',
  method: 'POST',
  path: '/api/analysis-runs/events',
  summary:
    'Analyse where and when crime was recorded: one method on a selection of crimes, saved as a run and a finding.',
  input: eventParameters,
  reply: runReply,
});
export const readAnalysisRun = operation({
  name: 'readAnalysisRun',
  method: 'GET',
  path: '/api/analysis-runs/:id',
  summary: 'One run with its result, and whether its inputs have changed.',
  params: idParams,
  reply: analysisRun,
});
export const rerunAnalysis = operation({
  name: 'rerunAnalysis',
  method: 'POST',
  path: '/api/analysis-runs/:id/rerun',
  summary: 'Repeat a run on the current data; equal inputs give an equal digest.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({
    inputDigest: z.string(),
    resultDigest: z.string(),
    sameInput: z.boolean(),
    sameResult: z.boolean(),
  }),
});
export const finding = z
  .object({
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
  })
  .meta({ id: 'Finding' });
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
