import { BULK_OUTCOMES, DUE_AGES } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, id, reason } from '../parts.ts';

const MOST = 100;

export const proposeRetentionInBulk = operation({
  name: 'proposeRetentionInBulk',
  method: 'POST',
  path: '/api/retention-desk/proposals',
  summary:
    'Propose to restrict or erase several reports of one retention rule if nothing prevents it: all of them or none. A second person decides.',
  input: z.strictObject({ ids: z.array(id).min(1).max(MOST), outcome: choice('BulkOutcome', BULK_OUTCOMES), reason }),
  reply: z.object({ proposed: z.int() }),
});

export const decideRetentionInBulk = operation({
  name: 'decideRetentionInBulk',
  method: 'POST',
  path: '/api/retention-desk/decisions',
  summary:
    'Carry out or decline what was proposed for several reports of one retention rule, to restrict or erase: all of them or none; never by an author or by the person who proposed it.',
  input: z.strictObject({
    ids: z.array(id).min(1).max(MOST),
    outcome: choice('BulkOutcome', BULK_OUTCOMES).describe('the outcome proposed for each of them'),
    approve: z.boolean(),
    reason,
  }),
  reply: z.object({ decided: z.int() }),
});

const count = z.int().nullable().describe('null: fewer than five, including none');

export const countDueReports = operation({
  name: 'countDueReports',
  method: 'GET',
  path: '/api/retention-desk/counts',
  summary:
    'Number of due reports of the agency, by retention rule and age, for the head of intelligence and the data protection officer: numbers only, and none under five.',
  reply: z.object({
    rules: z.array(
      z.object({
        rule: z.string(),
        counts: z.object(
          Object.fromEntries(DUE_AGES.map((age) => [age, count])) as Record<(typeof DUE_AGES)[number], typeof count>,
        ),
        unacted: count.describe(
          'restricted for more than seven days without an act of an eligible person; null: fewer than five, including none',
        ),
      }),
    ), // one entry per age
  }),
});
