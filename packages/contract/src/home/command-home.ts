import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, localDate, marking, objectKind } from '../parts.ts';

/** An entry on a commander's home page, with the purpose under which it is handled. */
export const homeEntry = z
  .object({
    kind: objectKind,
    id,
    reference: z.string(),
    title: z.string(),
    purpose: z.object({ code: z.string(), title: z.string() }).describe('an empty code: of every purpose'),
    marking,
  })
  .meta({ id: 'CommandHomeEntry' });

export const NO_TREND = ['no_measure', 'no_data', 'not_covered', 'too_few'] as const;
const trend = z.object({
  offence: z.string().describe('what was counted, in words'),
  areas: z.array(z.string()),
  lastDay: localDate.describe('the last day that counts'),
  weeks: z.array(z.int()).describe('recorded crimes a week, oldest first, up to 52'),
  now: z.int().describe('in the last twelve of these weeks'),
  before: z.int().describe('in the same weeks a year earlier'),
  percent: z.number().nullable().describe('change in percent; null where nothing was recorded a year earlier'),
  ci95: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe('in percent, widened for the clustering of weekly counts'),
  direction: z.enum(['rising', 'falling', 'no_clear_change']),
});

/** Hours of tasks: of their outcomes, or as ordered; `unstated` counts tasks that state none. */
export const hours = z.object({ tasks: z.int(), hours: z.number(), unstated: z.int() });
export const part = z.object({ of: z.int(), done: z.int() });

/** Results, each with what was done and a sentence. */
export const resultLines = z.array(
  homeEntry.extend({
    sentence: z.string(),
    difference: z.number(),
    ci95: z.tuple([z.number(), z.number()]),
    claim: z.enum(['fewer', 'more', 'none']),
    crimes: z.int().describe('counted in all areas and both periods'),
  }),
);
export const unreadLines = z.array(
  homeEntry.extend({ readableOn: localDate.nullable().describe('null: no measure was fixed, so never') }),
);

export const readCommandHome = operation({
  name: 'readCommandHome',
  method: 'GET',
  path: '/api/home/command',
  summary:
    'The responsibilities of a chief or commander, across all their purposes: priorities with their trend, results, decisions waiting, the next meeting, what is overdue, rights.',
  reply: z.object({
    priorities: z.array(
      homeEntry.extend({
        code: z.string(),
        owner: z.string().nullable(),
        reviewOn: localDate,
        trend: trend.nullable(),
        noTrend: z.enum(NO_TREND).nullable().describe('why there is no trend; null if there is one'),
      }),
    ),
    hours: z
      .object({ since: localDate, rows: z.array(hours.extend({ priorityId: id })), outside: hours })
      .describe('of tasks ordered in the year since that day, each counted once for the nearest priority'),
    loop: z
      .object({
        questions: part,
        decisions: part,
        operations: part,
        gaps: z.object({ open: z.int(), opened: z.int(), closed: z.int() }),
      })
      .describe(
        'since the day of `rights.since`: requirements answered of those due, decisions that cite what is known, operations evaluated',
      ),
    gaps: z
      .array(homeEntry.extend({ state: z.enum(['open', 'being_collected']), importance: z.int(), days: z.int() }))
      .describe('the most important ones that are not closed, with the days since each was opened'),
    results: resultLines,
    unread: unreadLines.describe('tasks that are done and have no result yet'),
    waiting: z.array(
      homeEntry.extend({
        why: z.enum(['strategy_to_sign', 'plan_to_adopt', 'product_to_decide', 'requirement_to_approve']),
        dueOn: localDate.nullable(),
      }),
    ),
    meeting: homeEntry
      .extend({ heldOn: localDate, level: z.string(), items: z.int().describe('open items that this reader may see') })
      .nullable(),
    overdue: z.array(homeEntry.extend({ owner: z.string().nullable(), dueOn: localDate, days: z.int() })),
    rights: z.object({
      since: localDate,
      outcomes: z.int().describe('outcomes recorded since then'),
      complaints: z.int().describe('complaints that these outcomes record'),
      sent: z.int().describe('reports and products sent to recipients since then, for the current purpose'),
      recalled: z.int(),
    }),
  }),
});

export const commandHomePdf = operation({
  name: 'commandHomePdf',
  method: 'GET',
  path: '/api/home/command.pdf',
  summary: 'The same on two pages, under the strictest marking of what is on them.',
  reply: z.unknown(),
  file: 'application/pdf',
});
