import {
  ASSESSED_UNITS,
  ASSESSMENT_FAULTS,
  ASSESSMENT_STATES,
  CELL_STANDINGS,
  CONFIDENCES,
  COUNT_DAYS,
  HARM_SCALES,
  INDICATOR_VALUES,
  LEVELS,
  LISTED_KINDS,
  MOST_ASSESSORS,
  SCORED_KINDS,
  TRENDS,
  TURNOUTS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, citedRecord, id, idParams, instant, line, localDate, newVersion, versioned } from '../parts.ts';
import { citation, recordOperations } from '../record/record.ts';

const sentence = z.string().trim().max(1000);
export const assessedUnit = choice('AssessedUnit', ASSESSED_UNITS);
const scoredKind = choice('ScoredKind', SCORED_KINDS);
export const indicatorValue = choice('IndicatorValue', INDICATOR_VALUES);
export const confidence = choice('Confidence', CONFIDENCES);
const trend = choice('Trend', TRENDS);
const turnout = choice('Turnout', TURNOUTS);

/** Most indicators of a template. */
export const MOST_INDICATORS = 40;

const template = z
  .strictObject({
    id: z.string().trim().min(1).max(60),
    version: z.int().min(1).max(10_000),
    unit: assessedUnit,
    indicators: z
      .array(
        z.strictObject({
          id: z.string().trim().min(1).max(60),
          weight: z.int().min(0).max(3),
          name: z.string().trim().min(3).max(120).optional().describe('of an indicator of the agency’s own'),
        }),
      )
      .max(MOST_INDICATORS),
  })
  .meta({ id: 'AssessmentTemplate' });
const templates = z
  .strictObject({ network: template, crime_area: template, environment: template, impact: template })
  .meta({ id: 'AssessmentTemplates' });

const listedUnit = z
  .strictObject({
    id,
    kind: choice('ListedUnitKind', LISTED_KINDS),
    code: z.string().trim().min(1).max(20).describe('short, and the same in every assessment'),
    name: z.string().trim().min(3).max(120).describe('it names no person'),
    knownMembers: z.int().min(0).max(10_000).optional().describe('of a network: members identified, not estimated'),
  })
  .meta({ id: 'ListedUnit' });

/** Where a value belongs. */
const cell = { unitId: id, template: assessedUnit, indicator: z.string().max(60) };
const settledValue = z
  .strictObject({
    ...cell,
    value: indicatorValue,
    confidence: confidence.optional(),
    because: z.string(),
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'SettledValue' });

const harm = z
  .strictObject(
    Object.fromEntries(HARM_SCALES.map((scale) => [scale, z.int().min(0).max(4).optional()])) as Record<
      (typeof HARM_SCALES)[number],
      z.ZodOptional<z.ZodInt>
    >, // one for each scale
  )
  .meta({ id: 'HarmScales' });
const outlookFields = {
  trend: trend.optional(),
  horizonYears: z.int().min(1).max(4).optional(),
  wouldChange: sentence.default('').describe('what would change the forecast'),
  turnout: turnout.optional().describe('how the forecast of the assessment before turned out'),
  turnoutNote: line.default(''),
  harm: harm.default({}),
  vulnerability: z.number().optional().describe('1, 1.25 or 1.5: how vulnerable those harmed are'),
  likelihood: z.int().min(1).max(5).optional(),
  capacity: sentence.default('').describe('people and hours; never part of the risk'),
  capability: sentence.default('').describe('skills, powers and means; never part of the risk'),
};
const outlook = z.strictObject({ unitId: id, ...outlookFields }).meta({ id: 'UnitOutlook' });

const counted = z
  .strictObject({
    offenceTypes: z.array(z.string().max(80)).min(1).max(20),
    areas: z.array(z.string().max(80)).max(100).default([]).describe('codes; empty: everywhere'),
    days: z.union(COUNT_DAYS.map((days) => z.literal(days))).describe('of one reading: a week from Monday, or four'),
    recordedWithinDays: z
      .int()
      .min(7)
      .max(90)
      .default(28)
      .describe('only crimes recorded within these days of their beginning; a period is read when they are over'),
  })
  .meta({ id: 'CountedCrime' });

