import { z } from 'zod';

/** What a column of a table of crimes may hold. */
export const IMPORT_ROLES = [
  'id',
  'time',
  'clock',
  'to',
  'toClock',
  'reported',
  'x',
  'y',
  'type',
  'typeDetail',
  'areaCode',
  'areaName',
  'street',
  'placeKind',
  'outcome',
  'arrest',
  'domestic',
  'reportedBy',
] as const;
export type ImportRole = (typeof IMPORT_ROLES)[number];

export const IMPORT_DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial', 'serial-1904'] as const;
export const IMPORT_TIME_PRECISIONS = ['minute', 'day', 'month'] as const;
export const IMPORT_PLACE_PRECISIONS = ['exact', 'block', 'street', 'area'] as const;

const columnRef = z.union([z.string().max(300), z.int().min(1).max(500)]).optional();

/** For each role the column that has it, by heading or by number from 1. */
function columnsByRole(): Record<ImportRole, typeof columnRef> {
  const entries = IMPORT_ROLES.map((role) => [role, columnRef]);
  return Object.fromEntries(entries) as Record<ImportRole, typeof columnRef>; // an entry for every role
}

/** What the columns of a table mean: the file that the command line's `--mapping` reads and writes. */
export const importMapping = z.strictObject({
  format: z.literal('reeve-mapping'),
  version: z.literal(1),
  title: z.string().max(300),
  headings: z.string().max(300).describe('which headings it was made for'),
  table: z.strictObject({
    skipRows: z.int().min(0).max(1000),
    heading: z.boolean(),
    encoding: z
      .enum([
        'utf-8',
        'utf-16le',
        'utf-16be',
        'windows-1252',
        'windows-1250',
        'windows-1251',
        'koi8-r',
        'iso-8859-2',
        'iso-8859-5',
        'iso-8859-15',
        'macintosh',
        'ibm866',
      ])
      .nullable(),
    delimiter: z.enum([',', '\t', ';', '|']).nullable(),
    sheets: z.array(z.string().max(300)).max(1000).readonly().nullable(),
  }),
  columns: z.strictObject(columnsByRole()),
  dates: z.strictObject({
    order: z.enum(IMPORT_DATE_ORDERS),
    precision: z.enum(IMPORT_TIME_PRECISIONS),
    fromUtcTo: z.string().max(60).nullable(),
  }),
  place: z.strictObject({
    system: z.int().min(1).max(999_999).nullable().describe('EPSG code; null where it is not known yet'),
    precision: z.enum(IMPORT_PLACE_PRECISIONS),
  }),
  types: z.strictObject({
    all: z.string().max(80).nullable(),
    names: z.record(z.string(), z.string().max(80)),
  }),
});
export type ImportMapping = z.output<typeof importMapping>;
