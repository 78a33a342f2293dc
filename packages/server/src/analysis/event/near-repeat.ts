import {
  mayTestNearRepeat,
  nearRepeatSentence,
  readNearRepeat,
  type KnoxCell,
  type NearRepeatReading,
} from '@reeve/analysis';
import { knoxInParallel } from '@reeve/compute';
import { leftOut, type EventMethodRule } from './method.ts';
import { dayOf, nothingToAsk, placedOf } from './selected.ts';

interface Found {
  readonly reading: NearRepeatReading;
  readonly permutations: number;
}

const CELL_COLUMNS = [
  { name: 'fromM', unit: 'metres' },
  { name: 'toM', unit: 'metres' },
  { name: 'fromDays', unit: 'days' },
  { name: 'toDays', unit: 'days' },
  { name: 'observed', unit: 'count' },
  { name: 'expected', unit: 'count' },
  { name: 'ratio', unit: 'ratio' },
  { name: 'p', unit: 'probability' },
] as const;

/** An edge of `null` is open. */
const edges = (given: readonly (number | null)[]): number[] => given.map((edge) => edge ?? Infinity);

/** Is a crime soon followed by another nearby, more often than expected by chance? */
export const nearRepeat: EventMethodRule<'near_repeat', Found> = {
  version: '1',
  run: async (events, parameters) => {
    const isDated = (row: number): boolean => events.timePrecision[row] !== 'month';
    const placed = placedOf(events, isDated);
    const datedToMonth = events.timePrecision.filter((one) => one === 'month').length;
    const may = mayTestNearRepeat({
      datedTo: datedToMonth === events.n ? 'month' : 'day',
      placePrecision: placed.precision,
    });
    if (!may.allowed)
      throw nothingToAsk(
        'days_unknown',
        'Times are only months, so days between crimes cannot be calculated. Nothing was run.',
      );
    if (placed.rows.length < 2)
      throw nothingToAsk('few_events', 'There are fewer than two crimes with a day and a place. Nothing was run.');
    const knox = await knoxInParallel(
      { points: placed.points, day: Int32Array.from(placed.rows, (row) => dayOf(events, row)) },
      { ...parameters, distancesM: edges(parameters.distancesM), days: edges(parameters.days) },
    );
    const reading = readNearRepeat(knox, { placePrecision: placed.precision });
    return {
      result: {
        n: knox.n,
        leftOut: leftOut({ no_place: placed.withoutPlace, months_only: datedToMonth, discovered: events.discovered }),
        figures: [
          { name: 'nearest_ratio', value: reading.nearest.ratio, unit: 'ratio' },
          { name: 'nearest_observed', value: reading.nearest.observed, unit: 'count' },
          { name: 'nearest_expected', value: reading.nearest.expected, unit: 'count' },
          { name: 'nearest_p', value: reading.nearest.p, unit: 'probability' },
          { name: 'cells_standing_out', value: reading.standingOut, unit: 'count' },
          { name: 'cells_by_chance', value: reading.byChance, unit: 'count' },
        ],
        table: {
          columns: [...CELL_COLUMNS],
          rows: knox.cells.map((cell) => CELL_COLUMNS.map(({ name }) => cell[name satisfies keyof KnoxCell])),
          rowsInAll: knox.cells.length,
        },
        warnings: [...reading.warnings],
      },
      found: { reading, permutations: knox.permutations },
    };
  },
  sentence: ({ reading, permutations }, language) => nearRepeatSentence(reading, { permutations }, language),
};