const warningFields = {
  text: z.string().trim().min(3).max(300).describe('what is counted, and how often'),
  direction: z.enum(['above', 'below']),
  line: z.number().min(0).max(1_000_000),
  times: z.int().min(1).max(52).describe('readings in a row beyond the line that cross it'),
  counted: counted.optional().describe('read from recorded crime; default: readings are entered by hand'),
};
const warningIs = choice('WarningStanding', ['not_read', 'not_known', 'quiet', 'crossed']);
const warning = z
  .strictObject({
    id,
    unitId: id,
    ...warningFields,
    readings: z
      .array(z.strictObject({ on: localDate, value: z.number().min(0).max(1_000_000), enteredBy: z.string() }))
      .max(1000)
      .default([]),
  })
  .meta({ id: 'WarningIndicator' });

const order = z
  .strictObject({ kind: scoredKind, order: z.array(id), reason: z.string(), by: z.string(), at: instant })
  .meta({ id: 'JudgedOrder' });
const gapOfCell = z.strictObject({ ...cell, gapId: id }).meta({ id: 'GapOfCell' });

const units = z.array(listedUnit).max(31);
const records = recordOperations({
  kind: 'threat_assessment',
  noun: 'ThreatAssessment',
  path: '/api/threat-assessments',
  states: [...ASSESSMENT_STATES],
  body: z.strictObject({
    periodFrom: localDate,
    periodTo: localDate.describe('the last day of what was looked at'),
    level: z.enum(LEVELS),
    assessorIds: z.array(id).max(MOST_ASSESSORS + 4),
    previousId: id.optional().describe('the assessment before'),
    units,
    templates: templates
      .optional()
      .describe(
        'default: those of the assessment before, else those supplied; one from the register is as it is there',
      ),
    settled: z.array(settledValue).default([]),
    outlooks: z.array(outlook).default([]),
    orders: z.array(order).default([]),
    warnings: z.array(warning).default([]),
    opened: z.boolean().default(false).describe('the lead has opened the sheets'),
    handedIn: z.array(id).default([]).describe('assessors who handed in their sheet'),
    gaps: z.array(gapOfCell).default([]).describe('the gap each unknown value opened'),
  }),
});

const interval = {
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
};
const unitScore = z
  .object({
    ...interval,
    score: z.number().min(0).max(1).nullable().describe('over the known values; null if all are unknown'),
    coverage: z.number().min(0).max(1).describe('share of the weight that is known'),
    points: z.number(),
    unknownPoints: z.number().describe('what the unknown values add if all are high'),
    mostPoints: z.number(),
  })
  .meta({ id: 'UnitScore' });

const comparedCell = z
  .object({
    ...cell,
    standing: choice('CellStanding', CELL_STANDINGS),
    values: z.array(z.object({ assessorId: id, value: indicatorValue })),
    value: indicatorValue.describe('the one that counts; unknown while a difference is open'),
    confidence: confidence.nullable(),
    because: z.string().describe('why it was settled so; else empty'),
  })
  .meta({ id: 'ComparedCell' });

const enteredFields = {
  ...cell,
  value: indicatorValue,
  confidence: confidence.optional().describe('none for an unknown value'),
  cites: z.array(citation).max(20).default([]).describe('what the value rests on'),
  published: z.string().trim().max(300).default('').describe('a published source, by title'),
  rationale: sentence.default('').describe('a sentence; it names no person'),
};
const entered = z.strictObject(enteredFields).meta({ id: 'EnteredValue' });

const cellFault = z.object({ ...cell, lacks: z.array(z.string()) }).meta({ id: 'CellFault' });

