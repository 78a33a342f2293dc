import {
  BLOCK_STANDINGS,
  LEVELS,
  READINESS_ACTION_STATES,
  READINESS_CODES,
  READINESS_DOMAINS,
  READINESS_STATES,
  READINESS_VIEWS,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { created, id, idParams, line, localDate, versioned } from './parts.ts';
import { chosenMarking, citation, recordOperations } from './record/record.ts';

const criterion = z.enum(READINESS_CODES as readonly [string, ...string[]]).meta({ id: 'ReadinessCriterion' }); // there are thirty-eight
const level = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
  .meta({ id: 'ReadinessLevel' });

/** The subject of an assessment. */
export const readinessSubject = z.strictObject({
  organisation: line.trim().min(2),
  level: z.enum(LEVELS).describe('the assessed organisational level'),
  assessedOn: localDate,
});

const common = recordOperations({
  kind: 'readiness',
  noun: 'Readiness',
  plural: 'ReadinessAssessments',
  path: '/api/readiness',
  states: [...READINESS_STATES],
  body: readinessSubject,
});

const block = z.strictObject({
  editionId: id,
  blockId: z.string().min(1).max(60),
  digest: z.string().min(1).max(128).describe('of the block when it was cited'),
});
const view = z
  .object({
    level,
    evidence: z.string(),
    cites: z.array(citation.extend({ reference: z.string(), title: z.string() })),
    blocks: z.array(
      block.extend({
        editionReference: z.string(),
        standing: z.enum(BLOCK_STANDINGS).describe('in the newest edition of its document that the reader sees'),
      }),
    ),
    assessedBy: z.string(),
    assessedOn: z.string(),
  })
  .meta({ id: 'ReadinessView' });
const result = z
  .object({
    domains: z.array(
      z.object({
        domain: z.enum(READINESS_DOMAINS),
        scored: z.int(),
        criteria: z.int(),
        median: z.number().nullable(),
        weakest: level.nullable(),
      }),
    ),
    overall: level.nullable().describe('the weakest minimum standard; null while one has no score'),
    breaches: z.array(z.object({ code: criterion, level, least: z.int(), isBreach: z.boolean() })),
    scored: z.int(),
  })
  .meta({ id: 'ReadinessResult' });
export const readinessAction = z
  .strictObject({
    id,
    code: criterion,
    text: z.string().trim().min(3).max(2000),
    owner: line.trim().min(2).describe('who is responsible'),
    cost: line.trim().default(''),
    dueOn: localDate,
    state: z.enum(READINESS_ACTION_STATES),
  })
  .meta({ id: 'ReadinessAction' });

export const readiness = {
  ...common,
  read: operation({
    name: 'readReadiness',
    method: 'GET',
    path: '/api/readiness/:id',
    summary: 'One assessment of readiness: its scores from both perspectives, the results, the plan.',
    params: idParams,
    reply: common.full.extend({
      scores: z.array(z.object({ code: criterion, self: view.nullable(), peer: view.nullable() })),
      result: z.object({
        self: result,
        peer: result.describe('from peer scores only'),
        inForce: result.describe('the peer’s level if scored, else the agency’s own'),
      }),
      plan: z.array(readinessAction),
    }),
  }),
  create: operation({
    name: 'createReadiness',
    method: 'POST',
    path: '/api/readiness',
    summary: 'Start an assessment of readiness; without a marking, the whole agency can read it.',
    input: z.strictObject({
      title: line.trim().min(3),
      ...readinessSubject.shape,
      marking: chosenMarking.optional(),
    }),
    reply: created,
  }),
};

const kept = z.object({ version: z.int(), savedAt: z.string() });
export const scoreReadiness = operation({
  name: 'scoreReadiness',
  method: 'PUT',
  path: '/api/readiness/:id/scores/:code',
  summary: 'Score one criterion from one perspective, with evidence.',
  params: z.strictObject({ id, code: criterion }),
  input: z.strictObject({
    ...versioned,
    view: z.enum(READINESS_VIEWS),
    level,
    evidence: z.string().trim().max(10_000).describe('required above level 0'),
    cites: z.array(citation).max(50).default([]),
    blocks: z.array(block).max(50).default([]),
  }),
  reply: kept,
});
export const saveReadinessPlan = operation({
  name: 'saveReadinessPlan',
  method: 'PUT',
  path: '/api/readiness/:id/plan',
  summary: 'Save the plan to close the gaps: by whom, at what cost, by when.',
  params: idParams,
  input: z.strictObject({ ...versioned, plan: z.array(readinessAction).max(200) }),
  reply: kept,
});
export const exportReadiness = operation({
  name: 'exportReadiness',
  method: 'GET',
  path: '/api/readiness/:id/anonymous',
  summary: 'The levels of an assessment without the agency’s identity, for comparison with other participants.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/json',
});
