import { z } from 'zod';
import { EVENTS_MEDIA_TYPE } from './event-layout.ts';
import { operation } from '../operation.ts';
import { id, localDate } from '../parts.ts';

export const readCrimeEvents = operation({
  name: 'readCrimeEvents',
  method: 'GET',
  path: '/api/crimes/events',
  summary:
    'Recorded crime the reader may see, as columns, earliest first: the input of maps and place-and-time methods. The layout is described at `encodeEvents`. Its ETag, sent back as `If-None-Match`, gives 304 while the response is unchanged.',
  query: z.strictObject({
    dataSetId: id.optional().describe('default: the agency’s own recorded crime'),
    type: z.string().max(80).optional(),
    area: z
      .union([z.string().max(80), z.array(z.string().max(80)).max(60)])
      .optional()
      .describe('one or more codes'),
    from: localDate.optional(),
    to: localDate.optional().describe('first day not counted'),
    batchId: id.optional(),
  }),
  reply: z.unknown(),
  file: EVENTS_MEDIA_TYPE,
});

export const basemapFile = z.object({
  name: z.string(),
  kind: z.enum(['geojson', 'pmtiles']),
  bytes: z.int(),
});
export type BasemapFile = z.output<typeof basemapFile>;
export const readBasemap = operation({
  name: 'readBasemap',
  method: 'GET',
  path: '/api/basemap',
  summary: 'The map files of this installation; each is served at /basemap/ and its name.',
  access: 'session',
  reply: z.object({ files: z.array(basemapFile) }),
});
