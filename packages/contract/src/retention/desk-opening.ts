import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, idParams, instant, line, newId, reason } from '../parts.ts';

const colleague = z.object({ id, name: z.string() });

export const listDeskOpenings = operation({
  name: 'listDeskOpenings',
  method: 'GET',
  path: '/api/retention-desk/openings',
  summary:
    'Break-glass openings of the review desk that the reader requested, decides on or may use; for those who may request one, whom they can name.',
  reply: z.object({
    items: z.array(
      z.object({
        id,
        rule: z.string().describe('id of the retention rule whose oldest report it opens'),
        askedBy: z.string(),
        openedFor: z.string(),
        second: z.string(),
        reason: z.string(),
        askedAt: instant,
        state: z.enum(['waiting', 'approved', 'declined', 'over']),
        decisionReason: z.string(),
        lastDay: z.string().nullable().describe('of an approved one: its last day of validity'),
        mayAnswer: z.boolean(),
        mine: z.boolean().describe('the reader is the one to use it'),
        report: z
          .object({ id, reference: z.string() })
          .nullable()
          .describe('for the reviewer only: the report it opened; null before that'),
      }),
    ),
    reviewers: z.array(colleague).describe('for whom one can be requested'),
    seconds: z.array(colleague).describe('who can decide on one'),
  }),
});

export const askDeskOpening = operation({
  name: 'askDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings',
  summary:
    'Request a second person’s approval for a reviewer to open the oldest report of a retention rule that no eligible person has acted on for seven days. The response is the same whether there is one or not.',
  input: z.strictObject({ rule: line.trim().min(1), openedForId: id, secondId: id, reason }),
  reply: newId,
});

export const answerDeskOpening = operation({
  name: 'answerDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings/:id/answer',
  summary:
    'Approve or decline an opening as its second person. The response does not disclose whether a report is waiting: only the reviewer learns that.',
  params: idParams,
  input: z.strictObject({ approve: z.boolean(), reason }),
  reply: z.object({ lastDay: z.string().nullable() }),
});

export const useDeskOpening = operation({
  name: 'useDeskOpening',
  method: 'POST',
  path: '/api/retention-desk/openings/:id/report',
  summary:
    'Find, as its reviewer, the report of an approved opening: the oldest of its rule, written by none of the three. It can then be opened and decided on at the desk, until the last day of the opening.',
  params: idParams,
  input: z.strictObject({}),
  reply: z.object({
    report: z.object({ id, reference: z.string() }).nullable().describe('null: no report of this rule is waiting'),
  }),
});
