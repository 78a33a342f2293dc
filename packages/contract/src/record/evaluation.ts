import { PRESET_MATURITY_DAYS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { created, id, idParams, instant, localDate, prose, versioned } from '../parts.ts';
import { readOnly, recordOperations } from './record.ts';

const text = prose.default('');
const codes = z.array(z.string().max(80)).max(50);

/** How a task will be judged, fixed with the decision, before the task begins. */
export const measure = z
  .strictObject({
    offenceType: z.string().max(80),
    treatedAreas: codes,
    comparisonAreas: codes,
    displacementAreas: codes,
    displacementComparisonAreas: codes,
    beforeFrom: localDate,
    startsOn: localDate,
    afterTo: localDate,
    dataSetId: id.optional().describe('the counted data set; default: the agency’s own recorded crime'),
    maturityDays: z
      .int()
      .min(0)
      .max(365)
      .default(PRESET_MATURITY_DAYS)
      .describe('count only crimes recorded within this many days, so that both periods are counted alike'),
    chosenByItsPeak: z
      .boolean()
      .default(true)
      .describe('the treated area was chosen because of its crimes in the period before; true if unknown'),
    harmTypes: z
      .array(z.string().max(80))
      .max(20)
      .default([])
      .describe('offences over which the result is also weighed by harm; none: only the counted offence is looked at'),
    harmWeightsId: id.optional().describe('the version of the harm weights; fixed by the server when decided'),
  })
  .meta({ id: 'Measure' });

/** What was fixed when a measure was decided on; made by the server, and in the log under its digest. */
export const registration = z
  .strictObject({
    digest: z.string().describe('SHA-256 of the measure and of what it could show on the day of the decision'),
  })
  .meta({ id: 'Registration' });

const pair = z.tuple([z.int(), z.int()]).describe('before, after').meta({ id: 'BeforeAfter' });
const published = z
  .object({
    wdd: z.number(),
    se: z.number(),
    z: z.number(),
    pOneTailed: z.number(),
    ci95: z.tuple([z.number(), z.number()]),
  })
  .meta({ id: 'PublishedResult' });
const assessment = z.object({
  difference: z.number().describe('crimes compared with the expected number; below 0: fewer'),
  ci95: z.tuple([z.number(), z.number()]),
  claim: z.enum(['fewer', 'more', 'none']).describe('the effect beyond chance: the two-sided rule of two tests'),
  notClaimedBecause: z.array(z.string()).describe('why nothing can be claimed, regardless of the counts'),
  comparedWith: z.enum(['before_window', 'same_weeks_of_earlier_years']),
  ratio: z.object({ value: z.number().nullable(), pFewer: z.number(), pMore: z.number() }),
  controlScale: z.number().nullable(),
  dispersion: z.number(),
  earlierWeeks: z.int(),
  sentences: z.array(z.string()).describe('the result in the reader’s language, the headline first'),
});
const power = z.object({
  expected: z.number().describe('crimes expected in the treated area if nothing is done'),
  smallestFall: z.number().nullable().describe('the smallest true fall detected four times in five; null: none is'),
  ifAllPrevented: z.number().describe('probability of a claim if every crime there is prevented, 0 to 1'),
  notClaimedBecause: z.array(z.string()).describe('why no fall can be claimed, regardless of the counts'),
});
const change = z
  .object({ difference: z.number(), ci95: z.tuple([z.number(), z.number()]) })
  .describe('below 0: fewer; with its 95 % interval');
const placebo = z.object({
  of: z.int().describe('comparisons without an action'),
  asLow: z.int().describe('of these, how many fell as much or more'),
  asHigh: z.int(),
  pFewer: z.number(),
  pMore: z.number(),
});
const range = z.object({ best: z.number(), low: z.number(), high: z.number() });
const harm = z.object({
  weights: z.object({ id, code: z.string(), version: z.int(), name: z.string() }),
  all: change.describe('days of imprisonment'),
  kinds: z.array(
    z.object({ offenceType: z.string(), daysEach: z.number(), treated: pair, control: pair, days: change }),
  ),
});
const detail = z
  .object({
    registered: z
      .object({
        digest: z.string(),
        on: localDate,
        power: power
          .nullable()
          .describe('what the design could show then; null if it rests on crimes not counted here'),
        powerNote: z.string(),
      })
      .nullable()
      .describe('null: decided before measures were fixed with a digest'),
    areas: z.array(
      z.object({
        code: z.string(),
        role: z.enum(['treated', 'comparison', 'displacement', 'displacementComparison']),
        counts: pair,
        change: change.nullable().describe('of a treated or displacement area alone against its comparison'),
      }),
    ),
    treatedPart: change,
    displacementPart: change.nullable().describe('null: displacement was not studied'),
    quotient: z
      .object({ value: z.number(), reading: z.string() })
      .nullable()
      .describe('the displacement quotient; null if not studied, or not interpretable because crime did not fall'),
    cumulative: z
      .array(z.object({ weekOf: localDate, difference: z.number(), low: z.number(), high: z.number() }))
      .describe('the result after each week since the start; only the last was fixed beforehand'),
    places: placebo
      .nullable()
      .describe(
        'the same comparison for other covered areas; null if there are none, or the area was chosen at its peak',
      ),
    times: placebo
      .nullable()
      .describe(
        'the same comparison at earlier times; null if the weeks before are too few, or the area was chosen at its peak',
      ),
    harm: harm.nullable().describe('null: not fixed beforehand, or days not covered'),
    cost: z.object({
      hours: z.number().nullable().describe('recorded with the outcomes, else planned; null: neither'),
      isPlanned: z.boolean(),
      money: z.number().nullable().describe('of the chosen option, in the currency of the agency’s budget'),
      hoursPerCrime: range.nullable().describe('null: no effect is not excluded, or the hours are not known'),
      moneyPerCrime: range.nullable(),
    }),
  })
  .meta({ id: 'ResultDetail' });

const evaluationRecord = readOnly(
  recordOperations({
    kind: 'evaluation',
    noun: 'Evaluation',
    path: '/api/evaluations',
    states: ['evaluated', 'superseded'],
    body: z.strictObject({
      taskId: id,
      lesson: text,
      number: z.int().describe('the version of the evaluation of its task, from 1'),
      previousId: id.nullable().describe('the version this one replaced because the data changed'),
      result: z
        .object({
          of: z.string().optional().describe('the title of the task; absent: evaluated by an earlier method'),
          treated: pair,
          control: pair,
          displacement: pair,
          displacementControl: pair,
          assessment,
          published: published
            .nullable()
            .describe('the published weighted displacement difference; null if based on fewer than 20 crimes'),
          dispersionIndex: z.number().nullable(),
          weekly: z.array(z.object({ weekOf: z.string(), treated: z.int(), control: z.int() })),
          measure,
          dataSet: z.string().describe('what was counted'),
          method: z.string(),
          inputDigest: z.string(),
          resultDigest: z.string(),
          codeLists: z.string(),
          power,
          powerNote: z.string(),
          cautions: z.array(z.string()),
          detail: detail.optional().describe('absent: evaluated by an earlier method'),
        })
        .optional()
        .describe('computed by the server from the registered measure; never sent by a client'),
    }),
  }),
);
const counted = z.object({ treated: pair, control: pair, displacement: pair, displacementControl: pair });
export const evaluation = {
  ...evaluationRecord,
  read: operation({
    name: 'readEvaluation',
    method: 'GET',
    path: '/api/evaluations/:id',
    summary: 'One evaluation, whether its data have changed since, and the other versions of it.',
    params: idParams,
    reply: evaluationRecord.full.extend({
      stale: z.boolean().describe('its data have changed: evaluate again for a new version'),
      versions: z.array(
        z.object({ id, reference: z.string(), number: z.int(), title: z.string(), state: z.string(), at: instant }),
      ),
      before: counted.nullable().describe('the counts of the version this one replaced'),
    }),
  }),
};
export const evaluateTask = operation({
  name: 'evaluateTask',
  method: 'POST',
  path: '/api/tasks/:id/evaluate',
  summary:
    'Count the registered measure and evaluate it, with its uncertainty; for an evaluated task whose data have changed, as a new version.',
  params: idParams,
  input: z.strictObject({ ...versioned, lesson: z.string().trim().min(3).max(4000) }),
  reply: created,
});
export const previewPower = operation({
  name: 'previewPower',
  method: 'POST',
  path: '/api/measures/power',
  summary: 'What a design can show, before the decision: the expected counts and the smallest detectable change.',
  input: measure,
  reply: z.object({
    treatedBefore: z.int(),
    comparisonBefore: z.int(),
    displacementBefore: z.int(),
    displacementComparisonBefore: z.int(),
    coveredDays: z.int().describe('covered days of the before-window: the counts are from these'),
    days: z.int().describe('days of the before-window'),
    readableOn: z.string().describe('the first day on which the result can be read'),
    power: power.nullable().describe('what this design can show; null if no day is covered'),
    powerNote: z.string(),
  }),
});

export const suggestComparisons = operation({
  name: 'suggestComparisons',
  method: 'POST',
  path: '/api/measures/comparisons',
  summary:
    'Areas to compare with, from the weeks before the before-window: those whose crimes moved most nearly in proportion.',
  input: z.strictObject({
    offenceType: z.string().max(80),
    treatedAreas: codes.min(1),
    usedAreas: codes.default([]).describe('areas with another part in the measure; none of them is suggested'),
    beforeFrom: localDate,
    dataSetId: id.optional(),
    maturityDays: z.int().min(0).max(365).default(PRESET_MATURITY_DAYS),
  }),
  reply: z.object({
    weeks: z.int().describe('covered weeks before the before-window'),
    because: z.enum(['history_too_short', 'no_crime']).nullable().describe('why nothing is suggested'),
    areas: z.array(z.object({ code: z.string(), name: z.string() })).describe('to compare with, together'),
    check: z
      .object({
        weeks: z.int(),
        scale: z.number().nullable().describe('crimes of the comparison for each crime of the treated area'),
        dispersion: z.number(),
        pDrift: z.number(),
      })
      .nullable()
      .describe('how the suggestion did in the later half of the weeks, which did not choose it'),
    candidates: z
      .array(z.object({ code: z.string(), name: z.string(), crimes: z.int(), dispersion: z.number() }))
      .describe('each alone, the best first'),
    leftOut: z.array(
      z.object({ code: z.string(), name: z.string(), because: z.enum(['next_to_treated', 'not_covered']) }),
    ),
  }),
});
