import {
  AUTHORITY_TYPES,
  COLLECTION_TASK_MACHINE,
  CONFIDENCES,
  DECISION_STATES,
  JUDGEMENT_STATES,
  LEVELS,
  PLAN_LINES,
  PRESET_MATURITY_DAYS,
  PROBABILITY_SCHEMES,
  PRODUCT_STATES,
  PRODUCT_TYPES,
  QUALITY_GATE,
  REQUIREMENT_KINDS,
  REPORT_USES,
  REQUIREMENT_STATES,
  TASK_STATES,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, idParams, instant, line, localDate, marking, objectKind, prose, reason, versioned } from './parts.ts';
import { citation, readOnly, recordOperations, unmoved } from './record.ts';

const text = prose.default('');
const codes = z.array(z.string().max(80)).max(50);

export const priority = recordOperations({
  kind: 'priority',
  noun: 'Priority',
  plural: 'Priorities',
  path: '/api/priorities',
  states: ['proposed', 'signed', 'superseded'],
  body: z.strictObject({
    code: z.string().max(10),
    prevention: text,
    intelligence: text,
    enforcement: text,
    measure: text,
    reviewOn: localDate,
  }),
});

/** The reports sent for a requirement, of those that the reader may see. */
const requirementAnswers = z.object({
  sent: z.int(),
  ofUse: z.int(),
  notOfUse: z.int(),
  items: z.array(
    z.object({
      id,
      reference: z.string(),
      subject: z.string(),
      state: z.string(),
      submittedAt: instant.nullable(),
      use: z.enum(REPORT_USES).nullable(),
      because: z.string(),
    }),
  ),
});
const requirementRecord = recordOperations({
  kind: 'requirement',
  noun: 'Requirement',
  path: '/api/requirements',
  states: [...REQUIREMENT_STATES],
  body: z.strictObject({
    question: z.string().trim().min(10).max(1000).describe('one sentence that can be answered'),
    decisionServed: z.string().trim().min(3).max(1000),
    kind: z.enum(REQUIREMENT_KINDS),
    level: z.enum(LEVELS),
    necessityNote: text,
    personalDataExpected: z.boolean(),
    referredTo: line.default(''),
  }),
});
export const requirement = {
  ...requirementRecord,
  read: operation({
    name: 'readRequirement',
    method: 'GET',
    path: '/api/requirements/:id',
    summary: 'One requirement, with the reports sent for it and whether they helped.',
    params: idParams,
    reply: requirementRecord.full.extend({ answers: requirementAnswers }),
  }),
};

export const collectionTask = recordOperations({
  kind: 'collection_task',
  noun: 'CollectionTask',
  path: '/api/collection-tasks',
  states: Object.keys(COLLECTION_TASK_MACHINE) as [string, ...string[]], // the machine is not empty
  body: z.strictObject({
    instruction: z.string().trim().min(3).max(2000),
    sourceType: line,
    legalBasis: line.min(1),
    necessityNote: z.string().trim().min(3).max(2000),
    authorityType: z.enum(AUTHORITY_TYPES),
    authorityRef: line.default(''),
  }),
});

export const judgement = recordOperations({
  kind: 'judgement',
  noun: 'Judgement',
  path: '/api/judgements',
  states: [...JUDGEMENT_STATES],
  body: z.strictObject({
    statement: z.string().trim().min(3).max(2000),
    scheme: z.enum(PROBABILITY_SCHEMES),
    term: z.string().max(40),
    confidence: z.enum(CONFIDENCES),
    percent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('a number its author had in mind; it has to lie in the term, never in a gap'),
    basis: prose,
    alternatives: prose,
    wouldChangeIf: prose,
    horizon: line.default(''),
  }),
});

