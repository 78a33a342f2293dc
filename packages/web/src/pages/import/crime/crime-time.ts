/** How a time of a crime is written: a moment, a period, a day, a month; never more exact than the source. */
export type CrimeTime =
  | { readonly is: 'moment'; readonly day: string; readonly clock: string }
  | {
      readonly is: 'period';
      readonly day: string;
      readonly clock: string;
      readonly toDay: string;
      readonly toClock: string;
    }
  | { readonly is: 'days'; readonly day: string; readonly toDay: string }
  | { readonly is: 'month'; readonly month: string };

/**
 * Read the time of a crime as local wall time without a zone, `YYYY-MM-DDThh:mm:ss`.
 *
 * @param precision what the source knows; anything but `minute`, `hour` or `second` is taken as whole days
 */
export function crimeTime(fromAt: string, toAt: string, precision: string): CrimeTime {
  const [day, toDay] = [fromAt.slice(0, 10), toAt.slice(0, 10)];
  if (precision === 'month') return { is: 'month', month: fromAt.slice(0, 7) };
  if (!['minute', 'hour', 'second'].includes(precision)) return { is: 'days', day, toDay };
  const [clock, toClock] = [fromAt.slice(11, 16), toAt.slice(11, 16)];
  if (day === toDay && clock === toClock) return { is: 'moment', day, clock };
  return { is: 'period', day, clock, toDay, toClock };
}
