import {
  MOST_RELEASE_AREAS,
  MOST_RELEASE_OFFENCES,
  RELEASE_MONTHS,
  RELEASE_REFUSALS,
  RELEASE_STATES,
} from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { choice, id, idParams, instant, localDate, newId, reason } from './parts.ts';

const code = z.string().trim().min(1).max(60);
const month = z.union(RELEASE_MONTHS.map((value) => z.literal(value))).meta({ id: 'ReleaseMonth' });

const entry = z
  .object({
    as: z.enum(['number', 'unchanged', 'withheld']),
    value: z.int().nullable().describe('null: withheld; fewer than five, including none, or to protect such a count'),
    since: z
      .object({ year: z.int(), month, version: z.int() })
      .nullable()
      .describe('the release whose value it keeps, because the count differs from it by fewer than five'),
  })
  .meta({ id: 'ReleasedEntry' });
export type ReleasedEntry = z.output<typeof entry>;

const named = z.object({ code: z.string().describe('empty: all others'), title: z.string() });

const row = z
  .object({
    id,
    year: z.int(),
    month,
    version: z.int(),
    state: choice('ReleaseState', RELEASE_STATES),
    from: localDate,
    until: localDate.describe('the last day'),
    madeBy: z.string(),
    madeAt: instant,
    because: z.string(),
    decidedBy: z.string(),
    decidedAt: instant.nullable(),
    reason: z.string().describe('of the decision; empty until then'),
  })
  .meta({ id: 'PublicRelease' });

export const listPublicReleases = operation({
  name: 'listPublicReleases',
  method: 'GET',
  path: '/api/public-releases',
  summary: 'Releases of numbers for the public, newest first; drafts for those who compose or approve them.',
  reply: z.object({
    items: z.array(row),
    mayCompose: z.boolean(),
    choices: z
      .object({ areas: z.array(named), offences: z.array(named) })
      .nullable()
      .describe('what a release can be composed of; null for those who compose none'),
  }),
});

export const readPublicRelease = operation({
  name: 'readPublicRelease',
  method: 'GET',
  path: '/api/public-releases/:id',
  summary: 'One release: its numbers as printed, never the counts behind them.',
  params: idParams,
  reply: row.extend({
    columns: z.array(named).describe('offences'),
    rows: z.array(named.extend({ entries: z.array(entry), all: entry })).describe('areas'),
    totals: z.array(entry).describe('of each offence'),
    all: entry,
    operations: z.object({ fewer: entry, none: entry, more: entry, all: entry }).describe('evaluated in the period'),
    acts: z.object({ complaints: entry, questions: entry, decisions: entry }),
    hours: z.object({ priorities: z.int(), outside: z.int() }).describe('in tens'),
    results: z
      .array(
        z.object({
          offence: z.string(),
          difference: z.int(),
          low: z.int(),
          high: z.int(),
          claim: z.enum(['fewer', 'more', 'none']),
        }),
      )
      .describe('in fives; without place or name'),
    mayDecide: z.object({
      allowed: z.boolean(),
      because: choice('ReleaseRefusal', RELEASE_REFUSALS).nullable().describe('why not'),
    }),
  }),
});

export const composePublicRelease = operation({
  name: 'composePublicRelease',
  method: 'POST',
  path: '/api/public-releases',
  summary:
    'Compose the numbers of a year up to the end of a quarter. Counts below five, and counts that would give one away now or with an earlier release, are withheld or keep their earlier value.',
  input: z.strictObject({
    year: z.int().min(2000).max(2100),
    month,
    areas: z.array(code).min(1).max(MOST_RELEASE_AREAS),
    offences: z
      .array(code)
      .min(1)
      .max(MOST_RELEASE_OFFENCES)
      .describe('both as in the earlier releases of the year, which fix them'),
    because: reason,
  }),
  reply: newId.extend({ version: z.int() }),
});

export const decidePublicRelease = operation({
  name: 'decidePublicRelease',
  method: 'POST',
  path: '/api/public-releases/:id/decide',
  summary: 'Approve or decline a release as a second person. What is approved is fixed for ever.',
  params: idParams,
  input: z.strictObject({ decision: z.enum(['approved', 'declined']), reason }),
  reply: z.object({ decidedAt: instant }),
});

export const publicReleasePdf = operation({
  name: 'publicReleasePdf',
  method: 'GET',
  path: '/api/public-releases/:id/pdf',
  summary: 'A release as a PDF; a draft is marked as such.',
  params: idParams,
  reply: z.unknown(),
  file: 'application/pdf',
});
