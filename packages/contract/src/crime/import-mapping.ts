import {
  COLUMN_ROLES,
  DATE_ORDERS,
  DELIMITERS,
  PLACE_PRECISIONS,
  TEXT_ENCODINGS,
  THOUSANDS_MARKS,
  TIME_PRECISIONS,
  type ColumnRole,
} from '@reeve/domain';
import { z } from 'zod';

const columnRef = z
  .union([z.string().max(300), z.int().min(1).max(500)])
  .optional()
  .meta({ id: 'ColumnReference' });

/** The column of each role, by heading or by number from 1. */
function columnsByRole(): Record<ColumnRole, typeof columnRef> {
  const entries = COLUMN_ROLES.map((role) => [role, columnRef]);
  return Object.fromEntries(entries) as Record<ColumnRole, typeof columnRef>; // an entry for every role
}

/** The mapping of a table's columns: the file that the command line's `--mapping` reads and writes. */
export const importMapping = z
  .strictObject({
    format: z.literal('reeve-mapping'),
    version: z.literal(1),
    title: z.string().max(300),
    headings: z.string().max(300).describe('the headings it was made for'),
    table: z.strictObject({
      skipRows: z.int().min(0).max(1000),
      heading: z.boolean(),
      encoding: z.enum(TEXT_ENCODINGS).nullable(),
      delimiter: z.enum(DELIMITERS).nullable(),
      sheets: z.array(z.string().max(300)).max(1000).readonly().nullable(),
    }),
    columns: z.strictObject(columnsByRole()),
    dates: z.strictObject({
      order: z.enum(DATE_ORDERS),
      precision: z.enum(TIME_PRECISIONS),
      fromUtcTo: z.string().max(60).nullable(),
    }),
    place: z.strictObject({
      system: z.int().min(1).max(999_999).nullable().describe('EPSG code; null if not known yet'),
      precision: z.enum(PLACE_PRECISIONS),
      thousands: z
        .enum(THOUSANDS_MARKS)
        .nullable()
        .default(null)
        .describe('the thousands separator in coordinates, if it could be the decimal mark'),
    }),
    types: z.strictObject({
      all: z.string().max(80).nullable(),
      names: z.record(z.string(), z.string().max(80)),
    }),
    areas: z
      .strictObject({ names: z.record(z.string(), z.string().max(80)) })
      .default({ names: {} })
      .describe('the agency’s code for an area, by its code in the file or, without one, its name'),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.output<typeof importMapping>;
