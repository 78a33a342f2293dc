import { parseGradeSources } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, idParams, instant, localDate, marking, newId, objectKind } from './parts.ts';

/** Why a result matches, the closest reason first. */
export const MATCH_REASONS = [
  'exact',
  'pattern',
  'alphabet',
  'spelling',
  'words',
  'part',
  'ending',
  'similar',
  'elsewhere',
] as const;

export const searchHit = z
  .object({
    kind: objectKind,
    id,
    reference: z.string(),
    title: z.string(),
    excerpt: z.string(),
    asks: z
      .enum(['reason', 'acknowledgement'])
      .nullable()
      .describe('required before the text is shown, on its page only; the excerpt is empty'),
    marking,
    exact: z.boolean().describe('matched the exact words; else in another way, which `reason` states'),
    reason: z
      .enum(MATCH_REASONS)
      .describe(
        'the least close match of the words: exact; a wildcard; another alphabet; a name in another spelling; two words written in one or the reverse; part of a number; ending of a number; similar spelling; or in a part of the record that is not in this response',
      ),
    matched: z
      .string()
      .nullable()
      .describe('the words of title or text with that reason; null if the response does not show them'),
    marks: z.array(z.string()).describe('matching words as they are in title and excerpt'),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof searchHit>;

/** Search words and filters. */
const sought = {
  q: z.string().trim().min(2).max(200),
  kind: objectKind.optional(),
  from: localDate.optional().describe('not before this day, in the agency’s zone'),
  to: localDate.optional().describe('not after this day, in the agency’s zone'),
  grades: z
    .string()
    .max(200)
    .refine((text) => parseGradeSources(text) !== undefined, 'source codes such as EU_4x4:A,EU_4x4:B')
    .optional()
    .describe('only reports whose grade has one of these source codes; schemes are never ordered'),
  group: z.string().min(1).max(80).optional(),
  area: z.string().min(1).max(80).optional().describe('only reports of this area'),
  offence: z.string().min(1).max(80).optional().describe('only reports on this offence type of the agency’s list'),
  happenedFrom: localDate.optional().describe('only reports of an event on this day or later'),
  happenedTo: localDate.optional().describe('only reports of an event on this day or earlier'),
};
export const savedQuery = z.strictObject(sought).meta({ id: 'SavedQuery' });
export type SavedQuery = z.output<typeof savedQuery>;

export const search = operation({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  summary: 'Search what the reader may see: sanitised text only, never the raw compartment, no totals.',
  query: z.strictObject({ ...sought, limit: z.coerce.number().int().min(1).max(100).default(30) }),
  reply: z.object({ items: z.array(searchHit), more: z.boolean() }),
});

/** Number of newest results that an alert shows. */
export const NEWEST = 5;

const savedSearch = z
  .object({
    id,
    name: z.string(),
    // Validated when it was saved.
    query: z.object({ ...sought, q: z.string(), grades: z.string().optional() }),
    alert: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant,
    news: z.boolean().describe('there are new results this reader may see now; never how many'),
    newest: z.array(searchHit).max(NEWEST),
  })
  .meta({ id: 'SavedSearch' });

export const listSavedSearches = operation({
  name: 'listSavedSearches',
  method: 'GET',
  path: '/api/saved-searches',
  summary:
    'The reader’s own saved searches, each with whether it has new results since it was last seen, under current rights.',
  query: z.strictObject({ alert: z.enum(['yes']).optional().describe('only those with an alert') }),
  reply: z.object({
    items: z.array(savedSearch),
    asOf: instant.describe('results after this are not in the response'),
  }),
});

export const saveSearch = operation({
  name: 'saveSearch',
  method: 'POST',
  path: '/api/saved-searches',
  summary: 'Save a search in your own file; with an alert, the home page shows when there are new results.',
  input: z.strictObject({ name: z.string().trim().min(1).max(120), query: savedQuery, alert: z.boolean() }),
  reply: newId,
});

export const markSavedSearchSeen = operation({
  name: 'markSavedSearchSeen',
  method: 'POST',
  path: '/api/saved-searches/:id/seen',
  summary: 'Mark the results of a saved search up to a moment as seen.',
  params: idParams,
  input: z.strictObject({ until: z.iso.datetime().describe('asOf of the response that was seen') }),
  reply: z.object({ lastSeenAt: instant }),
});

export const deleteSavedSearch = operation({
  name: 'deleteSavedSearch',
  method: 'DELETE',
  path: '/api/saved-searches/:id',
  summary: 'Remove your own saved search.',
  params: idParams,
  reply: z.object({}),
});
