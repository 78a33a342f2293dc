import { BASED_KINDS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, marking, reason, versioned } from '../parts.ts';

const kind = z.enum(BASED_KINDS);
const params = z.strictObject({ kind, id });
const sources = z
  .int()
  .nullable()
  .describe('expired sources of those the reader could read; null: part of its basis has expired');
const mayDecide = z
  .object({
    allowed: z.boolean(),
    because: z.enum(['role', 'is_author']).nullable().describe('why not'),
  })
  .meta({ id: 'BasisVerdict' });

export const listBasisReviews = operation({
  name: 'listBasisReviews',
  method: 'GET',
  path: '/api/basis-reviews',
  summary:
    'Judgements, products, decisions and nominations that name a person and whose basis has partly expired: for their authors and owners, and for those who decide on them.',
  reply: z.object({
    items: z.array(
      z.object({
        kind,
        id,
        reference: z.string(),
        title: z.string().nullable().describe('null while it is restricted: it is opened one at a time, with a reason'),
        restricted: z.boolean().describe('its whole basis has expired: it is readable only here'),
        dueOn: z.string().describe('the last day before part of its basis expired'),
        sources,
        mine: z.boolean().describe('the reader is its author or owner'),
        mayDecide,
        marking,
      }),
    ),
  }),
});

export const openBasisReview = operation({
  name: 'openBasisReview',
  method: 'POST',
  path: '/api/basis-reviews/:kind/:id/opened',
  summary: 'Open one of them, only to decide on it. The reason is logged.',
  params,
  input: z.strictObject({ reason }),
  opens: true,
  reply: z.object({
    kind,
    id,
    reference: z.string(),
    version: z.int(),
    title: z.string(),
    text: z.array(z.string()).describe('its paragraphs'),
    restricted: z.boolean(),
    dueOn: z.string(),
    sources,
    mayDecide,
    marking,
  }),
});

export const decideBasisReview = operation({
  name: 'decideBasisReview',
  method: 'POST',
  path: '/api/basis-reviews/:kind/:id/decision',
  summary:
    'Keep a record for at most twelve months although its basis has partly expired, or withdraw it; never by its author. A decision stays as a record and can only be kept.',
  params,
  input: z.strictObject({ ...versioned, keep: z.boolean(), reason }),
  reply: z.object({ version: z.int(), state: z.string() }),
});
