import { z } from 'zod';
import { operation } from '../operation.ts';
import { id, idParams, instant, marking } from '../parts.ts';
import { chosenMarking } from '../record/record.ts';

const area = z.object({
  code: z.string(),
  name: z.string(),
  polygons: z
    .array(z.array(z.array(z.number()).readonly()).readonly())
    .readonly()
    .describe(
      'each an outer ring and its holes; a ring is longitude, latitude, longitude, latitude … and closes implicitly',
    ),
});
export type Area = z.output<typeof area>;

export const areaSet = z
  .object({
    id,
    name: z.string(),
    source: z.string(),
    areas: z.int(),
    createdBy: z.string().describe('`system` if Reeve imported it'),
    createdAt: instant,
    marking,
  })
  .meta({ id: 'AreaSet' });
export type AreaSet = z.output<typeof areaSet>;
/** With the areas themselves. */
export const areaSetInFull = areaSet.omit({ areas: true }).extend({ areas: z.array(area).readonly() });
export type AreaSetInFull = z.output<typeof areaSetInFull>;

const property = z.string().max(300).nullable();
export const commitAreas = operation({
  name: 'commitAreas',
  method: 'POST',
  path: '/api/import-uploads/:id/areas',
  summary: 'Import the areas of an uploaded boundary file as one set; the file is then deleted.',
  params: idParams,
  input: z.strictObject({
    name: z.string().trim().min(1).max(120),
    source: z.string().trim().max(300).describe('who drew the boundaries, for which year, under which licence'),
    code: property.describe('the property that holds the code of an area; null: none'),
    areaName: property.describe('the property that holds its name; null: none'),
    marking: chosenMarking.optional().describe('default: as recorded crime of the agency'),
  }),
  reply: areaSet,
});
export const listAreaSets = operation({
  name: 'listAreaSets',
  method: 'GET',
  path: '/api/area-sets',
  summary: 'The sets of areas the reader may see, by name.',
  reply: z.object({ items: z.array(areaSet) }),
});
export const readAreaSet = operation({
  name: 'readAreaSet',
  method: 'GET',
  path: '/api/area-sets/:id',
  summary: 'One set of areas with their boundaries.',
  params: idParams,
  reply: areaSetInFull,
});
/** The most areas whose boundaries are read at once. */
const MOST_BOUNDARIES = 200;
export const readBoundaries = operation({
  name: 'readBoundaries',
  method: 'GET',
  path: '/api/boundaries',
  summary: 'The boundaries of some areas, from whichever set the reader may see; areas without one are left out.',
  query: z.strictObject({
    codes: z
      .union([z.string().max(80), z.array(z.string().max(80)).max(MOST_BOUNDARIES)])
      .describe('one or more codes of areas'),
  }),
  reply: z.object({ areas: z.array(area).readonly() }),
});
export const deleteAreaSet = operation({
  name: 'deleteAreaSet',
  method: 'DELETE',
  path: '/api/area-sets/:id',
  summary: 'Remove a set of areas.',
  params: idParams,
  reply: z.object({}),
});
