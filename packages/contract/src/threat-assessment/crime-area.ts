import { TRENDS, TURNOUTS } from '@reeve/domain';
import { z } from 'zod';
import { operation } from '../operation.ts';
import { choice, citedRecord, id, localDate } from '../parts.ts';
import { confidence, indicatorValue } from './threat-assessment.ts';

const share = z.number().min(0).max(1);

export const readCrimeArea = operation({
  name: 'readCrimeArea',
  method: 'GET',
  path: '/api/crime-area',
  summary:
    'One crime area over the years, from the threat assessments that have its code: values, interval, risk, forecast and how it turned out, gaps, and the priorities and strategies that named it; of what the reader may see.',
  query: z.strictObject({ code: z.string().trim().min(1).max(20) }),
  reply: z.object({
    code: z.string(),
    name: z.string().describe('as in the newest assessment'),
    assessed: z
      .array(
        z.object({
          assessment: citedRecord,
          unitId: id,
          name: z.string(),
          periodFrom: localDate,
          periodTo: localDate,
          opened: z.boolean().describe('false: its sheets are closed, and nothing of them is shown'),
          template: z
            .object({ id: z.string(), version: z.int() })
            .describe('intervals on two versions are not compared'),
          score: z.object({ low: share, high: share }).nullable(),
          values: z.array(
            z.object({
              indicator: z.string(),
              name: z.string(),
              value: indicatorValue,
              confidence: confidence.nullable(),
            }),
          ),
          risk: z.number().nullable().describe('harm × likelihood; null until every scale is filled'),
          trend: choice('Trend', TRENDS).nullable(),
          horizonYears: z.int().nullable(),
          wouldChange: z.string(),
          turnout: z
            .object({ is: choice('Turnout', TURNOUTS), note: z.string() })
            .nullable()
            .describe('how its forecast turned out, as the next assessment states it'),
          gaps: z.array(citedRecord).describe('opened by its unknown values'),
        }),
      )
      .describe('the newest first'),
    priorities: z.array(citedRecord).describe('that name it'),
    strategies: z.array(
      z.object({
        strategy: citedRecord,
        validFrom: localDate,
        as: z.enum(['priority', 'non_priority']),
        reason: z.string().describe('of a non-priority'),
      }),
    ),
    others: z.array(z.object({ code: z.string(), name: z.string() })).describe('further crime areas, by name'),
  }),
});
