import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, idParams, instant, line, newId, reason } from '../parts.ts';

const colleague = z.object({ id, name: z.string() });

export const listDeskOpenings = operation({
  name: 'listDeskOpenings',
  method: 'GET',
  path: '/api/retention-desk/openings',
  summary:
    'Break-glass openings of the review desk that the reader asked for, answers or may use; for those who may ask, whom they can name.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        rule: z.string().describe('id of the retention rule whose oldest report it is for'),
        askedBy: z.string(),
        openedFor: z.string(),
        second: z.string(),
        reason: z.string(),
        askedAt: instant,
        state: z.enum(['waiting', 'approved', 'declined', 'over']),
        decisionReason: z.string(),
        lastDay: z.string().nullable().describe('of an approved one: the last day on which it opens a report'),
        mayAnswer: z.boolean(),
        mine: z.boolean().describe('it is for the reader to use'),
        report: z
          .object({ id, reference: z.string() })
          .nullable()
          .describe('for the reviewer alone: the report found through it; null before that'),
      }),
    ),
    reviewers: z.array(colleague).describe('for whom one may be asked'),
    seconds: z.array(colleague).describe('who may answer one'),
  }),
});

export const askDeskOpening = operation({
  name: 'askDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings',
  summary:
    'Ask a second person to let a reviewer open the oldest report of a retention rule that nobody eligible has acted on for seven days. The answer is the same whether there is one or not.',
  input: z.strictObject({ rule: line.trim().min(1), openedForId: id, secondId: id, reason }),
  reply: newId,
});

export const answerDeskOpening = operation({
  name: 'answerDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings/:id/answer',
  summary:
    'Approve or decline an opening as its second person. The answer does not say whether a report waits: the reviewer alone learns that.',
  params: idParams,
  input: z.strictObject({ approve: z.boolean(), reason }),
  reply: z.object({ lastDay: z.string().nullable() }),
});

export const useDeskOpening = operation({
  name: 'useDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings/:id/report',
  summary:
    'Find the report that an approved opening is for, as its reviewer: the oldest of its rule, written by none of the three. It is then opened and decided on at the desk, until the last day of the opening.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({
    report: z.object({ id, reference: z.string() }).nullable().describe('null: no report of this rule waits'),
  }),
});
