import { PERIODS_A_YEAR } from './early-warning.ts';
import { requireCount } from '../require-count.ts';
import { ALERT_TAIL, WATCH_TAIL } from './week-forecast.ts';

/** Significant weeks per year by chance alone, over all series watched. */
export interface FalseAlerts {
  /** Watched or alerted. */
  readonly watchAYear: number;
  readonly alertAYear: number;
}

/**
 * Returns how many weeks per year are significant where nothing has changed, over all series that are watched every
 * week.
 *
 * Show it next to every list of alerts: with twenty series chance alone gives 47 weeks to watch and 3 alerts a year. It
 * is the most that the cut-offs of `assessWeek` allow, highs and lows together; whole counts allow fewer.
 *
 * @param seriesWatched areas times types of crime, whole number ≥ 0
 * @throws ReeveError invalid_input — a number of series that is not a whole number ≥ 0
 * Cost: O(1).
 * @example falseAlertsAYear(20).alertAYear.toFixed(1) // => '2.8'
 * @example Math.round(falseAlertsAYear(20).watchAYear) // => 47
 */
export function falseAlertsAYear(seriesWatched: number): FalseAlerts {
  requireCount(seriesWatched, 'The number of series watched');
  const weeks = seriesWatched * PERIODS_A_YEAR.week;
  return { watchAYear: 2 * WATCH_TAIL * weeks, alertAYear: 2 * ALERT_TAIL * weeks };
}