export const threatAssessment = {
  ...records,
  read: {
    ...records.read,
    reply: records.full.extend({
      templates: z
        .array(
          z.object({
            id: z.string(),
            version: z.int(),
            unit: assessedUnit,
            indicators: z.array(z.object({ id: z.string(), weight: z.int(), name: z.string() })),
          }),
        )
        .describe('with the names of their indicators in the reader’s language'),
      assessors: z.array(z.object({ id, name: z.string(), handedIn: z.boolean() })),
      opened: z.boolean().describe('the sheets are open: before that everyone sees only their own'),
      cells: z.array(comparedCell).describe('empty until the sheets are open'),
      units: z
        .array(
          z.object({
            id,
            score: unitScore.nullable(),
            impact: z.object(interval).nullable(),
            alone: z.array(z.object({ assessorId: id, ...interval })).describe('by each sheet alone'),
            confidence: confidence.nullable().describe('the lowest of its known values'),
            risk: z
              .object({
                scales: z.number().describe('sum of the six scales'),
                harm: z.number().describe('that sum × vulnerability'),
                likelihood: z.int(),
                risk: z.number(),
              })
              .nullable()
              .describe('null until every scale is filled'),
            lacks: z.array(z.string()).describe('what its outlook lacks'),
            before: z
              .object({ ...interval, trend: trend.nullable(), wouldChange: z.string() })
              .nullable()
              .describe('from the assessment before'),
          }),
        )
        .describe('in their order; empty until the sheets are open'),
      groups: z
        .array(
          z.object({
            kind: scoredKind,
            groups: z.array(z.array(id)).describe('each wholly above the next; no order inside one'),
            judged: z.array(id).nullable().describe('highest first, by a written judgement'),
            overruled: z
              .array(z.object({ aboveId: id, belowId: id }))
              .describe('pairs that the judgement exchanges although their intervals do not overlap'),
          }),
        )
        .describe('empty until the sheets are open'),
      gaps: z
        .array(z.object({ ...cell, gap: citedRecord.nullable() }))
        .describe('gap is null if the reader may not see it'),
      warnings: z.array(
        z.object({
          id,
          is: warningIs,
          since: localDate.nullable(),
          latest: z.object({ on: localDate, value: z.number() }).nullable(),
          inRow: z.array(z.number()).describe('readings beyond the line in a row, of a crossed one'),
          periods: z
            .array(
              z.object({
                from: localDate,
                before: localDate,
                value: z.int().nullable().describe('null if it is not covered: not known, and not zero'),
              }),
            )
            .describe('counted in recorded crime, oldest first; empty if readings are entered by hand'),
          countedOf: z
            .object({ offences: z.array(z.string()), areas: z.array(z.string()).describe('empty: everywhere') })
            .nullable()
            .describe('what is counted, in words'),
        }),
      ),
      before: z
        .object({ id, reference: z.string(), title: z.string(), judgements: z.int(), cameTrue: z.int(), open: z.int() })
        .nullable()
        .describe('the assessment before, with the judgements that rest on it, of those the reader may see'),
      faults: z.array(choice('AssessmentFault', ASSESSMENT_FAULTS)).describe('what keeps it from the next step'),
      sentence: z.string().describe('what can be ordered and what cannot; empty until the sheets are open'),
      may: z.object({ fillIn: z.boolean(), change: z.boolean() }).describe('what the reader may do now'),
    }),
  },
};

export const readAssessmentSheet = operation({
  name: 'readAssessmentSheet',
  method: 'GET',
  path: '/api/threat-assessments/:id/sheet',
  summary: 'One’s own sheet of an assessment; once the sheets are open, those of the others too.',
  params: idParams,
  reply: z.object({
    sheets: z.array(
      z.object({
        assessorId: id,
        assessor: z.string(),
        own: z.boolean(),
        handedInAt: instant.nullable(),
        values: z.array(
          entered.omit({ cites: true }).extend({
            cites: z.array(citation.extend({ reference: z.string(), title: z.string() })),
            unseen: z.int().describe('sources that the reader may not see, or that expired'),
          }),
        ),
      }),
    ),
    faults: z.array(cellFault).describe('what one’s own sheet lacks before it can be handed in'),
  }),
});

