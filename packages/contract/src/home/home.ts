import { FEEDBACK_SENTENCES, PRIORITIES, REVIEW_GROUNDS, STAGES, WORK_STEPS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, grade, id, instant, marking, objectKind } from '../parts.ts';

export const worklistItem = z
  .object({
    stage: z.enum(STAGES),
    what: z.enum(WORK_STEPS).describe('what to do, as a key of the interface texts'),
    kind: z.union([objectKind, z.enum(['proceeding', 'desk_opening', 'sending'])]),
    id,
    reference: z.string(),
    title: z.string(),
    grade: grade.pick({ scheme: true, source: true, info: true }).nullable(),
    dueOn: z.string().nullable(),
    urgency: choice('ReportPriority', PRIORITIES).nullable().describe('of a report, set by its author'),
    since: instant.nullable(),
    ground: choice('ReviewGround', REVIEW_GROUNDS).optional().describe('the event that opened a review, if any'),
    expired: z
      .object({ sources: z.int().nullable() })
      .optional()
      .describe(
        'of a record whose basis has partly expired: number of expired sources, of those the reader could read; null otherwise',
      ),
    reminder: z
      .object({ at: instant, by: z.string().nullable().describe('null: automatic'), text: z.string() })
      .nullable()
      .describe('the last reminder of it'),
    marking,
  })
  .meta({ id: 'WorklistItem' });

export const readHome = operation({
  name: 'readHome',
  method: 'GET',
  path: '/api/home',
  summary: 'What this person has to do now, under the current purpose.',
  reply: z.object({
    items: z.array(worklistItem),
    drafts: z.array(z.object({ id, reference: z.string(), subject: z.string(), savedAt: instant })),
    receipts: z.array(
      z.object({
        reportId: id,
        reference: z.string(),
        subject: z.string(),
        state: z.string(),
        at: instant,
        feedback: z
          .enum(FEEDBACK_SENTENCES)
          .nullable()
          .describe('whether it helped, as reported to its author; null until then'),
        opens: z.boolean().describe('whether its author may read its current version'),
      }),
    ),
  }),
});
