import type { DateOrder } from '@reeve/domain';
import { settleDate, writtenDate } from './read-date.ts';

/** Evidence on dates in the cells of one column, as counts. A plain value. */
export interface DateTally {
  /** Cells that read as a date in one of the forms. */
  readonly yearFirst: number;
  readonly named: number;
  readonly numbers: number;
  readonly serial: number;
  /** Of `numbers`: the first, or the second, is above 12 and so must be the day. */
  readonly firstAbove12: number;
  readonly secondAbove12: number;
  /** Of `numbers`: written with dots. */
  readonly dotted: number;
  /** With a time of day; of these at 00:00. */
  readonly clocks: number;
  readonly midnights: number;
  /** No day written at all. */
  readonly dayless: number;
  /** First of a month, in either order, and without a time other than 00:00. */
  readonly firsts: number;
  /** Followed by `Z` or `UTC`; followed by another zone. */
  readonly utc: number;
  readonly zoned: number;
}

/** Counts evidence on dates in the cells of one column; `times`: how many cells have this text. */
export function watchDates(): { see: (text: string, times?: number) => void; result: () => DateTally } {
  const tally = {
    yearFirst: 0,
    named: 0,
    numbers: 0,
    serial: 0,
    firstAbove12: 0,
    secondAbove12: 0,
    dotted: 0,
    clocks: 0,
    midnights: 0,
    dayless: 0,
    firsts: 0,
    utc: 0,
    zoned: 0,
  };
  return {
    see(text, times = 1) {
      const found = writtenDate(text);
      if (found === undefined) return;
      if (found.form === 'serial') {
        tally.serial += times;
        tally.clocks += found.hasClock ? times : 0;
        return;
      }
      // A text that is a date in neither order is no date; only bare numbers have two orders.
      const inOrder = (order: DateOrder): boolean => typeof settleDate(found, order) !== 'string';
      if (!inOrder('dmy') && (found.form !== 'numbers' || !inOrder('mdy'))) return;
      const midnight = found.hour === 0 && found.minute === 0;
      if (found.form === 'year-first') tally.yearFirst += times;
      else if (found.form === 'named') tally.named += times;
      else {
        tally.numbers += times;
        tally.firstAbove12 += found.first > 12 ? times : 0;
        tally.secondAbove12 += found.second > 12 ? times : 0;
        tally.dotted += /^\d+\./.test(text) ? times : 0;
      }
      tally.clocks += found.hasClock ? times : 0;
      tally.midnights += found.hasClock && midnight ? times : 0;
      const dayless = found.form !== 'numbers' && found.second === 0;
      tally.dayless += dayless ? times : 0;
      const first = found.form === 'numbers' ? found.first === 1 || found.second === 1 : found.second === 1;
      tally.firsts += midnight && (first || dayless) ? times : 0;
      if (/^(?:Z|UTC|GMT)$/i.test(found.zone)) tally.utc += times;
      else if (found.zone !== '') tally.zoned += times;
    },
    result: () => ({ ...tally }),
  };
}

/** Cells that read as a date, spreadsheet days aside. */
export const datesIn = (tally: DateTally): number => tally.yearFirst + tally.named + tally.numbers;

/** The order of a column's dates, and how sure that is. */
export interface OrderGuess {
  readonly order: DateOrder;
  /** `proved`: only this order reads every cell; `likely`: by habit; `open`: both orders read every cell. */
  readonly confidence: 'proved' | 'likely' | 'open';
}

/** The order that the evidence of a whole column speaks for. */
export function guessDateOrder(tally: DateTally): OrderGuess {
  if (datesIn(tally) === 0 && tally.serial > 0) return { order: 'serial', confidence: 'likely' };
  if (tally.numbers === 0) return { order: 'ymd', confidence: 'proved' };
  const { firstAbove12, secondAbove12 } = tally;
  if (firstAbove12 > 0 && secondAbove12 === 0) return { order: 'dmy', confidence: 'proved' };
  if (secondAbove12 > 0 && firstAbove12 === 0) return { order: 'mdy', confidence: 'proved' };
  // Both occur: the rarer are mistakes, and are reported row by row.
  if (firstAbove12 > 0) return { order: firstAbove12 >= secondAbove12 ? 'dmy' : 'mdy', confidence: 'likely' };
  return tally.dotted > tally.numbers / 2
    ? { order: 'dmy', confidence: 'likely' }
    : { order: 'dmy', confidence: 'open' };
}

/** Fewest dates for which all being a first of month is no coincidence. */
const FIRSTS_ARE_NO_ACCIDENT = 5;

/**
 * Returns the precision of the column's times: only first-of-month midnights means months, only midnights means days.
 */
export function guessTimePrecision(tally: DateTally, named: boolean): 'minute' | 'day' | 'month' {
  const dates = datesIn(tally);
  const months = dates > 0 && tally.firsts === dates;
  if (months && (named || tally.dayless === dates || dates >= FIRSTS_ARE_NO_ACCIDENT)) return 'month';
  return tally.clocks > tally.midnights ? 'minute' : 'day';
}
