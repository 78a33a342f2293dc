import { z } from 'zod';

const figure = {
  count: z.int(),
  of: z.int(),
  share: z.number(),
  verdict: z.enum(['good', 'look', 'cannot_tell']),
};
export const qualityFigure = z.object(figure).meta({ id: 'QualityFigure' });
export type QualityFigure = z.output<typeof qualityFigure>;

/** The quality of a file's rows, shown before any analysis. */
export const importQuality = z
  .object({
    rows: z.int(),
    located: qualityFigure.describe('rows with coordinates; below 85 % a map misleads'),
    rejected: z.object({ ...figure, codes: z.array(z.tuple([z.string(), z.int()]).readonly()).readonly() }),
    midnight: z.object({ ...figure, expected: z.number() }),
    firstOfMonth: z.object({ ...figure, expected: z.number() }),
    commonestPoint: z.object({ ...figure, lon: z.number(), lat: z.number() }).nullable(),
    alike: qualityFigure.describe('rows like an earlier one in time, place and type'),
    windows: z.object({
      count: z.int(),
      medianHours: z.number().nullable(),
      longerThanDay: qualityFigure,
      longerThanWeek: qualityFigure,
      negative: qualityFigure,
    }),
    lag: z
      .object({ count: z.int(), medianDays: z.number(), ninetiethDays: z.number(), negative: qualityFigure })
      .nullable(),
    precision: z.object({ minute: z.int(), day: z.int(), month: z.int() }),
  })
  .meta({ id: 'ImportQuality' });
export type ImportQuality = z.output<typeof importQuality>;
