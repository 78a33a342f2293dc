import { RELATIONS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { grade, id, instant, objectKind } from './parts.ts';

export const threadNode = z.object({
  kind: objectKind,
  id,
  reference: z.string(),
  title: z.string(),
  at: instant.nullable(),
  by: z.string().nullable(),
  grade: grade.pick({ scheme: true, source: true, info: true }).nullable(),
  state: z.string().nullable(),
  hop: z.int(),
});
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
    cut: z.boolean().describe('true when the walk stopped at 12 hops or 2,000 objects'),
  }),
});

export const findByReference = operation({
  name: 'findByReference',
  method: 'GET',
  path: '/api/references/:reference',
  summary: 'What a reference such as RP-7K3QM names, if the reader may see it.',
  params: z.strictObject({ reference: z.string().max(12) }),
  reply: z.object({ kind: objectKind, id }),
});
