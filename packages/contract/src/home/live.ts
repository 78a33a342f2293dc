import { z } from 'zod';
import { operation } from '../operation.ts';
import { idParams } from '../parts.ts';

/** The longest time, in seconds, that a question for changes waits for its answer. */
export const LONGEST_WAIT = 25;

export const awaitChanges = operation({
  name: 'awaitChanges',
  method: 'GET',
  path: '/api/documents/:id/changes',
  waits: true,
  summary:
    'Wait until something of a review changes that the reader may see, or until the time is up; says no more than that.',
  params: idParams,
  query: z.strictObject({
    since: z.coerce
      .number()
      .int()
      .min(-1)
      .default(-1)
      .describe('the mark of the last answer; without one the present mark is told at once'),
    wait: z.coerce.number().int().min(0).max(LONGEST_WAIT).default(LONGEST_WAIT).describe('seconds'),
  }),
  reply: z.object({
    mark: z.int().describe('to ask on with; another than before: read anew'),
  }),
});
