import { z } from 'zod';
import { operation } from './operation.ts';
import { id, marking, objectKind } from './parts.ts';

export const searchHit = z.object({
  kind: objectKind,
  id,
  reference: z.string(),
  title: z.string(),
  excerpt: z.string(),
  marking,
});

export const search = operation({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  summary: 'Find what the reader may see: sanitised text only, never the raw compartment, no totals.',
  query: z.strictObject({
    q: z.string().trim().min(2).max(200),
    kind: objectKind.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({ items: z.array(searchHit), more: z.boolean() }),
});
