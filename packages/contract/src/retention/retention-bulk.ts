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
    'Propose to restrict or erase several reports of one retention rule that nothing stands against: all of them or none. A second person decides.',
  input: z.strictObject({ ids: z.array(id).min(1).max(MOST), outcome: choice('BulkOutcome', BULK_OUTCOMES), reason }),
  reply: z.object({ proposed: z.int() }),
});

export const decideRetentionInBulk = operation({
  name: 'decideRetentionInBulk',
  method: 'POST',
  path: '/api/retention-desk/decisions',
  summary:
    'Carry out or decline what was proposed for several reports of one retention rule, to restrict or to erase: all of them or none; never by an author or by the person who proposed it.',
  input: z.strictObject({
    ids: z.array(id).min(1).max(MOST),
    outcome: choice('BulkOutcome', BULK_OUTCOMES).describe('what was proposed for each of them'),
    approve: z.boolean(),
    reason,
  }),
  reply: z.object({ decided: z.int() }),
});

const count = z.int().nullable().describe('null: fewer than five, none included');

export const countDueReports = operation({
  name: 'countDueReports',
  method: 'GET',
  path: '/api/retention-desk/counts',
  summary:
    'How many reports of the agency are due, by retention rule and age, for the head of intelligence and the data protection officer: numbers alone, and none under five.',
  reply: z.object({
    rules: z.array(
      z.object({
        rule: z.string(),
        counts: z.object(
          Object.fromEntries(DUE_AGES.map((age) => [age, count])) as Record<(typeof DUE_AGES)[number], typeof count>,
        ),
        unacted: count.describe(
          'restricted for more than seven days without anybody eligible having acted; null: fewer than five, none included',
        ),
      }),
    ), // one entry an age
  }),
});
