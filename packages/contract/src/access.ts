import { CLOSER_REASONS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, objectKind, reason } from './parts.ts';

export const giveReason = operation({
  name: 'giveReason',
  method: 'POST',
  path: '/api/access-reasons',
  summary:
    'Give a reason for reading one object that the reason of the session does not cover: outside its case, a special category, a minor, a victim, a colleague. Valid for four hours.',
  input: z.strictObject({ kind: z.enum(['report', 'entity']), id, justification: reason }),
  reply: z.object({ asked: z.array(z.enum(CLOSER_REASONS)) }),
});

export const listReaders = operation({
  name: 'listReaders',
  method: 'GET',
  path: '/api/readers/:kind/:id',
  summary: 'Lists who in the agency can see this object under the current policy. Only for readers who can see it.',
  params: z.strictObject({ kind: objectKind, id }),
  reply: z.object({ people: z.array(z.object({ name: z.string(), unit: z.string() })) }),
});
