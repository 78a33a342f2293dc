import { SPECIAL_KINDS, SPECIAL_NECESSITIES, SPECIAL_WORDS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, idParams, newId, reason } from '../parts.ts';

export const openSpecialItem = operation({
  name: 'openSpecialItem',
  method: 'POST',
  path: '/api/special-items/:id/opened',
  summary:
    'Open one item of a special category of data recorded with a report. The reason is kept in the log; every opening requires one.',
  params: idParams,
  input: z.strictObject({ reason }),
  opens: true,
  reply: z.object({
    id,
    words: z.string().nullable().describe('null of a refused item: its words are erased'),
    necessity: choice('SpecialNecessity', SPECIAL_NECESSITIES).nullable(),
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
    reason: z.string().max(2000).default('').describe('required to refuse; never the content of the item'),
  }),
  reply: z.object({ state: z.enum(['approved', 'refused']) }),
});

const necessity = {
  necessity: choice('SpecialNecessity', SPECIAL_NECESSITIES),
  because: z
    .string()
    .max(1000)
    .default('')
    .describe('why it is necessary: with `necessary`, and always for political opinions and beliefs'),
};

export const addSpecialItem = operation({
  name: 'addSpecialItem',
  method: 'POST',
  path: '/api/reports/:id/special-items',
  summary:
    'Add an item of a special category of data to a graded report, with its necessity. Another person decides on it, as on one sent with the report.',
  params: idParams,
  input: z.strictObject({
    kind: choice('SpecialKind', SPECIAL_KINDS),
    personId: id.nullable().describe('the person it is about; null if the report names no one'),
    words: z.string().min(1).max(SPECIAL_WORDS),
    ...necessity,
  }),
  reply: newId,
});

export const retainSpecialItem = operation({
  name: 'retainSpecialItem',
  method: 'POST',
  path: '/api/special-items/:id/retention',
  summary:
    'Propose to retain an approved item, with its current necessity. Another person decides: approved, its dates are counted from the proposal; refused, its words are erased.',
  params: idParams,
  input: z.strictObject(necessity),
  reply: z.object({ state: z.literal('proposed') }),
});
