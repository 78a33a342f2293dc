import { parseGradeSources } from '@reeve/domain';
import { z } from 'zod';
import { operation } from './operation.ts';
import { id, idParams, instant, localDate, marking, newId, objectKind } from './parts.ts';

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
      .describe('the text is shown on its page only, once this has been given; the excerpt is empty'),
    marking,
    exact: z.boolean().describe('found by the very words; else by a name in another spelling'),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.output<typeof searchHit>;

/** What is sought: words and what narrows them down. */
const sought = {
  q: z.string().trim().min(2).max(200),
  kind: objectKind.optional(),
  from: localDate.optional().describe('not before this day of the agency'),
  to: localDate.optional().describe('not after this day of the agency'),
  grades: z
    .string()
    .max(200)
    .refine((text) => parseGradeSources(text) !== undefined, 'source codes such as EU_4x4:A,EU_4x4:B')
    .optional()
    .describe('only reports whose grade has one of these source codes; schemes are never ordered'),
  group: z.string().min(1).max(80).optional(),
};
export const savedQuery = z.strictObject(sought).meta({ id: 'SavedQuery' });
export type SavedQuery = z.output<typeof savedQuery>;

export const search = operation({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  summary: 'Find what the reader may see: sanitised text only, never the raw compartment, no totals.',
  query: z.strictObject({ ...sought, limit: z.coerce.number().int().min(1).max(100).default(30) }),
  reply: z.object({ items: z.array(searchHit), more: z.boolean() }),
});

/** How many of the newest an alert shows. */
export const NEWEST = 5;

const savedSearch = z
  .object({
    id,
    name: z.string(),
    // Checked when it was saved.
    query: z.object({ ...sought, q: z.string(), grades: z.string().optional() }),
    alert: z.boolean(),
    createdAt: instant,
    lastSeenAt: instant,
    news: z.boolean().describe('something this reader may see now has come since; never how much'),
    newest: z.array(searchHit).max(NEWEST),
  })
  .meta({ id: 'SavedSearch' });

export const listSavedSearches = operation({
  name: 'listSavedSearches',
  method: 'GET',
  path: '/api/saved-searches',
  summary: 'The reader’s own saved searches, each with new results since it was last seen, under current rights.',
  query: z.strictObject({ alert: z.enum(['yes']).optional().describe('only those that tell') }),
  reply: z.object({
    items: z.array(savedSearch),
    asOf: instant.describe('what came after this is not in the answer'),
  }),
});

export const saveSearch = operation({
  name: 'saveSearch',
  method: 'POST',
  path: '/api/saved-searches',
  summary: 'Keep a search in one’s own file; with an alert the home page tells when something new is found.',
  input: z.strictObject({ name: z.string().trim().min(1).max(120), query: savedQuery, alert: z.boolean() }),
  reply: newId,
});

export const markSavedSearchSeen = operation({
  name: 'markSavedSearchSeen',
  method: 'POST',
  path: '/api/saved-searches/:id/seen',
  summary: 'What a saved search had found up to a moment has been seen.',
  params: idParams,
  input: z.strictObject({ until: z.iso.datetime().describe('asOf of the answer that was seen') }),
  reply: z.object({ lastSeenAt: instant }),
});

export const deleteSavedSearch = operation({
  name: 'deleteSavedSearch',
  method: 'DELETE',
  path: '/api/saved-searches/:id',
  summary: 'Remove a saved search of one’s own.',
  params: idParams,
  reply: z.object({}),
});
