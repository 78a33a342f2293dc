import { CALIBRATION_GROUPS, PROBABILITY_SCHEMES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice } from '../parts.ts';

const share = z.number().min(0).max(1);
const term = z.object({
  term: z.string(),
  probability: share.describe('midpoint of the term'),
  judgements: z.int(),
  cameTrue: z.int(),
  share: share.describe('of these judgements, how many came true'),
  interval: z.tuple([share, share]).describe('exact 95 % interval of that share'),
});
const scheme = choice('ProbabilityScheme', PROBABILITY_SCHEMES);
const measured = z.object({
  group: z.enum(CALIBRATION_GROUPS),
  scheme,
  judgements: z.int(),
  cameTrue: z.int(),
  authors: z.int(),
  byAuthor: z.int().describe('judgements whose outcome their own author recorded'),
  byOthers: z
    .object({ judgements: z.int(), cameTrue: z.int(), brier: share })
    .nullable()
    .describe(
      'the reader’s own whose outcome another person recorded; null of a group, whose part could be of few authors',
    ),
  baseRate: share.describe('of all, how many came true'),
  brier: share,
  reliability: share,
  resolution: share,
  uncertainty: share,
  terms: z.array(term).describe('terms used, in the order of the scheme; of a group only those of five authors'),
});

export const readCalibration = operation({
  name: 'readCalibration',
  method: 'GET',
  path: '/api/calibration',
  summary:
    'How often resolved judgements came true, by term: the reader’s own, and for the unit and the agency those of five or more other authors together.',
  reply: z.object({
    unit: z.string().describe('the reader’s unit'),
    items: z.array(measured),
    unresolved: z.int().describe('own judgements that are not resolved'),
    withdrawn: z.int().describe('own judgements that were withdrawn'),
  }),
});
