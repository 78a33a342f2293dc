import { SPECIAL_NECESSITIES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, idParams, reason } from './parts.ts';

export const openSpecialItem = operation({
  name: 'openSpecialItem',
  method: 'POST',
  path: '/api/special-items/:id/opened',
  summary:
    'Open one item of a special category of data recorded with a report. The reason is kept in the log; every opening asks for one.',
  params: idParams,
  input: z.strictObject({ reason }),
  reply: z.object({
    id,
    words: z.string().nullable().describe('null of a refused item: its words are erased'),
    necessity: z.enum(SPECIAL_NECESSITIES).nullable(),
    because: z.string().nullable().describe('why it is necessary, in the author’s words'),
  }),
});

export const decideSpecialItem = operation({
  name: 'decideSpecialItem',
  method: 'POST',
  path: '/api/special-items/:id/decision',
  summary:
    'Approve an item of a special category of data or refuse it, which erases its words at once; never by the author of its report.',
  params: idParams,
  input: z.strictObject({
    approve: z.boolean(),
    reason: z.string().max(2000).default('').describe('needed to refuse; never what the item says'),
  }),
  reply: z.object({ state: z.enum(['approved', 'refused']) }),
});