export const block = z.strictObject({
  id,
  section: z.string().max(60),
  text: prose,
  cites: z.array(citation).max(50).default([]),
  show: z
    .enum(['table', 'chart'])
    .optional()
    .describe('prints the numbers of the findings it cites: as a table, or as a chart where the method has one'),
});
export const product = recordOperations({
  kind: 'product',
  noun: 'Product',
  path: '/api/products',
  states: [...PRODUCT_STATES],
  body: z.strictObject({
    type: z.enum(PRODUCT_TYPES),
    scheme: z.enum(PROBABILITY_SCHEMES),
    periodFrom: localDate.optional(),
    periodTo: localDate.optional(),
    blocks: z.array(block).max(200).default([]),
    gaps: text,
    limitations: text,
    authorIds: z.array(id).max(10).default([]),
    review: z
      .object({
        byId: id,
        by: z.string(),
        at: z.string(),
        answers: z.record(z.string(), z.boolean()),
        note: z.string(),
      })
      .optional(),
    approval: z.object({ byId: id, by: z.string(), at: z.string() }).optional(),
  }),
});
export const saveProduct = operation({
  name: 'saveProduct',
  method: 'PUT',
  path: '/api/products/:id',
  summary: 'Keep the blocks of a product that is being drafted.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    blocks: z.array(block).max(200),
    gaps: prose,
    limitations: prose,
  }),
  reply: z.object({ version: z.int(), savedAt: z.string() }),
});
export const reviewProduct = operation({
  name: 'reviewProduct',
  method: 'POST',
  path: '/api/products/:id/review',
  summary: 'Answer the quality gate as a reviewer who is not an author.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    answers: z.record(z.enum(QUALITY_GATE), z.boolean()),
    note: z.string().max(4000),
  }),
  reply: z.object({ state: z.enum(PRODUCT_STATES), version: z.int() }),
});
export const productPdf = operation({
  name: 'productPdf',
  method: 'GET',
  path: '/api/products/:id/pdf',
  summary: 'A product as PDF, marked top and bottom of each page.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
export const productDocx = operation({
  name: 'productDocx',
  method: 'GET',
  path: '/api/products/:id/docx',
  summary: 'A product as DOCX, marked top and bottom of each page.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const meeting = recordOperations({
  kind: 'meeting',
  noun: 'Meeting',
  path: '/api/meetings',
  states: ['called', 'held', 'closed'],
  body: z.strictObject({
    level: z.enum(['strategic', 'tactical', 'daily']),
    heldOn: localDate,
    place: line.default(''),
    attendance: codes.default([]),
    conflicts: text,
    minutes: text,
  }),
});
export const keepMinutes = operation({
  name: 'keepMinutes',
  method: 'PUT',
  path: '/api/meetings/:id',
  summary: 'Write down who came, conflicts of interest and the minutes of a meeting, until they are closed.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    attendance: codes,
    conflicts: prose,
    minutes: prose,
    reason: z.string().trim().max(2000).default('').describe('needed once the meeting has been held'),
  }),
  reply: z.object({ version: z.int(), savedAt: z.string() }),
});
export const minutesPdf = operation({
  name: 'minutesPdf',
  method: 'GET',
  path: '/api/meetings/:id/minutes.pdf',
  summary: 'The minutes of a meeting as PDF.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
export const agendaItem = recordOperations({
  kind: 'agenda_item',
  noun: 'AgendaItem',
  path: '/api/agenda-items',
  states: ['open', 'closed'],
  body: z.strictObject({ meetingId: id, source: citation, lead: text }),
});

export const readAgenda = operation({
  name: 'readAgenda',
  method: 'GET',
  path: '/api/meetings/:id/agenda',
  summary: 'The agenda of a meeting: each item with the object that put it there; what is closed has gone.',
  params: idParams,
  reply: z.object({
    items: z.array(
      z.object({
        id,
        reference: z.string(),
        title: z.string(),
        lead: z.string(),
        version: z.int(),
        source: z.object({
          kind: objectKind,
          id,
          reference: z.string(),
          title: z.string(),
          state: z.string().nullable(),
          marking,
        }),
      }),
    ),
    asking: z
      .array(
        z.object({
          kind: objectKind,
          id,
          reference: z.string(),
          title: z.string(),
          state: z.string(),
          why: z.enum(['product_to_decide', 'requirement_to_approve', 'task_to_evaluate']),
          marking,
        }),
      )
      .describe('open objects that ask for a decision and are not on the agenda yet'),
    decisions: z.array(
      z.object({
        id,
        reference: z.string(),
        title: z.string(),
        state: z.enum(DECISION_STATES),
        owner: z.string().nullable(),
        dueOn: z.string().nullable(),
      }),
    ),
  }),
});

export const measure = z.strictObject({
  offenceType: z.string().max(80),
  treatedAreas: codes,
  comparisonAreas: codes,
  displacementAreas: codes,
  displacementComparisonAreas: codes,
  beforeFrom: localDate,
  startsOn: localDate,
  afterTo: localDate,
  dataSetId: id.optional().describe('what is counted; left out: the agency’s own recorded crime'),
  maturityDays: z
    .int()
    .min(0)
    .max(365)
    .default(PRESET_MATURITY_DAYS)
    .describe('only crimes recorded within so many days count, so that both periods are counted alike'),
  chosenByItsPeak: z
    .boolean()
    .default(true)
    .describe('the treated area was chosen because of its crimes in the period before; true where nobody can say'),
});
export const decision = unmoved(
  recordOperations({
    kind: 'decision',
    noun: 'Decision',
    path: '/api/decisions',
    states: [...DECISION_STATES],
    body: z.strictObject({
      meetingId: id.optional(),
      agendaItemId: id.optional(),
      outcome: z.enum(DECISION_STATES),
      options: z
        .array(
          z.strictObject({
            code: z.string().max(4),
            title: line,
            hours: z.number().min(0).optional(),
            forIt: text,
            against: text,
          }),
        )
        .max(8)
        .default([]),
      chosen: z.string().max(4).optional(),
      reason: z.string().max(4000),
      measure: measure.optional(),
      measureText: text,
      plan: z
        .strictObject({ proportionate: text, legal: text, accountable: text, necessary: text } satisfies Record<
          (typeof PLAN_LINES)[number],
          z.ZodType
        >)
        .optional(),
    }),
  }),
);

export const task = recordOperations({
  kind: 'task',
  noun: 'Task',
  path: '/api/tasks',
  states: [...TASK_STATES],
  body: z.strictObject({
    instruction: z.string().trim().min(3).max(4000),
    measure: measure.optional(),
    registeredOn: localDate.optional(),
    startsOn: localDate.optional(),
    endsOn: localDate.optional(),
    hours: z.number().min(0).optional(),
  }),
});
export const outcome = unmoved(
  recordOperations({
    kind: 'outcome',
    noun: 'Outcome',
    path: '/api/outcomes',
    states: ['recorded'],
    body: z.strictObject({
      happened: z.string().trim().min(3).max(4000),
      outputs: z
        .array(z.strictObject({ name: line, count: z.number() }))
        .max(30)
        .default([]),
      complaints: z.int().min(0),
      hours: z.number().min(0).optional(),
    }),
  }),
);

const pair = z.tuple([z.int(), z.int()]).describe('before, after');
const published = z.object({
  wdd: z.number(),
  se: z.number(),
  z: z.number(),
  pOneTailed: z.number(),
  ci95: z.tuple([z.number(), z.number()]),
});
const assessment = z.object({
  difference: z.number().describe('crimes against what the comparison led to expect; below 0 fewer'),
  ci95: z.tuple([z.number(), z.number()]),
  claim: z.enum(['fewer', 'more', 'none']).describe('what is beyond chance: the two-sided rule of two tests'),
  notClaimedBecause: z.array(z.string()).describe('why nothing can be claimed, whatever the counts'),
  comparedWith: z.enum(['before_window', 'same_weeks_of_earlier_years']),
  ratio: z.object({ value: z.number().nullable(), pFewer: z.number(), pMore: z.number() }),
  controlScale: z.number().nullable(),
  dispersion: z.number(),
  earlierWeeks: z.int(),
  sentences: z.array(z.string()).describe('the result in the reader’s language, the headline first'),
});
const power = z.object({
  expected: z.number().describe('crimes expected in the treated area if nothing is done'),
  smallestFall: z.number().nullable().describe('the smallest true fall claimed four times in five; null: no fall is'),
  ifAllPrevented: z.number().describe('how often a claim is made if every crime there is prevented, 0 to 1'),
});
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
      previousId: id.nullable().describe('the version that this one replaces because the data changed'),
      result: z
        .object({
          treated: pair,
          control: pair,
          displacement: pair,
          displacementControl: pair,
          assessment,
          published: published
            .nullable()
            .describe('the published weighted displacement difference; null where it rests on fewer than 20 crimes'),
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
      stale: z.boolean().describe('the data it rests on have changed: evaluate again for a new version'),
      versions: z.array(
        z.object({ id, reference: z.string(), number: z.int(), title: z.string(), state: z.string(), at: instant }),
      ),
      before: counted.nullable().describe('the counts of the version that this one replaces'),
    }),
  }),
};
export const evaluateTask = operation({
  name: 'evaluateTask',
  method: 'POST',
  path: '/api/tasks/:id/evaluate',
  summary:
    'Count what was registered and judge it, with its uncertainty; of an evaluated task whose data have changed, as a new version.',
  params: idParams,
  input: z.strictObject({ ...versioned, lesson: z.string().trim().min(3).max(4000) }),
  reply: z.object({ id, reference: z.string(), version: z.int() }),
});
export const previewPower = operation({
  name: 'previewPower',
  method: 'POST',
  path: '/api/measures/power',
  summary:
    'What a design can show, before it is decided on: the expected counts and the smallest change that could be seen.',
  input: measure,
  reply: z.object({
    treatedBefore: z.int(),
    comparisonBefore: z.int(),
    displacementBefore: z.int(),
    displacementComparisonBefore: z.int(),
    coveredDays: z.int().describe('days of the before-window that are covered: the counts are of these'),
    days: z.int().describe('days of the before-window'),
    readableOn: z.string().describe('the first day on which the result can be read'),
    power: power.nullable().describe('what this design can show; null where no day is covered'),
    powerNote: z.string(),
  }),
});

export const recategorisePerson = operation({
  name: 'recategorisePerson',
  method: 'POST',
  path: '/api/reports/:id/persons/:personId/category',
  summary: 'Give a person named in a report another category, with written grounds; never by who asks for it.',
  params: z.strictObject({ id, personId: id }),
  input: z.strictObject({
    ...versioned,
    category: z.string().max(40),
    grounds: reason,
    reviewOn: localDate,
    askedById: id,
  }),
  reply: z.object({ version: z.int() }),
});