export const saveAssessedValues = operation({
  name: 'saveAssessedValues',
  method: 'PUT',
  path: '/api/threat-assessments/:id/sheet',
  summary: 'Save values on one’s own sheet; others stay as they are. An incomplete one is kept too.',
  params: idParams,
  input: z.strictObject({ values: z.array(entered).min(1).max(400) }),
  reply: z.object({ savedAt: instant }),
});

export const handInSheet = operation({
  name: 'handInSheet',
  method: 'POST',
  path: '/api/threat-assessments/:id/sheet/hand-in',
  summary: 'Hand in one’s own sheet: it can no longer be changed, and its sources are those of the assessment.',
  params: idParams,
  input: z.strictObject({}),
  reply: newVersion,
});

export const saveAssessedUnits = operation({
  name: 'saveAssessedUnits',
  method: 'PUT',
  path: '/api/threat-assessments/:id',
  summary: 'Save title, assessors and units, until the first sheet is handed in.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    assessorIds: z.array(id).max(MOST_ASSESSORS + 4),
    units,
  }),
  reply: newVersion,
});

export const settleValue = operation({
  name: 'settleValue',
  method: 'PUT',
  path: '/api/threat-assessments/:id/settled',
  summary: 'Settle a value on which the assessors differ, with a reason.',
  params: idParams,
  input: z.strictObject({
    ...cell,
    value: indicatorValue,
    confidence: confidence.optional(),
    because: z.string().trim().min(3).max(1000),
  }),
  reply: newVersion,
});

export const saveOutlook = operation({
  name: 'saveOutlook',
  method: 'PUT',
  path: '/api/threat-assessments/:id/outlook',
  summary: 'Save trend, horizon, harm and likelihood of one unit, and the organisation’s position next to them.',
  params: idParams,
  input: z.strictObject({ unitId: id, ...outlookFields }),
  reply: newVersion,
});

export const judgeOrder = operation({
  name: 'judgeOrder',
  method: 'PUT',
  path: '/api/threat-assessments/:id/order',
  summary: 'Order units whose intervals overlap by a written judgement; an empty order removes it.',
  params: idParams,
  input: z.strictObject({ kind: scoredKind, order: z.array(id).max(40), reason: sentence.default('') }),
  reply: newVersion,
});

export const saveWarning = operation({
  name: 'saveWarning',
  method: 'PUT',
  path: '/api/threat-assessments/:id/warnings',
  summary: 'Add or change a warning indicator of a unit; its readings stay.',
  params: idParams,
  input: z.strictObject({ warningId: id.optional(), unitId: id, ...warningFields }),
  reply: newVersion,
});

export const enterWarningReading = operation({
  name: 'enterWarningReading',
  method: 'POST',
  path: '/api/threat-assessments/:id/readings',
  summary: 'Enter one reading of a warning indicator, also of an approved assessment.',
  params: idParams,
  input: z.strictObject({ warningId: id, on: localDate, value: z.number().min(0).max(1_000_000) }),
  reply: z.object({ version: z.int(), is: warningIs }),
});

export const tryAssessedOrder = operation({
  name: 'tryAssessedOrder',
  method: 'GET',
  path: '/api/threat-assessments/:id/stability',
  summary: 'How firm a place in the top is under other weights and values, and what alone would change the order.',
  params: idParams,
  query: z.strictObject({ kind: scoredKind, top: z.coerce.number().int().min(1).max(30).default(3) }),
  reply: z.object({
    top: z.int(),
    draws: z.int().describe('0 if the sheets are not open, or fewer than two units are scored'),
    units: z.array(
      z.object({
        id,
        share: z.number().min(0).max(1).describe('of the weights and values tried'),
        interval: z.array(z.number()).length(2),
        sentence: z.string(),
      }),
    ),
    changes: z
      .array(
        z.object({
          aboveId: id,
          belowId: id,
          change: z.enum(['value', 'unknown', 'weight']),
          unitId: id.nullable(),
          indicator: z.string(),
          from: z.string(),
          to: z.string(),
        }),
      )
      .describe('for neighbours, by the middle of their intervals, the smallest single changes that exchange them'),
  }),
});
