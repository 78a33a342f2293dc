import { FEEDBACK_PURPOSES, FEEDBACK_USES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, idParams, instant } from '../parts.ts';

const ofUse = choice('FeedbackUse', FEEDBACK_USES);
const usedFor = choice('FeedbackPurpose', FEEDBACK_PURPOSES);
const answer = z.strictObject({
  ofUse,
  usedFor,
  sentence: z.string().trim().max(300).default('').describe('for the authors; it names no person'),
});

export const readProductFeedback = operation({
  name: 'readProductFeedback',
  method: 'GET',
  path: '/api/products/:id/feedback',
  summary: 'How many readers found a product of use and for what, never who; the sentences for its authors alone.',
  params: idParams,
  reply: z.object({
    ofUse: z.array(z.object({ ofUse, readers: z.int() })),
    usedFor: z.array(z.object({ usedFor, readers: z.int() })),
    sentences: z.array(z.string()).describe('empty for those who are not its authors; in the order of the alphabet'),
    own: answer.nullable().describe('the reader’s own answer'),
    mayGive: z.boolean(),
  }),
});

export const giveProductFeedback = operation({
  name: 'giveProductFeedback',
  method: 'PUT',
  path: '/api/products/:id/feedback',
  summary: 'State whether an approved product was of use and for what; a second answer replaces the first.',
  params: idParams,
  input: answer,
  reply: z.object({ givenAt: instant }),
});
