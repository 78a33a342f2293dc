import { z } from 'zod';
import { operation } from '../operation.ts';
import { idParams } from '../parts.ts';

/** The longest time, in seconds, that a request for changes waits for its response. */
export const LONGEST_WAIT = 25;

export const awaitChanges = operation({
  name: 'awaitChanges',
  method: 'GET',
  path: '/api/documents/:id/changes',
  waits: true,
  summary:
    'Wait until part of a review that the reader may see changes, or until the time is up; reports nothing more.',
  params: idParams,
  query: z.strictObject({
    since: z.coerce
      .number()
      .int()
      .min(-1)
      .default(-1)
      .describe('the mark of the last response; without one, the current mark is returned at once'),
    wait: z.coerce.number().int().min(0).max(LONGEST_WAIT).default(LONGEST_WAIT).describe('seconds'),
  }),
  reply: z.object({
    mark: z.int().describe('for the next request; if it differs from the last one: read again'),
  }),
});
