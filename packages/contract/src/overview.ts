import { CONFIDENCES } from '@reeve/domain';
import { z } from 'zod';
import { homeEntry, hours, part, resultLines, unreadLines } from './home/command-home.ts';
import { operation } from './operation.ts';
import { choice, localDate } from './parts.ts';

const year = z.coerce.number().int().min(2000).max(2100);

const hoursOfTasks = hours.extend({
  largest: z
    .array(homeEntry.extend({ hours: z.number().nullable().describe('null: it states none') }))
    .describe('of these tasks the ten with the most hours; none for a policy-maker, who reads no tasks'),
});

const why = z
  .object({
    area: z.string().describe('the crime area as the assessment names it'),
    low: z.number().nullable().describe('its score as an interval; null: not scored'),
    high: z.number().nullable(),
    confidence: choice('Confidence', CONFIDENCES).nullable().describe('the lowest among its values'),
    unknown: z.int().describe('values that are not known'),
    firmness: z.string().describe('how firm its place is, in a sentence; empty with fewer than two areas'),
  })
  .meta({ id: 'PriorityReason' });

export const readOverview = operation({
  name: 'readOverview',
  method: 'GET',
  path: '/api/overview',
  summary:
    'A year for those who set policy: priorities and why, hours, what worked and what did not, what is not known, rights, and whether the loop closes. None of it is about a person or an officer.',
  query: z.strictObject({ year: year.optional().describe('default: the present one') }),
  reply: z.object({
    year: z.int(),
    from: localDate,
    until: localDate.describe('the last day counted: the end of the year, or today'),
    purposes: z.array(z.string()).describe('whose records are counted: those of the reader'),
    isWhole: z.boolean().describe('the reader has every purpose of the agency'),
    strategy: homeEntry
      .extend({ validFrom: localDate })
      .nullable()
      .describe('the control strategy signed last that was valid in the year'),
    nonPriorities: z.array(z.object({ title: z.string(), reason: z.string() })),
    assessment: homeEntry
      .extend({ sentence: z.string() })
      .nullable()
      .describe('the approved threat assessment that the strategy answers'),
    priorities: z.array(
      homeEntry.extend({
        code: z.string(),
        measure: z.string(),
        why: why.nullable().describe('null: no approved assessment that the reader may see scores its crime area'),
        hours: hoursOfTasks,
      }),
    ),
    outside: hoursOfTasks.describe('of tasks ordered or worked in the year that serve none of these priorities'),
    results: resultLines,
    unread: unreadLines.describe('operations done in the year that have no result yet'),
    gaps: z.object({
      open: z.int(),
      opened: z.int(),
      closed: z.int(),
      oldest: homeEntry.extend({ days: z.int() }).nullable().describe('null: there is none, or the reader sets policy'),
    }),
    rights: z.object({
      outcomes: z.int(),
      complaints: z.int().describe('complaints that these outcomes record'),
      overdueReviews: z.int().describe('signed priorities past their review date'),
      plans: z.object({ adopted: z.int(), alarms: z.int() }).describe('plans of hours, and those out of line'),
      threats: z
        .object({ raised: z.int(), inTime: z.int() })
        .nullable()
        .describe(
          'threats to life that the reader may see, and those acknowledged within five minutes; null: the reader answers none',
        ),
    }),
    loop: z.object({ questions: part, decisions: part, operations: part }),
  }),
});

export const overviewPdf = operation({
  name: 'overviewPdf',
  method: 'GET',
  path: '/api/overview.pdf',
  summary: 'The same on two pages, under the strictest marking of what is on them.',
  query: readOverview.query,
  reply: z.unknown(),
  file: 'application/pdf',
});
