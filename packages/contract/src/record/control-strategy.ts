import { STRATEGY_LINES, STRATEGY_STANDINGS, STRATEGY_STATES } from '@reeve/domain';
import { z } from 'zod';
import { hours } from '../home/command-home.ts';
import { choice, citedRecord, id, localDate } from '../parts.ts';
import { recordOperations } from './record.ts';

/** More are refused with a sentence; a request has a limit. */
const MOST_SENT = 20;

const nonPriority = z
  .strictObject({
    title: z.string().trim().min(3).max(200),
    reason: z.string().trim().min(3).max(1000),
    crimeArea: z.string().trim().max(20).default('').describe('its code in the threat assessment'),
  })
  .meta({ id: 'NonPriority' });

const records = recordOperations({
  kind: 'control_strategy',
  noun: 'ControlStrategy',
  plural: 'ControlStrategies',
  path: '/api/control-strategies',
  states: [...STRATEGY_STATES],
  body: z.strictObject({
    validFrom: localDate,
    assessmentId: id
      .optional()
      .describe(
        'the approved threat assessment it answers: each of its crime areas is a priority or deliberately none',
      ),
    priorityIds: z.array(id).max(MOST_SENT).describe('no order among them'),
    nonPriorities: z
      .array(nonPriority)
      .max(MOST_SENT)
      .default([])
      .describe('what is deliberately no priority, and why'),
    reviewedOn: localDate.optional().describe('day of its last review; set by the server'),
  }),
});

const listedPriority = z
  .object({
    id,
    reference: z.string(),
    code: z.string(),
    title: z.string(),
    state: z.string(),
    owner: z.string().nullable(),
    lines: z.object({ prevention: z.string(), intelligence: z.string(), enforcement: z.string() }),
    measure: z.string(),
    reviewOn: z.string(),
    work: hours.describe('of the tasks ordered or worked since the strategy is valid that serve it'),
  })
  .meta({ id: 'StrategyPriority' });

const fault = z
  .object({
    is: z.string().describe('code of what is missing'),
    code: z.string().nullable().describe('the priority or non-priority'),
    line: choice('StrategyLine', STRATEGY_LINES).nullable(),
  })
  .meta({ id: 'StrategyFault' });

export const controlStrategy = {
  ...records,
  read: {
    ...records.read,
    reply: records.full.extend({
      priorities: z.array(listedPriority).describe('those the reader may see, by code'),
      standing: choice('StrategyStanding', STRATEGY_STANDINGS),
      reviewOn: localDate,
      validUntil: localDate.describe('the last valid day'),
      faults: z.array(fault).describe('what keeps a draft from being signed'),
      work: z
        .object({
          tasks: z.int(),
          onPriority: z.int(),
          hours: z.number().describe('of their outcomes, or as ordered'),
          hoursOnPriority: z.number(),
          unstated: z.int().describe('tasks that state no hours'),
        })
        .describe(
          'tasks ordered or worked since it is valid, of those the reader may see, and how many serve one of its priorities',
        ),
      requirements: z
        .array(citedRecord)
        .describe('the strategic intelligence requirement: live strategic requirements that serve its priorities'),
    }),
  },
};
