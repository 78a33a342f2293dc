import { RELATIONS, THREAD_BREAKS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { grade, id, instant, marking, objectKind } from './parts.ts';

export const threadNode = z
  .object({
    kind: objectKind,
    id,
    reference: z.string(),
    title: z.string(),
    at: instant.nullable(),
    by: z
      .string()
      .nullable()
      .describe(
        'who made the object; null if no person did, and if they must not be named: a report has no author here',
      ),
    grade: grade.pick({ scheme: true, source: true, info: true }).nullable(),
    state: z.string().nullable(),
    marking,
    hop: z.int(),
  })
  .meta({ id: 'ThreadNode' });
export type ThreadNode = z.output<typeof threadNode>;

export const readThread = operation({
  name: 'readThread',
  method: 'GET',
  path: '/api/thread/:kind/:id',
  summary: 'The golden thread from one object: why (towards the sources) and so what (towards the results).',
  params: z.strictObject({ kind: objectKind, id }),
  query: z.strictObject({ direction: z.enum(['why', 'so_what', 'both']).default('both') }),
  reply: z.object({
    start: threadNode,
    why: z.array(threadNode),
    soWhat: z.array(threadNode),
    edges: z.array(z.object({ from: id, to: id, relation: z.enum(RELATIONS) })),
    gaps: z
      .array(z.object({ id, steps: z.int() }))
      .describe(
        'objects shown that rest on more than is shown: number of steps not visible to the reader, of kinds whose existence they may know',
      ),
    expired: z
      .array(z.object({ id, sources: z.int() }))
      .describe('objects shown that rest on sources past their review date, of those the reader could read'),
    partExpired: z
      .boolean()
      .describe(
        'part of the basis of the object itself has expired; its sources may be gone or not countable for the reader',
      ),
    cut: z.boolean().describe('true when the walk stopped at 12 hops or 2,000 objects'),
  }),
});

export const brokenThread = z
  .object({
    broken: z.enum(THREAD_BREAKS),
    kind: objectKind,
    id,
    reference: z.string(),
    title: z.string(),
    state: z.string(),
    owner: z.string().nullable(),
    at: instant,
    marking,
  })
  .meta({ id: 'BrokenThread' });
export type BrokenThreadRow = z.output<typeof brokenThread>;

export const listBrokenThreads = operation({
  name: 'listBrokenThreads',
  method: 'GET',
  path: '/api/broken-threads',
  summary:
    'Objects without a required basis, of those the reader may see: decisions without a product, tasks without a decision, results without a measure fixed beforehand.',
  reply: z.object({
    items: z.array(brokenThread),
    cut: z.boolean().describe('true when there are more than 200 of one kind of break'),
  }),
});

export const findByReference = operation({
  name: 'findByReference',
  method: 'GET',
  path: '/api/references/:reference',
  summary: 'The object with a reference such as RP-7K3QM, if the reader may see it.',
  params: z.strictObject({ reference: z.string().max(12) }),
  reply: z.object({ kind: objectKind, id }),
});
