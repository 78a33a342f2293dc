import { guessDateOrder, guessTimePrecision } from '../time/date-tally.ts';
import type { ColumnGuesses } from './guess-columns.ts';
import type { Guess } from './guess.ts';
import type { Mapping } from './mapping.ts';

/**
 * Determines the date format of the columns found, with a guess for each setting.
 *
 * @param settled the order that a person has named
 */
export function guessDates(
  found: ColumnGuesses,
  settled: Mapping['dates']['order'] | undefined,
): { readonly dates: Mapping['dates']; readonly guesses: readonly Guess[] } {
  const column = found.get('time')?.column;
  if (!column) return found.has('year') ? datesInParts(found) : noDates();
  const guesses: Guess[] = [];
  const order = guessDateOrder(column.dates);
  guesses.push({
    subject: 'dates.order',
    value: settled ?? order.order,
    confidence: settled === undefined ? order.confidence : 'proved',
    because:
      order.confidence === 'proved' ? 'one_order_fits' : order.confidence === 'open' ? 'both_orders_fit' : 'habit',
    alternatives:
      order.confidence === 'proved' ? [] : (['dmy', 'mdy', 'ymd'] as const).filter((one) => one !== order.order),
  });
  const named = /month|monat|mois|mese|mes\b|месяц/.test(column.name);
  const hasClock = found.has('clock') || found.has('hour');
  const precision = hasClock ? 'minute' : guessTimePrecision(column.dates, named);
  guesses.push(precisionGuess(precision));
  if (column.dates.utc > 0) {
    guesses.push({
      subject: 'dates.zone',
      value: 'local',
      confidence: 'likely',
      because: 'utc_mark',
      alternatives: ['UTC'],
    });
  }
  return { dates: { order: settled ?? order.order, precision, fromUtcTo: null }, guesses };
}

const noDates = (): ReturnType<typeof guessDates> => ({
  dates: { order: 'ymd', precision: 'day', fromUtcTo: null },
  guesses: [{ subject: 'column.time', value: '', confidence: 'open', because: 'no_column', alternatives: [] }],
});

function datesInParts(found: ColumnGuesses): ReturnType<typeof guessDates> {
  const precision = found.has('hour') || found.has('clock') ? 'minute' : found.has('day') ? 'day' : 'month';
  return { dates: { order: 'ymd', precision, fromUtcTo: null }, guesses: [precisionGuess(precision)] };
}

const precisionGuess = (precision: Mapping['dates']['precision']): Guess => ({
  subject: 'dates.precision',
  value: precision,
  confidence: 'likely',
  because: precision === 'month' ? 'all_first_of_month' : precision === 'day' ? 'all_midnight' : 'times_of_day',
  alternatives: [],
});
