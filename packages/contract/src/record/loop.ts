import {
  AUTHORITY_TYPES,
  CONFIDENCES,
  JUDGEMENT_STATES,
  PROBABILITY_SCHEMES,
  PRODUCT_STATES,
  PRODUCT_TYPES,
  QUALITY_GATE,
  TASK_STATES,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, line, localDate, prose, versioned } from '../parts.ts';
import { measure, registration } from './evaluation.ts';
import { citation, recordOperations, unmoved } from './record.ts';

const text = prose.default('');

export const priority = recordOperations({
  kind: 'priority',
  noun: 'Priority',
  plural: 'Priorities',
  path: '/api/priorities',
  states: ['proposed', 'signed', 'superseded'],
  body: z.strictObject({
    code: z.string().max(10),
    crimeArea: z.string().trim().max(20).default('').describe('its code in the threat assessment'),
    prevention: text,
    intelligence: text,
    enforcement: text,
    measure: text,
    reviewOn: localDate,
  }),
});

export const judgement = recordOperations({
  kind: 'judgement',
  noun: 'Judgement',
  path: '/api/judgements',
  states: [...JUDGEMENT_STATES],
  body: z.strictObject({
    statement: z.string().trim().min(3).max(2000),
    scheme: choice('ProbabilityScheme', PROBABILITY_SCHEMES),
    term: z.string().max(40),
    confidence: z.enum(CONFIDENCES),
    percent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('a number set by the author; it must be within the term, never in a gap'),
    basis: prose,
    alternatives: prose,
    wouldChangeIf: prose,
    horizon: line.default(''),
  }),
});

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const hazard = z
  .strictObject({
    hazard: z.string().trim().min(3).max(300),
    impact: level.describe('1 negligible, 2 minor, 3 moderate, 4 major, 5 critical'),
    likelihood: level.describe('1 very low to 5 very high; not a term of the yardstick'),
    controls: z.string().max(1000),
    residualImpact: level.describe('after the controls'),
    residualLikelihood: level.describe('after the controls'),
  })
  .meta({ id: 'ProductHazard' });
export const block = z
  .strictObject({
    id,
    section: z.string().max(60),
    text: prose.describe(
      'plain words; [^ and the first eight digits of the id of one of its citations and ] places that citation',
    ),
    cites: z.array(citation).max(50).default([]),
    bySentence: z
      .boolean()
      .optional()
      .describe('every sentence is cited, not only the block; true of blocks begun in the editor'),
    notApplicable: z
      .string()
      .max(1000)
      .optional()
      .describe('why the question of its section does not apply; the block then has no text'),
    hazards: z
      .array(hazard)
      .max(30)
      .optional()
      .describe('of a risk assessment: each has its band by the matrix of impact and likelihood'),
    show: z
      .enum(['table', 'chart'])
      .optional()
      .describe('prints the numbers of the findings it cites: as a table, or as a chart where the method has one'),
  })
  .meta({ id: 'ProductBlock' });
const products = recordOperations({
  kind: 'product',
  noun: 'Product',
  path: '/api/products',
  states: [...PRODUCT_STATES],
  body: z.strictObject({
    type: z.enum(PRODUCT_TYPES),
    scheme: choice('ProbabilityScheme', PROBABILITY_SCHEMES),
    periodFrom: localDate.optional(),
    periodTo: localDate.optional(),
    blocks: z.array(block).max(200).default([]),
    gaps: text,
    method: text,
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
    nomination: z
      .object({
        id,
        reference: z.string(),
        authority: z.object({ type: choice('AuthorityType', AUTHORITY_TYPES), reference: z.string() }).optional(),
        expiresOn: localDate.describe('last visible day: that of the nomination, at most 90 days after the start'),
      })
      .optional()
      .describe('of a subject profile: the adopted nomination it rests on; set by the server'),
  }),
});
const highestGraded = z
  .array(id)
  .describe(
    'reports it cites whose grade of record has the highest information code of its scheme: they carry "confirmed"',
  );
export const product = {
  ...products,
  read: { ...products.read, reply: products.full.extend({ highestGraded }) },
};
export const saveProduct = operation({
  name: 'saveProduct',
  method: 'PUT',
  path: '/api/products/:id',
  summary: 'Save the blocks of a product in drafting.',
  params: idParams,
  input: z.strictObject({
    ...versioned,
    title: line.trim().min(3),
    blocks: z.array(block).max(200),
    gaps: prose,
    method: prose.optional().describe('default: as it was'),
    limitations: prose,
    dueOn: localDate.optional().describe('of an early warning: the day of its next update; default: as it was'),
  }),
  reply: z.object({ version: z.int(), savedAt: z.string(), highestGraded }),
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
  summary: 'A product as PDF, with the marking at the top and bottom of each page.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
export const productDocx = operation({
  name: 'productDocx',
  method: 'GET',
  path: '/api/products/:id/docx',
  summary: 'A product as DOCX, with the marking at the top and bottom of each page.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const task = recordOperations({
  kind: 'task',
  noun: 'Task',
  path: '/api/tasks',
  states: [...TASK_STATES],
  body: z.strictObject({
    instruction: z.string().trim().min(3).max(4000),
    measure: measure.optional(),
    registeredOn: localDate.optional(),
    registration: registration.optional().describe('made by the server; never sent by a client'),
    startsOn: localDate.optional(),
    endsOn: localDate.optional(),
    hours: z.number().min(0).optional(),
  }),
});
export const taskPackPdf = operation({
  name: 'taskPackPdf',
  method: 'GET',
  path: '/api/tasks/:id/pack.pdf',
  summary: 'A task as PDF of two pages: the order, why it is lawful, how it is judged, and what to write down.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
/** Stops and searches of a task in an area: counts of events, never of a person or a group of persons. */
const stopCount = z
  .strictObject({
    area: z.string().trim().min(1).max(40).describe('code of an area'),
    stops: z.int().min(1).max(100_000),
    found: z.int().min(0).max(100_000).describe('stops in which something was found or an offence was established'),
  })
  .meta({ id: 'StopCount' });
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
      stops: z.array(stopCount).max(60).optional().describe('each area once; absent: none were recorded'),
    }),
  }),
);
