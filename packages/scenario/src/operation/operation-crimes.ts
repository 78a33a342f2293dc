import { isoWeekday, toDayNumber } from '@reeve/domain';
import { drawCrime, makeCrimes, type Crime, type CrimeOptions } from '../crime/crimes.ts';
import { drawWindow, prepareWindows } from '../crime/crime-window.ts';
import { CRIMES_TO } from '../crime/planted.ts';
import { makeRandom } from '../random.ts';
import { operationDays } from './operation-days.ts';
import { placesOf } from './operation-place.ts';
import { isOfOperations, STRATA } from './operation-rate.ts';

/** Their numbers begin here, beyond those of `makeCrimes`. */
const FIRST_NUMBER = 1_000_001;
const DAY_MIN = 1440;

/**
 * The crimes of the operations, from 2023 on, day after day: the offences and areas in which the operations of the year are judged. The
 * window of a crime never leaves its week, so that no count depends on how an uncertain crime is dated.
 *
 * Cost: about 20 µs a crime.
 */
export function operationCrimes(seed: number | string): readonly Crime[] {
  const days = operationDays(String(seed));
  const last = toDayNumber(CRIMES_TO);
  const drawn = STRATA.flatMap((stratum) => {
    const { type, area } = stratum;
    const random = makeRandom(`${seed}/operations/${type.code}/${area}/scenes`);
    const windows = prepareWindows(type);
    const places = placesOf(stratum);
    return days
      .filter((one) => one.stratum === stratum)
      .map(({ day }) => {
        const monday = day - isoWeekday(day) + 1;
        const until = Math.min(monday + 7, last + 1);
        const when = drawWindow(random, windows, day, monday * DAY_MIN, until * DAY_MIN);
        return drawCrime(random, type, when, places(random, day), last - day);
      });
  });
  return drawn
    .toSorted((a, b) => a.toAt - b.toAt)
    .map((crime, nth) => ({ sourceId: `RIV-${FIRST_NUMBER + nth}`, ...crime }));
}

/**
 * All recorded crime of the demo: that of `makeCrimes`, with the crimes of the operations in place of those of their offences and areas.
 *
 * @param options as for `makeCrimes`, with its whole period
 * @throws ReeveError invalid_input — as `makeCrimes`
 */
export function recordedCrimes(options: Pick<CrimeOptions, 'seed' | 'count'>): readonly Crime[] {
  const others = [...makeCrimes(options)].filter((crime) => !isOfOperations(crime));
  return [...others, ...operationCrimes(options.seed)];
}
